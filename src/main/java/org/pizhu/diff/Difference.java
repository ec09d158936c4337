package org.pizhu.diff;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/**
 * One difference, as a person counts them.
 *
 * @param kind what happened
 * @param nature what it is in; wording for pictures and formatting
 * @param before where it is in the first text, UTF-16 units; null if there is nothing of it in it
 * @param after where it is in the second text; null if there is nothing of it in it
 * @param isBlock whether whole blocks are concerned
 * @param edits of what was moved, what changed in it meanwhile
 * @param formats of what is formatted otherwise, in which ways
 * @param picture the picture; null if it is none
 */
public record Difference(
    Kind kind,
    Nature nature,
    @Nullable TextRange before,
    @Nullable TextRange after,
    boolean isBlock,
    List<TextEdit> edits,
    List<FormatChange> formats,
    @Nullable PictureChange picture) {

  /** What can happen. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    MOVED,
    FORMATTED,
    PICTURE
  }

  public Difference {
    requireNonNull(kind);
    requireNonNull(nature);
    edits = List.copyOf(edits);
    formats = List.copyOf(formats);
  }

  static Difference text(Kind kind, @Nullable TextRange before, @Nullable TextRange after) {
    return new Difference(kind, Nature.WORDING, before, after, true, List.of(), List.of(), null);
  }

  static Difference formatted(DiffRow row) {
    return new Difference(
        Kind.FORMATTED, Nature.WORDING, row.first().range(), row.second().range(), true, List.of(), row.formats(), null);
  }

  static Difference of(TextEdit edit) {
    Kind kind = edit.before().isEmpty() ? Kind.ADDED : edit.after().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    return new Difference(kind, edit.nature(), edit.before(), edit.after(), false, List.of(), List.of(), null);
  }

  static Difference of(Move move) {
    return new Difference(Kind.MOVED, Nature.WORDING, move.before(), move.after(), move.isBlock(), move.edits(), List.of(), null);
  }
}
