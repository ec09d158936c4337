package org.pizhu.exporter.words;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.model.Annotation;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;

/**
 * What Obsidian and Logseq read at the head of a file (YAML 1.2), and the tags that both accept: letters, digits, {@code _}, {@code -} and strokes between
 * levels, and not digits alone (Obsidian help, «Tags»).
 */
public final class FrontMatter {

  private final List<String> lines = new ArrayList<>(List.of("---"));

  private FrontMatter() {}

  /** Of a file with several stories, or none. */
  public static List<String> of(ExportSet set) {
    FrontMatter written = new FrontMatter();
    written.head(set);
    written.lines.add("---");
    return written.lines;
  }

  /** Of a file with one story. */
  public static List<String> of(ExportSet set, ExportedStory only, Wording wording) {
    FrontMatter written = new FrontMatter();
    written.head(set);
    written.story(only, wording);
    written.lines.add("---");
    return written.lines;
  }

  private void head(ExportSet set) {
    text("title", set.header().title());
    ZoneId zone = set.language().zone();
    lines.add("exported: " + LocalDateTime.ofInstant(set.header().at(), zone).truncatedTo(ChronoUnit.SECONDS));
    text("exported-by", set.header().by());
  }

  private void story(ExportedStory exported, Wording wording) {
    StoredStory stored = exported.story();
    ShownStory shown = stored.shown();
    text("headline", shown.headline());
    text("outlet", shown.outlet() == null ? "" : shown.outlet());
    wording.machineDate(shown).ifPresent(date -> text("date", date));
    text("byline", shown.bylines().isEmpty() ? "" : wording.byline(shown));
    text("source", stored.source().name());
    lines.add("source-sha256: " + stored.source().sha256());
    lines.add("source-number: " + stored.number());
    lines.add("story-id: " + stored.id());
    text("citation", exported.citation());
    list("aliases", shown.headline().isBlank() ? List.of() : List.of(shown.headline()));
    Set<String> tags = new LinkedHashSet<>();
    for (Annotation annotation : exported.annotations()) {
      wording.tags(annotation).forEach(path -> tags.add(tag(path)));
    }
    list("tags", tags);
  }

  private void text(String name, String value) {
    if (!value.isBlank()) {
      lines.add(name + ": " + quoted(value));
    }
  }

  private void list(String name, Iterable<String> values) {
    List<String> written = new ArrayList<>();
    values.forEach(value -> written.add("  - " + quoted(value)));
    if (!written.isEmpty()) {
      lines.add(name + ":");
      lines.addAll(written);
    }
  }

  /** In double quotes (YAML 1.2, 7.3.1), on one line. */
  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : PlainText.oneLine(value).toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (PlainText.turnsDirection(c) || c == '\ufeff' || c >= '\ufffe') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** The name of a tag, without the sign: what these programs don't accept in one becomes a hyphen. */
  public static String tag(String path) {
    StringBuilder tag = new StringBuilder();
    for (String level : path.split("/", -1)) {
      String name = level.codePoints()
          .map(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_' ? c : '-')
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
      tag.append(tag.isEmpty() ? "" : "/").append(name.isEmpty() ? "-" : name);
    }
    return tag.codePoints().allMatch(c -> Character.isDigit(c) || c == '/') ? tag + "_" : tag.toString();
  }
}
