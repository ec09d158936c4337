package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
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
 * cut, which have columns of their own. Ranges are {@code [start,end]}, blocks letters and lengths; what is null
 * is left out.
 */
public final class StoryCodec {

  private static final Map<Character, BlockKind> KINDS =
      Arrays.stream(BlockKind.values()).collect(Collectors.toMap(StoryCodec::letter, kind -> kind));

  /** Of the length of a block. */
  private static final int MOST_DIGITS = 9;

  private StoryCodec() {}

  /** What is stored of a story beside its text and HTML, as JSON. */
  public static String structure(Story story) {
    return JsonTree.write(json -> {
      json.writeStartObject();
      json.writeStringField("blocks", blocks(story));
      json.writeNumberField("length", story.text().length());
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
      JsonTree.range(json, "source", story.source());
      PageFactsCodec.write(json, story.page());
      json.writeEndObject();
    });
  }

  /** For each block a letter for its kind, and its length: they follow each other with a line break between. */
  private static String blocks(Story story) {
    StringBuilder blocks = new StringBuilder();
    for (Block block : story.blocks()) {
      blocks.append(letter(block.kind())).append(block.range().end() - block.range().start());
    }
    return blocks.toString();
  }

  private static char letter(BlockKind kind) {
    return switch (kind) {
      case HEADLINE -> 'H';
      case PARAGRAPH -> 'P';
      case SUBHEADING -> 'S';
      case CAPTION -> 'C';
      case LIST_ITEM -> 'L';
      case TABLE_CELL -> 'T';
    };
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
  public static Story story(boolean headlineCut, String text, String structure, String html) {
    JsonTree json = JsonTree.parse(structure);
    return new Story(
        headlineCut,
        text,
        blocks(json.at("blocks")),
        json.at("figures").items().stream().map(StoryCodec::figure).toList(),
        dateline(json.find("dateline")),
        date(json.find("date")),
        json.at("bylines").items().stream().map(StoryCodec::byline).toList(),
        json.rangeOrNull("looseCaption"),
        HtmlColumn.read(html, text),
        json.rangeOrNull("source"),
        PageFactsCodec.read(json.find("page")));
  }

  /**
   * Whether a structure is that of a story.
   *
   * @param stored as it is written now, or as it was written before blocks had letters
   */
  public static boolean says(String stored, Story story) {
    if (structure(story).equals(stored)) {
      return true;
    }
    try {
      Story again = story(story.headlineCut(), story.text(), stored, "");
      return structure(again).equals(structure(story));
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      // What can't be read says something else: this is the finding itself.
      return false;
    }
  }

  private static List<Block> blocks(JsonTree json) {
    return json.isText() ? blocks(json.text()) : json.items().stream().map(StoryCodec::block).toList();
  }

  private static List<Block> blocks(String letters) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < letters.length()) {
      BlockKind kind = KINDS.get(letters.charAt(at));
      int from = at + 1;
      int length = 0;
      for (at = from; at < letters.length() && isDigit(letters.charAt(at)); at++) {
        length = 10 * length + letters.charAt(at) - '0';
      }
      if (kind == null || at == from || at - from > MOST_DIGITS) {
        throw new IllegalArgumentException("No blocks: " + letters);
      }
      blocks.add(new Block(kind, new TextRange(start, start + length)));
      start += length + 1;
    }
    return blocks;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** As it was written before blocks had letters. */
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
