package org.pizhu.html.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pizhu.html.StorySource;
import org.pizhu.model.Finding;
import org.pizhu.model.FoundField;
import org.pizhu.model.Story;

/** Stories in the habits of many outlets, with what a careful reader finds in them. */
public final class FieldCases {

  /**
   * A story and its fields.
   *
   * @param name what outlet's habit it shows
   * @param expected each as {@link #words}, in the order of the story
   */
  public record Case(String name, String headline, String body, List<String> expected) {

    /** The story as the program reads it. */
    public Story story() {
      return new StoryParser().parse(new StorySource("cases", 1, headline, body)).story();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private FieldCases() {}

  /** All of them. */
  public static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(FieldCases.class.getResourceAsStream("fields.txt"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String one : all.substring(all.indexOf("\n== ") + 1).split("(?m)^== ")) {
        if (!one.isBlank()) {
          cases.add(read(one.lines().toList()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static Case read(List<String> lines) {
    String headline = "";
    StringBuilder body = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("# ")) {
        headline = line.substring(2);
      } else if (line.startsWith("@ ")) {
        expected.add(line.substring(2));
      } else if (!line.isBlank()) {
        body.append(line).append('\n');
      }
    }
    return new Case(lines.get(0), headline, body.toString(), expected);
  }

  /** Something found, as the cases write it: the field, and its value; of people «role|name|outlet», of speech «speaker|words». */
  public static String words(Finding found) {
    String value = switch (found.field()) {
      case BYLINE, CREDIT -> found.who() + '|' + found.value() + '|' + (found.outlet() == null ? "" : found.outlet());
      case SPEECH -> found.who() + '|' + found.value();
      default -> found.value();
    };
    return found.field().key() + ' ' + value;
  }

  /** The field of what a case expects. */
  public static FoundField field(String expected) {
    String key = expected.substring(0, expected.indexOf(' '));
    return java.util.Arrays.stream(FoundField.values()).filter(field -> field.key().equals(key)).findFirst().orElseThrow();
  }
}
