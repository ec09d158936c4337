package org.pizhu.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Person;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureDoubt;
import org.pizhu.model.PictureField;
import org.pizhu.model.PictureLook;
import org.pizhu.model.StoredStory;
import org.pizhu.picture.AlikeIndex;
import org.pizhu.picture.PerceptualHash;
import org.pizhu.picture.PictureFields;
import org.pizhu.picture.PictureLooker;
import org.pizhu.store.Database;
import org.pizhu.store.PictureLedgerStore;
import org.pizhu.store.PictureStore;
import org.pizhu.store.StoryStore;
import org.pizhu.task.Progress;

/** The ledger of pictures: which figures have theirs, which of them are doubtful, and which show the same. */
public final class PictureLedger {

  /** Pictures that are looked into for one transaction. */
  private static final int STEP = 20;
  /** More pictures that look like one are not told: what so many look like is a frame or a logo. */
  private static final int MOST_ALIKE = 50;

  private static final Map<String, String> ENDINGS = Map.of(
      "jpg", "image/jpeg", "jpeg", "image/jpeg", "jpe", "image/jpeg", "jfif", "image/jpeg",
      "png", "image/png", "gif", "image/gif", "webp", "image/webp", "bmp", "image/bmp");

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
   * @param caption empty where there is none
   * @param credit null where nobody is named
   */
  public record Words(String caption, @Nullable Person credit) {}

  /** Every figure that names a file or has a picture, by story and number. */
  public List<LedgerEntry> entries() {
    List<LedgerEntry> all = store.entries();
    Map<String, List<LedgerEntry>> byContent = new LinkedHashMap<>();
    all.stream().filter(entry -> entry.picture() != null)
        .forEach(entry -> byContent.computeIfAbsent(sha256(entry), key -> new ArrayList<>()).add(entry));
    Map<String, List<FigureRef>> figures = new HashMap<>();
    byContent.forEach((sha256, entries) -> figures.put(sha256, entries.stream().map(LedgerEntry::figure).toList()));
    Map<String, List<FigureRef>> alike = alike(byContent, figures);
    Map<String, List<LedgerEntry>> inFamily = inFamily(all);
    return all.stream().map(entry -> {
      List<FigureRef> same = figures.getOrDefault(sha256(entry), List.of());
      return entry.compared(
          doubts(entry, inFamily.getOrDefault(familyKey(entry), List.of())), same.size() > 1 ? same : List.of(),
          alike.getOrDefault(sha256(entry), List.of()));
    }).toList();
  }

  private static String sha256(LedgerEntry entry) {
    Picture picture = entry.picture();
    return picture == null ? "" : picture.sha256();
  }

  private static Map<String, List<FigureRef>> alike(
      Map<String, List<LedgerEntry>> byContent, Map<String, List<FigureRef>> figures) {
    List<String> contents = new ArrayList<>();
    List<Long> hashes = new ArrayList<>();
    byContent.forEach((sha256, entries) -> {
      PictureLook look = entries.get(0).look();
      if (look != null && look.hash() != null) {
        contents.add(sha256);
        hashes.add(look.hash());
      }
    });
    AlikeIndex index = new AlikeIndex(hashes.stream().mapToLong(Long::longValue).toArray());
    Map<String, List<FigureRef>> alike = new HashMap<>();
    for (int i = 0; i < contents.size(); i++) {
      int self = i;
      List<FigureRef> found = index.alike(hashes.get(i), MOST_ALIKE).stream().filter(other -> other != self)
          .flatMap(other -> figures.get(contents.get(other)).stream()).limit(MOST_ALIKE).toList();
      if (!found.isEmpty()) {
        alike.put(contents.get(i), found);
      }
    }
    return alike;
  }

  /** Figures of versions that name the same file. */
  private static Map<String, List<LedgerEntry>> inFamily(List<LedgerEntry> all) {
    Map<String, List<LedgerEntry>> found = new HashMap<>();
    all.stream().filter(entry -> entry.family() != 0 && entry.picture() != null && !entry.fileName().isEmpty())
        .forEach(entry -> found.computeIfAbsent(familyKey(entry), key -> new ArrayList<>()).add(entry));
    return found;
  }

  private static String familyKey(LedgerEntry entry) {
    return entry.family() + "/" + entry.fileName().toLowerCase(Locale.ROOT);
  }

  private static Set<PictureDoubt> doubts(LedgerEntry entry, List<LedgerEntry> namedAlike) {
    Set<PictureDoubt> doubts = EnumSet.noneOf(PictureDoubt.class);
    Picture picture = entry.picture();
    if (picture == null) {
      return doubts;
    }
    String name = entry.fileName();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!ENDINGS.getOrDefault(ending, picture.mediaType()).equals(picture.mediaType())) {
      doubts.add(PictureDoubt.ENDING);
    }
    PictureLook look = entry.look();
    if (look != null) {
      switch (look.kind()) {
        case BROKEN -> doubts.add(PictureDoubt.BROKEN);
        case PLAIN -> doubts.add(PictureDoubt.PLAIN);
        case TOO_LARGE -> doubts.add(PictureDoubt.TOO_LARGE);
        case SEEN, UNKNOWN -> { }
      }
      if (look.isTiny()) {
        doubts.add(PictureDoubt.TINY);
      }
      if (namedAlike.stream().anyMatch(other -> isOther(look, other.look()))) {
        doubts.add(PictureDoubt.OTHER_IN_VERSION);
      }
    }
    return doubts;
  }

  private static boolean isOther(PictureLook one, @Nullable PictureLook other) {
    return one.hash() != null && other != null && other.hash() != null
        && PerceptualHash.distance(one.hash(), other.hash()) > PerceptualHash.ALIKE;
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
    for (Figure figure : stored.story().figures()) {
      words.put(
          new FigureRef(stored.id(), figure.number()), new Words(stored.shown().caption(figure), stored.shown().credit(figure)));
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

  /** How many pictures nobody has looked into yet: those that came in just now, and all of a library that an older version made. */
  public int pending() {
    return store.pending();
  }

  /**
   * Looks into the pictures that nobody has looked into. What was cancelled goes on with the next call.
   *
   * @param progress is told how many were looked into, of how many
   */
  public void catchUp(Progress progress) {
    long all = store.pending();
    long done = 0;
    while (done < all && !progress.isCancelled()) {
      List<String> step = store.pending(STEP);
      if (step.isEmpty()) {
        break;
      }
      Map<String, PictureLook> looks = new LinkedHashMap<>();
      step.forEach(sha256 -> pictures.bytes(sha256).ifPresent(bytes -> looks.put(sha256, PictureLooker.look(bytes))));
      store.keep(looks);
      done += step.size();
      progress.update(Math.min(done, all), all, "");
    }
    if (done > 0) {
      listeners.tell(LibraryChange.Kind.LOOKS, Set.of());
    }
  }
}
