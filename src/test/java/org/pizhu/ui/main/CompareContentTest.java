package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ImportReport;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;
import org.pizhu.ui.control.Tip;

/** What is shown beside the text of two stories that are compared, what is copied and written of them, and long ones. */
class CompareContentTest extends CompareCase {

  private static final Pattern NUMBER = Pattern.compile("第 (\\d+) 段");

  @Test
  void anAnnotationLeadsIntoTheReaderOfItsStory() {
    openSeeds(Language.CHINESE);
    String quote = "社区作为防控的最前线";
    int at = library.story(4).story().text().indexOf(quote);
    String made = library.annotator().annotate(
        4, new TextRange(at, at + quote.length()), HighlightColor.PINK, List.of("话语"), "要点").id();
    for (boolean byMouse : new boolean[] {true, false}) {
      openStory(2);
      compare();
      waitUntil("the annotation is there", () -> lookup(".note-line") != null);
      settle();
      if (byMouse) {
        Bounds mark = fx(() -> lookup(".note-mark").localToScreen(lookup(".note-mark").getBoundsInLocal()));
        robot.moveTo(mark.getMinX() + 20, mark.getMinY() + 8);
        settle();
        assertThat(fx(() -> ((Tip) lookup(".note-mark").getParent().lookup(".flow").getProperties().get(Tip.class)).text()))
            .isEqualTo("话语\n要点\n— " + Samples.CREATOR);
        robot.clickOn(mark.getMinX() + 20, mark.getMinY() + 8);
      } else {
        for (int i = 0; i < 8 && fx(() -> isCompared()); i++) {
          type(KeyCode.DOWN);
          robot.push(KeyCode.CONTROL, KeyCode.ENTER);
          settle();
        }
      }
      waitUntil("its story is in the reader", () -> isSeen(page()) && ground().workspace().openId() == 4);
      waitUntil("it has the focus", () -> made.equals(workspace.focused().get()));
    }
  }

  @Test
  void anAnnotationStandsInTheOtherVersionToo() {
    openSeeds(Language.CHINESE);
    String quote = "社区作为防控的最前线";
    int at = library.story(2).story().text().indexOf(quote);
    String made = library.annotator().annotate(
        2, new TextRange(at, at + quote.length()), HighlightColor.PINK, List.of("话语"), "要点").id();
    compare();
    waitUntil("it stands on both sides", () -> seen(".note-line") == 1 && seen(".carried-line") == 1);
    settle();
    screenshot(stage, Path.of("target", "screenshots", "compare-carried.png"));
    Bounds own = fx(() -> lookup(".note-line").localToScreen(lookup(".note-line").getBoundsInLocal()));
    Bounds there = fx(() -> lookup(".carried-line").localToScreen(lookup(".carried-line").getBoundsInLocal()));
    assertThat(there.getMinX()).isGreaterThan(own.getMaxX());
    assertThat(there.getMinY()).isCloseTo(own.getMinY(), org.assertj.core.data.Offset.offset(3.0));
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".compare-row-cell").stream()
        .map(Node::getAccessibleText).filter(Objects::nonNull).toList()))
        .anyMatch(spoken -> spoken.contains("话语\n要点\n（其他版本的批注）"));
    robot.clickOn(there.getMinX() + 20, there.getMinY() - 8);
    waitUntil("the story that it was made on is in the reader", () -> isSeen(page()) && workspace.openId() == 2);
    waitUntil("it has the focus", () -> made.equals(workspace.focused().get()));
  }

  private int seen(String selector) {
    return (int) stage.getScene().getRoot().lookupAll(selector).stream().filter(node -> isSeen(node)).count();
  }

  @Test
  void annotationsOnAPictureAndOnTheWholeStoryAreMarkedAndLeadToThem() {
    openSeeds(Language.CHINESE);
    String onPicture = library.annotator().annotateFigure(2, 1, null, HighlightColor.BLUE, List.of("图片"), "待核").id();
    String onStory = library.annotator().annotateStory(4, HighlightColor.GREEN, List.of(), "整篇的话").id();
    for (boolean picture : new boolean[] {true, false}) {
      openStory(2);
      compare();
      waitUntil("both are marked", () -> texts(".whole-mark").size() == 2);
      settle();
      screenshot(stage, Path.of("target", "screenshots", "compare-whole-marks.png"));
      assertThat(texts(".whole-mark")).containsExactlyInAnyOrder("图片 待核", "整篇的话");
      robot.clickOn(picture ? "图片 待核" : "整篇的话");
      waitUntil("its story is in the reader", () -> isSeen(page()) && ground().workspace().openId() == (picture ? 2 : 4));
      waitUntil("it has the focus", () -> (picture ? onPicture : onStory).equals(workspace.focused().get()));
    }
  }

  @Test
  void whatALongAnnotationOnAPictureSaysDoesNotWidenItsColumn() {
    openSeeds(Language.CHINESE);
    library.annotator().annotateFigure(2, 1, null, HighlightColor.BLUE, List.of(), "这条笔记比一栏宽得多，".repeat(12));
    openStory(2);
    compare();
    waitUntil("it is marked", () -> texts(".whole-mark").size() == 1);
    settle();
    Node column = fx(() -> lookup(".whole-mark"));
    while (!column.getStyleClass().contains("compare-cell")) {
      column = column.getParent();
    }
    Bounds cell = column.localToScene(column.getLayoutBounds());
    Node figure = column.lookup(".figure");
    assertThat(fx(() -> figure.localToScene(figure.getLayoutBounds()).getMaxX())).isLessThanOrEqualTo(cell.getMaxX() + 1);
  }

  @Test
  void textIsSelectedWithTheMouseAndCopiedToTheLetter() {
    openSeeds(Language.CHINESE);
    compare();
    Node words = fx(() -> stage.getScene().getRoot().lookupAll(".passage-text").stream()
        .filter(node -> node.localToScene(0, 0).getY() > 400).findFirst().orElseThrow());
    Bounds box = fx(() -> words.localToScreen(words.getBoundsInLocal()));
    robot.moveTo(box.getMinX() + 2, box.getMinY() + 10).press(MouseButton.PRIMARY)
        .moveTo(box.getMinX() + 60, box.getMinY() + 10).moveTo(box.getMinX() + 110, box.getMinY() + 10);
    settle();
    robot.release(MouseButton.PRIMARY);
    settle();
    fxRun(() -> rows().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.C);
    settle();
    String copied = fx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).hasSizeBetween(4, 9);
    assertThat(library.story(2).story().text()).contains(copied);
  }

  @Test
  void theHeadsOfferTheOtherVersions() {
    openSeeds(Language.CHINESE);
    compare();
    robot.clickOn((Node) fx(() -> lookup(".compare-heads").lookupAll(".version-choice").stream().toList().get(1)));
    waitUntil("the menu is open", () -> Window.getWindows().size() > 1);
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    waitUntil("it is compared with the other", () -> isCompared() && position().equals("7 处差异"));
  }

  @Test
  void theWordingsOfAPassageAreListed() {
    openSeeds(Language.CHINESE);
    TextRange range = find("（记者 蔡朝阳 唐晓安）");
    fxRun(() -> desks().reader.reader().select(range));
    painted();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    waitUntil("they are listed", () -> lookup(".variants-panel") != null && isSeen(lookup(".variants-panel")));
    settle();
    screenshot(stage, Path.of("target", "screenshots", "variants.png"));
    assertThat(fx(() -> lookup(".variants-panel").lookupAll(".variant").size())).isEqualTo(3);
    assertThat(texts(".variants-panel .compare-chip")).as("two of the same outlet and day").containsExactlyInAnyOrder(
        "湖北日报 · 2020-03-12（第 1 个版本）", "湖北日报 · 2020-03-12（第 2 个版本）", "湖北日报 · 日期未载");
    robot.clickOn("湖北日报 · 日期未载");
    waitUntil("that version is in the reader", () -> ground().workspace().openId() == 3);
  }

  @Test
  void aPictureOfTheLibraryIsShownOnItsSide() throws IOException {
    openSeeds(Language.CHINESE);
    Path file = folder.resolve("图.png");
    BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillRect(40, 40, 300, 200);
    ImageIO.write(image, "png", file.toFile());
    compare();
    assertThat(fx(() -> lookup(".compare-list").lookupAll(".figure.missing").size())).isEqualTo(2);
    library.pictures().attach(2, 1, file);
    TextRange range = find("社区作为防控的最前线");
    library.annotator().annotate(2, range, HighlightColor.YELLOW, List.of("话语"), "");
    library.annotator().annotate(4, find(4, "肩负的任务十分繁重"), HighlightColor.BLUE, List.of(), "记");
    waitUntil("it is there", () -> lookup(".compare-list").lookupAll(".figure.missing").size() == 1
        && lookup(".compare-list .figure ImageView") instanceof ImageView view && view.getImage().getProgress() == 1);
    waitUntil("both annotations are marked", () -> lookup(".compare-list").lookupAll(".note-line").size() == 2);
    settle();
    assertThat(((ImageView) fx(() -> lookup(".compare-list .figure ImageView"))).getImage().isError()).isFalse();
    screenshot(stage, Path.of("target", "screenshots", "compare-picture.png"));
    fxRun(() -> stage.setWidth(620));
    waitUntil("its column is narrow", () -> column().getWidth() < 240);
    settle();
    assertThat(fx(() -> lookup(".compare-list .figure").getBoundsInParent().getMaxX()))
        .as("it keeps to it").isLessThanOrEqualTo(fx(() -> column().getWidth() - column().getInsets().getRight()));
  }

  private Region column() {
    return (Region) lookup(".compare-list .figure").getParent();
  }

  private TextRange find(long story, String quote) {
    int at = library.story(story).story().text().indexOf(quote);
    return new TextRange(at, at + quote.length());
  }

  @Test
  void theWordingOfADifferenceIsCopied() {
    openSeeds(Language.CHINESE);
    compare();
    type(KeyCode.J);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    settle();
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("坚实的底盘——");
  }

  @Test
  void isWritten() throws IOException {
    openSeeds(Language.CHINESE);
    compare();
    for (String ending : List.of("html", "md")) {
      Path file = folder.resolve("差异." + ending);
      answers.path = Optional.of(file);
      fxRun(() -> ground().acts().all().get(ending.equals("md") ? "compare.export-markdown" : "compare.export-html").run());
      waitUntil("it is written", () -> file.toFile().length() > 0);
      assertThat(Files.readString(file)).contains("坚实的底盘");
    }
  }

  /** Two long stories: only what is in sight has nodes. */
  @Test
  void longStoriesHaveFewNodes() throws IOException {
    Library opened = Samples.empty(folder);
    List<Path> pages = List.of(page("甲", 0), page("乙", 7));
    ImportReport report = opened.storyImport().run(pages, null, Progress.NONE);
    assertThat(report.added()).isEqualTo(2);
    openWindow(opened, Language.CHINESE);
    fxRun(() -> desks().compare.compare(1, 2));
    waitUntil("they are compared", this::isCompared);
    assertThat(fx(() -> rows().getItems().size())).isGreaterThan(1500);
    for (int i = 0; i < 40; i++) {
      type(KeyCode.J);
    }
    assertThat(fx(() -> rows().lookupAll(".compare-row-cell").size())).isLessThan(60);
    assertThat(fx(() -> rows().lookupAll("*").size())).isLessThan(1500);
    assertThat(fx(() -> lookup(".diff-map").lookupAll(".map-mark").size())).isBetween(10, 400);
    // All of the window is on the screen.
    fxRun(() -> stage.setWidth(1100));
    settle();
    robot.clickOn(lookup(".diff-map"));
    waitUntil("a click in the middle goes to the middle", () -> rows().lookupAll(".compare-row-cell").stream()
        .map(cell -> NUMBER.matcher(Objects.requireNonNullElse(cell.getAccessibleText(), "")))
        .anyMatch(number -> number.find() && Math.abs(Integer.parseInt(number.group(1)) - 800) < 40));
  }

  private Path page(String title, int every) throws IOException {
    StringBuilder body = new StringBuilder();
    IntStream.range(1, 1600).forEach(i -> body.append("<p>第 ").append(i).append(" 段说的是")
        .append(every > 0 && i % every == 0 ? "另一件事" : "同一件事").append("，其余文字在两个版本里都完全一样，没有任何改动，长短也都差不多，读者可以放心。</p>"));
    Path file = folder.resolve(title + ".html");
    Files.writeString(file, "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + title + "版的长篇报道</title></head><body><h1>"
        + title + "版的长篇报道</h1><div class=\"article\">" + body + "</div></body></html>");
    return file;
  }
}
