package org.pizhu.importer.notes;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as a file has it, or a memo. What the file doesn't say is empty or null.
 *
 * @param line where it stands, 1 for the first line; 0 where that is not known
 * @param id its id as it stands there, without what is around a UUID
 * @param story what is said of the story that it is about
 * @param target what of the story it is about
 * @param color the name of its colour
 * @param note what it says, Markdown
 * @param tags in their order
 * @param creator who made it
 * @param created when it was made
 * @param modified when it was changed
 * @param isMemo whether it is what is thought of the story as a whole, and no annotation
 */
public record ForeignNote(
    long line,
    String id,
    ForeignStory story,
    ForeignTarget target,
    String color,
    String note,
    List<ForeignTag> tags,
    String creator,
    @Nullable Instant created,
    @Nullable Instant modified,
    boolean isMemo) {

  public ForeignNote {
    requireNonNull(id);
    requireNonNull(story);
    requireNonNull(target);
    requireNonNull(color);
    requireNonNull(note);
    requireNonNull(creator);
    tags = List.copyOf(tags);
  }

  /**
   * A tag of an annotation.
   *
   * @param path its names with {@code /} between; empty where the file has a codebook
   * @param ids its id as it stands there, behind those of the tags above it, from the top; empty where the file has none
   * @param entry which entry of the codebook of the file it is; -1 where that has none
   */
  public record ForeignTag(String path, List<String> ids, int entry) {
    public ForeignTag {
      ids = List.copyOf(ids);
    }
  }

  /**
   * What a file says of a story.
   *
   * @param sourceSha256 the hash of the file that the story came from
   * @param number its place in that file, 1 for the first; 0 where that is not said
   * @param textSha256 the hash of its text
   * @param addresses where it stood on the web, the surest first; those of an archive's copy and of a page around it are less sure
   * @param headline its headline
   * @param own which of the texts that the file brings it is, 1 for the first; 0 for none
   */
  public record ForeignStory(
      String sourceSha256, int number, String textSha256, List<String> addresses, String headline, int own) {

    public ForeignStory {
      addresses = addresses.stream().filter(address -> !address.isBlank()).distinct().toList();
    }

    /** The surest address; empty where there is none. */
    public String address() {
      return addresses.isEmpty() ? "" : addresses.get(0);
    }
  }
}
