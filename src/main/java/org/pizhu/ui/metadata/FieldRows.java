package org.pizhu.ui.metadata;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Figure;
import org.pizhu.model.FoundField;
import org.pizhu.model.HeadlineOffer;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.PageFacts;
import org.pizhu.model.ShownStory;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.ui.control.FieldWords;
import org.pizhu.ui.metadata.FieldRow.Fact;
import org.pizhu.ui.metadata.FieldRow.Field;
import org.pizhu.ui.metadata.FieldRow.Look;

/** What is known of a story, line by line. */
final class FieldRows {

  private static final List<MetadataField> OF_STORY = List.of(
      MetadataField.HEADLINE, MetadataField.OUTLET, MetadataField.PLACE, MetadataField.DATE, MetadataField.BYLINE);

  private final Messages messages;
  private final FieldWords words;
  private final Clock clock;
  private final StoredStory stored;
  private final ShownStory shown;
  private final @Nullable HeadlineOffer offer;
  private final FindingRows findings;
  private final List<FieldRow> rows = new ArrayList<>();

  private FieldRows(Messages messages, Clock clock, StoredStory stored, @Nullable HeadlineOffer offer) {
    this.messages = messages;
    this.clock = clock;
    this.stored = stored;
    shown = stored.shown();
    this.offer = offer;
    words = new FieldWords(messages);
    findings = new FindingRows(messages, shown.story());
  }

  /**
   * The lines for a story.
   *
   * @param begun a field that is being added; null for none
   * @param offer the whole headline, where it was found elsewhere; null for none
   */
  static List<FieldRow> of(
      StoredStory stored, @Nullable MetadataField begun, @Nullable HeadlineOffer offer, Messages messages, Clock clock) {
    FieldRows fields = new FieldRows(messages, clock, stored, offer);
    fields.story(begun);
    stored.story().figures().forEach(fields::figure);
    fields.speech();
    fields.source();
    return List.copyOf(fields.rows);
  }

  private void story(@Nullable MetadataField begun) {
    Story story = shown.story();
    section(messages.get("field.section.story"));
    OF_STORY.forEach(field -> add(MetadataKey.of(field)));
    if (story.dateline() != null) {
      fact("field.dateline", story.dateline().asPrinted(), Look.PLAIN);
    }
    rows.addAll(findings.of(FoundField.EDITOR, "field.editor"));
    rows.addAll(findings.of(FoundField.SOURCE, "field.source-line"));
    rows.addAll(findings.of(FoundField.SUBHEADING, "field.subheading"));
    if (story.looseCaption() != null) {
      fact("field.loose-caption", story.looseCaption().of(story.text()), Look.PLAIN);
    }
    for (MetadataField field : MetadataField.values()) {
      if (field.isAdded() && (shown.isSet(field) || field == begun)) {
        add(MetadataKey.of(field));
      }
    }
    rows.add(new FieldRow.Adding());
  }

  private void figure(Figure figure) {
    section(messages.get("field.section.figure", figure.number()));
    add(MetadataKey.of(MetadataField.CAPTION, shown.story(), figure));
    add(MetadataKey.of(MetadataField.CREDIT, shown.story(), figure));
    fact("field.file", figure.fileName().isEmpty() ? figure.src() : figure.fileName(), Look.MONO);
    String picture = stored.pictures().get(figure.number());
    if (picture == null) {
      fact("field.picture", messages.get("field.picture.missing"), Look.WRONG);
    } else {
      fact("field.picture", messages.get("field.picture.there"), Look.PLAIN);
      fact("field.sha256", picture, Look.MONO);
    }
  }

  private void speech() {
    List<FieldRow> said = findings.speech();
    if (!said.isEmpty()) {
      section(messages.get("field.section.speech"));
      rows.addAll(said);
    }
  }

  private void source() {
    Source source = stored.source();
    section(messages.get("field.section.source"));
    fact("field.file", source.name(), Look.MONO);
    fact("field.number", messages.get("field.number.value", stored.number()), Look.PLAIN);
    fact("field.sha256", source.sha256(), Look.MONO);
    fact("field.size", messages.get("field.size.value", source.size(), source.charset()), Look.PLAIN);
    fact("field.location", source.location(), Look.MONO);
    PageFacts page = shown.story().page();
    if (page != null && page.address() != null) {
      fact("field.address", page.address(), Look.MONO);
    }
    if (page != null && page.captured() != null) {
      fact("field.captured", captured(page.captured()), Look.PLAIN);
    }
    fact("field.imported", time(source.imported()), Look.PLAIN);
  }

  private void section(String title) {
    rows.add(new FieldRow.Section(title));
  }

  private void fact(String nameKey, String value, Look look) {
    rows.add(new Fact(messages.get(nameKey), value, look));
  }

  private void add(MetadataKey key) {
    MetadataField field = key.field();
    MetadataEntry entry = shown.metadata().entry(key);
    String value = words.value(field, shown.value(key));
    Look look = value.isEmpty() ? Look.MISSING : Look.PLAIN;
    if (value.isEmpty()) {
      value = messages.get("field.missing");
    } else if (field == MetadataField.HEADLINE && shown.isHeadlineCut()) {
      value = messages.get("field.headline.cut", value);
    } else if (field == MetadataField.DATE && entry == null) {
      value = withEvidence(value);
    }
    Evidence evidence = entry == null ? Evidence.of(shown.story(), key).orElse(null) : null;
    rows.add(new Field(
        key, words.name(field), value, look, evidence, entry == null ? "" : set(key, entry),
        entry == null && look == Look.PLAIN ? findings.hint(key) : "", field == MetadataField.HEADLINE ? offer : null));
  }

  private String withEvidence(String date) {
    if (shown.story().date() == null) {
      return date;
    }
    String evidence = Objects.requireNonNull(shown.story().date()).evidence().stream().map(this::evidence)
        .collect(Collectors.joining(messages.get("field.date.evidence.and")));
    return messages.get("field.date.with-evidence", date, evidence);
  }

  private String evidence(DateEvidence evidence) {
    return messages.get(switch (evidence) {
      case DATELINE -> "field.date.evidence.dateline";
      case IMAGE_FILE_NAME -> "field.date.evidence.image-file-name";
      case TEXT -> "field.date.evidence.text";
      case PAGE -> "field.date.evidence.page";
    });
  }

  private String set(MetadataKey key, MetadataEntry entry) {
    String when = time(entry.at());
    if (key.field().isAdded()) {
      return messages.get("metadata.added", entry.by(), when);
    }
    String found = words.value(key.field(), shown.found(key)).replace('\n', ' ');
    return found.isEmpty()
        ? messages.get("metadata.set.nothing-found", entry.by(), when)
        : messages.get("metadata.set", found, entry.by(), when);
  }

  /** As the source writes it where that is no instant. */
  private String captured(String written) {
    try {
      return time(Instant.parse(written));
    } catch (DateTimeParseException e) {
      return written;
    }
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern(messages.get("format.date-time"), messages.locale())
        .format(instant.atZone(clock.getZone()));
  }
}
