package org.pizhu.ui.annotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.control.Colors;

/** A filter in words, part by part. */
final class FilterWords {

  private final Messages messages;
  private final Map<Long, String> sessions = new HashMap<>();

  FilterWords(Messages messages) {
    this.messages = messages;
  }

  /**
   * A part of a filter.
   *
   * @param words what it asks for
   * @param without the filter without it
   */
  record Part(String words, AnnotationFilter without) {}

  /** From now on knows what a session is called. */
  void session(long id, String name) {
    sessions.put(id, name);
  }

  /** The parts of a filter but for what is typed, which stands in its field. */
  List<Part> parts(AnnotationFilter filter, Codebook codebook) {
    List<Part> parts = new ArrayList<>();
    addTags(parts, filter, codebook);
    for (HighlightColor color : HighlightColor.values()) {
      if (filter.colors().contains(color)) {
        parts.add(new Part(Colors.name(messages, color), filter.withColors(without(filter.colors(), color))));
      }
    }
    filter.annotators().stream().sorted().forEach(name ->
        parts.add(new Part(name, filter.withAnnotators(without(filter.annotators(), name)))));
    filter.sessions().stream().sorted().forEach(id -> parts.add(new Part(
        sessions.getOrDefault(id, messages.get("annotation.filter.session", id)),
        filter.withSessions(without(filter.sessions(), id)))));
    filter.statuses().stream().sorted().forEach(status ->
        parts.add(new Part(status(status), filter.withStatuses(without(filter.statuses(), status)))));
    if (!filter.made().equals(Days.ANY)) {
      parts.add(new Part(messages.get("annotation.filter.made.chip", days(filter.made())), filter.withMade(Days.ANY)));
    }
    if (!filter.published().equals(Days.ANY)) {
      parts.add(new Part(
          messages.get("annotation.filter.published.chip", days(filter.published())),
          filter.withPublished(Days.ANY)));
    }
    if (filter.within() != null) {
      parts.add(new Part(messages.get("annotation.filter.within"), filter.within(null)));
    }
    if (filter.share() != null) {
      int all = filter.share().parts();
      int part = filter.share().part();
      parts.add(new Part(
          messages.get("annotation.filter.share", 100 * part / all, 100 * (part + 1) / all), filter.withShare(null)));
    }
    return parts;
  }

  private void addTags(List<Part> parts, AnnotationFilter filter, Codebook codebook) {
    if (filter.tagMatch() == TagMatch.NONE) {
      parts.add(new Part(
          messages.get("annotation.filter.untagged"), filter.withTags(Set.of(), TagMatch.ALL)));
      return;
    }
    List<String> ids = filter.tags().stream().sorted().toList();
    if (filter.tagMatch() == TagMatch.ANY && ids.size() > 1) {
      String or = messages.get("annotation.filter.or");
      parts.add(new Part(
          ids.stream().map(id -> tag(codebook, id)).collect(Collectors.joining(or)),
          filter.withTags(Set.of(), TagMatch.ALL)));
      return;
    }
    ids.forEach(id -> parts.add(
        new Part(tag(codebook, id), filter.withTags(without(filter.tags(), id), filter.tagMatch()))));
  }

  private String tag(Codebook codebook, String id) {
    return codebook.byId(id).map(tag -> TagChips.shown(codebook.path(id))).orElse(messages.get("annotation.filter.gone-tag"));
  }

  private static <T> Set<T> without(Set<T> all, T one) {
    Set<T> rest = new HashSet<>(all);
    rest.remove(one);
    return rest;
  }

  /** How an annotation is anchored, in words. */
  String status(AnchorStatus status) {
    return messages.get(switch (status) {
      case ANCHORED -> "annotation.filter.status.anchored";
      case MOVED -> "annotation.filter.status.moved";
      case AMBIGUOUS -> "annotation.filter.status.ambiguous";
      case ORPHAN -> "annotation.filter.status.orphan";
    });
  }

  private String days(Days days) {
    LocalDate first = days.first();
    LocalDate last = days.last();
    if (first != null && first.equals(last)) {
      return messages.date(first);
    }
    if (last == null) {
      return messages.get("annotation.filter.days.from", first == null ? "" : messages.date(first));
    }
    return first == null
        ? messages.get("annotation.filter.days.to", messages.date(last))
        : messages.get("annotation.filter.days.between", messages.date(first), messages.date(last));
  }
}
