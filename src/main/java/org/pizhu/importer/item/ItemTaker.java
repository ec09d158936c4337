package org.pizhu.importer.item;

import java.util.List;
import org.pizhu.html.StorySource;
import org.pizhu.importer.kept.ItemFormat;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.FragmentHandler;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;

/** Hands over what is taken out of one file: counts stories and gives each a piece of its own. */
public final class ItemTaker {

  private final String file;
  private final FragmentHandler handler;
  private final int largestStory;
  private int seq = Source.TAKEN_OUT;
  private int stories;

  /**
   * @param file the name of the file, for problems
   * @param largestStory in bytes: larger ones are left out
   */
  public ItemTaker(String file, FragmentHandler handler, int largestStory) {
    this.file = file;
    this.handler = handler;
    this.largestStory = largestStory;
  }

  /** The name of the file, for problems. */
  public String file() {
    return file;
  }

  /** How many stories there were. */
  public int stories() {
    return stories;
  }

  /** The number of the next story, which is handed over otherwise. */
  public int next() {
    return ++stories;
  }

  /**
   * Hands over a story.
   *
   * @param line the line of the file that it begins in, or its place in the file, 1 for the first
   * @param problems what there is to say of it
   */
  public void take(long line, SourceItem item, List<Problem> problems) {
    take(line, ItemFormat.write(item), problems);
  }

  /**
   * Hands over a story.
   *
   * @param bytes what {@link SourceFormats} reads it from
   */
  public void take(long line, byte[] bytes, List<Problem> problems) {
    if (bytes.length > largestStory) {
      stories++;
      tell(Problem.at(ProblemKind.STORY_OVER_LIMIT, file, line, bytes.length, largestStory));
      return;
    }
    StorySource story = SourceFormats.story(file, line, bytes, java.nio.charset.StandardCharsets.UTF_8);
    if (story == null) {
      problems.forEach(this::tell);
      return;
    }
    handler.accept(new Fragment(seq++, line, bytes, ++stories, story, problems));
  }

  /** Says several things of the file. */
  public void tell(List<Problem> problems) {
    problems.forEach(this::tell);
  }

  /** Says something of the file. */
  public void tell(Problem problem) {
    handler.accept(new Fragment(seq++, Math.max(1, problem.line()), new byte[0], 0, null, List.of(problem)));
  }
}
