package org.pizhu.library.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.TagNames;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.store.annotation.CodingStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;

/**
 * Makes and changes the tags of the codebook. Every act is one edit, whatever number of tags and annotations it touches: one
 * transaction, one notification, one step of undo. When a method returns, what it did is on disk; what changes nothing is no act.
 * Where annotations only follow what becomes of their tags, they don't count as changed.
 *
 * <p>Every method throws {@link PizhuException} {@code TAG_NOT_FOUND} for a tag that is not there.
 */
public final class CodebookEditor {

  private final TagStore tags;
  private final CodingStore codings;
  private final EditLog edits;

  /** Edits the codebook of one library. */
  public CodebookEditor(Database database, EditLog edits) {
    tags = new TagStore(database);
    codings = new CodingStore(database);
    this.edits = edits;
  }

  /**
   * Makes a tag behind its siblings.
   *
   * @param parent the tag above; null for the top
   * @throws PizhuException if the name is blank, has a slash, or a sibling has it
   */
  public Tag make(@Nullable String parent, String name) {
    CodebookDraft draft = draft();
    if (parent != null) {
      draft.tag(parent);
    }
    Tag made = draft.make(parent, freeName(draft, parent, name, null));
    edits.record(EditKind.MAKE_TAG, path(draft, made), draft.changes());
    return made;
  }

  /**
   * Renames a tag.
   *
   * @throws PizhuException if the name is blank, has a slash, or a sibling has it
   */
  public void rename(String id, String name) {
    CodebookDraft draft = draft();
    Tag before = draft.tag(id);
    Tag after = before.withName(freeName(draft, before.parent(), name, id));
    draft.put(after);
    record(EditKind.RENAME_TAG, before.name() + " → " + after.name(), draft);
  }

  /**
   * Moves a tag, with all below it.
   *
   * @param parent the tag that it is to stand below; null for the top
   * @param index before how many of the others there, 0 or more; more than there are means behind all
   * @throws PizhuException if the parent is the tag or stands below it, or the name is taken there
   */
  public void move(String id, @Nullable String parent, int index) {
    CodebookDraft draft = draft();
    Tag tag = draft.tag(id);
    if (parent != null) {
      draft.tag(parent);
    }
    if (draft.isBelowOrSame(parent, id)) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_BELOW_ITSELF, tag.name()));
    }
    freeName(draft, parent, tag.name(), id);
    List<String> before = ids(draft.children(parent));
    draft.move(tag, parent, index);
    if (!ids(draft.children(parent)).equals(before)) {
      record(EditKind.MOVE_TAG, tag.name(), draft);
    }
  }

  private static List<String> ids(List<Tag> tags) {
    return tags.stream().map(Tag::id).toList();
  }

  /**
   * Puts the tags right below one in an order.
   *
   * @param parent the tag above; null for the top
   * @param names the order of their names
   */
  public void sort(@Nullable String parent, Comparator<String> names) {
    CodebookDraft draft = draft();
    List<String> before = ids(draft.children(parent));
    draft.sort(parent, Comparator.comparing(Tag::name, names).thenComparing(Codebook.ORDER));
    if (!ids(draft.children(parent)).equals(before)) {
      record(EditKind.SORT_TAGS, parent == null ? "" : draft.tag(parent).name(), draft);
    }
  }

  /** Gives a tag a colour of its own, or none. */
  public void recolor(String id, @Nullable TagColor color) {
    change(EditKind.RECOLOR_TAG, id, tag -> tag.withColor(color));
  }

  /** Says what a tag is for; empty takes it away. */
  public void describe(String id, String description) {
    change(EditKind.DESCRIBE_TAG, id, tag -> tag.withDescription(TagNames.words(description)));
  }

  /** Replaces the memo of a tag; empty takes it away. */
  public void changeMemo(String id, String memo) {
    change(EditKind.CHANGE_TAG_MEMO, id, tag -> tag.withMemo(TagNames.words(memo)));
  }

  /**
   * Gives a tag a key, which another tag loses if it had it.
   *
   * @param key one visible character; case doesn't count; null takes it away
   * @throws PizhuException if it is anything else
   */
  public void bindKey(String id, @Nullable String key) {
    String bound = key == null ? null : key.strip().toLowerCase(Locale.ROOT);
    if (bound != null && !Tag.isKey(bound)) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_KEY_NOT_ONE, bound));
    }
    Codebook codebook = tags.codebook();
    CodebookDraft draft = new CodebookDraft(codebook);
    Optional<Tag> holder = bound == null ? Optional.empty() : codebook.byKey(bound);
    holder.ifPresent(tag -> draft.put(tag.withKey(null)));
    draft.put(draft.tag(id).withKey(bound));
    record(EditKind.BIND_TAG_KEY, draft.tag(id).name(), draft);
  }

  /**
   * Merges a tag into another: annotations that carried it carry the other, each once; the tags below it go below the other, and
   * those that meet their like there are merged as well. Where the other stands below it, that one first takes its place.
   *
   * @param from is gone afterwards
   * @throws PizhuException if the other would have to take a place beside a tag of its name
   */
  public void merge(String from, String into) {
    CodebookDraft draft = draft();
    Tag gone = draft.tag(from);
    Tag stays = draft.tag(into);
    if (from.equals(into)) {
      return;
    }
    if (draft.isBelowOrSame(into, from)) {
      if (!stays.name().equals(gone.name())) {
        freeName(draft, gone.parent(), stays.name(), into);
      }
      draft.put(stays.withPlace(gone.parent(), gone.position()));
    }
    Recoding recoding = new Recoding();
    new TagMerge(draft, recoding).merge(gone, into);
    record(EditKind.MERGE_TAGS, gone.name() + " → " + stays.name(), draft, recoding);
  }

  /**
   * Makes a tag right behind another and moves annotations to it.
   *
   * @param id the tag that they carry
   * @param name the name of the new one
   * @param annotationIds those that are to carry the new one in its place; those that don't carry it don't count
   * @return the new tag, of the same colour
   * @throws PizhuException if the name is blank, has a slash, or a sibling has it
   */
  public Tag splitOff(String id, String name, Collection<String> annotationIds) {
    CodebookDraft draft = draft();
    Tag tag = draft.tag(id);
    Tag made = draft.make(tag.parent(), freeName(draft, tag.parent(), name, null)).withColor(tag.color());
    draft.move(made, tag.parent(), ids(draft.children(tag.parent())).indexOf(id) + 1);
    List<Change> changes = new ArrayList<>(draft.changes());
    Recoding recoding = new Recoding();
    recoding.replace(id, made.id());
    changes.addAll(Recoding.changes(codings.of(annotationIds), recoding::apply, edits.now()));
    edits.record(EditKind.SPLIT_TAG, tag.name() + " → " + made.name(), changes);
    return draft.tag(made.id());
  }

  /**
   * Deletes a tag.
   *
   * @param deletion what becomes of the tags below it and of its annotations
   * @throws PizhuException if the heir is not there, or goes with it
   */
  public void delete(String id, TagDeletion deletion) {
    CodebookDraft draft = draft();
    Tag tag = draft.tag(id);
    List<Tag> gone = deletion.children() == TagDeletion.Children.DELETE ? draft.subtree(id) : List.of(tag);
    String heir = heir(draft, tag, deletion, gone);
    String subject = tag.name();
    Recoding recoding = new Recoding();
    if (deletion.children() == TagDeletion.Children.MOVE_UP) {
      moveUp(draft, tag, recoding);
    }
    for (Tag each : gone) {
      draft.remove(each.id());
      recoding.replace(each.id(), heir);
    }
    record(EditKind.DELETE_TAG, subject, draft, recoding);
  }

  private static @Nullable String heir(CodebookDraft draft, Tag tag, TagDeletion deletion, List<Tag> gone) {
    String heir = switch (deletion.heir()) {
      case NONE -> null;
      case PARENT -> tag.parent();
      case OTHER -> draft.tag(Objects.requireNonNull(deletion.other())).id();
    };
    if (heir != null && gone.stream().anyMatch(each -> each.id().equals(heir))) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NOT_FOUND, draft.tag(heir).name()));
    }
    return heir;
  }

  private static void moveUp(CodebookDraft draft, Tag tag, Recoding recoding) {
    int index = ids(draft.children(tag.parent())).indexOf(tag.id());
    draft.remove(tag.id());
    TagMerge merge = new TagMerge(draft, recoding);
    for (Tag child : draft.children(tag.id())) {
      Optional<Tag> like = draft.child(tag.parent(), child.name());
      if (like.isPresent()) {
        merge.merge(child, like.get().id());
      } else {
        draft.move(child, tag.parent(), index++);
      }
    }
  }

  private CodebookDraft draft() {
    return new CodebookDraft(tags.codebook());
  }

  private void change(EditKind kind, String id, UnaryOperator<Tag> change) {
    CodebookDraft draft = draft();
    Tag tag = draft.tag(id);
    draft.put(change.apply(tag));
    record(kind, tag.name(), draft);
  }

  private void record(EditKind kind, String subject, CodebookDraft draft) {
    record(kind, subject, draft, new Recoding());
  }

  private void record(EditKind kind, String subject, CodebookDraft draft, Recoding recoding) {
    List<Change> changes = new ArrayList<>(draft.changes());
    changes.addAll(Recoding.changes(codings.tagged(recoding.tags()), recoding::apply, null));
    if (!changes.isEmpty()) {
      edits.record(kind, subject, changes);
    }
  }

  /** A name as it is kept, if no other child of the parent has it. */
  private static String freeName(CodebookDraft draft, @Nullable String parent, String name, @Nullable String own) {
    String kept = TagNames.kept(name);
    if (draft.child(parent, kept).filter(tag -> !tag.id().equals(own)).isPresent()) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NAME_TAKEN, kept));
    }
    return kept;
  }

  private static String path(CodebookDraft draft, Tag tag) {
    return tag.parent() == null ? tag.name() : draft.tag(tag.parent()).name() + Tag.SEPARATOR + tag.name();
  }
}
