package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.FigureRef;
import org.pizhu.model.StoredStory;
import org.pizhu.picture.Scenes;
import org.pizhu.task.Progress;

/** The ledger of pictures, and one picture over the window, with a real keyboard. */
class PictureDeskTest extends MainTest {

  @BeforeEach
  void openWithPictures() throws IOException {
    Library seeds = Samples.seeds(folder);
    for (int figure = 1; figure <= 2; figure++) {
      Path file = folder.resolve("scene" + figure + ".png");
      Files.write(file, Scenes.of(Scenes.scene(figure, 640, 400), "png"));
      seeds.pictures().attach(5, figure, file);
    }
    seeds.pictures().ledger().catchUp(Progress.NONE);
    openWindow(seeds, Language.CHINESE);
    openStory(5);
  }

  private Node node(String selector) {
    return fx(() -> stage.getScene().getRoot().lookup(selector));
  }

  private boolean isShown(String selector) {
    Node node = node(selector);
    return node != null && node.isVisible();
  }

  private boolean says(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".picture-view .label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words)));
  }

  private boolean reads(String words) {
    // A selector of two classes would find neither.
    return fx(() -> Stream.of(".label", ".button").flatMap(style -> stage.getScene().getRoot().lookupAll(style).stream())
        .anyMatch(node -> node instanceof javafx.scene.control.Labeled labeled && labeled.getText() != null && labeled.getText().contains(words)));
  }

  @Test
  void aPictureOfTheStoryIsSeenLargeAndTheNextByTheArrow() {
    fxRun(() -> desks().reader.reader().requestFocus());
    robot.type(KeyCode.G);
    waitUntil("a figure is selected", () -> desks().reader.hasFigure());
    robot.type(KeyCode.ENTER);
    waitUntil("the picture is over the window", () -> isShown(".picture-view") && says("第 1 张，共 2 张"));
    assertThat(says("640 × 400")).isTrue();
    robot.type(KeyCode.RIGHT);
    waitUntil("the next is shown", () -> says("第 2 张，共 2 张"));
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is away", () -> !isShown(".picture-view"));
  }

  @Test
  void theLedgerShowsAPictureAndWritesAContactSheet() {
    fxRun(() -> ground().acts().all().get("library.pictures").run());
    waitUntil("the ledger is there", () -> isShown(".picture-ledger"));
    Path sheet = folder.resolve("sheet.html");
    answers.path = Optional.of(sheet);
    robot.clickOn("另存为 HTML…");
    waitUntil("the sheet is written", () -> Files.exists(sheet));
    assertThat(sheet).content().contains("data:image/jpeg;base64,", "缺图").doesNotContain("<script");
    robot.clickOn("在库");
    waitUntil("those that are there are listed", () -> list().getItems().size() == 2);
    fxRun(() -> node(".picture-ledger .list-view").requestFocus());
    robot.type(KeyCode.SPACE);
    waitUntil("the picture is over the ledger", () -> isShown(".picture-view") && says("640 × 400"));
    robot.type(KeyCode.ESCAPE);
    waitUntil("the ledger is seen again", () -> !isShown(".picture-view") && isShown(".picture-ledger"));
    robot.type(KeyCode.ENTER);
    waitUntil("the story is open at it", () -> !isShown(".picture-ledger"));
  }

  @Test
  void aStoryOpensAtThePictureItself() {
    // The second picture with its caption below; the fourth of a story whose pictures have no captions at all.
    for (FigureRef figure : List.of(new FigureRef(5, 2), new FigureRef(7, 4))) {
      openStory(1);
      fxRun(() -> desks().pictures.view().openStory(figure));
      waitUntil("the story is open", () -> workspace.openId() == figure.storyId());
      waitUntil("the picture is in view", () -> isInView(figure.number()));
      settle();
      assertThat(fx(() -> isInView(figure.number()))).as("it stays there").isTrue();
    }
  }

  /** Whether all of a picture, or of its placeholder, is in view. */
  private boolean isInView(int figure) {
    return (Boolean) page().getEngine().executeScript("""
        (() => {
          const picture = document.querySelector('figure[data-figure="%d"] .picture');
          const box = picture?.getBoundingClientRect();
          return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
        })()
        """.formatted(figure));
  }

  private ListView<?> list() {
    return (ListView<?>) stage.getScene().getRoot().lookup(".picture-ledger .list-view");
  }

  private void openLedger() {
    fxRun(() -> ground().acts().all().get("library.pictures").run());
    waitUntil("the ledger is there", () -> isShown(".picture-ledger") && list().getItems().size() == 10);
  }

  private String caption(int figure) {
    StoredStory stored = library.story(5);
    return stored.shown().caption(stored.figure(figure).orElseThrow());
  }

  private void viewFirst() {
    fxRun(() -> desks().pictures.view().show(new FigureRef(5, 1)));
    waitUntil("the picture is over the window", () -> isShown(".picture-view") && says("640 × 400"));
    settle();
  }

  @Test
  void captionAndCreditAreCorrectedBesideThePicture() {
    viewFirst();
    String found = caption(1);
    robot.type(KeyCode.TAB, KeyCode.ENTER);
    waitUntil("the caption can be changed", () -> node(".figure-fields .field-editor") != null);
    waitUntil("it is drawn", () -> node(".field-editor .text-area > .scroll-pane") != null);
    Region inside = (Region) node(".field-editor .text-area > .scroll-pane");
    assertThat(fx(inside::getBorder)).as("nothing of its own lies over the round edge of the field").isNull();
    // Keys that enlarge a picture are letters here.
    robot.type(KeyCode.DIGIT1, KeyCode.DIGIT0, KeyCode.ENTER);
    waitUntil("it is on disk", () -> caption(1).equals("10"));
    waitUntil("it is shown with what was found", () -> says("10") && says("原为“" + found.substring(0, 4)));
    waitUntil("the keyboard is on the line", () -> stage.getScene().getFocusOwner().getStyleClass().contains("figure-field"));
    robot.type(KeyCode.DELETE);
    waitUntil("it is as it was found", () -> caption(1).equals(found));
    library.annotator().undo();
    assertThat(caption(1)).isEqualTo("10");
    library.annotator().undo();
    assertThat(caption(1)).isEqualTo(found);
  }

  @Test
  void whatIsTypedIsKeptWhenTheNextPictureComes() {
    viewFirst();
    robot.type(KeyCode.TAB, KeyCode.E);
    waitUntil("the caption can be changed", () -> node(".figure-fields .field-editor") != null);
    robot.type(KeyCode.DIGIT7);
    fxRun(() -> desks().pictures.view().step(1));
    waitUntil("the next is shown", () -> says("第 2 张，共 2 张"));
    waitUntil("it is on disk", () -> caption(1).equals("7"));
    assertThat(caption(2)).isNotEqualTo("7");
  }

  @Test
  void theGridIsWalkedByArrowsAndEnterShowsThePicture() {
    openLedger();
    robot.clickOn("总览");
    waitUntil("the grid is there", () -> isShown(".ledger-grid") && !robot.lookup(".ledger-tile").queryAll().isEmpty());
    waitUntil("the keyboard is on it", () -> node(".ledger-grid").isFocused() || stage.getScene().getFocusOwner() != null);
    fxRun(() -> node(".ledger-grid").requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    waitUntil("the third is selected", () -> selectedTile().contains("W020200305581086591299.png"));
    robot.clickOn(".ledger-tile");
    waitUntil("the first is selected", () -> node(".ledger-grid .list-cell").getPseudoClassStates().toString().contains("selected"));
    assertThat(fx(() -> ((Region) node(".ledger-grid .list-cell")).getBackground().getFills().get(0).getFill()))
        .as("a picture is chosen, no line of them").isEqualTo(fx(() -> ((Region) node(".ledger-grid")).getBackground().getFills().get(0).getFill()));
    fxRun(() -> node(".ledger-grid").requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    waitUntil("the third again", () -> selectedTile().contains("W020200305581086591299.png"));
    robot.type(KeyCode.ENTER);
    waitUntil("the picture is over the window", () -> isShown(".picture-view") && says("640 × 400"));
    robot.type(KeyCode.ESCAPE);
    waitUntil("the grid is seen again", () -> !isShown(".picture-view") && isShown(".ledger-grid"));
    double before = fx(() -> node(".ledger-tile").getLayoutBounds().getWidth());
    robot.type(KeyCode.EQUALS);
    waitUntil("the pictures are larger", () -> node(".ledger-tile").getLayoutBounds().getWidth() > before);
    robot.type(KeyCode.DOWN, KeyCode.END, KeyCode.LEFT, KeyCode.ENTER);
    waitUntil("a missing one is seen as such", () -> isShown(".picture-view") && node(".picture-canvas").getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("missing")));
  }

  private String selectedTile() {
    return stage.getScene().getRoot().lookupAll(".ledger-tile:selected").stream().map(Node::getAccessibleText)
        .collect(Collectors.joining());
  }

  @Test
  void aPersonDecidesOnWhatWasFoundAndItIsOneStepOfUndo() throws IOException {
    Path found = Files.createDirectories(folder.resolve("found/a"));
    Files.createDirectories(folder.resolve("found/b"));
    Files.write(found.resolve("W020200209626737485312.jpg"), Scenes.jpeg(Scenes.scene(11, 300, 200), 0.8f));
    Files.write(found.resolve("W020200209626737539732.jpg"), Scenes.jpeg(Scenes.scene(12, 300, 200), 0.8f));
    Files.write(folder.resolve("found/b/W020200209626737539732.jpg"), Scenes.jpeg(Scenes.scene(13, 300, 200), 0.8f));
    answers.path = Optional.of(folder.resolve("found"));
    int before = library.pictures().missing().size();
    fxRun(() -> ground().acts().all().get("library.find-pictures").run());
    waitUntil("what was found is listed", () -> isShown(".picture-candidates"));
    assertThat(library.pictures().missing()).as("nothing is taken in yet").hasSize(before);
    settle();
    robot.type(KeyCode.DELETE, KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("two are taken in", () -> library.pictures().missing().size() == before - 2);
    waitUntil("the list is away", () -> !isShown(".picture-candidates"));
    library.annotator().undo();
    assertThat(library.pictures().missing()).hasSize(before);
  }

  @Test
  void whatIsRefusedIsRememberedAndSaidTheNextTime() throws IOException {
    for (int i = 0; i < 3; i++) {
      Path place = Files.createDirectories(folder.resolve("found/" + i));
      Files.write(place.resolve("W020200209626737539732.jpg"), Scenes.jpeg(Scenes.scene(20 + i, 300, 200), 0.8f));
    }
    answers.path = Optional.of(folder.resolve("found"));
    fxRun(() -> ground().acts().all().get("library.find-pictures").run());
    waitUntil("what was found is listed", () -> isShown(".picture-candidates"));
    settle();
    robot.type(KeyCode.DELETE);
    waitUntil("it is offered", () -> reads("记住不要的 1 张"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("it is remembered", () -> !isShown(".picture-candidates") && reads("1 张不要，今后不再列出"));
    fxRun(() -> ground().acts().all().get("library.find-pictures").run());
    waitUntil("the others are listed", () -> isShown(".picture-candidates") && reads("另有 1 张以前已不要"));
    settle();
    screenshot(stage, Path.of("target", "screenshots", "candidates.png"));
    robot.type(KeyCode.ESCAPE);
    library.annotator().undo();
    fxRun(() -> ground().acts().all().get("library.find-pictures").run());
    waitUntil("all are listed", () -> isShown(".picture-candidates") && !reads("以前已不要"));
  }

  @Test
  void whatIsCertainIsTakenInAtOnceWhereNothingIsToBeAsked() throws IOException {
    Path zip = folder.resolve("图.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("x/W020200209626737485312.jpg"));
      out.write(Scenes.jpeg(Scenes.scene(11, 300, 200), 0.8f));
    }
    answers.path = Optional.of(zip);
    int before = library.pictures().missing().size();
    fxRun(() -> ground().acts().all().get("library.find-pictures-archive").run());
    waitUntil("one is taken in", () -> library.pictures().missing().size() == before - 1);
    assertThat(isShown(".picture-candidates")).isFalse();
  }
}
