package org.pizhu.importer.notes;

import static org.pizhu.importer.notes.NoteValues.all;
import static org.pizhu.importer.notes.NoteValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;
import org.pizhu.model.FragmentSelector;

/** Reads a row of the Hypothesis API, as Pizhu writes it and as it comes from there. */
final class HypothesisRow {

  private static final Pattern USER = Pattern.compile("acct:(.+)@[^@]+");

  private HypothesisRow() {}

  static boolean isRow(JsonNode node) {
    return node.path("uri").isTextual() && node.path("target").isArray() && node.path("user").isTextual();
  }

  static List<ForeignNote> read(JsonNode node, long line) {
    JsonNode own = node.path("pizhu");
    ForeignStory story = new ForeignStory(
        own.path("sourceSha256").asText(""), own.path("storyNumber").asInt(0), own.path("textSha256").asText(""),
        text(node.path("uri")), text(node.path("document").path("title")), 0);
    List<ForeignTag> tags =
        all(node.path("tags")).stream().map(NoteValues::text).filter(tag -> !tag.isBlank()).map(tag -> new ForeignTag(tag, List.of(), -1)).toList();
    return List.of(new ForeignNote(
        line,
        NoteValues.clean(node.path("id").asText("")),
        story,
        target(node, own),
        own.path("color").asText(""),
        text(node.path("text")),
        tags,
        creator(node),
        NoteValues.time(text(node.path("created"))),
        NoteValues.time(text(node.path("updated"))),
        own.path("kind").asText().equals("memo")));
  }

  private static String creator(JsonNode node) {
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

  private static ForeignTarget target(JsonNode node, JsonNode own) {
    WebAnnotation.Selectors selectors = new WebAnnotation.Selectors();
    all(node.path("target")).forEach(target -> all(target.path("selector")).forEach(one -> selectors.add(one, 0)));
    boolean isMoved = WebAnnotation.isMoved(own.path("status"));
    @Nullable ForeignTarget passage = selectors.passage(ForeignTarget.Counting.UTF16, isMoved);
    if (passage != null) {
      return passage;
    }
    FragmentSelector region = selectors.region();
    if (!own.has("figureNumber")) {
      return new ForeignTarget.Whole();
    }
    String picture = own.path("pictureSha256").asText("");
    return new ForeignTarget.Picture(
        own.path("figureNumber").asInt(), text(own.path("fileName")), picture.isEmpty() ? null : picture, text(own.path("caption")), region,
        isMoved);
  }
}
