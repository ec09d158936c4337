package org.pizhu.ui.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;
import org.pizhu.ui.control.Query;

/**
 * The tags as the items of a tree control. A tag keeps its item as long as it is there, so that what is open stays open and only rows
 * that changed are drawn anew.
 */
final class TagTree {

  /** A smaller codebook is open all the way at first. */
  private static final int SMALL = 80;

  private final TreeItem<TagRow> root = new TreeItem<>();
  private final TreeItem<TagRow> made = new TreeItem<>(TagRow.NEW);
  private final Map<String, TreeItem<TagRow>> items = new HashMap<>();
  private final Set<String> opened = new HashSet<>();
  /** What has the words that narrow the tree, in its order; nothing while nothing narrows it. */
  private final Set<String> hits = new LinkedHashSet<>();
  private boolean isShowing;
  private boolean isNarrowed;
  private boolean hasBegun;

  TagTree() {
    root.setExpanded(true);
  }

  TreeItem<TagRow> root() {
    return root;
  }

  /** The item of a tag, if it is in the tree. */
  Optional<TreeItem<TagRow>> item(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(items.get(id));
  }

  /** The row in which a new tag gets its name. */
  TreeItem<TagRow> madeItem() {
    return made;
  }

  /** Whether rows are being exchanged, so that what happens to the selection meanwhile means nothing. */
  boolean isShowing() {
    return isShowing;
  }

  /**
   * Shows tags.
   *
   * @param filter words that a tag's path or description must have; those above it stay as well
   * @param naming where a new tag gets its name, if one does
   */
  void show(Codebook codebook, TagCounts counts, String filter, CodebookModel.Naming.@Nullable Made naming) {
    isShowing = true;
    begin(codebook);
    isNarrowed = !filter.isBlank();
    hits.clear();
    Set<String> shown = isNarrowed ? matching(codebook, new Query(filter)) : Set.of();
    Map<TreeItem<TagRow>, List<TreeItem<TagRow>>> below = new HashMap<>();
    forget(codebook.tags().stream().map(Tag::id).collect(Collectors.toSet()));
    for (Tag tag : codebook.tags()) {
      TreeItem<TagRow> item = items.computeIfAbsent(tag.id(), this::newItem);
      TagRow row = new TagRow(tag, codebook.path(tag.id()), counts.own(tag.id()), counts.subtree(tag.id()));
      if (!row.equals(item.getValue())) {
        item.setValue(row);
      }
      if (!isNarrowed || shown.contains(tag.id())) {
        below.computeIfAbsent(items.getOrDefault(tag.parent(), root), parent -> new ArrayList<>()).add(item);
      }
    }
    if (naming != null) {
      below.computeIfAbsent(items.getOrDefault(naming.parent(), root), parent -> new ArrayList<>()).add(made);
    }
    leave(root, below);
    items.values().forEach(item -> leave(item, below));
    put(root, below);
    items.values().forEach(item -> put(item, below));
    items.forEach((id, item) -> item.setExpanded(isNarrowed || opened.contains(id)));
    isShowing = false;
  }

  private void begin(Codebook codebook) {
    if (!hasBegun && !codebook.tags().isEmpty()) {
      hasBegun = true;
      if (codebook.tags().size() <= SMALL) {
        codebook.tags().forEach(tag -> opened.add(tag.id()));
      }
    }
  }

  private void forget(Set<String> present) {
    items.forEach((id, item) -> {
      if (!present.contains(id)) {
        item.getChildren().clear();
      }
    });
    items.keySet().retainAll(present);
  }

  /**
   * Takes away what stands below another from now on. All of it is taken away before any of it is put: an item that is put below one
   * while another still has it forgets what it stands below as soon as that other lets it go, and is drawn without its indent.
   */
  private static void leave(TreeItem<TagRow> parent, Map<TreeItem<TagRow>, List<TreeItem<TagRow>>> below) {
    Set<TreeItem<TagRow>> wanted = new HashSet<>(below.getOrDefault(parent, List.of()));
    if (!wanted.containsAll(parent.getChildren())) {
      parent.getChildren().removeIf(child -> !wanted.contains(child));
    }
  }

  private static void put(TreeItem<TagRow> parent, Map<TreeItem<TagRow>, List<TreeItem<TagRow>>> below) {
    List<TreeItem<TagRow>> wanted = below.getOrDefault(parent, List.of());
    if (!parent.getChildren().equals(wanted)) {
      parent.getChildren().setAll(wanted);
    }
  }

  private TreeItem<TagRow> newItem(String id) {
    TreeItem<TagRow> item = new TreeItem<>();
    item.expandedProperty().addListener((observable, before, now) -> {
      if (isShowing || isNarrowed) {
        return;
      }
      if (now) {
        opened.add(id);
      } else {
        opened.remove(id);
      }
    });
    return item;
  }

  /** The tags that have the words, and those above them. */
  private Set<String> matching(Codebook codebook, Query query) {
    Set<String> shown = new HashSet<>();
    for (Tag tag : codebook.tags()) {
      String path = codebook.path(tag.id()).replace(Tag.SEPARATOR, " ");
      if (query.matches(Query.fold(path + " " + tag.description()))) {
        hits.add(tag.id());
        shown.add(tag.id());
        codebook.ancestors(tag.id()).forEach(above -> shown.add(above.id()));
      }
    }
    return shown;
  }

  /**
   * Where the keyboard goes from the words that narrow the tree: to the tag that is meant already if it has them, else to the first that has.
   *
   * @return nothing while nothing narrows the tree, or nothing has the words
   */
  Optional<String> hit(@Nullable String meant) {
    return meant != null && hits.contains(meant) ? Optional.of(meant) : hits.stream().findFirst();
  }

  /** Shows the tags below one. */
  void open(String id) {
    opened.add(id);
    item(id).ifPresent(item -> item.setExpanded(true));
  }

  boolean isOpen(String id) {
    return item(id).filter(item -> item.isExpanded() && !item.getChildren().isEmpty()).isPresent();
  }

  /** Opens all that stands above a tag. */
  void reveal(Codebook codebook, String id) {
    codebook.ancestors(id).forEach(above -> open(above.id()));
  }

  /** Whether anything is shown. */
  boolean isEmpty() {
    return root.getChildren().isEmpty();
  }
}
