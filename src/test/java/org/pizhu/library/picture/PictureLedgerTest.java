package org.pizhu.library.picture;

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
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerCounts;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;
import org.pizhu.model.PictureDoubt;
import org.pizhu.model.StoredStory;
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
    library.pictures().ledger().catchUp(Progress.NONE);
    return all();
  }

  private List<LedgerEntry> all() {
    return library.pictures().ledger().page(LedgerQuery.ALL, 0, 1_000);
  }

  private LedgerEntry entry(FigureRef figure) {
    return entries().stream().filter(entry -> entry.figure().equals(figure)).findFirst().orElseThrow();
  }

  /** The figures in order. */
  private List<FigureRef> figures() {
    return all().stream().map(LedgerEntry::figure).toList();
  }

  private void attach(FigureRef figure, String name, byte[] bytes) throws IOException {
    library.pictures().attach(figure.storyId(), figure.number(), file(name, bytes));
  }

  @Test
  void everythingIsMissingAtFirst() {
    assertThat(entries()).hasSize(library.pictures().missing().size()).isNotEmpty().allMatch(LedgerEntry::isMissing)
        .noneMatch(LedgerEntry::isDoubtful).noneMatch(PictureLedgerTest::isShared);
    assertThat(library.pictures().ledger().pending()).isZero();
  }

  @Test
  void saysWhichShowTheSame() throws IOException {
    List<FigureRef> figures = figures();
    byte[] scene = Scenes.jpeg(Scenes.scene(1, 400, 300), 0.9f);
    attach(figures.get(0), "a.jpg", scene);
    attach(figures.get(4), "b.jpg", scene);
    attach(figures.get(5), "c.jpg", Scenes.jpeg(Scenes.scaled(Scenes.scene(1, 400, 300), 200, 150), 0.6f));
    attach(figures.get(6), "d.jpg", Scenes.jpeg(Scenes.scene(2, 400, 300), 0.9f));
    assertThat(library.pictures().ledger().pending()).as("each content once").isEqualTo(3);
    assertThat(entry(figures.get(0)).same()).containsExactly(figures.get(0), figures.get(4));
    assertThat(entry(figures.get(0)).alike()).containsExactly(figures.get(5));
    assertThat(entry(figures.get(5)).same()).isEmpty();
    assertThat(entry(figures.get(5)).alike()).containsExactly(figures.get(0), figures.get(4));
    assertThat(isShared(entry(figures.get(6)))).isFalse();
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
    return all().stream()
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

  /** What each part lists is what the whole ledger says of its figures, page by page too, and is counted right. */
  private void partsAgree(String words) {
    List<LedgerEntry> everything = entries();
    LedgerCounts counts = library.pictures().ledger().counts(LedgerQuery.of(LedgerPart.ALL, words));
    for (LedgerPart part : LedgerPart.values()) {
      LedgerQuery query = LedgerQuery.of(part, words);
      List<LedgerEntry> listed = library.pictures().ledger().page(query, 0, 1_000);
      assertThat(listed).as("%s «%s»", part, words).isEqualTo(everything.stream()
          .filter(entry -> (entry.fileName() + entry.caption() + entry.headline()).toLowerCase(java.util.Locale.ROOT).contains(words))
          .filter(entry -> switch (part) {
            case ALL -> true;
            case PRESENT -> !entry.isMissing();
            case MISSING -> entry.isMissing();
            case DOUBTFUL -> entry.isDoubtful();
            case SHARED -> isShared(entry);
          }).toList());
      assertThat(counts.of(part)).as("%s «%s»", part, words).isEqualTo(listed.size());
      List<LedgerEntry> paged = new ArrayList<>();
      for (int from = 0; from < listed.size(); from += 3) {
        paged.addAll(library.pictures().ledger().page(query, from, 3));
      }
      assertThat(paged).isEqualTo(listed);
      for (int i = 0; i < listed.size(); i++) {
        assertThat(library.pictures().ledger().before(query, listed.get(i).figure())).isEqualTo(i);
      }
      List<LedgerEntry> each = new ArrayList<>();
      library.pictures().ledger().each(query, each::add);
      assertThat(each).isEqualTo(listed);
    }
  }

  @Test
  void partsAndWordsListWhatTheyShould() throws IOException {
    List<FigureRef> figures = figures();
    byte[] scene = Scenes.jpeg(Scenes.scene(1, 400, 300), 0.9f);
    attach(figures.get(5), "a.jpg", scene);
    attach(figures.get(7), "b.jpg", scene);
    attach(figures.get(4), "c.jpg", Scenes.jpeg(Scenes.scaled(Scenes.scene(1, 400, 300), 200, 150), 0.6f));
    attach(figures.get(6), "d.jpg", Scenes.jpeg(Scenes.scene(2, 8, 8), 0.9f));
    attach(figures.get(8), "e.jpg", Scenes.jpeg(Scenes.scene(3, 400, 300), 0.9f));
    partsAgree("");
    assertThat(library.pictures().ledger().counts(LedgerQuery.ALL)).isEqualTo(new LedgerCounts(java.util.Map.of(
        LedgerPart.ALL, 10, LedgerPart.PRESENT, 5, LedgerPart.MISSING, 5, LedgerPart.DOUBTFUL, 1, LedgerPart.SHARED, 3)));
    for (String words : List.of("w020200312", "湖北", "没有这样的图片", "%", "_")) {
      partsAgree(words);
    }
    library.annotator().undo();
    library.annotator().undo();
    partsAgree("");
  }

  @Test
  void whatWasCorrectedIsShownAndFound() {
    LedgerEntry entry = all().get(0);
    StoredStory stored = library.story(entry.figure().storyId());
    MetadataKey key = MetadataKey.of(MetadataField.CAPTION, stored.story(), stored.figure(entry.figure().number()).orElseThrow());
    library.metadata().run(List.of(stored.id()), MetadataAct.set(key, MetadataValue.Words.of("长江大桥 ABC")), Progress.NONE);
    LedgerQuery query = LedgerQuery.of(LedgerPart.MISSING, "大桥　abc");
    assertThat(library.pictures().ledger().page(query, 0, 10)).singleElement()
        .satisfies(found -> assertThat(found.caption()).isEqualTo("长江大桥 ABC"));
    assertThat(library.pictures().ledger().ofStory(stored.id()).get(0).caption()).isEqualTo("长江大桥 ABC");
    assertThat(library.pictures().ledger().counts(query).of(LedgerPart.ALL)).isEqualTo(1);
  }

  @Test
  void captionsAndCreditsAreThoseThatAreShown() {
    FigureRef figure = figures().get(4);
    PictureLedger.Words words = library.pictures().ledger().words(List.of(figure.storyId())).get(figure);
    assertThat(words.caption()).isEqualTo(entry(figure).caption());
    assertThat(library.pictures().ledger().words(List.of(99L))).isEmpty();
    Person none = library.pictures().ledger().words(List.of(figure.storyId())).get(figures().get(4)).credit();
    assertThat(none == null || !none.name().isBlank()).isTrue();
  }

  /** By content or by likeness. */
  private static boolean isShared(LedgerEntry entry) {
    return entry.places() > 1 || !entry.alike().isEmpty();
  }
}
