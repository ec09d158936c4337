package org.pizhu.exporter.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pizhu.citation.CitedWork;
import org.pizhu.citation.Quotation;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.model.Annotation;
import org.pizhu.model.MetadataField;
import org.pizhu.model.StoredStory;
import org.pizhu.text.Segments;

/**
 * A story as an entry of a file of references.
 *
 * @param key the same for this story in every export, and in every library that has it from the same source; ASCII letters, digits and hyphens
 * @param work what is cited
 * @param language by RFC 5646, or as the archivist wrote it
 * @param tags the paths of all tags of its annotations, each once
 * @param notes the memo, then what each annotation quotes and says; each one line
 */
public record Reference(String key, CitedWork work, String language, List<String> tags, List<String> notes) {

  /** Digits of the hash of the source in a key. */
  private static final int HASH = 8;

  /** What stands around a quote in its sentence, to tell it from the marks of the sentence itself. */
  private static final String QUOTE_BEGIN = "【";
  private static final String QUOTE_END = "】";

  /** Makes the references of one export. */
  public static final class Maker {
    private final ExportSet set;
    private final Wording wording;
    private final Segments segments = new Segments();
    private final Set<Long> written = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    /** Makes the references of a set. */
    public Maker(ExportSet set) {
      this.set = set;
      wording = new Wording(set);
    }

    /** Whether a story has had its reference already: it has one, in however many groups it stands. */
    public boolean isWritten(ExportedStory exported) {
      return !written.add(exported.story().id());
    }

    /** The reference of a story. */
    public Reference of(ExportedStory exported) {
      StoredStory story = exported.story();
      CitedWork work = CitedWork.of(story, wording.get("export.no-headline"), set.language().zone());
      Set<String> tags = new LinkedHashSet<>();
      List<String> notes = new ArrayList<>();
      if (!exported.memo().isBlank()) {
        notes.add(PlainText.oneLine(exported.memo()));
      }
      for (Annotation annotation : exported.annotations()) {
        wording.tags(annotation).forEach(tag -> tags.add(PlainText.oneLine(tag)));
        String note = note(annotation, story);
        if (!note.isEmpty()) {
          notes.add(note);
        }
      }
      return new Reference(key(story), work, language(story), List.copyOf(tags), notes);
    }

    private String key(StoredStory story) {
      String hash = story.source().sha256();
      String key = "pizhu-" + hash.substring(0, Math.min(HASH, hash.length())) + "-" + story.number();
      return keys.add(key) ? key : key + "-" + story.id();
    }

    private static String language(StoredStory story) {
      List<String> said = story.shown().added().getOrDefault(MetadataField.LANGUAGE, List.of());
      if (!said.isEmpty()) {
        return PlainText.oneLine(said.get(0));
      }
      boolean isChinese = story.story().text().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
      return isChinese ? "zh" : "en";
    }

    private String note(Annotation annotation, StoredStory story) {
      String quoted = PlainText.oneLine(Wording.quoted(annotation));
      String sentence = !set.content().sentences() ? "" : Passage.around(annotation, story.story().text(), segments)
          .map(passage -> passage.before() + QUOTE_BEGIN + passage.quote() + QUOTE_END + passage.after()).orElse("");
      return Wording.joined(Stream.of(
          wording.about(annotation),
          quoted.isEmpty() ? "" : Quotation.of(quoted),
          PlainText.oneLine(sentence),
          wording.placeLost(annotation).orElse(""),
          PlainText.oneLine(annotation.note())));
    }
  }
}
