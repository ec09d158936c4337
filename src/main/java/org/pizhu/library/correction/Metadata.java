package org.pizhu.library.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Change.MetadataChange;
import org.pizhu.model.Change;
import org.pizhu.model.EditKind;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;
import org.pizhu.model.StorySummary;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.MetadataStore.Field;
import org.pizhu.store.story.MetadataStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/**
 * Corrects what was found in stories, and adds what is not in them, on any number at once. What was found is never lost. Every act is one
 * edit; when a method returns, what it did is on disk.
 */
public final class Metadata {

  /** Stories that are read, or changed, between two looks at the progress. */
  private static final int PAGE = 500;

  private final MetadataStore store;
  private final StoryStore stories;
  private final EditLog edits;

  /** Corrects what is said of the stories of one library. */
  public Metadata(Database database, EditLog edits) {
    store = new MetadataStore(database);
    stories = new StoryStore(database);
    this.edits = edits;
  }

  /**
   * What an act would come to.
   *
   * @param stories how many it was to be done to; those that are not there are left out
   * @param changing how many would show something else then
   * @param corrected how many of these something was set in before
   */
  public record Preview(int stories, int changing, int corrected) {}

  /**
   * Tells what an act would come to, and changes nothing.
   *
   * @param progress counts stories; when it is cancelled, what was found so far is returned
   */
  public Preview preview(Collection<Long> storyIds, MetadataAct act, Progress progress) {
    Plan plan = plan(storyIds, act, progress);
    int changing = plan.groups.values().stream().mapToInt(List::size).sum();
    int corrected = plan.groups.entrySet().stream()
        .filter(group -> group.getKey().before() != null).mapToInt(group -> group.getValue().size()).sum();
    return new Preview(plan.stories, changing, corrected);
  }

  /**
   * Does an act.
   *
   * @param storyIds to which stories; those that are not there, or would show nothing else, don't count
   * @param progress counts stories twice: as they are looked at, and as they are changed; when it is cancelled, nothing is done
   * @return how many were changed
   */
  public int run(Collection<Long> storyIds, MetadataAct act, Progress progress) {
    Plan plan = plan(storyIds, act, progress);
    List<Change> changes = new ArrayList<>();
    plan.groups.forEach((group, ids) -> {
      for (int from = 0; from < ids.size(); from += PAGE) {
        changes.add(new MetadataChange(
            act.key(), group.before(), group.after(), ids.subList(from, Math.min(from + PAGE, ids.size()))));
      }
    });
    int size = changes.stream().mapToInt(Change::size).sum();
    if (size == 0 || progress.isCancelled()) {
      return 0;
    }
    return edits.record(kind(act, size), subject(act, changes.get(0), size), changes, progress) ? size : 0;
  }

  private static EditKind kind(MetadataAct act, int size) {
    if (size > 1) {
      return EditKind.SET_METADATA;
    }
    return act.way() == MetadataAct.Way.AS_FOUND ? EditKind.RESTORE_METADATA : EditKind.CHANGE_METADATA;
  }

  /** One story is called by its headline, many by what they have in common then. */
  private String subject(MetadataAct act, Change first, int size) {
    if (size > 1) {
      return words(act.value());
    }
    long storyId = ((MetadataChange) first).stories().get(0);
    return stories.summary(storyId).map(StorySummary::headline).orElse("");
  }

  private static String words(MetadataValue value) {
    return value instanceof MetadataValue.People people
        ? people.people().stream().map(Person::name).collect(Collectors.joining(" "))
        : String.join(" ", ((MetadataValue.Words) value).words());
  }

  private record Group(@Nullable MetadataEntry before, @Nullable MetadataEntry after) {}

  /** The stories that change, those together that change alike. */
  private static final class Plan {
    private final Map<Group, List<Long>> groups = new LinkedHashMap<>();
    private int stories;
  }

  private Plan plan(Collection<Long> storyIds, MetadataAct act, Progress progress) {
    List<Long> ids = storyIds.stream().sorted().distinct().toList();
    Instant now = edits.now();
    Plan plan = new Plan();
    for (int from = 0; from < ids.size() && !progress.isCancelled(); from += PAGE) {
      List<Long> page = ids.subList(from, Math.min(from + PAGE, ids.size()));
      for (Field field : store.fields(page, act.key())) {
        plan.stories++;
        add(plan, field, act, now);
      }
      progress.update(from + page.size(), ids.size(), "");
    }
    return plan;
  }

  private void add(Plan plan, Field field, MetadataAct act, Instant now) {
    MetadataValue after = act.after(field.found(), field.value());
    MetadataEntry entry = after.equals(field.found()) ? null : new MetadataEntry(after, edits.creator(), now);
    boolean isSame = act.way() == MetadataAct.Way.AS_FOUND ? field.entry() == null : after.equals(field.value());
    if (!isSame && !Objects.equals(field.entry(), entry)) {
      plan.groups.computeIfAbsent(new Group(field.entry(), entry), none -> new ArrayList<>()).add(field.storyId());
    }
  }
}
