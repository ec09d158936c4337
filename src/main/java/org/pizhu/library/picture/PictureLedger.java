package org.pizhu.library.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerCounts;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.Person;
import org.pizhu.model.PictureField;
import org.pizhu.model.PictureLook;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.picture.PictureFields;
import org.pizhu.picture.PictureLooker;
import org.pizhu.store.database.Database;
import org.pizhu.store.picture.PictureLedgerStore;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/**
 * The ledger of pictures: which figures have theirs, which of them are doubtful, and which show the same. It is read page by page: a page
 * costs the same in a library of ten figures as in one of a hundred thousand.
 */
public final class PictureLedger {

  /** Pictures that are looked into for one transaction. */
  private static final int STEP = 20;
  /** Pictures that are compared with the others in one transaction. */
  private static final int COMPARED = 100;
  /** Figures that are held at once where all are wanted one after the other. */
  private static final int PAGE = 200;

  private final PictureLedgerStore store;
  private final PictureStore pictures;
  private final StoryStore stories;
  private final LibraryListeners listeners;
  private final ContactSheets sheets;

  PictureLedger(Database database, LibraryListeners listeners) {
    store = new PictureLedgerStore(database);
    pictures = new PictureStore(database);
    stories = new StoryStore(database);
    this.listeners = listeners;
    sheets = new ContactSheets(database, this);
  }

  /**
   * What is shown of a figure beside its picture.
   *
   * @param headline that of its story, without the mark of one that looks cut; empty where there is none
   * @param caption empty where there is none
   * @param credit null where nobody is named
   */
  public record Words(String headline, String caption, @Nullable Person credit) {}

  /**
   * Some of the figures of a query, by story and number.
   *
   * @param from the place of the first, 0 for the first of all
   * @param most at most so many
   */
  public List<LedgerEntry> page(LedgerQuery query, int from, int most) {
    return worded(store.page(query, null, from, most));
  }

  /** Gives every figure of a query, by story and number, of which a few hundred are held at once. */
  public void each(LedgerQuery query, Consumer<LedgerEntry> taker) {
    FigureRef last = null;
    List<LedgerEntry> page;
    do {
      page = worded(store.page(query, last, 0, PAGE));
      page.forEach(taker);
      last = page.isEmpty() ? null : page.get(page.size() - 1).figure();
    } while (page.size() == PAGE);
  }

  /** The figures of one story that name a file or have a picture, by number. */
  public List<LedgerEntry> ofStory(long storyId) {
    return worded(store.ofStory(storyId));
  }

  /** How many figures there are in each part, of those that have the words of a query. */
  public LedgerCounts counts(LedgerQuery query) {
    return store.counts(query);
  }

  /** How many figures of a query come before one, which need not be among them. */
  public int before(LedgerQuery query, FigureRef figure) {
    return store.before(query, figure);
  }

  /** With the captions that are shown, where some were set. */
  private List<LedgerEntry> worded(List<LedgerEntry> entries) {
    Map<FigureRef, Words> set = words(store.withSetWords(entries.stream().map(entry -> entry.figure().storyId()).distinct().toList()));
    if (set.isEmpty()) {
      return entries;
    }
    List<LedgerEntry> worded = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Words words = set.get(entry.figure());
      worded.add(words == null ? entry : entry.withCaption(words.caption()));
    }
    return worded;
  }

  /** What is shown beside the pictures of some stories: what an archivist has set, else what was found. */
  public Map<FigureRef, Words> words(Collection<Long> storyIds) {
    Map<FigureRef, Words> words = new HashMap<>();
    for (long storyId : storyIds) {
      stories.story(storyId).ifPresent(stored -> words(stored).forEach(words::put));
    }
    return words;
  }

  private static Map<FigureRef, Words> words(StoredStory stored) {
    Map<FigureRef, Words> words = new LinkedHashMap<>();
    ShownStory shown = stored.shown();
    for (Figure figure : stored.story().figures()) {
      words.put(new FigureRef(stored.id(), figure.number()), new Words(shown.headline(), shown.caption(figure), shown.credit(figure)));
    }
    return words;
  }

  /** Writes contact sheets. */
  public ContactSheets sheets() {
    return sheets;
  }

  /** What a picture says of itself; none where it says nothing, or is not there. */
  public List<PictureField> fields(String sha256) {
    return pictures.bytes(sha256).map(PictureFields::of).orElse(List.of());
  }

  /**
   * How many pictures nobody has looked into yet, or compared with the others: those that came in just now, and all of a library that an older
   * version made.
   */
  public int pending() {
    return store.pending();
  }

  /**
   * Looks into the pictures that nobody has looked into, and finds which look like which. What was cancelled goes on with the next call.
   *
   * @param progress is told how many were looked into, of how many
   */
  public void catchUp(Progress progress) {
    long all = store.pending();
    long done = 0;
    while (done < all && !progress.isCancelled()) {
      int step = step();
      if (step == 0) {
        break;
      }
      done += step;
      progress.update(Math.min(done, all), all, "");
    }
    if (done > 0) {
      listeners.tell(LibraryChange.Kind.LOOKS, Set.of());
    }
  }

  private int step() {
    List<String> step = store.pending(STEP);
    if (step.isEmpty()) {
      return store.compareSome(COMPARED);
    }
    Map<String, PictureLook> looks = new LinkedHashMap<>();
    step.forEach(sha256 -> pictures.bytes(sha256).ifPresent(bytes -> looks.put(sha256, PictureLooker.look(bytes))));
    store.keep(looks);
    return step.size();
  }
}
