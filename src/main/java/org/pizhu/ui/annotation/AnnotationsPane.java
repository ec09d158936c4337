package org.pizhu.ui.annotation;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.StoredStory;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/** The annotations as cards in the order of its text, the story's own fields, its versions, and the tags. */
public final class AnnotationsPane extends VBox {

  private enum Tab {
    ANNOTATIONS,
    STORY,
    VERSIONS,
    TAGS
  }

  private final Messages messages;
  private final KeyHints hints;
  private final AnnotationsModel model;
  private final CardList list;
  private final SegmentedTabs<Tab> tabs = new SegmentedTabs<>(Tab.ANNOTATIONS);
  private final ListHead head;
  private final SelectionActs selectionActs;
  private final EmptyState none;
  private final EmptyState noneHere;
  private final EmptyState noHits;
  private final EmptyState noHitsHere;
  private final StackPane annotations;
  /** What stands below the annotations of the open story. */
  private final StackPane below = new StackPane();
  private final VBox annotationsTab;
  private final StackPane body = new StackPane();
  private final VBox storyTab;
  private final StoryMemo memo;
  private final Consumer<@Nullable StoredStory> showFields;

  /**
   * @param messages the words
   * @param hints gives the keys of the acts
   * @param model what is shown
   * @param clock says which annotations are of today, and in which zone times are shown
   * @param fields shows what is known of the story itself
   * @param showFields gives it the story to show, when it is in sight; none while there is none
   */
  public AnnotationsPane(
      Messages messages,
      KeyHints hints,
      AnnotationsModel model,
      Clock clock,
      Region fields,
      Consumer<@Nullable StoredStory> showFields) {
    this.messages = messages;
    this.hints = hints;
    this.model = model;
    this.showFields = showFields;
    list = new CardList(messages, hints, model, new When(messages, clock));
    head = new ListHead(messages, hints, model);
    selectionActs = new SelectionActs(messages, hints, model, list::focusLines);
    none = new EmptyState(Icons.ANNOTATION, messages.get("annotation.empty"));
    showKeys();
    noneHere = new EmptyState(Icons.ANNOTATION, messages.get("annotation.empty.scope"))
        .action(messages.get("annotation.scope.look-everywhere"), this::lookEverywhere);
    noHits = new EmptyState(Icons.SEARCH, messages.get("annotation.no-hits"))
        .action(messages.get("annotation.no-hits.clear"), model.list()::clearFilter);
    noHitsHere = new EmptyState(Icons.SEARCH, messages.get("annotation.no-hits"))
        .action(messages.get("annotation.no-hits.clear"), model.list()::clearFilter)
        .action(messages.get("annotation.scope.look-everywhere"), this::lookEverywhere);
    memo = new StoryMemo(messages, model.noteDesk());
    storyTab = new VBox(memo, fields);
    VBox.setVgrow(fields, Priority.ALWAYS);
    annotations = new StackPane(list, none, noneHere, noHits, noHitsHere);
    VBox.setVgrow(annotations, Priority.ALWAYS);
    annotationsTab = new VBox(annotations, below);
    getStyleClass().add("annotations-pane");
    // A tab that is not in sight must not make the others wider than the pane, nor any of them the window higher than the screen.
    for (Region part : List.of(body, annotations, annotationsTab, storyTab)) {
      part.setMinSize(0, 0);
    }
    body.getChildren().setAll(annotationsTab, storyTab);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), head, body, selectionActs);
    follow();
  }

  /**
   * Adds a tab for the tags at the end.
   *
   * @param name what it is called, in words of the bundle
   * @param tags what it shows
   */
  public void addTags(String name, Node tags) {
    tabs.add(Tab.TAGS, name);
    body.getChildren().add(tags);
    tags.visibleProperty().bind(tabs.selectedProperty().isEqualTo(Tab.TAGS));
  }

  /**
   * Adds a tab for the versions of the story at the end.
   *
   * @param name what it is called, in words of the bundle
   * @param versions what it shows
   */
  public void addVersions(String name, Node versions) {
    tabs.add(Tab.VERSIONS, name);
    body.getChildren().add(versions);
    versions.visibleProperty().bind(tabs.selectedProperty().isEqualTo(Tab.VERSIONS));
  }

  /** Adds something below the annotations of the open story, which takes at most half of the room. */
  public void addBelow(Region part) {
    part.maxHeightProperty().bind(body.heightProperty().divide(2));
    below.setMinHeight(Region.USE_PREF_SIZE);
    below.getChildren().setAll(part);
  }

  /** Tells how many versions the story has; 0 for none. */
  public void countVersions(int number) {
    if (number == 0) {
      tabs.uncount(Tab.VERSIONS);
    } else {
      tabs.count(Tab.VERSIONS, number);
    }
  }

  /** Shows the versions of the story. */
  public void showVersions() {
    tabs.selectedProperty().set(Tab.VERSIONS);
  }

  /** Shows the tags. */
  public void showTags() {
    tabs.selectedProperty().set(Tab.TAGS);
  }

  /** Shows what is known of the story. */
  public void showStory() {
    tabs.selectedProperty().set(Tab.STORY);
  }

  /** Shows what is known of the story, with the keyboard in its memo. */
  public void writeMemo() {
    showStory();
    memo.write();
  }

  /** Tells the keys that the acts have now where that is not told on being pointed at. */
  public void showKeys() {
    List<String> keys = Stream.of("annotation.yellow", "annotation.pink", "annotation.tag", "annotation.note").map(hints::key).toList();
    // Keys can be taken off acts: a sentence with gaps would help nobody.
    none.hint(keys.contains("") ? messages.get("annotation.empty.hint.bar") : messages.get("annotation.empty.hint", keys.toArray()));
  }

  /** Puts the keyboard onto the cards. */
  public void focusList() {
    focus(list::focusLines);
  }

  /**
   * Puts the keyboard onto the card that takes the place of another, when that is gone, if the keyboard is at the cards.
   *
   * @param id the annotation that is about to be deleted
   */
  public void goOnFrom(String id) {
    list.goOnFrom(id);
  }

  /** Puts the keyboard onto the list, which is to show others in a moment. */
  public void awaitList() {
    focus(list::awaitLines);
  }

  private void focus(Runnable ofList) {
    tabs.selectedProperty().set(Tab.ANNOTATIONS);
    if (list.isVisible()) {
      ofList.run();
    } else {
      tabs.focusSelected();
    }
  }

  /** Puts the keyboard into the filter. */
  public void focusFilter() {
    tabs.selectedProperty().set(Tab.ANNOTATIONS);
    head.focusFilter();
  }

  /** Shows the panel in which the filter is put together, through whoever shows panels. */
  public void showFacets() {
    tabs.selectedProperty().set(Tab.ANNOTATIONS);
    head.showFacets();
  }

  /**
   * Lets somebody show the panel of the filter.
   *
   * @param show shows a panel under a node of this pane, or puts it away
   */
  public void panels(BiConsumer<Region, Node> show) {
    head.panels(show);
  }

  /** The acts on what is picked. */
  public SelectionActs selection() {
    return selectionActs;
  }

  /** Shows the annotations. */
  public void showList() {
    tabs.selectedProperty().set(Tab.ANNOTATIONS);
  }

  private void lookEverywhere() {
    model.list().scopeProperty().set(AnnotationList.Scope.LIBRARY);
  }

  /** Opens the note of the annotation in focus for writing. */
  public void editNote() {
    edit(AnnotationsModel.Part.NOTE);
  }

  /** Opens the tags of the annotation in focus. */
  public void editTags() {
    edit(AnnotationsModel.Part.TAGS);
  }

  private void edit(AnnotationsModel.Part part) {
    Card card = model.focusedProperty().get();
    if (card != null) {
      tabs.selectedProperty().set(Tab.ANNOTATIONS);
      if (part == AnnotationsModel.Part.NOTE) {
        model.editNote(card);
      } else {
        model.editTags(card);
      }
    }
  }

  private HBox header() {
    tabs.add(Tab.ANNOTATIONS, messages.get("annotation.tab.annotations"))
        .add(Tab.STORY, messages.get("annotation.tab.story"));
    HBox header = new HBox(tabs);
    header.getStyleClass().add("pane-header");
    // Long numbers on the tabs must not make all below wider than the pane.
    header.setMinWidth(0);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void follow() {
    AnnotationList lines = model.list();
    lines.listingProperty().addListener(observable -> showEmptiness());
    lines.scopeProperty().addListener(observable -> showEmptiness());
    lines.filterProperty().addListener(observable -> showEmptiness());
    model.storyProperty().addListener(observable -> showFields());
    model.focusedProperty().addListener((observable, before, now) -> {
      // Who has the tags before them is about to give one.
      if (now != null && tabs.selectedProperty().get() == Tab.STORY) {
        tabs.selectedProperty().set(Tab.ANNOTATIONS);
      }
    });
    tabs.selectedProperty().addListener(observable -> showTab());
    showTab();
    showEmptiness();
  }

  /** Nobody waits for fields that are not in sight. */
  private void showFields() {
    if (storyTab.isVisible()) {
      showFields.accept(model.storyProperty().get());
    }
  }

  private void showTab() {
    boolean cards = tabs.selectedProperty().get() == Tab.ANNOTATIONS;
    annotationsTab.setVisible(cards);
    head.setVisible(cards);
    head.setManaged(cards);
    selectionActs.show(cards);
    storyTab.setVisible(tabs.selectedProperty().get() == Tab.STORY);
    storyTab.setManaged(storyTab.isVisible());
    showFields();
  }

  private void showEmptiness() {
    AnnotationListing listing = model.list().listingProperty().get();
    boolean filtered = !model.list().filterProperty().get().equals(AnnotationFilter.NONE);
    boolean empty = listing.found() == 0;
    // Without a story there is nothing to mark yet, and nothing to count.
    boolean isThere = model.list().isWide() || model.openStory().isPresent();
    if (isThere) {
      tabs.count(Tab.ANNOTATIONS, listing.found());
    } else {
      tabs.uncount(Tab.ANNOTATIONS);
    }
    none.setVisible(empty && isThere && !filtered && !model.list().isWide());
    noneHere.setVisible(empty && !filtered && model.list().isWide());
    boolean everywhere = model.list().scopeProperty().get() == AnnotationList.Scope.LIBRARY;
    noHits.setVisible(empty && filtered && everywhere);
    noHitsHere.setVisible(empty && filtered && !everywhere);
    list.setVisible(!empty);
    below.setVisible(!model.list().isWide());
    below.setManaged(!model.list().isWide());
  }
}
