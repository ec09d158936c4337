package org.pizhu.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportPart;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.library.export.ExportPlanText;
import org.pizhu.library.export.ExportShape;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.ui.control.DayField;

/** Asks which notes are exported, how and in which format, and shows how that would begin. */
public final class ExportPanel extends VBox {

  /** Stands for any annotator among their names. */
  private static final String ANYBODY = "";

  private final Messages messages;
  private final ExportListener listener;
  private final WhichNotes which;
  private final ComboBox<String> annotator = new ComboBox<>();
  private final DayField first;
  private final DayField last;
  private final ComboBox<AnnotationGrouping> grouping = new ComboBox<>();
  private final TemplateMenu template;
  private final ComboBox<ExportFormat> format = new ComboBox<>();
  private final CheckBox sentences;
  private final CheckBox standings;
  private final CheckBox notes;
  private final CheckBox pictures;
  private final CheckBox citations;
  private final CheckBox text;
  private final CheckBox orphans;
  private final CheckBox unannotated;
  private final CheckBox once;
  private final PresetRow presets;
  private final ExportPreview preview;
  private final Button export = new Button();
  private boolean showing;

  /**
   * @param messages the words
   * @param offer what can be exported
   * @param kept what is kept under names, as {@link ExportPlanText} writes it
   * @param plan what is chosen at first
   * @param listener hears of the choices
   */
  public ExportPanel(
      Messages messages, ExportOffer offer, Map<String, String> kept, ExportPlan plan, ExportListener listener) {
    this.messages = messages;
    this.listener = listener;
    getStyleClass().addAll("panel", "export-panel");
    which = new WhichNotes(messages, offer, this::changed);
    first = new DayField(messages.get("exportpanel.from"), DayField.Edge.FIRST, this::changed);
    last = new DayField(messages.get("exportpanel.to"), DayField.Edge.LAST, this::changed);
    sentences = check("exportpanel.sentences");
    notes = check("exportpanel.notes");
    pictures = check("exportpanel.pictures");
    citations = check("exportpanel.citations");
    text = check("exportpanel.text");
    orphans = check("exportpanel.orphans");
    unannotated = check("exportpanel.unannotated");
    once = check("exportpanel.once");
    standings = check("exportpanel.standings");
    preview = new ExportPreview(messages);
    template = new TemplateMenu(messages, listener, this::templateChanged);
    presets = new PresetRow(messages, kept, one -> show(ExportPlanText.parse(one)), name -> {
      listener.keep(name, plan());
      return ExportPlanText.of(plan());
    }, listener::forget);
    offerNames(offer.offers().annotators());
    offer(grouping, "export-group", messages.get("exportpanel.group"),
        List.of(AnnotationGrouping.values()).stream().filter(one -> one != AnnotationGrouping.STORY).toList(),
        one -> messages.get("exportpanel.group." + one.name().toLowerCase(Locale.ROOT)));
    offer(format, "export-format", messages.get("exportpanel.format"), List.of(ExportFormat.values()),
        one -> messages.get("exportpanel.format." + one.key()));
    format.setVisibleRowCount(ExportFormat.values().length);
    getChildren().addAll(head(), sides(), buttons());
    followTemplate();
    show(plan);
  }

  private HBox sides() {
    ScrollPane choices = new ScrollPane(choices());
    choices.setFitToWidth(true);
    choices.getStyleClass().add("export-choices");
    choices.setMinWidth(USE_PREF_SIZE);
    HBox sides = new HBox(choices, preview);
    sides.getStyleClass().add("export-sides");
    HBox.setHgrow(preview, Priority.ALWAYS);
    VBox.setVgrow(sides, Priority.ALWAYS);
    return sides;
  }

  private HBox head() {
    Label heading = new Label(messages.get("exportpanel.title"));
    heading.getStyleClass().add("panel-heading");
    Label label = new Label(messages.get("exportpanel.preset"));
    label.getStyleClass().add("panel-label");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, heading, space, label, presets);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private VBox choices() {
    HBox days = new HBox(8, first, last);
    for (DayField field : List.of(first, last)) {
      field.setPrefWidth(0);
      HBox.setHgrow(field, Priority.ALWAYS);
    }
    GridPane grid = new GridPane();
    grid.getStyleClass().add("export-grid");
    row(grid, "exportpanel.which", which);
    row(grid, "exportpanel.annotator", annotator);
    row(grid, "exportpanel.made", days);
    row(grid, "exportpanel.group", grouping);
    row(grid, "exportpanel.with", new VBox(6, sentences, notes, pictures, citations, text));
    row(grid, "exportpanel.also", new VBox(6, orphans, unannotated));
    row(grid, "exportpanel.versions", new VBox(6, once, standings));
    row(grid, "exportpanel.format", format);
    row(grid, "exportpanel.template", template);
    format.valueProperty().addListener((observable, before, chosen) -> formatChanged(grid));
    return new VBox(grid);
  }

  private void row(GridPane grid, String key, Node control) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("panel-label");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(control);
    GridPane.setValignment(label, VPos.TOP);
    GridPane.setHgrow(control, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private HBox buttons() {
    Button cancel = new Button(messages.get("exportpanel.cancel"));
    cancel.setOnAction(event -> listener.cancelled());
    export.setText(messages.get("exportpanel.export"));
    export.setDefaultButton(true);
    export.getStyleClass().add("accent");
    export.setOnAction(event -> listener.export(plan()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, space, cancel, export);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private CheckBox check(String key) {
    CheckBox box = new CheckBox(messages.get(key));
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.selectedProperty().addListener(observable -> changed());
    return box;
  }

  private void offerNames(List<String> names) {
    List<String> offered = new ArrayList<>(List.of(ANYBODY));
    offered.addAll(names.stream().filter(name -> !name.isBlank()).toList());
    offer(annotator, "export-annotator", messages.get("exportpanel.annotator"), offered,
        name -> name.equals(ANYBODY) ? messages.get("exportpanel.anybody") : name);
    annotator.setDisable(offered.size() == 1);
  }

  private <T> void offer(ComboBox<T> box, String id, String name, List<T> values, Function<T, String> words) {
    box.setId(id);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String typed) {
        return box.getValue();
      }
    });
    box.getItems().setAll(values);
    box.valueProperty().addListener(observable -> changed());
  }

  /** Gives the keyboard to the first choice. */
  public void begin() {
    which.begin();
  }

  // What is chosen

  /** Shows choices, as far as they can be made here. */
  private void show(ExportPlan plan) {
    showing = true;
    which.choose(plan.what(), plan.which());
    annotator.setValue(plan.annotators().stream().filter(annotator.getItems()::contains).findFirst().orElse(ANYBODY));
    first.show(plan.made().first());
    last.show(plan.made().last());
    ExportShape shape = plan.shape();
    grouping.setValue(
        shape.grouping() == AnnotationGrouping.STORY ? AnnotationGrouping.NONE : shape.grouping());
    sentences.setSelected(shape.content().sentences());
    notes.setSelected(shape.notes());
    pictures.setSelected(shape.content().pictures());
    citations.setSelected(shape.citations());
    text.setSelected(shape.content().text());
    orphans.setSelected(plan.orphans());
    unannotated.setSelected(shape.unannotated());
    once.setSelected(shape.once());
    standings.setSelected(shape.content().standings());
    format.setValue(plan.format());
    template.show(plan.template());
    showing = false;
    listener.changed(plan());
  }

  /** What is chosen now. */
  public ExportPlan plan() {
    String name = annotator.getValue();
    return new ExportPlan(
        which.what(),
        which.which(),
        name == null || name.equals(ANYBODY) ? Set.of() : Set.of(name),
        new AnnotationFilter.Days(first.day(), last.day()),
        orphans.isSelected(),
        new ExportShape(
            grouping.getValue(), notes.isSelected(), unannotated.isSelected(), once.isSelected(), citations.isSelected(),
            new ExportContent(sentences.isSelected(), pictures.isSelected(), text.isSelected(), standings.isSelected())),
        format.getValue(),
        template.template());
  }

  /** A template makes one format, and other formats have none. What makes no difference in the format can't be chosen. */
  private void formatChanged(GridPane grid) {
    ExportFormat chosen = format.getValue();
    if (!template.template().isEmpty() && TemplateKind.ofName(template.template()).format() != chosen) {
      template.show("");
    }
    boolean isFixed = !ExportPart.SELECTION.isIn(chosen);
    grid.getChildren().stream().filter(node -> node != format && !(node instanceof Label)).forEach(node -> node.setDisable(isFixed));
    annotator.setDisable(isFixed || annotator.getItems().size() == 1);
    grouping.setDisable(!chosen.hasGroups());
    Map.of(
        sentences, ExportPart.SENTENCES, notes, ExportPart.NOTES, pictures, ExportPart.PICTURES, citations, ExportPart.CITATIONS,
        text, ExportPart.TEXT, standings, ExportPart.STANDINGS)
        .forEach((box, part) -> box.setDisable(!part.isIn(chosen)));
  }

  private void templateChanged() {
    if (!template.template().isEmpty()) {
      showing = true;
      format.setValue(TemplateKind.ofName(template.template()).format());
      showing = false;
    }
    changed();
  }

  /** Who has worked on the template in another program finds here what it makes now. */
  private void followTemplate() {
    sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false).addListener((observable, before, focused) -> {
      if (focused && !template.template().isEmpty()) {
        preview.waiting();
        listener.changed(plan());
      }
    });
  }

  private void changed() {
    if (!showing) {
      presets.departed();
      preview.waiting();
      listener.changed(plan());
    }
  }

  /** A preset is kept again, after it was deleted or replaced. */
  public void preset(String name, String text) {
    presets.put(name, text);
  }

  // How it would begin

  /** Shows how what is chosen would begin. */
  public void preview(NotesExport.Preview shown) {
    preview.show(shown, kind());
    export.setDisable(shown.stories() == 0 && kind() != ExportPreview.Kind.TAGS);
  }

  private ExportPreview.Kind kind() {
    return switch (format.getValue()) {
      case BUNDLE -> ExportPreview.Kind.BUNDLE;
      case QDC -> ExportPreview.Kind.TAGS;
      default -> format.getValue().isReadable() || !template.template().isEmpty()
          ? ExportPreview.Kind.ITSELF
          : ExportPreview.Kind.OTHER;
    };
  }

  /** Says why what is chosen can't be exported. */
  public void fault(String sentence) {
    preview.fault(sentence);
    export.setDisable(true);
  }
}
