package org.pizhu.library.notes;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.Anchorer;
import org.pizhu.anchor.Describer;
import org.pizhu.html.PageWords;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.importer.notes.ForeignSelector;
import org.pizhu.importer.notes.ForeignSelector.Between;
import org.pizhu.importer.notes.ForeignSelector.Element;
import org.pizhu.importer.notes.ForeignSelector.Stretch;
import org.pizhu.importer.notes.ForeignSelector.Words;
import org.pizhu.importer.notes.ForeignTarget.Counting;
import org.pizhu.importer.notes.ForeignTarget.Passage;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.text.CodePointIndex;
import org.pizhu.text.CodePoints;
import org.pizhu.text.WhiteSpace;

/**
 * Finds the words that selectors mean which take more than the words: between two places of the story's text, or in elements of the page that the
 * story was taken from. What is found in the page is looked for in the text as any words are, so a page that is another one leads nowhere.
 */
final class SelectedPlaces {

  private final StoredStory stored;
  private final PictureStore sources;
  private boolean isPageRead;
  private @Nullable PageWords page;

  SelectedPlaces(StoredStory stored, PictureStore sources) {
    this.stored = stored;
    this.sources = sources;
  }

  /** The words with what is around them; nothing if no place is meant for sure. */
  Optional<Passage> passage(ForeignSelector selector) {
    return selector.isOnPage() ? onPage(selector) : selector instanceof Between between ? inText(between) : Optional.empty();
  }

  private Optional<Passage> inText(Between between) {
    String text = stored.story().text();
    TextRange from = between.from() instanceof Words words ? find(text, words) : null;
    if (from == null) {
      return Optional.empty();
    }
    String rest = text.substring(from.end());
    TextRange to = between.to() instanceof Words words ? find(rest, words) : null;
    int end = to == null ? 0 : from.end() + (between.withEnd() ? to.end() : to.start());
    return Optional.ofNullable(passage(text, new TextRange(from.start(), Math.max(from.start(), end)), null));
  }

  private static @Nullable TextRange find(String text, Words words) {
    Anchor anchor = Anchorer.anchor(text, new TextQuoteSelector(words.exact(), words.prefix(), words.suffix()), null);
    String folded = WhiteSpace.fold(words.exact());
    if (!anchor.status().hasPlace() && !folded.isEmpty()) {
      anchor = Anchorer.anchor(text, new TextQuoteSelector(folded, WhiteSpace.fold(words.prefix()), WhiteSpace.fold(words.suffix())), null);
    }
    return anchor.range();
  }

  private Optional<Passage> onPage(ForeignSelector selector) {
    PageWords words = page();
    TextRange range = words == null ? null : range(words, selector, null);
    return words == null || range == null ? Optional.empty() : Optional.ofNullable(passage(words.text(), range, words));
  }

  /** Words as a passage, without the white space at their ends; null if there are none. */
  private static @Nullable Passage passage(String text, TextRange range, @Nullable PageWords page) {
    int start = range.start();
    int end = range.end();
    while (start < end && WhiteSpace.isWhite(text.charAt(start))) {
      start++;
    }
    while (end > start && WhiteSpace.isWhite(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return null;
    }
    TextRange before = new TextRange(CodePoints.ceiling(text, Math.max(0, start - Describer.CONTEXT)), start);
    TextRange after = new TextRange(end, CodePoints.floor(text, Math.min(text.length(), end + Describer.CONTEXT)));
    TextRange words = new TextRange(start, end);
    return page == null
        ? new Passage(words.of(text), before.of(text), after.of(text), -1, -1, Counting.UTF16, false)
        : new Passage(page.shown(words), page.shown(before), page.shown(after), -1, -1, Counting.UTF16, false);
  }

  private @Nullable PageWords page() {
    if (!isPageRead) {
      isPageRead = true;
      String html = sources.source(stored.id()).map(piece -> SourceFormats.page(piece.bytes(), Charset.forName(piece.charset()))).orElse(null);
      page = html == null ? null : PageWords.of(html);
    }
    return page;
  }

  /**
   * Where a selection lies.
   *
   * @param element in which it is; null for the page, of which each program counts the places in its own way
   */
  private static @Nullable TextRange range(PageWords page, ForeignSelector selector, @Nullable TextRange element) {
    TextRange within = element == null ? new TextRange(0, page.text().length()) : element;
    if (selector instanceof Words words) {
      return words(page.text(), words, within);
    }
    if (selector instanceof Stretch stretch) {
      return element == null ? null : new CodePointIndex(within.of(page.text())).toUtf16(stretch.start(), stretch.end())
          .map(range -> new TextRange(within.start() + range.start(), within.start() + range.end())).orElse(null);
    }
    if (selector instanceof Between between) {
      TextRange from = range(page, between.from(), element);
      TextRange to = from == null ? null : range(page, between.to(), element);
      int end = to == null ? 0 : between.withEnd() ? to.end() : to.start();
      return from == null || end <= from.start() ? null : new TextRange(from.start(), end);
    }
    return element(page, (Element) selector, within);
  }

  private static @Nullable TextRange element(PageWords page, Element element, TextRange within) {
    TextRange whole = switch (element.naming()) {
      case XPATH -> page.byPath(element.expression(), within);
      case CSS -> page.byCss(element.expression(), within);
      case ID -> page.byId(element.expression());
    };
    return whole == null || element.part() == null ? whole : range(page, element.part(), whole);
  }

  /** The one place of words in a part of the page; null if there is none, or several that nothing tells apart. */
  private static @Nullable TextRange words(String text, Words words, TextRange within) {
    TextRange found = null;
    for (TextRange place : Anchorer.places(text, new TextQuoteSelector(words.exact(), words.prefix(), words.suffix()))) {
      if (place.start() >= within.start() && place.end() <= within.end()) {
        if (found != null) {
          return null;
        }
        found = place;
      }
    }
    return found;
  }
}
