package org.pizhu.store;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.TextRange;

/**
 * A story's structure as compact JSON: everything of a {@link Story} but its text, its HTML and whether the headline is
 * cut, which have columns of their own. Ranges are {@code [start,end]}, blocks {@code [kind,start,end]}; what is null
 * is left out.
 */
final class StoryCodec {

  private StoryCodec() {}

  static String structure(Story story) {
    return JsonTree.write(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("blocks");
      for (Block block : story.blocks()) {
        json.writeStartArray();
        json.writeString(block.kind().name());
        json.writeNumber(block.range().start());
        json.writeNumber(block.range().end());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("figures");
      for (Figure figure : story.figures()) {
        write(json, figure);
      }
      json.writeEndArray();
      write(json, story.dateline());
      write(json, story.date());
      json.writeArrayFieldStart("bylines");
      for (Byline byline : story.bylines()) {
        json.writeStartObject();
        writePerson(json, byline.role(), byline.name(), byline.outlet(), byline.range());
        json.writeEndObject();
      }
      json.writeEndArray();
      JsonTree.range(json, "looseCaption", story.looseCaption());
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, Figure figure) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", figure.number());
    json.writeStringField("src", figure.src());
    json.writeStringField("fileName", figure.fileName());
    json.writeNumberField("line", figure.line());
    JsonTree.range(json, "caption", figure.caption());
    Credit credit = figure.credit();
    if (credit != null) {
      json.writeObjectFieldStart("credit");
      writePerson(json, credit.role(), credit.name(), credit.outlet(), credit.range());
      json.writeEndObject();
    }
    JsonTree.string(json, "imageDate", figure.imageDate() == null ? null : figure.imageDate().toString());
    json.writeEndObject();
  }

  private static void writePerson(
      JsonGenerator json, String role, String name, @Nullable String outlet, TextRange range) throws IOException {
    json.writeStringField("role", role);
    json.writeStringField("name", name);
    JsonTree.string(json, "outlet", outlet);
    JsonTree.range(json, "range", range);
  }

  private static void write(JsonGenerator json, @Nullable Dateline dateline) throws IOException {
    if (dateline == null) {
      return;
    }
    json.writeObjectFieldStart("dateline");
    json.writeStringField("asPrinted", dateline.asPrinted());
    JsonTree.string(json, "outlet", dateline.outlet());
    JsonTree.string(json, "place", dateline.place());
    if (dateline.year() != null) {
      json.writeNumberField("year", dateline.year());
    }
    JsonTree.string(json, "monthDay", dateline.monthDay() == null ? null : dateline.monthDay().toString());
    JsonTree.range(json, "range", dateline.range());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, @Nullable StoryDate date) throws IOException {
    if (date == null) {
      return;
    }
    json.writeObjectFieldStart("date");
    json.writeStringField("date", date.date().toString());
    json.writeArrayFieldStart("evidence");
    for (DateEvidence evidence : date.evidence()) {
      json.writeString(evidence.name());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * Puts a story together again.
   *
   * @param html as {@link HtmlColumn} stores it
   * @throws IllegalArgumentException if the structure is not what {@link #structure} writes, or it or the HTML doesn't fit the text
   */
  static Story story(boolean headlineCut, String text, String structure, String html) {
    JsonTree json = JsonTree.parse(structure);
    return new Story(
        headlineCut,
        text,
        json.at("blocks").items().stream().map(StoryCodec::block).toList(),
        json.at("figures").items().stream().map(StoryCodec::figure).toList(),
        dateline(json.find("dateline")),
        date(json.find("date")),
        json.at("bylines").items().stream().map(StoryCodec::byline).toList(),
        json.rangeOrNull("looseCaption"),
        HtmlColumn.read(html, text));
  }

  private static Block block(JsonTree json) {
    List<JsonTree> items = json.items();
    TextRange range =
        new TextRange(Math.toIntExact(items.get(1).number()), Math.toIntExact(items.get(2).number()));
    return new Block(BlockKind.valueOf(items.get(0).text()), range);
  }

  private static Figure figure(JsonTree json) {
    String imageDate = json.textOrNull("imageDate");
    return new Figure(
        json.integer("number"),
        json.text("src"),
        json.text("fileName"),
        json.integer("line"),
        json.rangeOrNull("caption"),
        credit(json.find("credit")),
        imageDate == null ? null : LocalDate.parse(imageDate));
  }

  private static @Nullable Credit credit(@Nullable JsonTree json) {
    return json == null
        ? null
        : new Credit(json.text("role"), json.text("name"), json.textOrNull("outlet"), json.range("range"));
  }

  private static Byline byline(JsonTree json) {
    return new Byline(json.text("role"), json.text("name"), json.textOrNull("outlet"), json.range("range"));
  }

  private static @Nullable Dateline dateline(@Nullable JsonTree json) {
    if (json == null) {
      return null;
    }
    String monthDay = json.textOrNull("monthDay");
    return new Dateline(
        json.text("asPrinted"),
        json.textOrNull("outlet"),
        json.textOrNull("place"),
        json.find("year") == null ? null : json.integer("year"),
        monthDay == null ? null : MonthDay.parse(monthDay),
        json.range("range"));
  }

  private static @Nullable StoryDate date(@Nullable JsonTree json) {
    return json == null
        ? null
        : new StoryDate(
            LocalDate.parse(json.text("date")),
            json.at("evidence").items().stream().map(item -> DateEvidence.valueOf(item.text())).toList());
  }
}
