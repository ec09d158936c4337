package org.pizhu.library.version;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pizhu.family.Shingles;
import org.pizhu.family.VersionRule;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.model.Change.FamilyChange;
import org.pizhu.model.Change;
import org.pizhu.model.EditKind;
import org.pizhu.model.HeadlineOffer;
import org.pizhu.model.MetadataField;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryDate;
import org.pizhu.model.StorySummary;
import org.pizhu.model.StoryVersion;
import org.pizhu.model.WrittenDate;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.FamilyStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/**
 * Families of stories: versions of which one was made from the other. They are found by the texts when stories come in. What a person says
 * wins over that, and stays whatever comes in or is read again; each such act is one edit, and on disk when the method returns.
 */
public final class Families {

  private final FamilyStore store;
  private final StoryStore stories;
  private final WholeHeadlines wholeHeadlines;
  private final EditLog edits;
  private final LibraryListeners listeners;

  /** The families of one library. */
  public Families(Database database, EditLog edits, LibraryListeners listeners) {
    store = new FamilyStore(database);
    stories = new StoryStore(database);
    wholeHeadlines = new WholeHeadlines(store, stories);
    this.edits = edits;
    this.listeners = listeners;
  }

  /** The numbers of the stories of each family of two and more, rising; the families by their first stories. */
  public List<List<Long>> all() {
    return store.all();
  }

  /**
   * A story and its versions, in the order of the evidence there is of what came first; those without a date last, in the order in which they
   * came.
   *
   * @param storyId the version from which one looks
   * @return none if there is no such story; it alone if it has no versions
   */
  public List<StoryVersion> versions(long storyId) {
    Optional<StoredStory> from = stories.story(storyId);
    if (from.isEmpty()) {
      return List.of();
    }
    Long family = store.families(List.of(storyId)).get(storyId);
    List<Long> members = family == null ? List.of(storyId) : store.members(family);
    Shingles text = shingles(from.get());
    List<StoryVersion> versions = new ArrayList<>();
    for (StorySummary summary : stories.summaries(members)) {
      stories.story(summary.id()).ifPresent(stored -> versions.add(version(summary, stored, text)));
    }
    versions.sort(Comparator.comparing(Families::evidence));
    return versions;
  }

  private static StoryVersion version(StorySummary summary, StoredStory stored, Shingles from) {
    boolean isSet = stored.shown().isSet(MetadataField.DATE);
    StoryDate found = stored.story().date();
    return new StoryVersion(
        summary, isSet || found == null ? List.of() : found.evidence(), isSet, stored.source().imported(),
        VersionRule.likeness(from, shingles(stored)));
  }

  private static Shingles shingles(StoredStory stored) {
    String headline = stored.story().headline();
    String text = stored.story().text();
    return Shingles.of(headline.isEmpty() ? text : text.substring(Math.min(text.length(), headline.length() + 1)));
  }

  /** Dates as they are written stand in their order; what has none comes behind. */
  private static String evidence(StoryVersion version) {
    WrittenDate date = version.story().date();
    return date == null || !date.hasYear() ? "~" : date.toString();
  }

  /**
   * The headlines that go on where that of a story was cut.
   *
   * @param storyId the story
   * @return each once, that of its own text first, then those of its versions in their order; none if the headline is whole or was corrected
   */
  public List<HeadlineOffer> wholeHeadlines(long storyId) {
    return wholeHeadlines.of(storyId);
  }

  /** How many stories have not been compared with the others yet: all of a library that an older version made, and those read again. */
  public int pending() {
    return store.pending();
  }

  /**
   * Compares the stories that have not been. What was cancelled goes on with the next call.
   *
   * @param progress is told how many were compared, of how many
   */
  public void catchUp(Progress progress) {
    long all = store.pending();
    long done = 0;
    int step = all == 0 || progress.isCancelled() ? 0 : store.step();
    while (step > 0) {
      done += step;
      progress.update(Math.min(done, all), all, "");
      step = progress.isCancelled() ? 0 : store.step();
    }
    if (done > 0) {
      listeners.tell(LibraryChange.Kind.FAMILIES, Set.of());
    }
  }

  /**
   * Splits stories off from their families. One of a family is alone then; several of one stay versions of each other, unless they are all
   * there are: then each is alone.
   *
   * @param storyIds those that are of no family don't count
   * @return how many were split off
   */
  public int split(Collection<Long> storyIds) {
    Map<Long, List<Long>> byFamily = new TreeMap<>();
    store.families(new TreeSet<>(storyIds)).forEach(
        (story, family) -> byFamily.computeIfAbsent(family, key -> new ArrayList<>()).add(story));
    Map<Long, Long> said = new TreeMap<>();
    byFamily.forEach((family, off) -> {
      int all = store.members(family).size();
      long apart = off.size() == 1 || off.size() == all ? FamilyChange.ALONE : store.newId();
      if (all > 1) {
        off.forEach(story -> said.put(story, apart));
      }
    });
    return say(EditKind.SPLIT_VERSIONS, said);
  }

  /**
   * Makes stories versions of one, with all that are in their families: of the family of the first that has one, else of a new one.
   *
   * @param storyIds in the order in which they were chosen
   * @return how many stories are of another family than before
   */
  public int join(Collection<Long> storyIds) {
    List<Long> those = storyIds.stream().distinct().filter(story -> stories.summary(story).isPresent()).toList();
    Map<Long, Long> families = store.families(those);
    List<Long> named = those.stream().map(families::get).filter(Objects::nonNull).distinct().toList();
    if (those.size() < 2 || named.size() == 1 && families.size() == those.size()) {
      return 0;
    }
    long into = named.isEmpty() ? store.newId() : named.get(0);
    Map<Long, Long> said = new TreeMap<>();
    those.stream().filter(story -> !families.containsKey(story)).forEach(story -> said.put(story, into));
    named.stream().filter(family -> family != into).flatMap(family -> store.members(family).stream())
        .forEach(story -> said.put(story, into));
    return say(EditKind.JOIN_VERSIONS, said);
  }

  private int say(EditKind kind, Map<Long, Long> after) {
    Map<Long, @Nullable Long> before = store.said(after.keySet());
    // Stories of which the same was said go together.
    Map<List<@Nullable Long>, List<Long>> alike = new LinkedHashMap<>();
    after.forEach((story, family) -> {
      Long was = before.get(story);
      if (!family.equals(was)) {
        List<@Nullable Long> ways = new ArrayList<>();
        ways.add(was);
        ways.add(family);
        alike.computeIfAbsent(ways, key -> new ArrayList<>()).add(story);
      }
    });
    if (alike.isEmpty()) {
      return 0;
    }
    List<Change> changes = new ArrayList<>();
    alike.forEach((ways, those) -> changes.add(new FamilyChange(ways.get(0), ways.get(1), those)));
    long first = alike.values().iterator().next().get(0);
    edits.record(kind, stories.summary(first).map(StorySummary::headline).orElse(""), changes);
    return alike.values().stream().mapToInt(List::size).sum();
  }
}
