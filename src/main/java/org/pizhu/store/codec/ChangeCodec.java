package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change;
import org.pizhu.model.Codings;
import org.pizhu.model.FigureRef;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ReadingRef;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;

/**
 * The changes of an edit as JSON: {@code [{"annotation":{"before":…,"after":…}},{"tag":…},{"coding":…},{"color":…},
 * {"memo":…},{"picture":…},{"import":…},{"reading":…}]}, and those of {@link ShelfCodec}, {@link MetadataCodec}, {@link FamilyCodec},
 * {@link StandingCodec}, {@link AgreementCodec} and {@link RefusalCodec}. What is null, empty or nought in a tag is left out.
 */
public final class ChangeCodec {

  private static final String ANNOTATION = "annotation";
  private static final String TAG = "tag";
  private static final String CODING = "coding";
  private static final String MEMO = "memo";
  private static final String COLOR = "color";
  private static final String PICTURE = "picture";
  private static final String IMPORT = "import";
  private static final String READING = "reading";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private ChangeCodec() {}

  /** Changes as JSON, from which they are read again. */
  public static String write(List<Change> changes) {
    return JsonTree.write(json -> {
      json.writeStartArray();
      for (Change change : changes) {
        json.writeStartObject();
        write(json, change);
        ShelfCodec.write(json, change);
        MetadataCodec.write(json, change);
        FamilyCodec.write(json, change);
        StandingCodec.write(json, change);
        AgreementCodec.write(json, change);
        RefusalCodec.write(json, change);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Change change) throws IOException {
    if (change instanceof Change.AnnotationChange annotation) {
      json.writeObjectFieldStart(ANNOTATION);
      write(json, BEFORE, annotation.before());
      write(json, AFTER, annotation.after());
      json.writeEndObject();
    } else if (change instanceof Change.TagChange tag) {
      json.writeObjectFieldStart(TAG);
      write(json, BEFORE, tag.before());
      write(json, AFTER, tag.after());
      json.writeEndObject();
    } else if (change instanceof Change.CodingChange coding) {
      json.writeObjectFieldStart(CODING);
      write(json, coding.before(), coding.after());
      json.writeEndObject();
    } else if (change instanceof Change.MemoChange memo) {
      json.writeObjectFieldStart(MEMO);
      json.writeNumberField("story", memo.storyId());
      json.writeStringField(BEFORE, memo.before());
      json.writeStringField(AFTER, memo.after());
      json.writeEndObject();
    } else if (change instanceof Change.ColorChange color) {
      json.writeObjectFieldStart(COLOR);
      write(json, color);
      json.writeEndObject();
    } else if (change instanceof Change.PictureChange picture) {
      json.writeObjectFieldStart(PICTURE);
      write(json, picture);
      json.writeEndObject();
    } else if (change instanceof Change.ImportChange stories) {
      json.writeObjectFieldStart(IMPORT);
      write(json, stories);
      json.writeEndObject();
    } else if (change instanceof Change.ReadingChange reading) {
      json.writeObjectFieldStart(READING);
      write(json, reading);
      json.writeEndObject();
    }
  }

  /** One annotation by itself. */
  public static String write(Annotation annotation) {
    return JsonTree.write(json -> {
      json.writeStartObject();
      writeFields(json, annotation);
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, String name, @Nullable Annotation annotation) throws IOException {
    if (annotation != null) {
      json.writeObjectFieldStart(name);
      writeFields(json, annotation);
      json.writeEndObject();
    }
  }

  private static void writeFields(JsonGenerator json, Annotation annotation) throws IOException {
    json.writeStringField("id", annotation.id());
    TargetCodec.write(json, annotation.target());
    json.writeStringField("color", annotation.color().name());
    json.writeStringField("note", annotation.note());
    JsonTree.strings(json, "tags", annotation.tags());
    json.writeStringField("creator", annotation.creator());
    json.writeStringField("created", annotation.created().toString());
    json.writeStringField("modified", annotation.modified().toString());
  }

  private static void write(JsonGenerator json, String name, @Nullable Tag tag) throws IOException {
    if (tag == null) {
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("id", tag.id());
    JsonTree.string(json, "parent", tag.parent());
    json.writeStringField("name", tag.name());
    JsonTree.string(json, "color", tag.color() == null ? null : tag.color().name());
    JsonTree.string(json, "description", tag.description().isEmpty() ? null : tag.description());
    JsonTree.string(json, "key", tag.key());
    if (tag.position() != 0) {
      json.writeNumberField("position", tag.position());
    }
    JsonTree.string(json, "memo", tag.memo().isEmpty() ? null : tag.memo());
    json.writeEndObject();
  }

  /** There may be thousands in an edit, so what both share is written once. */
  private static void write(JsonGenerator json, Codings before, Codings after) throws IOException {
    json.writeStringField("id", before.annotationId());
    json.writeNumberField("story", before.storyId());
    JsonTree.strings(json, BEFORE, before.tags());
    JsonTree.strings(json, AFTER, after.tags());
    json.writeStringField("modified", before.modified().toString());
    if (!after.modified().equals(before.modified())) {
      json.writeStringField("modifiedAfter", after.modified().toString());
    }
  }

  private static void write(JsonGenerator json, Change.ColorChange change) throws IOException {
    json.writeStringField("id", change.annotationId());
    json.writeNumberField("story", change.storyId());
    json.writeStringField(BEFORE, change.before().color().name());
    json.writeStringField(AFTER, change.after().color().name());
    json.writeStringField("modified", change.before().modified().toString());
    json.writeStringField("modifiedAfter", change.after().modified().toString());
  }

  private static void write(JsonGenerator json, Change.PictureChange change) throws IOException {
    JsonTree.string(json, BEFORE, change.before());
    JsonTree.string(json, AFTER, change.after());
    json.writeArrayFieldStart("figures");
    for (FigureRef figure : change.figures()) {
      json.writeNumber(figure.storyId());
      json.writeNumber(figure.number());
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Change.ImportChange change) throws IOException {
    json.writeNumberField("source", change.sourceId());
    json.writeStringField("way", change.way().name());
    JsonTree.runs(json, "stories", change.stories());
  }

  private static void write(JsonGenerator json, Change.ReadingChange change) throws IOException {
    json.writeStringField("way", change.way().name());
    json.writeArrayFieldStart("readings");
    for (ReadingRef reading : change.readings()) {
      json.writeNumber(reading.storyId());
      json.writeNumber(reading.id());
    }
    json.writeEndArray();
  }

  /**
   * Reads the changes of an edit.
   *
   * @throws IllegalArgumentException if the text is not what {@link #write} makes
   */
  public static List<Change> read(String text) {
    return JsonTree.parse(text).items().stream().map(ChangeCodec::change).toList();
  }

  private static Change change(JsonTree json) {
    JsonTree annotation = json.find(ANNOTATION);
    if (annotation != null) {
      return new Change.AnnotationChange(annotation(annotation.find(BEFORE)), annotation(annotation.find(AFTER)));
    }
    JsonTree coding = json.find(CODING);
    if (coding != null) {
      return coding(coding);
    }
    JsonTree memo = json.find(MEMO);
    if (memo != null) {
      return new Change.MemoChange(memo.at("story").number(), memo.text(BEFORE), memo.text(AFTER));
    }
    JsonTree color = json.find(COLOR);
    if (color != null) {
      return new Change.ColorChange(
          color.text("id"), color.at("story").number(),
          colored(color, BEFORE, "modified"), colored(color, AFTER, "modifiedAfter"));
    }
    JsonTree picture = json.find(PICTURE);
    if (picture != null) {
      return picture(picture);
    }
    Change ofStories = ofStories(json);
    if (ofStories != null) {
      return ofStories;
    }
    JsonTree tag = json.at(TAG);
    return new Change.TagChange(tag(tag.find(BEFORE)), tag(tag.find(AFTER)));
  }

  private static @Nullable Change ofStories(JsonTree json) {
    JsonTree stories = json.find(IMPORT);
    if (stories != null) {
      return imported(stories);
    }
    JsonTree reading = json.find(READING);
    if (reading != null) {
      return reading(reading);
    }
    Change ofShelf = ShelfCodec.change(json);
    Change ofMetadata = ofShelf == null ? MetadataCodec.change(json) : ofShelf;
    Change ofFamilies = ofMetadata == null ? FamilyCodec.change(json) : ofMetadata;
    Change ofStandings = ofFamilies == null ? StandingCodec.change(json) : ofFamilies;
    Change ofAgreement = ofStandings == null ? AgreementCodec.change(json) : ofStandings;
    return ofAgreement == null ? RefusalCodec.change(json) : ofAgreement;
  }

  private static Change.ColorChange.Colored colored(JsonTree json, String color, String modified) {
    return new Change.ColorChange.Colored(
        HighlightColor.valueOf(json.text(color)), Instant.parse(json.text(modified)));
  }

  private static Change.PictureChange picture(JsonTree json) {
    List<Long> numbers = json.numbers("figures");
    List<FigureRef> figures = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      figures.add(new FigureRef(numbers.get(i), Math.toIntExact(numbers.get(i + 1))));
    }
    return new Change.PictureChange(json.textOrNull(BEFORE), json.textOrNull(AFTER), figures);
  }

  private static Change.ReadingChange reading(JsonTree json) {
    List<Long> numbers = json.numbers("readings");
    List<ReadingRef> readings = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      readings.add(new ReadingRef(numbers.get(i), numbers.get(i + 1)));
    }
    return new Change.ReadingChange(Change.ReadingChange.Way.valueOf(json.text("way")), readings);
  }

  private static Change.ImportChange imported(JsonTree json) {
    return new Change.ImportChange(
        json.at("source").number(), Change.ImportChange.Way.valueOf(json.text("way")), json.runs("stories"));
  }

  /**
   * Reads an annotation by itself.
   *
   * @throws IllegalArgumentException if the text is not what {@link #write(Annotation)} makes
   */
  public static Annotation readAnnotation(String text) {
    return annotationOf(JsonTree.parse(text));
  }

  private static @Nullable Annotation annotation(@Nullable JsonTree json) {
    return json == null ? null : annotationOf(json);
  }

  private static Annotation annotationOf(JsonTree json) {
    return new Annotation(
        json.text("id"),
        TargetCodec.read(json),
        HighlightColor.valueOf(json.text("color")),
        json.text("note"),
        json.texts("tags"),
        json.text("creator"),
        Instant.parse(json.text("created")),
        Instant.parse(json.text("modified")));
  }

  private static Change.CodingChange coding(JsonTree json) {
    String id = json.text("id");
    long story = json.at("story").number();
    String modified = json.text("modified");
    String after = json.textOrNull("modifiedAfter");
    Instant was = Instant.parse(modified);
    return new Change.CodingChange(
        new Codings(id, story, json.texts(BEFORE), was),
        new Codings(id, story, json.texts(AFTER), after == null ? was : Instant.parse(after)));
  }

  /** An edit from before tags had more than a name lacks the rest. */
  private static @Nullable Tag tag(@Nullable JsonTree json) {
    if (json == null) {
      return null;
    }
    String color = json.textOrNull("color");
    String description = json.textOrNull("description");
    String memo = json.textOrNull("memo");
    return new Tag(
        json.text("id"),
        json.textOrNull("parent"),
        json.text("name"),
        color == null ? null : TagColor.valueOf(color),
        description == null ? "" : description,
        json.textOrNull("key"),
        json.integerOr("position", 0),
        memo == null ? "" : memo);
  }
}
