package org.pizhu.ui.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.keep.Findings;
import org.pizhu.model.Figure;
import org.pizhu.model.Finding;
import org.pizhu.model.FoundField;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.Story;
import org.pizhu.ui.metadata.FieldRow.Found;

/** What a story says of itself in lines, and how sure it is in words. */
final class FindingRows {

  /** A story with more quotations shows the first of them; all are in the text. */
  private static final int MOST = 1_000;

  private static final Map<MetadataField, FoundField> FIELDS = Map.of(
      MetadataField.HEADLINE, FoundField.HEADLINE,
      MetadataField.OUTLET, FoundField.OUTLET,
      MetadataField.PLACE, FoundField.PLACE,
      MetadataField.DATE, FoundField.DATE,
      MetadataField.BYLINE, FoundField.BYLINE,
      MetadataField.CAPTION, FoundField.CAPTION,
      MetadataField.CREDIT, FoundField.CREDIT);

  private final Messages messages;
  private final Story story;
  private final List<Finding> findings;

  FindingRows(Messages messages, Story story) {
    this.messages = messages;
    this.story = story;
    findings = Findings.of(story);
  }

  /** How sure what was found in a field is; of several the least sure. Empty if nothing was found. */
  String hint(MetadataKey key) {
    FoundField field = FIELDS.get(key.field());
    int figure = key.field().isOfFigure() ? figure(key) : 0;
    return findings.stream()
        .filter(one -> one.field() == field && (figure == 0 || one.figure() == figure))
        .max(Comparator.comparing(Finding::confidence))
        .map(this::words).orElse("");
  }

  private int figure(MetadataKey key) {
    return story.figures().stream()
        .filter(one -> MetadataKey.of(key.field(), story, one).equals(key)).findFirst().map(Figure::number).orElse(-1);
  }

  /** A line for each that was found of a field. */
  List<FieldRow> of(FoundField field, String nameKey) {
    return findings.stream().filter(one -> one.field() == field)
        .map(one -> row(messages.get(nameKey), one.value(), one)).collect(Collectors.toList());
  }

  /** A line for each quotation, named after its speaker. */
  List<FieldRow> speech() {
    return findings.stream().filter(one -> one.field() == FoundField.SPEECH).limit(MOST)
        .map(one -> row(one.who().isEmpty() ? messages.get("field.speaker.unnamed") : one.who(), one.value(), one))
        .collect(Collectors.toList());
  }

  private FieldRow row(String name, String value, Finding one) {
    return new Found(name, value, evidence(one), words(one));
  }

  private static @Nullable Evidence evidence(Finding one) {
    return one.range() == null ? null : new Evidence(one.value(), one.range(), 0);
  }

  private String words(Finding one) {
    String sure = messages.get("field.confidence." + one.confidence().key());
    return messages.get("field.confidence", sure, messages.get("field.reason." + one.reason().key()));
  }
}
