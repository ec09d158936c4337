package org.pizhu.library.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pizhu.anchor.Describer;
import org.pizhu.library.codebook.TagPaths;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.shelf.StorySearch;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.AnnotationChange;
import org.pizhu.model.Change;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;
import org.pizhu.query.Expression;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;
import org.pizhu.text.CodePoints;
import org.pizhu.text.Sha256;

/** Annotates the hits of a search: gathers them to be looked at, then makes an annotation of each in one edit. */
public final class HitAnnotations {

  private static final String CUT = "…";

  /** What is shown on each side of a hit, UTF-16 units. */
  private static final int CONTEXT = 22;

  private final StoryStore stories;
  private final AnnotationStore annotations;
  private final TagStore tags;
  private final StorySearch search;
  private final EditLog edits;

  /** Annotates what a search finds in one library. */
  public HitAnnotations(Database database, StorySearch search, EditLog edits) {
    stories = new StoryStore(database);
    annotations = new AnnotationStore(database);
    tags = new TagStore(database);
    this.search = search;
    this.edits = edits;
  }

  /**
   * A hit in the text of a story.
   *
   * @param storyId the story
   * @param range where it stands in its text, UTF-16 units
   * @param before what stands before it in its paragraph, as much as is shown, behind an ellipsis where there is more
   * @param words the words themselves
   * @param after what stands after it in its paragraph, likewise
   */
  public record Hit(long storyId, TextRange range, String before, String words, String after) {}

  /**
   * Hits that were gathered.
   *
   * @param hits by story, in the order of its text
   * @param headlines the headlines of their stories, in the order of the stories
   * @param isAll whether there are no more
   */
  public record Hits(List<Hit> hits, Map<Long, String> headlines, boolean isAll) {
    public Hits {
      hits = List.copyOf(hits);
      headlines = new LinkedHashMap<>(headlines);
    }
  }

  /**
   * Gathers the hits in the texts of stories.
   *
   * @param wanted what was searched for
   * @param storyIds the stories, in the order in which they are to be shown
   * @param most how many hits are gathered at most
   * @param progress told of each story; when it is cancelled, what was gathered until then is given
   */
  public Hits gather(Expression wanted, List<Long> storyIds, int most, Progress progress) {
    List<Hit> hits = new ArrayList<>();
    Map<Long, String> headlines = new LinkedHashMap<>();
    int done = 0;
    for (long storyId : storyIds) {
      if (progress.isCancelled() || hits.size() >= most) {
        return new Hits(hits, headlines, false);
      }
      List<TextRange> ranges = search.hits(storyId, wanted);
      StoredStory stored = ranges.isEmpty() ? null : stories.story(storyId).orElse(null);
      if (stored != null) {
        headlines.put(storyId, stored.shown().headline());
        String text = stored.story().text();
        ranges.stream().limit(most - hits.size()).map(range -> hit(storyId, text, range)).forEach(hits::add);
      }
      progress.update(++done, storyIds.size(), "");
    }
    return new Hits(hits, headlines, hits.size() < most);
  }

  private static Hit hit(long storyId, String text, TextRange range) {
    int line = text.lastIndexOf('\n', Math.max(0, range.start() - 1)) + 1;
    int next = text.indexOf('\n', range.end());
    int first = Math.min(line, range.start());
    int last = next < 0 ? text.length() : next;
    int from = CodePoints.floor(text, Math.max(first, range.start() - CONTEXT));
    int to = CodePoints.ceiling(text, Math.min(last, range.end() + CONTEXT));
    String before = (from > first ? CUT : "") + text.substring(from, range.start());
    return new Hit(storyId, range, before, range.of(text), text.substring(range.end(), to) + (to < last ? CUT : ""));
  }

  /**
   * Annotates hits. One that is annotated with these tags already, or whose words stand there no more, does not count.
   *
   * @param hits which, story by story
   * @param color the colour
   * @param tagPaths tags by path; those that don't exist are made, should an annotation be
   * @param searched what was searched for, by which the edit is called
   * @param progress told of each story; when it is cancelled, nothing is done
   * @return how many annotations were made
   * @throws org.pizhu.model.PizhuException if a path has no name in it
   */
  public int annotate(
      List<Hit> hits, HighlightColor color, List<String> tagPaths, String searched, Progress progress) {
    TagPaths paths = new TagPaths(tags.codebook(), tagPaths);
    Map<Long, List<Hit>> byStory =
        hits.stream().collect(Collectors.groupingBy(Hit::storyId, LinkedHashMap::new, Collectors.toList()));
    Instant now = edits.now();
    List<Change> made = new ArrayList<>();
    int done = 0;
    for (Map.Entry<Long, List<Hit>> story : byStory.entrySet()) {
      if (progress.isCancelled()) {
        return 0;
      }
      targets(story.getKey(), story.getValue(), paths.ids()).forEach(target -> made.add(new AnnotationChange(null,
          new Annotation(
              UUID.randomUUID().toString(), target, color, "", paths.ids(), edits.creator(), now, now))));
      progress.update(++done, byStory.size(), "");
    }
    if (!made.isEmpty() && !progress.isCancelled()) {
      List<Change> changes = new ArrayList<>(paths.changes());
      changes.addAll(made);
      edits.record(EditKind.ANNOTATE_HITS, searched, changes);
      return made.size();
    }
    return 0;
  }

  private List<PassageTarget> targets(long storyId, List<Hit> hits, List<String> tagIds) {
    String text = stories.story(storyId).map(stored -> stored.story().text()).orElse("");
    String sha256 = Sha256.of(text);
    List<Annotation> there = annotations.ofStory(storyId);
    return hits.stream()
        .filter(hit -> hit.range().end() <= text.length() && hit.range().of(text).equals(hit.words()))
        .filter(hit -> !hit.words().isBlank())
        .filter(hit -> there.stream().noneMatch(one -> one.target() instanceof PassageTarget target
            && target.status().hasPlace() && target.range().equals(hit.range()) && one.tags().containsAll(tagIds)))
        .map(hit -> Describer.describe(storyId, text, sha256, hit.range()))
        .toList();
  }
}
