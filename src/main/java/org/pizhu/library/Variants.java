package org.pizhu.library;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.diff.Apparatus;
import org.pizhu.model.PizhuException;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StorySummary;
import org.pizhu.model.StoryVersion;
import org.pizhu.model.TextRange;

/**
 * A passage with all its wordings over the versions of its story.
 *
 * @param quote the words as they are in the story in which the passage was chosen
 * @param versions the stories of the family in the order of their evidence; it alone if it has no versions
 * @param apparatus the wordings, whose witnesses are named by their places in {@code versions}
 */
public record Variants(String quote, List<StorySummary> versions, Apparatus apparatus) {

  public Variants {
    requireNonNull(quote);
    versions = List.copyOf(versions);
    requireNonNull(apparatus);
  }

  /**
   * Collects the wordings; takes some milliseconds for each version.
   *
   * @param storyId the story in which the passage was chosen
   * @param passage where it stands there, UTF-16 units; not empty
   * @throws PizhuException if there is no such story
   */
  public static Variants of(Library library, long storyId, TextRange passage) {
    String quote = passage.of(library.story(storyId).story().text());
    List<StorySummary> versions = library.families().versions(storyId).stream().map(StoryVersion::story).toList();
    List<Story> stories = versions.stream().map(version -> library.story(version.id())).map(StoredStory::story).toList();
    int base = versions.stream().map(StorySummary::id).toList().indexOf(storyId);
    return new Variants(quote, versions, Apparatus.of(stories, base, passage));
  }

  /** Who has a wording. */
  public StorySummary story(Apparatus.Witness witness) {
    return versions.get(witness.version());
  }
}
