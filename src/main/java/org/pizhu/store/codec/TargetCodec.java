package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;

/**
 * Targets as fields of an annotation's JSON. {@code exact} holds what can be quoted of any kind; a passage is written as it always was,
 * the other kinds say in {@code kind} what they are.
 */
final class TargetCodec {

  private static final String KIND = "kind";
  private static final String EXACT = "exact";

  private TargetCodec() {}

  static void write(JsonGenerator json, Target target) throws IOException {
    json.writeNumberField("story", target.storyId());
    if (target instanceof PassageTarget passage) {
      json.writeStringField(EXACT, passage.quote().exact());
      json.writeStringField("prefix", passage.quote().prefix());
      json.writeStringField("suffix", passage.quote().suffix());
    } else if (target instanceof FigureTarget of) {
      json.writeStringField(KIND, TargetRows.Kind.FIGURE.name());
      json.writeStringField(EXACT, of.figure().caption());
      json.writeNumberField("figure", of.number());
      json.writeStringField("file", of.figure().fileName());
      JsonTree.string(json, "picture", of.figure().pictureSha256());
      FragmentSelector region = of.region();
      JsonTree.string(json, "region", region == null ? null : region.value());
    } else {
      json.writeStringField(KIND, TargetRows.Kind.STORY.name());
      json.writeStringField(EXACT, target.words());
    }
    JsonTree.range(json, "range", target.range());
    json.writeStringField("textSha256", target.textSha256());
    json.writeStringField("status", target.status().name());
  }

  /**
   * Reads a target.
   *
   * @throws IllegalArgumentException if the fields are not what {@link #write} makes
   */
  static Target read(JsonTree json) {
    String name = json.textOrNull(KIND);
    TargetRows.Kind kind = name == null ? TargetRows.Kind.PASSAGE : TargetRows.Kind.valueOf(name);
    long story = json.at("story").number();
    String words = json.text(EXACT);
    String textSha256 = json.text("textSha256");
    return switch (kind) {
      case PASSAGE -> new PassageTarget(
          story, new TextQuoteSelector(words, json.text("prefix"), json.text("suffix")), position(json), textSha256,
          status(json));
      case FIGURE -> new FigureTarget(
          story, new FigureSelector(json.text("file"), json.textOrNull("picture"), words),
          Math.toIntExact(json.at("figure").number()), region(json.textOrNull("region")), position(json), textSha256,
          status(json));
      case STORY -> new StoryTarget(story, words, textSha256);
    };
  }

  private static TextPositionSelector position(JsonTree json) {
    return new TextPositionSelector(json.range("range"));
  }

  private static AnchorStatus status(JsonTree json) {
    return AnchorStatus.valueOf(json.text("status"));
  }

  private static @Nullable FragmentSelector region(@Nullable String value) {
    return value == null ? null : FragmentSelector.parse(value);
  }
}
