package org.pizhu.ui.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;

/**
 * The tags of one annotation while they are being edited. Each change is stored at once, and storing takes a moment; so
 * what comes back may be older than what is typed. The draft knows which lists it has sent and takes none of those for
 * news.
 */
final class TagDraft {

  private List<String> paths;
  private final Deque<List<String>> sent = new ArrayDeque<>();

  TagDraft(List<String> paths) {
    this.paths = List.copyOf(paths);
  }

  /** The paths as they are to be shown. */
  List<String> paths() {
    return paths;
  }

  /** A path in the form in which the codebook keeps it; empty if it names no tag. */
  static String canonical(String typed) {
    return String.join(Tag.SEPARATOR, Codebook.names(typed));
  }

  /** Adds a tag; gives the list to store, or nothing if the tag is there already or has no name. */
  Optional<List<String>> add(String typed) {
    String path = canonical(typed);
    if (path.isEmpty() || paths.contains(path)) {
      return Optional.empty();
    }
    List<String> changed = new ArrayList<>(paths);
    changed.add(path);
    return send(changed);
  }

  /** Takes a tag away; gives the list to store, or nothing if it isn't there. */
  Optional<List<String>> remove(String path) {
    if (!paths.contains(path)) {
      return Optional.empty();
    }
    return send(paths.stream().filter(other -> !other.equals(path)).toList());
  }

  private Optional<List<String>> send(List<String> changed) {
    paths = List.copyOf(changed);
    sent.add(paths);
    return Optional.of(paths);
  }

  /** Takes in what is stored now. */
  void stored(List<String> now) {
    if (sent.contains(now)) {
      while (!now.equals(sent.poll())) {
        // Lists sent before this one were stored before it.
        continue;
      }
    } else {
      sent.clear();
      paths = List.copyOf(now);
    }
  }
}
