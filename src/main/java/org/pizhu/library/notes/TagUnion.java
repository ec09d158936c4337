package org.pizhu.library.notes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.UnionDifference.OfTag.Part;
import org.pizhu.model.UnionDifference.OfTag;
import org.pizhu.model.UnionDifference;
import org.pizhu.store.intake.FileNote;

/** What two libraries say of the tags that both have: descriptions and memos. What only the other one says is taken. */
final class TagUnion {

  private final Codebook ours;
  private final Path file;
  private final Set<String> wanted;
  private final Consumer<FileNote> told;
  private final List<Change> changes = new ArrayList<>();
  private final List<UnionDifference> differences = new ArrayList<>();

  /**
   * @param ours the tags of this library
   * @param file what the other one is, for problems
   * @param wanted the keys of differences of which the other side is taken
   * @param told hears what differs, and of which of the two sides it is now
   */
  TagUnion(Codebook ours, Path file, Set<String> wanted, Consumer<FileNote> told) {
    this.ours = ours;
    this.file = file;
    this.wanted = wanted;
    this.told = told;
  }

  /** Compares a tag of the other library with the one that it is here. */
  void compare(Tag here, Tag theirs) {
    Tag then = here
        .withDescription(chosen(here, Part.DESCRIPTION, here.description(), theirs.description()))
        .withMemo(chosen(here, Part.MEMO, here.memo(), theirs.memo()));
    if (!then.equals(here)) {
      changes.add(new Change.TagChange(here, then));
    }
  }

  private String chosen(Tag here, Part part, String mine, String theirs) {
    if (theirs.isBlank() || theirs.equals(mine)) {
      return mine;
    }
    if (mine.isBlank()) {
      return theirs;
    }
    OfTag difference = new OfTag(here.id(), ours.path(here.id()), part, mine, theirs);
    differences.add(difference);
    boolean isTaken = wanted.contains(difference.key());
    told.accept(FileNote.of(Problem.of(isTaken ? ProblemKind.TAG_REPLACED : ProblemKind.TAG_DIFFERS, file, difference.path())));
    return isTaken ? theirs : mine;
  }

  List<Change> changes() {
    return changes;
  }

  /** What both say, each otherwise. */
  List<UnionDifference> differences() {
    return differences;
  }
}
