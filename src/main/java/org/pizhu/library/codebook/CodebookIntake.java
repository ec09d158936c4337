package org.pizhu.library.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.codebook.CodebookEntry;
import org.pizhu.library.edit.Names;
import org.pizhu.library.edit.TagNames;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.NameLength;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;

/**
 * Takes the tags of a file into a codebook: each meets the tag of its id, or else the one of its name in its place, or else is new. What
 * the file says of a tag holds from then on; what it leaves open stays.
 */
public final class CodebookIntake {

  private static final Pattern GUID =
      Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\}?");

  private final Path file;
  private final CodebookDraft draft;
  private final Map<String, String> keys = new HashMap<>();
  private final List<String> taken = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  /** Begins with the codebook that there is; the file is only told of. */
  public CodebookIntake(Codebook codebook, Path file) {
    this.file = file;
    draft = new CodebookDraft(codebook);
    codebook.tags().stream().filter(tag -> tag.key() != null).forEach(tag -> keys.put(tag.key(), tag.id()));
  }

  /** Takes in the entries of the file, parents before their children. */
  public void take(List<CodebookEntry> entries) {
    Set<String> met = new HashSet<>();
    for (CodebookEntry entry : entries) {
      String parent = entry.parent() == CodebookEntry.TOP ? null : taken.get(entry.parent());
      String name = name(entry, parent);
      if (NameLength.isTooLong(entry.name()) && !NameLength.isTooLong(name)) {
        note(ProblemKind.NAME_SHORTENED, entry, Names.beginning(name));
      } else if (!name.equals(entry.name().strip())) {
        note(ProblemKind.CODEBOOK_NAME_CHANGED, entry, entry.name().strip(), name);
      }
      Tag tag = place(entry, parent, name);
      if (met.add(tag.id())) {
        draft.put(filled(tag, entry));
      } else {
        note(ProblemKind.CODEBOOK_TAGS_JOINED, entry, name);
        draft.put(filledWhereEmpty(tag, entry));
      }
      taken.add(tag.id());
    }
  }

  /** As it can be taken; one that is too long stays so where a tag has it already. */
  private String name(CodebookEntry entry, @Nullable String parent) {
    String name = TagNames.cleaned(entry.name());
    String id = guid(entry.id());
    boolean isThere = draft.child(parent, name).isPresent() || id != null && draft.find(id).filter(tag -> tag.name().equals(name)).isPresent();
    return isThere ? name : NameLength.shortened(name);
  }

  private Tag place(CodebookEntry entry, @Nullable String parent, String name) {
    String id = guid(entry.id());
    Optional<Tag> same = id == null ? Optional.empty() : draft.find(id);
    if (same.isPresent()) {
      return moved(same.get(), entry, parent, name);
    }
    return draft.child(parent, name).orElseGet(() -> id == null ? draft.make(parent, name) : draft.make(id, parent, name));
  }

  private Tag moved(Tag tag, CodebookEntry entry, @Nullable String parent, String name) {
    boolean elsewhere = !Objects.equals(tag.parent(), parent);
    if (!elsewhere && tag.name().equals(name)) {
      return tag;
    }
    boolean free = draft.child(parent, name).filter(other -> !other.id().equals(tag.id())).isEmpty();
    if (!free || draft.isBelowOrSame(parent, tag.id())) {
      note(ProblemKind.CODEBOOK_TAG_STAYED, entry, tag.name());
      return tag;
    }
    if (elsewhere) {
      draft.moveToEnd(tag.withName(name), parent);
    } else {
      draft.put(tag.withName(name));
    }
    return draft.tag(tag.id());
  }

  private static @Nullable String guid(@Nullable String id) {
    if (id == null) {
      return null;
    }
    Matcher matcher = GUID.matcher(id.strip());
    return matcher.matches() ? matcher.group(1).toLowerCase(java.util.Locale.ROOT) : null;
  }

  private Tag filled(Tag tag, CodebookEntry entry) {
    Tag filled = tag;
    if (entry.rgb() != null) {
      filled = filled.withColor(TagColor.nearest(entry.rgb()));
    }
    if (entry.description() != null && !entry.description().isBlank()) {
      filled = filled.withDescription(TagNames.words(entry.description()));
    }
    if (entry.memo() != null) {
      filled = filled.withMemo(TagNames.words(entry.memo()));
    }
    return entry.key() == null ? filled : withKey(filled, entry, entry.key());
  }

  private Tag withKey(Tag tag, CodebookEntry entry, String key) {
    String holder = keys.get(key);
    if (holder != null && !holder.equals(tag.id())) {
      note(ProblemKind.CODEBOOK_KEY_TAKEN, entry, key, draft.tag(holder).name());
      return tag;
    }
    if (tag.key() != null) {
      keys.remove(tag.key());
    }
    keys.put(key, tag.id());
    return tag.withKey(key);
  }

  private Tag filledWhereEmpty(Tag tag, CodebookEntry entry) {
    return filled(tag, new CodebookEntry(
        entry.line(),
        entry.parent(),
        entry.id(),
        entry.name(),
        tag.color() == null ? entry.rgb() : null,
        tag.description().isEmpty() ? entry.description() : null,
        tag.key() == null ? entry.key() : null,
        tag.memo().isEmpty() ? entry.memo() : null));
  }

  private void note(ProblemKind kind, CodebookEntry entry, Object... arguments) {
    notes.add(Problem.at(kind, file, entry.line(), arguments));
  }

  /** What has to change in the library, in order. */
  public List<Change> changes() {
    return draft.changes();
  }

  /** What came in, and what could not. */
  public CodebookReport report() {
    int made = 0;
    int changed = 0;
    for (Change change : changes()) {
      if (((Change.TagChange) change).before() == null) {
        made++;
      } else {
        changed++;
      }
    }
    return new CodebookReport(made, changed, new LinkedHashSet<>(taken).size() - made - changed, notes);
  }
}
