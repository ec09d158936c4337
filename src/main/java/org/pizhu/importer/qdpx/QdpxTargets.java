package org.pizhu.importer.qdpx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.item.ItemDates;
import org.pizhu.importer.item.ItemFacts;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.SourceVariable;
import org.pizhu.text.Sha256;

/** What the sources and selections of a REFI-QDA project are about. */
final class QdpxTargets {

  private QdpxTargets() {}

  /**
   * The story that a source is, or is a picture of.
   *
   * @param own which of the texts of the project it is, 1 for the first; 0 for none
   * @param body that text; blank where the file has none of it
   */
  static ForeignStory story(QdpxItem source, int own, String body) {
    String number = source.value(SourceVariable.STORY_NUMBER);
    String textSha256 = source.value(SourceVariable.TEXT_SHA256);
    String headline = source.value(SourceVariable.HEADLINE);
    return new ForeignStory(
        source.value(SourceVariable.SOURCE_SHA256),
        number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0,
        textSha256.isEmpty() && !body.isBlank() ? Sha256.of(body) : textSha256,
        List.of(source.value(SourceVariable.ADDRESS)),
        headline.isEmpty() ? source.get("name") : headline,
        own);
  }

  /** A source as a story: its text, with the headline and the facts that our variables say of it. */
  static SourceItem item(QdpxItem source, String body) {
    String headline = source.value(SourceVariable.HEADLINE);
    boolean hasHeadline = !headline.isBlank() && body.startsWith(headline + "\n");
    ItemFacts facts = new ItemFacts(source.get("name"), source.line)
        .address(source.value(SourceVariable.ADDRESS))
        .outlet(source.value(SourceVariable.OUTLET))
        .headlineCut(hasHeadline && List.of("true", "1").contains(source.value(SourceVariable.HEADLINE_CUT).strip()));
    String date = source.value(SourceVariable.DATE).strip();
    if (ItemDates.published(date) != null) {
      facts.published(date);
    }
    return new SourceItem(
        hasHeadline ? SourceItem.Form.COUNTED_TEXT : SourceItem.Form.TEXT, hasHeadline ? headline : "",
        hasHeadline ? body.substring(headline.length() + 1) : body, facts.facts());
  }

  /** The file that a story came from and its place there. */
  static String place(ForeignStory story) {
    return story.sourceSha256() + "#" + story.number();
  }

  /**
   * The passage of a selection. Some programs count the last character in: then the name of a selection says what is meant. Where the file brings
   * no text, a name that is as long as the passage is its words, as programs give them; a longer one is cut there and says too little.
   */
  static ForeignTarget passage(QdpxItem selection, String body) {
    long start = selection.number("startPosition");
    long end = selection.number("endPosition");
    int length = body.codePointCount(0, body.length());
    String name = selection.get("name").strip();
    if (body.isBlank() && start >= 0 && name.codePointCount(0, name.length()) == end - start) {
      return new ForeignTarget.Passage(name, "", "", -1, -1, ForeignTarget.Counting.CODE_POINTS, false);
    }
    if (start >= 0 && end >= start && end < length && !name.isEmpty()
        && piece(body, start, end + 1).equals(name) && !piece(body, start, end).equals(name)) {
      end++;
    }
    return new ForeignTarget.Passage("", "", "", start, end, ForeignTarget.Counting.CODE_POINTS, false);
  }

  private static String piece(String body, long start, long end) {
    int from = body.offsetByCodePoints(0, (int) start);
    return body.substring(from, body.offsetByCodePoints(from, (int) (end - start)));
  }

  /** The figure that a source is, or a rectangle in it. */
  static ForeignTarget picture(QdpxItem source, @Nullable FragmentSelector region) {
    String picture = source.value(SourceVariable.PICTURE_SHA256);
    String number = source.value(SourceVariable.FIGURE_NUMBER);
    return new ForeignTarget.Picture(
        number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0, source.value(SourceVariable.FILE_NAME),
        picture.isEmpty() ? null : picture, null, region, null, false);
  }
}
