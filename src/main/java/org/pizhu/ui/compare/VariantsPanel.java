package org.pizhu.ui.compare;

import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.diff.Apparatus.Witness;
import org.pizhu.diff.Apparatus.Wording;
import org.pizhu.diff.TextEdit;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Variants;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.control.Tip;

/** A passage with all its wordings over the versions of its story: what differs from the first is marked, and each says who has it. */
public final class VariantsPanel extends VBox {

  private final CompareWords words;
  private final Variants variants;
  private final BiConsumer<Long, TextRange> open;

  /**
   * @param messages the words
   * @param variants the wordings
   * @param open gets the number of a version, and where the wording stands in it; an empty range for a version that has not got the passage
   * @param close puts the panel away
   */
  public VariantsPanel(Messages messages, Variants variants, BiConsumer<Long, TextRange> open, Runnable close) {
    words = new CompareWords(messages);
    this.variants = variants;
    this.open = open;
    getStyleClass().addAll("panel", "variants-panel");
    Label heading = new Label(words.get("variants.title", variants.apparatus().wordings().size(), variants.versions().size()));
    heading.getStyleClass().add("panel-heading");
    heading.setWrapText(true);
    VBox list = new VBox();
    list.getStyleClass().add("variants");
    variants.apparatus().wordings().forEach(wording -> list.getChildren().add(row(wording)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setAccessibleText(words.get("variants.list"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button copy = new Button(words.get("variants.copy"));
    copy.setOnAction(event -> copy());
    Button closing = new Button(words.get("variants.close"));
    closing.setCancelButton(true);
    closing.setOnAction(event -> close.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(8, space, copy, closing);
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(heading, scroll, foot);
  }

  private Node row(Wording wording) {
    TintedText text = new TintedText();
    if (wording.text().isEmpty()) {
      // These are no words of the version, so they aren't shown as words that were removed.
      text.add(words.get("variants.none"), Look.SAME);
    } else {
      marked(text, wording);
    }
    FlowPane witnesses = new FlowPane(6, 4);
    wording.witnesses().forEach(witness -> witnesses.getChildren().add(witness(witness)));
    VBox row = new VBox(6, text, witnesses);
    row.getStyleClass().add("variant");
    return row;
  }

  private static void marked(TintedText text, Wording wording) {
    String shown = wording.text();
    int at = 0;
    for (TextEdit edit : wording.edits()) {
      text.add(shown.substring(at, edit.after().start()), Look.SAME);
      // What is left out has no words here: it is seen in the first wording.
      Look look = edit.before().isEmpty() ? Look.ADDED : Look.CHANGED;
      text.add(edit.after().of(shown), look);
      if (edit.after().isEmpty()) {
        text.add("‸", Look.REMOVED);
      }
      at = edit.after().end();
    }
    text.add(shown.substring(at), Look.SAME);
  }

  private Button witness(Witness witness) {
    StorySummary story = variants.story(witness);
    Button button = new Button(name(witness));
    button.getStyleClass().setAll("button", "compare-chip", Look.SAME.styleClass());
    new Tip(button).text(words.headline(story.headline()));
    button.setAccessibleText(spoken(witness));
    button.setOnAction(event -> open.accept(
        story.id(), witness.places().isEmpty() ? new TextRange(0, 0) : witness.places().get(0)));
    return button;
  }

  /** Outlet and day; those that share them have their number among the versions too. */
  private String name(Witness witness) {
    String origin = origin(variants.story(witness));
    return isShared(origin) ? words.get("variants.numbered", origin, witness.version() + 1) : origin;
  }

  private String spoken(Witness witness) {
    StorySummary story = variants.story(witness);
    String choice = words.choice(story);
    return isShared(origin(story)) ? words.get("variants.numbered", choice, witness.version() + 1) : choice;
  }

  private String origin(StorySummary story) {
    return words.origin(story.outlet(), story.date());
  }

  private boolean isShared(String origin) {
    return variants.versions().stream().filter(story -> origin(story).equals(origin)).count() > 1;
  }

  private void copy() {
    String text = variants.apparatus().wordings().stream()
        .map(wording -> (wording.text().isEmpty() ? words.get("variants.none") : wording.text()) + "\n"
            + wording.witnesses().stream().map(witness -> "\t" + spoken(witness)).collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n"));
    Copying.copy(text);
  }
}
