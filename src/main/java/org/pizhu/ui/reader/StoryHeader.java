package org.pizhu.ui.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.Person;
import org.pizhu.model.ShownStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;
import org.pizhu.text.Markup;

/**
 * The HTML above the body: the headline, which is part of the text and shown as it is there, and the line that says what the story says of
 * itself, or what an archivist has set in its place.
 */
final class StoryHeader {

  private final Messages messages;
  private final Story story;
  private final ShownStory shown;

  StoryHeader(Messages messages, ShownStory shown) {
    this.messages = messages;
    this.shown = shown;
    story = shown.story();
  }

  String html() {
    return headline() + "<div class=\"meta\">" + String.join("", fields()) + whole() + "</div>";
  }

  /** Where annotations of the story as a whole are shown and made. */
  private String whole() {
    return "<span class=\"whole\"><span class=\"story-marks\"></span><button type=\"button\" class=\"whole-story\" title=\""
        + Markup.escape(messages.get("reader.story.annotate.tip")) + "\">" + Markup.escape(messages.get("reader.story.annotate"))
        + "</button></span>";
  }

  private String headline() {
    String headline = story.headline();
    if (headline.isEmpty()) {
      return "<h1 class=\"none\">" + Markup.escape(messages.get("reader.headline.none")) + "</h1>";
    }
    String title = Markup.escape(messages.get("reader.headline.cut"));
    String cut = shown.isHeadlineCut() ? " class=\"cut\" title=\"" + title + "\"" : "";
    return "<h1 data-o=\"0\"" + cut + ">" + Markup.escape(headline) + "</h1>";
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    if (shown.isSet(MetadataField.HEADLINE) && !shown.headline().isEmpty()) {
      String named = messages.get("reader.meta.headline", shown.headline());
      fields.add("<span>" + set(ReaderField.HEADLINE, named, MetadataField.HEADLINE).html() + "</span>");
    }
    String outlet = shown.isSet(MetadataField.OUTLET) || shown.isSet(MetadataField.PLACE) ? setOutlet() : outlet();
    String date = shown.isSet(MetadataField.DATE) ? setDate() : date();
    if (outlet == null && date == null) {
      fields.add(unknown("reader.meta.no-source-and-date"));
    } else {
      fields.add(outlet == null ? unknown("reader.meta.no-source") : "<span>" + outlet + "</span>");
      fields.add(date == null ? unknown("reader.meta.no-date") : "<span>" + date + "</span>");
    }
    fields.addAll(shown.isSet(MetadataField.BYLINE) ? setBylines() : bylines());
    return fields;
  }

  private String unknown(String key) {
    return "<span class=\"unknown\">" + Markup.escape(messages.get(key)) + "</span>";
  }

  /** What was set has no place in the text; who set it is told. */
  private Field set(ReaderField field, String value, MetadataField which) {
    MetadataEntry entry = shown.metadata().entry(MetadataKey.of(which));
    return new Field(field, value).from(entry == null ? "" : messages.get("reader.from.set", entry.by()));
  }

  private @Nullable String setOutlet() {
    String outlet = shown.outlet();
    String place = shown.place();
    if (outlet == null && place == null) {
      return null;
    }
    String value = outlet == null ? place : place == null ? outlet : messages.get("reader.meta.outlet-place", outlet, place);
    MetadataField which = shown.isSet(MetadataField.OUTLET) ? MetadataField.OUTLET : MetadataField.PLACE;
    return set(ReaderField.OUTLET, Objects.requireNonNull(value), which).html();
  }

  private @Nullable String setDate() {
    WrittenDate date = shown.date();
    return date == null ? null
        : set(ReaderField.DATE, messages.date(date), MetadataField.DATE).html()
            + (date.hasYear() ? "" : unknown("reader.meta.no-year"));
  }

  private List<String> setBylines() {
    Map<String, StringBuilder> groups = new LinkedHashMap<>();
    for (Person person : shown.bylines()) {
      groups.computeIfAbsent(person.role(), role -> new StringBuilder(Markup.escape(role)))
          .append(set(ReaderField.BYLINE, person.name(), MetadataField.BYLINE).html());
    }
    return groups.values().stream().map(group -> "<span class=\"who\">" + group + "</span>").toList();
  }

  private @Nullable String outlet() {
    String outlet = story.outlet();
    Dateline dateline = story.dateline();
    if (outlet == null) {
      // «記者楊媛婷／台北報導»: a place without an outlet.
      if (dateline != null && dateline.place() != null) {
        return new Field(ReaderField.OUTLET, dateline.place()).at(dateline.range()).from(fromDateline(dateline)).html();
      }
      return story.place() == null ? null : new Field(ReaderField.OUTLET, story.place()).from(messages.get("reader.from.page")).html();
    }
    String place = story.place();
    String named = place == null ? outlet : messages.get("reader.meta.outlet-place", outlet, place);
    if (dateline != null && outlet.equals(dateline.outlet())) {
      return new Field(ReaderField.OUTLET, named).at(dateline.range()).from(fromDateline(dateline)).html();
    }
    Field field = new Field(ReaderField.OUTLET, named).inferred();
    for (Byline byline : story.bylines()) {
      if (outlet.equals(byline.outlet())) {
        return field.at(byline.range()).from(messages.get("reader.from.byline", byline.role(), byline.name())).html();
      }
    }
    if (story.page() != null && (outlet.equals(story.page().outlet()) || outlet.equals(story.page().site()))) {
      return new Field(ReaderField.OUTLET, named).from(messages.get("reader.from.page")).html();
    }
    Credit credit = story.figures().stream()
        .map(Figure::credit)
        .filter(Objects::nonNull)
        .filter(made -> outlet.equals(made.outlet()))
        .findFirst()
        .orElseThrow();
    return field.at(credit.range()).from(messages.get("reader.from.credit", credit.range().of(story.text()))).html();
  }

  private String fromDateline(Dateline dateline) {
    return messages.get("reader.from.dateline", dateline.asPrinted());
  }

  private @Nullable String date() {
    StoryDate date = story.date();
    Dateline dateline = story.dateline();
    if (date != null) {
      return fullDate(date, dateline);
    }
    if (dateline == null || dateline.monthDay() == null) {
      return null;
    }
    Field field = new Field(ReaderField.DATE, messages.monthDay(dateline.monthDay()));
    return field.at(dateline.range()).from(fromDateline(dateline)).html() + unknown("reader.meta.no-year");
  }

  private String fullDate(StoryDate date, @Nullable Dateline dateline) {
    Field field = new Field(ReaderField.DATE, messages.date(date.date()));
    List<String> sources = new ArrayList<>();
    boolean hasDateline = dateline != null && date.evidence().contains(DateEvidence.DATELINE);
    if (hasDateline) {
      field.at(dateline.range());
      sources.add(fromDateline(dateline));
    }
    if (date.evidence().contains(DateEvidence.TEXT)) {
      sources.add(messages.get("reader.from.text"));
    }
    boolean isOfPage = date.evidence().contains(DateEvidence.PAGE);
    if (isOfPage) {
      sources.add(messages.get("reader.from.page"));
    }
    if (date.evidence().contains(DateEvidence.IMAGE_FILE_NAME)) {
      story.figures().stream()
          .filter(figure -> date.date().equals(figure.imageDate()))
          .findFirst()
          .ifPresent(figure -> {
            field.atFigure(figure.number());
            sources.add(messages.get("reader.from.image-file-name", figure.fileName()));
          });
    }
    boolean isPrinted = isOfPage || date.evidence().contains(DateEvidence.TEXT) || (hasDateline && dateline.year() != null);
    return (isPrinted ? field : field.inferred()).from(String.join("\n", sources)).html();
  }

  /** One after the other, the names of one role together. */
  private List<String> bylines() {
    List<String> groups = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    String role = null;
    for (Byline byline : story.bylines()) {
      if (!byline.role().equals(role)) {
        endGroup(groups, group);
        role = byline.role();
        group.append(Markup.escape(role));
      }
      String from = messages.get("reader.from.byline-field");
      group.append(new Field(ReaderField.BYLINE, byline.name()).at(byline.range()).from(from).html());
    }
    endGroup(groups, group);
    if (story.page() != null) {
      Set<String> named = story.bylines().stream().map(Byline::name).collect(Collectors.toSet());
      for (Person person : story.page().people()) {
        if (!named.contains(person.name())) {
          group.append(Markup.escape(person.role()))
              .append(new Field(ReaderField.BYLINE, person.name()).from(messages.get("reader.from.page")).html());
          endGroup(groups, group);
        }
      }
    }
    return groups;
  }

  private static void endGroup(List<String> groups, StringBuilder group) {
    if (group.length() > 0) {
      groups.add("<span class=\"who\">" + group + "</span>");
      group.setLength(0);
    }
  }

  /** One value with the place it was read from. */
  private static final class Field {
    private final ReaderField field;
    private final String value;
    private String attributes = "";
    private String title = "";

    Field(ReaderField field, String value) {
      this.field = field;
      this.value = value;
    }

    Field inferred() {
      attributes += " class=\"inferred\"";
      return this;
    }

    Field at(TextRange range) {
      attributes += " data-start=\"" + range.start() + "\" data-end=\"" + range.end() + "\"";
      return this;
    }

    Field atFigure(int number) {
      attributes += " data-figure=\"" + number + "\"";
      return this;
    }

    Field from(String words) {
      title = words;
      return this;
    }

    String html() {
      return "<button type=\"button\" data-field=\"" + field.key() + "\"" + attributes
          + " title=\"" + Markup.escape(title) + "\">" + Markup.escape(value) + "</button>";
    }
  }
}
