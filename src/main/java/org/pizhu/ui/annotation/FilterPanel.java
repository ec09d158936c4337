package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.AnnotationFacets;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.DayField;
import org.pizhu.ui.control.Query;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.control.Tip;

/** The panel in which a filter is put together: what can be chosen, each with the number of annotations that it would show. */
final class FilterPanel extends VBox {

  /** So many choices of a facet are seen at first. */
  private static final int FIRST = 8;
  /** And so many tags where all are asked for: who looks for one of more types its name. */
  private static final int MOST_TAGS = 200;
  private static final double HEIGHT = 520;
  private static final double LEAST_HEIGHT = 160;

  private final Messages messages;
  private final AnnotationsModel model;
  private final AnnotationLibrary library;
  private final FilterWords words;
  private final TextField tagQuery = new TextField();
  private final SegmentedTabs<TagMatch> tagMatch = new SegmentedTabs<>(TagMatch.ALL);
  private final VBox tags = new VBox();
  private final VBox colors = new VBox();
  private final VBox annotators = new VBox();
  private final VBox sessions = new VBox();
  private final VBox statuses = new VBox();
  private final DayField madeFirst;
  private final DayField madeLast;
  private final DayField publishedFirst;
  private final DayField publishedLast;
  private final InvalidationListener onChange = observable -> ask();
  /** The facets of which all choices are shown. */
  private final Set<VBox> whole = new HashSet<>();
  private AnnotationFacets facets = AnnotationFacets.NONE;
  private int asked;

  FilterPanel(Messages messages, AnnotationsModel model, FilterWords words) {
    this.messages = messages;
    this.model = model;
    library = model.library();
    this.words = words;
    String from = messages.get("annotation.filter.from");
    String to = messages.get("annotation.filter.to");
    madeFirst = new DayField(from, DayField.Edge.FIRST, this::days);
    madeLast = new DayField(to, DayField.Edge.LAST, this::days);
    publishedFirst = new DayField(from, DayField.Edge.FIRST, this::days);
    publishedLast = new DayField(to, DayField.Edge.LAST, this::days);
    getStyleClass().addAll("panel", "filter-panel");
    setMinHeight(LEAST_HEIGHT);
    prepareTags();
    VBox sections = new VBox(
        section("annotation.filter.tags", tagMatch, tagQuery, tags),
        section("annotation.filter.colors", colors),
        section("annotation.filter.statuses", statuses),
        section("annotation.filter.annotators", annotators),
        section("annotation.filter.sessions", sessions),
        section("annotation.filter.made", side(madeFirst, madeLast)),
        section("annotation.filter.published", side(publishedFirst, publishedLast)));
    sections.getStyleClass().add("facets");
    scroll(sections);
    sceneProperty().addListener((observable, before, now) -> {
      if (now == null) {
        model.list().listingProperty().removeListener(onChange);
        model.list().filterProperty().removeListener(onChange);
      } else {
        model.list().listingProperty().addListener(onChange);
        model.list().filterProperty().addListener(onChange);
        ask();
      }
    });
    show();
  }

  private void scroll(VBox sections) {
    ScrollPane scrolled = new ScrollPane(sections);
    scrolled.setFitToWidth(true);
    scrolled.setFocusTraversable(false);
    scrolled.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scrolled, Priority.ALWAYS);
    getChildren().add(scrolled);
  }

  /** Low enough to stand under its button in a small window; what doesn't fit scrolls. */
  @Override
  protected double computePrefHeight(double width) {
    return Math.min(HEIGHT, super.computePrefHeight(width));
  }

  private void prepareTags() {
    for (TagMatch match : TagMatch.values()) {
      tagMatch.add(match, messages.get(switch (match) {
        case ALL -> "annotation.filter.tags.all";
        case ANY -> "annotation.filter.tags.any";
        case NONE -> "annotation.filter.tags.none";
      }));
    }
    tagMatch.selectedProperty().addListener((observable, before, now) -> {
      AnnotationFilter filter = filter();
      if (filter.tagMatch() != now) {
        set(filter.withTags(now == TagMatch.NONE ? Set.of() : filter.tags(), now));
      }
    });
    String prompt = messages.get("annotation.filter.tags.find");
    tagQuery.setPromptText(prompt);
    tagQuery.setAccessibleText(prompt);
    tagQuery.textProperty().addListener(observable -> showTags());
  }

  /** Two fields of one width side by side, as wide as the panel. */
  private static HBox side(DayField first, DayField last) {
    for (DayField field : List.of(first, last)) {
      field.setPrefWidth(0);
      HBox.setHgrow(field, Priority.ALWAYS);
    }
    return new HBox(first, last);
  }

  private VBox section(String title, Node... content) {
    Label label = new Label(messages.get(title));
    label.getStyleClass().add("panel-title");
    VBox section = new VBox(label);
    section.getChildren().addAll(content);
    section.getStyleClass().add("facet");
    // A section without choices is not shown.
    if (content.length == 1 && content[0] instanceof VBox choices) {
      section.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(choices.getChildren()));
      section.visibleProperty().bind(section.managedProperty());
    }
    return section;
  }

  private AnnotationFilter filter() {
    return model.list().filterProperty().get();
  }

  private void set(AnnotationFilter changed) {
    model.list().filterProperty().set(changed);
  }

  private void days() {
    set(filter()
        .withMade(new Days(madeFirst.day(), madeLast.day()))
        .withPublished(new Days(publishedFirst.day(), publishedLast.day())));
  }

  /** Of several counts that are under way the last one is shown. */
  private void ask() {
    int request = ++asked;
    show();
    library.facets(model.list().query(), counted -> {
      if (request == asked) {
        facets = counted;
        counted.sessions().forEach(session -> words.session(session.id(), session.name()));
        show();
      }
    });
  }

  private void show() {
    AnnotationFilter filter = filter();
    tagMatch.selectedProperty().set(filter.tagMatch());
    showTags();
    List<Choice<HighlightColor>> ofColors = new ArrayList<>();
    for (HighlightColor color : HighlightColor.values()) {
      ofColors.add(new Choice<>(color, Colors.name(messages, color), facets.colors().getOrDefault(color, 0)));
    }
    fill(colors, ofColors, filter.colors(), chosen -> set(filter().withColors(chosen)));
    fill(statuses, Arrays.stream(AnchorStatus.values())
        .map(status -> new Choice<>(status, words.status(status), facets.statuses().getOrDefault(status, 0)))
        .filter(choice -> choice.count() > 0 || filter.statuses().contains(choice.value()))
        .toList(), filter.statuses(), chosen -> set(filter().withStatuses(chosen)));
    fill(annotators, facets.annotators().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .map(one -> new Choice<>(one.getKey(), one.getKey(), one.getValue()))
        .toList(), filter.annotators(), chosen -> set(filter().withAnnotators(chosen)));
    fill(sessions, facets.sessions().stream()
        .map(one -> new Choice<>(one.id(), one.name(), one.annotations()))
        .toList(), filter.sessions(), chosen -> set(filter().withSessions(chosen)));
    madeFirst.show(filter.made().first());
    madeLast.show(filter.made().last());
    publishedFirst.show(filter.published().first());
    publishedLast.show(filter.published().last());
  }

  /** Those chosen first, then those that most annotations carry; words narrow them. */
  private void showTags() {
    AnnotationFilter filter = filter();
    Codebook codebook = model.codebookProperty().get();
    Query query = new Query(tagQuery.getText().replace('／', ' ').replace('/', ' '));
    List<Choice<String>> found = codebook.tags().stream()
        .filter(tag -> filter.tags().contains(tag.id())
            || facets.tags().subtree(tag.id()) > 0 && query.matches(Query.fold(codebook.path(tag.id()))))
        .sorted(Comparator.comparing((Tag tag) -> !filter.tags().contains(tag.id()))
            .thenComparing(tag -> -facets.tags().subtree(tag.id())))
        .limit(MOST_TAGS)
        .map(tag -> new Choice<>(tag.id(), TagChips.shown(codebook.path(tag.id())), facets.tags().subtree(tag.id())))
        .toList();
    fill(tags, found, filter.tags(), chosen ->
        set(filter().withTags(chosen, filter().tagMatch() == TagMatch.NONE ? TagMatch.ALL : filter().tagMatch())));
  }

  /** One choice of a facet. */
  private record Choice<T>(T value, String words, int count) {}

  /**
   * Shows the first choices, those that are chosen, and all others once they are asked for. A box that is there already stays, so that the keyboard
   * stays on it.
   */
  private <T> void fill(VBox box, List<Choice<T>> choices, Set<T> chosen, Consumer<Set<T>> choose) {
    List<Node> rows = new ArrayList<>();
    List<Choice<T>> seen = whole.contains(box) || choices.size() <= FIRST + 1 ? choices : choices.stream()
        .filter(choice -> choices.indexOf(choice) < FIRST || chosen.contains(choice.value()))
        .toList();
    for (Choice<T> choice : seen) {
      Node known = box.getChildren().stream()
          .filter(row -> choice.value().equals(row.getUserData())).findFirst().orElse(null);
      HBox row = known instanceof HBox there ? there : row(choice.value(), choose);
      CheckBox check = (CheckBox) row.getChildren().get(0);
      check.setSelected(chosen.contains(choice.value()));
      check.setText(choice.words());
      check.setAccessibleText(messages.get("annotation.filter.choice", choice.words(), choice.count()));
      ((Label) row.getChildren().get(1)).setText(messages.number(choice.count()));
      rows.add(row);
    }
    if (seen.size() < choices.size()) {
      rows.add(more(box, choices, chosen, choose));
    }
    if (!rows.equals(box.getChildren())) {
      box.getChildren().setAll(rows);
    }
  }

  private <T> Button more(VBox box, List<Choice<T>> choices, Set<T> chosen, Consumer<Set<T>> choose) {
    Button more = box.getChildren().stream()
        .filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseGet(Button::new);
    more.getStyleClass().setAll("button", "flat", "small");
    more.setText(messages.get("annotation.filter.all", choices.size()));
    more.setOnAction(event -> {
      int first = box.getChildren().indexOf(more);
      whole.add(box);
      fill(box, choices, chosen, choose);
      ((HBox) box.getChildren().get(first)).getChildren().get(0).requestFocus();
    });
    return more;
  }

  private <T> HBox row(T value, Consumer<Set<T>> choose) {
    CheckBox check = new CheckBox();
    check.setMaxWidth(Double.MAX_VALUE);
    check.setMinWidth(0);
    HBox.setHgrow(check, Priority.ALWAYS);
    Tip.whenCut(check);
    Label count = new Label();
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(check, count);
    row.getStyleClass().add("facet-row");
    row.setUserData(value);
    check.setOnAction(event -> choose.accept(toggled(row)));
    return row;
  }

  /** What is chosen in a facet after one of its boxes was pressed. */
  private <T> Set<T> toggled(HBox row) {
    Set<T> now = new HashSet<>();
    for (Node other : ((VBox) row.getParent()).getChildren()) {
      if (other instanceof HBox choice && ((CheckBox) choice.getChildren().get(0)).isSelected()) {
        @SuppressWarnings("unchecked")
        T held = (T) other.getUserData();
        now.add(held);
      }
    }
    return now;
  }
}
