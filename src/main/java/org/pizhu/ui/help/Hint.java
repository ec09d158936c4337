package org.pizhu.ui.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pizhu.model.EditKind;

/** What a person who is new is told, one after the other, until it was done. The names are stored: never rename one. */
public enum Hint {
  /** How a passage is highlighted. */
  ANNOTATE,
  /** How it gets a tag or a note. */
  TAG,
  /** Where everything else is found. */
  FIND;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The hints that an edit has done; empty for none. */
  public static List<Hint> of(EditKind kind) {
    return switch (kind) {
      case HIGHLIGHT, ANNOTATE_FIGURE, ANNOTATE_STORY -> List.of(ANNOTATE);
      // A passage that was annotated and not only highlighted came with a tag or a note.
      case ANNOTATE -> List.of(ANNOTATE, TAG);
      case RETAG, APPLY_TAG, CHANGE_NOTE -> List.of(TAG);
      default -> List.of();
    };
  }

  /** Those that are named; names that this version doesn't know are none. */
  public static List<Hint> parse(String names) {
    List<String> named = List.of(names.split(" "));
    return Arrays.stream(values()).filter(hint -> named.contains(hint.key())).toList();
  }

  /** Their names, divided by spaces. */
  public static String format(List<Hint> hints) {
    return hints.stream().map(Hint::key).collect(Collectors.joining(" "));
  }
}
