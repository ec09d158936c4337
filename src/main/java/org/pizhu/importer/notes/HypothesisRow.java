package org.pizhu.importer.notes;

import static org.pizhu.importer.notes.NoteValues.all;
import static org.pizhu.importer.notes.NoteValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;

/** Reads a row of the Hypothesis API, as Pizhu writes it and as it comes from there. */
final class HypothesisRow {

  private static final Pattern USER = Pattern.compile("acct:(.+)@[^@]+");

  private HypothesisRow() {}

  static boolean isRow(JsonNode node) {
    return node.path("uri").isTextual() && node.path("target").isArray() && node.path("user").isTextual();
  }

  static ReadNote read(JsonNode node, long line) {
    JsonNode own = node.path("pizhu");
    ForeignStory story = new ForeignStory(
        own.path("sourceSha256").asText(""), own.path("storyNumber").asInt(0), own.path("textSha256").asText(""),
        List.of(text(node.path("uri"))), text(node.path("document").path("title")), 0);
    List<ForeignTag> tags =
        all(node.path("tags")).stream().map(NoteValues::text).filter(tag -> !tag.isBlank()).map(tag -> new ForeignTag(tag, List.of(), -1)).toList();
    ForeignTarget target = OwnTargets.of(node);
    boolean hasPlace = all(node.path("target")).stream().anyMatch(one -> !all(one.path("selector")).isEmpty());
    ForeignNote note = new ForeignNote(
        line,
        NoteValues.clean(node.path("id").asText("")),
        story,
        target,
        own.path("color").asText(""),
        text(node.path("text")),
        tags,
        creator(node),
        NoteValues.time(text(node.path("created"))),
        NoteValues.time(text(node.path("updated"))),
        own.path("kind").asText().equals("memo"));
    List<JsonNode> above = all(node.path("references"));
    String answered = above.isEmpty() ? "" : text(above.get(above.size() - 1));
    return new ReadNote(List.of(note), hasPlace && target instanceof ForeignTarget.Whole, Set.of(), answered);
  }

  static String creator(JsonNode node) {
    if (node.path("user_info").has("display_name") && !node.path("user_info").path("display_name").isNull()) {
      return text(node.path("user_info").path("display_name"));
    }
    String user = text(node.path("user"));
    Matcher account = USER.matcher(user);
    if (!account.matches()) {
      return user;
    }
    try {
      return NoteValues.clean(URLDecoder.decode(account.group(1), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noCode) {
      return account.group(1);
    }
  }
}
