package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Person;
import org.pizhu.model.PictureDoubt;
import org.pizhu.picture.Scenes;
import org.pizhu.task.Progress;

/** The ledger over the seven stories of the seeds, of which four have figures. */
class PictureLedgerTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("pictures").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private List<LedgerEntry> entries() {
    library.pictureLedger().catchUp(Progress.NONE);
    return library.pictureLedger().entries();
  }

  private LedgerEntry entry(FigureRef figure) {
    return entries().stream().filter(entry -> entry.figure().equals(figure)).findFirst().orElseThrow();
  }

  /** The figures in order. */
  private List<FigureRef> figures() {
    return library.pictureLedger().entries().stream().map(LedgerEntry::figure).toList();
  }

  private void attach(FigureRef figure, String name, byte[] bytes) throws IOException {
    library.pictures().attach(figure.storyId(), figure.number(), file(name, bytes));
  }

  @Test
  void everythingIsMissingAtFirst() {
    assertThat(entries()).hasSize(library.pictures().missing().size()).isNotEmpty().allMatch(LedgerEntry::isMissing)
        .noneMatch(LedgerEntry::isDoubtful).noneMatch(LedgerEntry::isShared);
    assertThat(library.pictureLedger().pending()).isZero();
  }

  @Test
  void saysWhichShowTheSame() throws IOException {
    List<FigureRef> figures = figures();
    byte[] scene = Scenes.jpeg(Scenes.scene(1, 400, 300), 0.9f);
    attach(figures.get(0), "a.jpg", scene);
    attach(figures.get(4), "b.jpg", scene);
    attach(figures.get(5), "c.jpg", Scenes.jpeg(Scenes.scaled(Scenes.scene(1, 400, 300), 200, 150), 0.6f));
    attach(figures.get(6), "d.jpg", Scenes.jpeg(Scenes.scene(2, 400, 300), 0.9f));
    assertThat(library.pictureLedger().pending()).as("each content once").isEqualTo(3);
    assertThat(entry(figures.get(0)).same()).containsExactly(figures.get(0), figures.get(4));
    assertThat(entry(figures.get(0)).alike()).containsExactly(figures.get(5));
    assertThat(entry(figures.get(5)).same()).isEmpty();
    assertThat(entry(figures.get(5)).alike()).containsExactly(figures.get(0), figures.get(4));
    assertThat(entry(figures.get(6)).isShared()).isFalse();
    assertThat(entry(figures.get(6)).look().width()).isEqualTo(400);
    library.annotator().undo();
    assertThat(entry(figures.get(6)).isMissing()).isTrue();
  }

  @Test
  void saysWhatIsDoubtful() throws IOException {
    List<FigureRef> figures = figures();
    byte[] scene = Scenes.jpeg(Scenes.scene(1, 400, 300), 0.9f);
    attach(figures.get(4), "png.jpg", Scenes.of(Scenes.scene(3, 90, 60), "png"));
    attach(figures.get(5), "dot.jpg", Scenes.jpeg(Scenes.scene(4, 8, 8), 0.9f));
    attach(figures.get(6), "cut.jpg", java.util.Arrays.copyOf(scene, scene.length / 2));
    attach(figures.get(7), "black.jpg", Scenes.jpeg(new java.awt.image.BufferedImage(90, 60, 1), 0.9f));
    attach(figures.get(8), "good.jpg", scene);
    List<Set<PictureDoubt>> doubts = new ArrayList<>();
    for (int i = 4; i <= 8; i++) {
      doubts.add(entry(figures.get(i)).doubts());
    }
    assertThat(doubts).containsExactly(
        Set.of(PictureDoubt.ENDING), Set.of(PictureDoubt.TINY), Set.of(PictureDoubt.BROKEN), Set.of(PictureDoubt.PLAIN), Set.of());
  }

  /** Two versions of one story that name the same file. */
  private List<FigureRef> versions() throws IOException {
    String seed = Files.readString(Samples.SEEDS).split("\n\\*\n")[4].strip();
    Path file = Files.writeString(folder.resolve("again.txt"), seed.replace("</p>", "</p>\n") + "\n<p>又一段。</p>\n*\n");
    library.storyImport().run(List.of(file), null, Progress.NONE);
    library.families().catchUp(Progress.NONE);
    return library.pictureLedger().entries().stream()
        .filter(entry -> entry.family() != 0 && (entry.figure().storyId() == 5 || entry.figure().storyId() == 8))
        .map(LedgerEntry::figure).toList();
  }

  @Test
  void aVersionWithAnotherPictureOfTheNameIsADoubtForBoth() throws IOException {
    List<FigureRef> figures = versions();
    FigureRef first = figures.get(0);
    FigureRef second = figures.stream().filter(figure -> figure.storyId() == 8).findFirst().orElseThrow();
    attach(first, "one.png", Scenes.of(Scenes.scene(1, 400, 300), "png"));
    attach(second, "two.png", Scenes.of(Scenes.scaled(Scenes.scene(1, 400, 300), 300, 225), "png"));
    assertThat(entry(first).doubts()).doesNotContain(PictureDoubt.OTHER_IN_VERSION);
    attach(second, "three.png", Scenes.of(Scenes.scene(2, 400, 300), "png"));
    assertThat(entry(first).doubts()).contains(PictureDoubt.OTHER_IN_VERSION);
    assertThat(entry(second).doubts()).contains(PictureDoubt.OTHER_IN_VERSION);
  }

  @Test
  void proposesWhatAVersionHasAndWhatLooksLikeIt() throws IOException {
    List<FigureRef> figures = versions();
    FigureRef first = figures.get(0);
    FigureRef second = figures.stream().filter(figure -> figure.storyId() == 8).findFirst().orElseThrow();
    attach(first, "one.png", Scenes.of(Scenes.scene(1, 400, 300), "png"));
    Path scaled = file("found/IMG_1.jpg", Scenes.jpeg(Scenes.scaled(Scenes.scene(1, 400, 300), 300, 225), 0.7f));
    file("found/IMG_2.jpg", Scenes.jpeg(Scenes.scene(7, 400, 300), 0.7f));
    file("found/notes.txt", new byte[] {1, 2, 3});
    entries();
    List<Pictures.Proposal> proposals = library.pictures().propose(scaled.getParent(), Progress.NONE);
    assertThat(proposals).hasSize(2).allMatch(proposal -> proposal.figure().equals(second) && proposal.like().equals(first));
    assertThat(proposals.get(0).file()).isNull();
    assertThat(proposals.get(1).file()).isEqualTo(scaled);
    assertThat(entry(second).isMissing()).as("nothing is taken in by itself").isTrue();

    library.pictures().attach(second, proposals.get(0).sha256());
    assertThat(entry(second).same()).containsExactly(first, second);
    library.annotator().undo();
    assertThat(entry(second).isMissing()).isTrue();
  }

  @Test
  void captionsAndCreditsAreThoseThatAreShown() {
    FigureRef figure = figures().get(4);
    PictureLedger.Words words = library.pictureLedger().words(List.of(figure.storyId())).get(figure);
    assertThat(words.caption()).isEqualTo(entry(figure).caption());
    assertThat(library.pictureLedger().words(List.of(99L))).isEmpty();
    Person none = library.pictureLedger().words(List.of(figure.storyId())).get(figures().get(4)).credit();
    assertThat(none == null || !none.name().isBlank()).isTrue();
  }
}
