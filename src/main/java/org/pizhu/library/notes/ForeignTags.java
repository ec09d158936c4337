package org.pizhu.library.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.codebook.CodebookEntry;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;
import org.pizhu.library.codebook.CodebookDraft;
import org.pizhu.library.edit.TagNames;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.NameLength;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.text.Uuids;

/**
 * Finds the tags of annotations that come from elsewhere: by path; where there is none, by id, for a tag may have been renamed or moved here.
 * Else it is made. Tags that are there stay as they are.
 */
final class ForeignTags {

  private final CodebookDraft draft;
  private final List<String> entries = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> differing = new LinkedHashSet<>();
  private final Set<String> shortened = new LinkedHashSet<>();

  /**
   * @param codebook the tags that there are
   * @param brought those that the file has, each after the one it stands below
   */
  ForeignTags(Codebook codebook, List<CodebookEntry> brought) {
    draft = new CodebookDraft(codebook);
    codebook.tags().stream().map(Tag::key).filter(Objects::nonNull).forEach(keys::add);
    brought.forEach(entry -> entries.add(take(entry)));
  }

  private String take(CodebookEntry entry) {
    String parent = entry.parent() == CodebookEntry.TOP ? null : entries.get(entry.parent());
    String name = TagNames.cleaned(entry.name());
    String id = entry.id() == null || entry.id().isBlank() ? "" : Uuids.of(entry.id());
    Optional<Tag> there = draft.child(parent, name).or(() -> draft.find(id)).or(() -> draft.child(parent, NameLength.shortened(name)));
    if (there.isPresent()) {
      compare(there.get(), entry);
      return there.get().id();
    }
    Tag made = make(id, parent, name);
    if (entry.rgb() != null) {
      made = made.withColor(TagColor.nearest(entry.rgb()));
    }
    if (entry.description() != null) {
      made = made.withDescription(TagNames.words(entry.description()));
    }
    if (entry.memo() != null) {
      made = made.withMemo(TagNames.words(entry.memo()));
    }
    if (entry.key() != null && keys.add(entry.key())) {
      made = made.withKey(entry.key());
    }
    draft.put(made);
    return made.id();
  }

  private void compare(Tag here, CodebookEntry entry) {
    if (isOther(entry.description(), here.description()) || isOther(entry.memo(), here.memo())) {
      differing.addAll(paths(List.of(here.id())));
    }
  }

  private static boolean isOther(@Nullable String there, String here) {
    return there != null && !TagNames.words(there).isEmpty() && !TagNames.words(there).equals(here);
  }

  /** The paths of tags that are here, and of which the file says something else. */
  Set<String> differing() {
    return differing;
  }

  /** The names that were too long for tags that had to be made. */
  Set<String> shortened() {
    return shortened;
  }

  private Tag make(String id, @Nullable String parent, String given) {
    String name = NameLength.shortened(given);
    if (!name.equals(given)) {
      shortened.add(name);
    }
    return Uuids.isUuid(id) && draft.find(id).isEmpty() ? draft.make(id, parent, name) : draft.make(parent, name);
  }

  /** The id of a tag; none if it has no name. */
  Optional<String> id(ForeignTag tag) {
    if (tag.entry() >= 0) {
      return Optional.of(entries.get(tag.entry()));
    }
    List<String> names = Codebook.names(tag.path());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    @Nullable String at = null;
    for (int i = 0; i < names.size(); i++) {
      String parent = at;
      String name = names.get(i);
      Optional<Tag> next = draft.child(parent, name).or(() -> draft.child(parent, NameLength.shortened(name)));
      if (next.isEmpty()) {
        Optional<Tag> renamed = tag.ids().isEmpty() ? Optional.empty() : draft.find(tag.ids().get(tag.ids().size() - 1));
        return Optional.of(renamed.isPresent() ? renamed.get().id() : made(at, names, i, tag.ids()));
      }
      at = next.get().id();
    }
    return Optional.ofNullable(at);
  }

  /** What a tag is called, with the names above it; makes none. */
  String name(ForeignTag tag) {
    return tag.entry() >= 0 ? String.join("", paths(List.of(entries.get(tag.entry())))) : tag.path();
  }

  private String made(@Nullable String above, List<String> names, int from, List<String> ids) {
    @Nullable String at = above;
    for (int i = from; i < names.size(); i++) {
      at = make(ids.size() == names.size() ? ids.get(i) : "", at, names.get(i)).id();
    }
    return Objects.requireNonNull(at);
  }

  /** The paths of tags that are there or have to be made; of others none. */
  List<String> paths(List<String> ids) {
    List<String> paths = new ArrayList<>();
    for (String id : ids) {
      String path = null;
      for (Optional<Tag> tag = draft.find(id); tag.isPresent(); tag = above(tag.get())) {
        path = path == null ? tag.get().name() : tag.get().name() + Tag.SEPARATOR + path;
      }
      if (path != null) {
        paths.add(path);
      }
    }
    return paths;
  }

  private Optional<Tag> above(Tag tag) {
    return tag.parent() == null ? Optional.empty() : draft.find(tag.parent());
  }

  /** The tags that have to be made. */
  List<Change> changes() {
    return draft.changes();
  }
}
