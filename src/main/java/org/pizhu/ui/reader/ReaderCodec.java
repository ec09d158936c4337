package org.pizhu.ui.reader;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.TextRange;

/** The messages between the page and Java as JSON. The names of their parts are those of {@link ReaderMessage}. */
final class ReaderCodec {

  private ReaderCodec() {}

  // ---- from the page ----

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException if it is none of those that the page sends
   */
  static ReaderMessage.FromPage read(String json) {
    JsonTree from = JsonTree.parse(json);
    String type = from.text("type");
    return switch (type) {
      case "selected" -> new ReaderMessage.Selected(
          from.integer("start"), from.integer("end"), from.decimal("left"), from.decimal("top"), from.decimal("right"),
          from.decimal("bottom"));
      case "cleared" -> new ReaderMessage.Cleared();
      case "units" -> new ReaderMessage.Units(
          ReaderMessage.Unit.valueOf(from.text("unit")), from.integer("from"), from.integer("to"));
      case "clicked" -> new ReaderMessage.Clicked(from.integer("offset"));
      case "field" -> new ReaderMessage.Field(from.text("field"));
      case "boundaries" -> new ReaderMessage.Boundaries(from.text("id"), from.integer("start"), from.integer("end"));
      case "figureSelected" -> new ReaderMessage.FigureSelected(
          from.integer("figure"), region(from.find("region")), from.decimal("left"), from.decimal("top"),
          from.decimal("right"), from.decimal("bottom"));
      case "figureClicked" -> new ReaderMessage.FigureClicked(
          from.integer("figure"), from.decimal("x"), from.decimal("y"));
      case "figureOpened" -> new ReaderMessage.FigureOpened(from.integer("figure"));
      case "region" -> new ReaderMessage.Region(from.text("id"), regionOf(from.at("region")));
      case "storyMark" -> new ReaderMessage.StoryMark(from.text("id"));
      case "findPicture" -> new ReaderMessage.FindPicture(from.integer("figure"));
      case "link" -> new ReaderMessage.Link(from.text("href"));
      case "painted" -> new ReaderMessage.Painted(from.integer("token"));
      default -> throw new IllegalArgumentException("Not a message of the page: " + json);
    };
  }

  private static @Nullable FragmentSelector region(@Nullable JsonTree from) {
    return from == null ? null : regionOf(from);
  }

  private static FragmentSelector regionOf(JsonTree from) {
    return new FragmentSelector(from.integer("x"), from.integer("y"), from.integer("width"), from.integer("height"));
  }

  /** Reads a range, written as an array of its start and end. */
  static TextRange readRange(String json) {
    List<JsonTree> ends = JsonTree.parse(json).items();
    return new TextRange(Math.toIntExact(ends.get(0).number()), Math.toIntExact(ends.get(1).number()));
  }

  static ReaderMessage.CaretEnds readCaret(String json) {
    JsonTree from = JsonTree.parse(json);
    return new ReaderMessage.CaretEnds(from.integer("anchor"), from.integer("focus"));
  }

  static ReaderMessage.Pointed readPointed(String json) {
    JsonTree from = JsonTree.parse(json);
    return new ReaderMessage.Pointed(from.integer("offset"), from.integer("figure"), from.decimal("x"), from.decimal("y"));
  }

  // ---- to the page ----

  static String write(ReaderMessage.Show content) {
    return JsonTree.write(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("figures");
      for (ReaderMessage.FigureView figure : content.figures()) {
        write(json, figure);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("credits");
      for (TextRange credit : content.credits()) {
        json.writeStartObject();
        json.writeNumberField("start", credit.start());
        json.writeNumberField("end", credit.end());
        json.writeEndObject();
      }
      json.writeEndArray();
      write(json, "marks", content.marks());
      json.writeNumberField("place", content.place());
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, ReaderMessage.FigureView figure) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", figure.number());
    JsonTree.string(json, "address", figure.address());
    json.writeStringField("alt", figure.alt());
    json.writeStringField("missing", figure.missing());
    json.writeStringField("hint", figure.hint());
    json.writeStringField("find", figure.find());
    json.writeStringField("broken", figure.broken());
    json.writeEndObject();
  }

  static String write(ReaderMessage.Change change) {
    return JsonTree.write(json -> {
      json.writeStartObject();
      write(json, "changed", change.changed());
      JsonTree.strings(json, "removed", change.removed());
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, String name, List<ReaderMessage.Mark> marks) throws IOException {
    json.writeArrayFieldStart(name);
    for (ReaderMessage.Mark mark : marks) {
      json.writeStartObject();
      json.writeStringField("id", mark.id());
      json.writeNumberField("start", mark.start());
      json.writeNumberField("end", mark.end());
      json.writeStringField("color", mark.color());
      json.writeNumberField("layer", mark.layer());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String write(List<ReaderMessage.Shape> shapes) {
    return JsonTree.write(json -> {
      json.writeStartArray();
      for (ReaderMessage.Shape shape : shapes) {
        json.writeStartObject();
        json.writeStringField("id", shape.id());
        json.writeNumberField("figure", shape.figure());
        json.writeFieldName("region");
        FragmentSelector region = shape.region();
        if (region == null) {
          // The page asks whether it is null.
          json.writeNull();
        } else {
          write(json, region);
        }
        json.writeStringField("color", shape.color());
        json.writeStringField("title", shape.title());
        json.writeBooleanField("carried", shape.carried());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  static String write(FragmentSelector region) {
    return JsonTree.write(json -> write(json, region));
  }

  private static void write(JsonGenerator json, FragmentSelector region) throws IOException {
    json.writeStartObject();
    json.writeNumberField("x", region.x());
    json.writeNumberField("y", region.y());
    json.writeNumberField("width", region.width());
    json.writeNumberField("height", region.height());
    json.writeEndObject();
  }

  /** The passages of other versions' annotations. */
  static String writeCarried(List<CarriedMark> marks) {
    return JsonTree.write(json -> {
      json.writeStartArray();
      for (CarriedMark mark : marks) {
        json.writeStartObject();
        json.writeStringField("id", mark.id());
        json.writeNumberField("start", mark.place().range().start());
        json.writeNumberField("end", mark.place().range().end());
        json.writeStringField("color", mark.color().key());
        json.writeStringField("from", mark.from());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** Numbers as an array of their own. */
  static String write(int[] numbers) {
    return JsonTree.write(json -> json.writeArray(numbers, 0, numbers.length));
  }
}
