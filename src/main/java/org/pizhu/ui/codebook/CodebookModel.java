package org.pizhu.ui.codebook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.codebook.TagDeletion.Children;
import org.pizhu.library.codebook.TagDeletion;
import org.pizhu.model.Codebook;
import org.pizhu.model.NameLength;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;

/** The model of the pane of tags: what is shown, which tag is meant, what is being done with it. */
public final class CodebookModel {

  /** What is open below the tree, for the tag that is selected. */
  enum Panel {
    NONE,
    DETAILS,
    MERGE,
    SPLIT,
    DELETE
  }

  /** Which tag gets a name in its row. */
  sealed interface Naming {
    /** A tag that is there. */
    record Renamed(String id) implements Naming {}

    /** One that is to be made. */
    record Made(@Nullable String parent) implements Naming {}
  }

  private final CodebookActions actions;
  private final ObjectProperty<Codebook> codebook = new SimpleObjectProperty<>(this, "codebook", Codebook.EMPTY);
  private final ObjectProperty<TagCounts> counts = new SimpleObjectProperty<>(this, "counts", TagCounts.NONE);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ReadOnlyObjectWrapper<@Nullable String> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Naming> naming = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Panel> panel = new ReadOnlyObjectWrapper<>(Panel.NONE);
  private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
  private final TagTree tree = new TagTree();
  private @Nullable String wanted;
  private Predicate<String> reserved = key -> false;

  public CodebookModel(CodebookActions actions) {
    this.actions = actions;
    codebook.addListener((observable, before, now) -> changed(before, now));
    counts.addListener(observable -> show());
    filter.addListener(observable -> show());
  }

  /** All tags; set by whoever knows the library. */
  public ObjectProperty<Codebook> codebookProperty() {
    return codebook;
  }

  /** How many annotations carry them; set by whoever knows the library. */
  public ObjectProperty<TagCounts> countsProperty() {
    return counts;
  }

  /** Says which keys the program itself uses, so that no tag can have them. */
  public void reserve(Predicate<String> keys) {
    reserved = keys;
  }

  boolean isReserved(String key) {
    return reserved.test(key);
  }

  /** What the tree is narrowed to. */
  StringProperty filterProperty() {
    return filter;
  }

  TagTree tree() {
    return tree;
  }

  /** The id of the tag that is meant, if one is. */
  ReadOnlyObjectProperty<@Nullable String> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The tag that is meant, if one is. */
  public Optional<Tag> selected() {
    String id = selected.get();
    return id == null ? Optional.empty() : codebook.get().byId(id);
  }

  ReadOnlyObjectProperty<@Nullable Naming> namingProperty() {
    return naming.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Panel> panelProperty() {
    return panel.getReadOnlyProperty();
  }

  CodebookActions actions() {
    return actions;
  }

  private void changed(Codebook before, Codebook now) {
    String id = selected.get();
    String next = wanted != null && now.byId(wanted).isPresent() ? wanted : id;
    if (next != null && now.byId(next).isEmpty()) {
      next = neighbour(before, now, next);
      panel.set(Panel.NONE);
    }
    if (next != null && next.equals(wanted)) {
      wanted = null;
    }
    if (naming.get() instanceof Naming.Renamed renamed && now.byId(renamed.id()).isEmpty()) {
      naming.set(null);
    }
    show();
    select(next);
  }

  /** Where the tag goes that is meant, when the one that was is gone: to the next that stood beside it, or to the one above. */
  private static @Nullable String neighbour(Codebook before, Codebook now, String gone) {
    Optional<Tag> tag = before.byId(gone);
    if (tag.isEmpty()) {
      return null;
    }
    List<Tag> siblings = before.children(tag.get().parent());
    int at = siblings.indexOf(tag.get());
    for (int i = at + 1; i < siblings.size(); i++) {
      if (now.byId(siblings.get(i).id()).isPresent()) {
        return siblings.get(i).id();
      }
    }
    for (int i = at - 1; i >= 0; i--) {
      if (now.byId(siblings.get(i).id()).isPresent()) {
        return siblings.get(i).id();
      }
    }
    return before.ancestors(gone).stream().map(Tag::id).filter(id -> now.byId(id).isPresent()).findFirst().orElse(null);
  }

  private void show() {
    Naming.Made made = naming.get() instanceof Naming.Made one ? one : null;
    tree.show(codebook.get(), counts.get(), filter.get(), made);
    shown.set(shown.get() + 1);
  }

  /** Changes each time that the tree has been brought up to date. */
  ReadOnlyIntegerProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Means another tag, or none. */
  public void select(@Nullable String id) {
    if (!Objects.equals(id, selected.get())) {
      selected.set(id);
      if (panel.get() != Panel.DETAILS || id == null) {
        panel.set(Panel.NONE);
      }
    }
    if (id != null) {
      tree.reveal(codebook.get(), id);
    }
  }

  // Names

  /** Opens a row for a new tag beside the one that is meant, or at the top. */
  public void startBeside() {
    startNew(selected().map(Tag::parent).orElse(null));
  }

  /** Opens a row for a new tag below the one that is meant. */
  void startBelow() {
    selected().ifPresent(tag -> startNew(tag.id()));
  }

  private void startNew(@Nullable String parent) {
    filter.set("");
    naming.set(new Naming.Made(parent));
    if (parent != null) {
      tree.open(parent);
    }
    show();
  }

  /** Opens the row of the tag that is meant for another name. */
  void startRename() {
    selected().ifPresent(tag -> naming.set(new Naming.Renamed(tag.id())));
  }

  /** Puts the row for a name away. */
  void cancelName() {
    if (naming.get() != null) {
      naming.set(null);
      show();
    }
  }

  /**
   * Takes the name that was typed.
   *
   * @return why it can't be taken; the row then stays open
   */
  Optional<ProblemKind> takeName(String typed) {
    Naming now = naming.get();
    String name = typed.strip();
    if (now == null || name.isEmpty()) {
      cancelName();
      return Optional.empty();
    }
    if (name.contains(Tag.SEPARATOR) || name.contains("／")) {
      return Optional.of(ProblemKind.TAG_NAME_HAS_SLASH);
    }
    String id = now instanceof Naming.Renamed renamed ? renamed.id() : "";
    if (NameLength.isTooLong(name) && codebook.get().byId(id).filter(tag -> tag.name().equals(name)).isEmpty()) {
      return Optional.of(ProblemKind.NAME_TOO_LONG);
    }
    String parent = now instanceof Naming.Made made
        ? made.parent()
        : codebook.get().byId(id).map(Tag::parent).orElse(null);
    if (codebook.get().child(parent, name).filter(tag -> !tag.id().equals(id)).isPresent()) {
      return Optional.of(ProblemKind.TAG_NAME_TAKEN);
    }
    cancelName();
    if (now instanceof Naming.Made) {
      actions.make(parent, name, tag -> want(tag.id()));
    } else {
      actions.rename(id, name);
    }
    return Optional.empty();
  }

  private void want(String id) {
    if (codebook.get().byId(id).isPresent()) {
      select(id);
    } else {
      wanted = id;
    }
  }

  // Places

  /** Moves the tag that is meant up or, by a positive number, down among its siblings. */
  void shift(int by) {
    selected().ifPresent(tag -> {
      List<Tag> siblings = codebook.get().children(tag.parent());
      int to = siblings.indexOf(tag) + by;
      if (to >= 0 && to < siblings.size()) {
        actions.move(tag.id(), tag.parent(), to);
      }
    });
  }

  /** Puts the tag that is meant below the one before it. */
  void nest() {
    selected().ifPresent(tag -> {
      List<Tag> siblings = codebook.get().children(tag.parent());
      int at = siblings.indexOf(tag);
      if (at > 0) {
        tree.open(siblings.get(at - 1).id());
        actions.move(tag.id(), siblings.get(at - 1).id(), Integer.MAX_VALUE);
      }
    });
  }

  /** Puts the tag that is meant right behind the one above it. */
  void lift() {
    selected().flatMap(tag -> Optional.ofNullable(tag.parent())).flatMap(id -> codebook.get().byId(id)).ifPresent(above -> {
      int at = codebook.get().children(above.parent()).indexOf(above);
      actions.move(Objects.requireNonNull(selected.get()), above.parent(), at + 1);
    });
  }

  /** Does what letting go of a dragged tag means. */
  void drop(String dragged, Drop drop) {
    if (drop.zone() == Drop.Zone.MERGE) {
      wanted = drop.target();
      actions.merge(dragged, drop.target());
    } else {
      if (drop.parent() != null) {
        tree.open(drop.parent());
      }
      actions.move(dragged, drop.parent(), drop.index());
    }
  }

  // What is open below the tree

  /** Opens a panel for the tag that is meant. */
  void open(Panel wantedPanel) {
    if (selected().isPresent()) {
      panel.set(wantedPanel);
    }
  }

  void closePanel() {
    panel.set(Panel.NONE);
  }

  void merge(String into) {
    selected().ifPresent(tag -> {
      closePanel();
      wanted = into;
      actions.merge(tag.id(), into);
    });
  }

  void splitOff(String name, List<String> annotationIds) {
    selected().ifPresent(tag -> {
      closePanel();
      actions.splitOff(tag.id(), name, annotationIds);
    });
  }

  /** Begins to delete the tag that is meant: asks if something hangs on it. */
  void startDelete() {
    selected().ifPresent(tag -> {
      boolean isBare = codebook.get().children(tag.id()).isEmpty() && counts.get().own(tag.id()) == 0
          && tag.memo().isEmpty() && tag.description().isEmpty();
      if (isBare) {
        delete(TagDeletion.losing(Children.MOVE_UP));
      } else {
        open(Panel.DELETE);
      }
    });
  }

  void delete(TagDeletion deletion) {
    selected().ifPresent(tag -> {
      closePanel();
      actions.delete(tag.id(), deletion);
    });
  }
}
