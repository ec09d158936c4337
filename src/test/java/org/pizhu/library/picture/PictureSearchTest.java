package org.pizhu.library.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.EditKind;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.PictureCandidate.Reason;
import org.pizhu.model.PictureCandidate;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.picture.Scenes;
import org.pizhu.task.Progress;

/** Looking for missing pictures over the seven stories of the seeds, which miss ten. */
class PictureSearchTest {

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

  private static byte[] scene(int number) {
    return Scenes.jpeg(Scenes.scene(number, 400, 300), 0.9f);
  }

  private static byte[] small(int number) {
    return Scenes.jpeg(Scenes.scaled(Scenes.scene(number, 400, 300), 240, 180), 0.7f);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("found").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path found() {
    return folder.resolve("found");
  }

  private List<LedgerEntry> entries() {
    library.pictures().ledger().catchUp(Progress.NONE);
    return library.pictures().ledger().page(LedgerQuery.ALL, 0, 1_000);
  }

  private LedgerEntry entry(FigureRef figure) {
    return entries().stream().filter(entry -> entry.figure().equals(figure)).findFirst().orElseThrow();
  }

  private PictureSearch.Outcome look(Path place) {
    entries();
    return library.pictures().search().look(place, Progress.NONE);
  }

  /** Story 5 once more, as story 8, in a family with it; gives a figure of each that names the same file. */
  private List<FigureRef> versions() throws IOException {
    String seed = Files.readString(Samples.SEEDS).split("\n\\*\n")[4].strip();
    Path again = Files.writeString(folder.resolve("again.txt"), seed.replace("</p>", "</p>\n") + "\n<p>又一段。</p>\n*\n");
    library.storyImport().run(List.of(again), null, Progress.NONE);
    library.families().catchUp(Progress.NONE);
    return List.of(new FigureRef(5, 1), new FigureRef(8, 1));
  }

  @Test
  void aNameThatOneFileHasIsCertain() throws IOException {
    LedgerEntry first = entries().get(0);
    file("deep/er/" + first.fileName().toUpperCase(java.util.Locale.ROOT), scene(1));
    file("copy/" + first.fileName(), scene(1));
    PictureSearch.Outcome outcome = look(found());
    assertThat(outcome.open()).isEmpty();
    assertThat(outcome.certain()).singleElement().satisfies(one -> {
      assertThat(one.figure()).isEqualTo(first.figure());
      assertThat(one.reason()).isEqualTo(Reason.FILE_NAME);
      assertThat(one.like()).isNull();
      assertThat(one.thumbnail()).isNotEmpty();
    });
    assertThat(entry(first.figure()).isMissing()).as("looking changes nothing").isTrue();
    assertThat(library.pictures().search().take(outcome, outcome.certain(), Progress.NONE)).isEqualTo(new Pictures.Found(1, List.of()));
    assertThat(entry(first.figure()).isMissing()).isFalse();
    assertThat(library.annotator().undo().orElseThrow().kind()).isEqualTo(EditKind.FIND_PICTURES);
    assertThat(entry(first.figure()).isMissing()).isTrue();
  }

  @Test
  void aNameThatTwoPicturesHaveIsForAPerson() throws IOException {
    LedgerEntry first = entries().get(0);
    file("a/" + first.fileName(), scene(1));
    file("b/" + first.fileName(), scene(2));
    PictureSearch.Outcome outcome = look(found());
    assertThat(outcome.certain()).isEmpty();
    assertThat(outcome.open()).hasSize(2);
    assertThat(library.pictures().findBelow(found(), Progress.NONE).found()).as("without a person none is taken in").isZero();
    library.pictures().search().take(outcome, List.of(outcome.open().get(1)), Progress.NONE);
    assertThat(entry(first.figure()).picture().sha256()).isEqualTo(outcome.open().get(1).sha256());
  }

  @Test
  void whatWasRefusedIsNotProposedAgainUntilThatIsUndone() throws IOException {
    LedgerEntry first = entries().get(0);
    file("a/" + first.fileName(), scene(1));
    file("b/" + first.fileName(), scene(2));
    PictureSearch.Outcome outcome = look(found());
    PictureCandidate refused = outcome.open().get(0);
    PictureCandidate other = outcome.open().get(1);
    library.pictures().search().take(outcome, List.of(), List.of(refused), Progress.NONE);
    assertThat(look(found()).candidates()).extracting(PictureCandidate::sha256).containsExactly(other.sha256());
    assertThat(look(found()).hidden()).isEqualTo(1);
    file("c/under another name.jpg", scene(1));
    assertThat(look(found()).hidden()).as("the content counts, not the file").isEqualTo(1);
    library.pictures().search().take(outcome, List.of(), List.of(refused), Progress.NONE);
    assertThat(library.annotator().undo().orElseThrow().kind()).as("refused once").isEqualTo(EditKind.REFUSE_PICTURES);
    assertThat(look(found()).candidates()).hasSize(2);
    library.annotator().redo();
    assertThat(look(found()).candidates()).hasSize(1);
    library.pictures().search().take(outcome, List.of(other), List.of(refused), Progress.NONE);
    assertThat(entry(first.figure()).isMissing()).isFalse();
    library.annotator().undo();
    library.annotator().undo();
    assertThat(look(found()).candidates()).hasSize(2);
    library.pictures().search().take(outcome, List.of(other), List.of(refused), Progress.NONE);
    assertThat(library.annotator().undo().orElseThrow().kind()).as("both in one step").isEqualTo(EditKind.FIND_PICTURES);
    assertThat(look(found()).candidates()).hasSize(2);
    assertThat(library.pictures().missing()).hasSize(10);
  }

  @Test
  void whatLooksLikeThePictureOfAVersionIsProposedBesideIt() throws IOException {
    List<FigureRef> versions = versions();
    library.pictures().attach(5, 1, file("one.png", Scenes.of(Scenes.scene(1, 400, 300), "png")));
    Files.delete(found().resolve("one.png"));
    file("IMG_1.jpg", small(1));
    file("IMG_2.jpg", small(7));
    file("notes.txt", new byte[] {1, 2, 3});
    PictureSearch.Outcome outcome = look(found());
    List<PictureCandidate> ofVersion = outcome.candidates().stream().filter(one -> one.figure().equals(versions.get(1))).toList();
    assertThat(ofVersion).extracting(PictureCandidate::reason).containsExactly(Reason.VERSION_NAME, Reason.LIKENESS);
    assertThat(ofVersion.get(0).isCertain()).isTrue();
    assertThat(ofVersion.get(1)).satisfies(one -> {
      assertThat(one.isCertain()).isFalse();
      assertThat(one.file()).isEqualTo("IMG_1.jpg");
      assertThat(one.like().figure()).isEqualTo(versions.get(0));
      assertThat(one.distance()).isBetween(0, 10);
    });
    library.pictures().search().take(outcome, List.of(ofVersion.get(0)), Progress.NONE);
    assertThat(entry(versions.get(1)).same()).containsExactlyElementsOf(versions);
    library.annotator().undo();
    library.pictures().search().take(outcome, List.of(ofVersion.get(1)), Progress.NONE);
    assertThat(entry(versions.get(1)).alike()).containsExactly(versions.get(0));
  }

  @Test
  void aFileOfTheNameThatLooksOtherThanTheVersionIsNotCertain() throws IOException {
    List<FigureRef> versions = versions();
    library.pictures().attach(5, 1, file("one.jpg", scene(1)));
    Files.delete(found().resolve("one.jpg"));
    String name = entry(versions.get(1)).fileName();
    file(name, scene(9));
    PictureCandidate named = look(found()).candidates().stream()
        .filter(one -> one.figure().equals(versions.get(1)) && one.reason() == Reason.FILE_NAME).findFirst().orElseThrow();
    assertThat(named.isCertain()).isFalse();
    assertThat(named.looksOther()).isTrue();
    file(name, small(1));
    named = look(found()).candidates().stream()
        .filter(one -> one.figure().equals(versions.get(1)) && one.reason() == Reason.FILE_NAME).findFirst().orElseThrow();
    assertThat(named.isCertain()).isTrue();
  }

  @Test
  void anotherStoryWithTheNameIsProposedAndNothingElse() throws IOException {
    LedgerEntry first = entries().get(0);
    Path other = Files.writeString(
        folder.resolve("other.txt"), "别的标题\n<p>别的正文，与前面的报道毫无关系。</p>\n<p><img src=\"./" + first.fileName() + "\"></p>\n*\n");
    library.storyImport().run(List.of(other), null, Progress.NONE);
    library.families().catchUp(Progress.NONE);
    library.pictures().attach(8, 1, file("x.jpg", scene(3)));
    PictureSearch.Outcome outcome = look(null);
    assertThat(outcome.certain()).isEmpty();
    assertThat(outcome.open()).allSatisfy(one -> {
      assertThat(one.reason()).isEqualTo(Reason.OTHER_NAME);
      assertThat(one.like().figure()).isEqualTo(new FigureRef(8, 1));
    }).anyMatch(one -> one.figure().equals(first.figure()));
  }

  @Test
  void archivesAreLookedIntoLikeFolders() throws IOException {
    LedgerEntry first = entries().get(0);
    Path zip = folder.resolve("pictures.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
      out.putNextEntry(new ZipEntry("图片/" + first.fileName()));
      out.write(scene(1));
      out.putNextEntry(new ZipEntry("../" + first.fileName()));
      out.write(scene(2));
    }
    PictureSearch.Outcome outcome = look(zip);
    assertThat(outcome.certain()).singleElement().satisfies(one -> assertThat(one.file()).isEqualTo("图片/" + first.fileName()));
    assertThat(outcome.problems()).extracting(Problem::kind).containsExactly(ProblemKind.FILE_PART_OUTSIDE);
    Pictures.Found found = library.pictures().findBelow(zip, Progress.NONE);
    assertThat(found.found()).isEqualTo(1);
    assertThat(entry(first.figure()).isMissing()).isFalse();
  }

  @Test
  void whatCanNotBeLookedIntoIsTold() throws IOException {
    Path text = Files.writeString(folder.resolve("a.zip"), "no zip");
    assertThatThrownBy(() -> look(text)).isInstanceOfSatisfying(
        PizhuException.class, failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.ARCHIVE_UNKNOWN));
    LedgerEntry first = entries().get(0);
    file(first.fileName(), "no picture".getBytes(StandardCharsets.US_ASCII));
    assertThat(look(found()).problems()).extracting(Problem::kind).containsExactly(ProblemKind.PICTURE_WRONG_TYPE);
  }

  /** Stops after so many files. */
  private static Progress stopping(int files) {
    return new Progress() {
      private boolean stops;

      @Override
      public void update(long done, long total, String detail) {
        stops = done >= files;
      }

      @Override
      public boolean isCancelled() {
        return stops;
      }
    };
  }

  @Test
  void whatWasStoppedGivesWhatItHadAndCanBeTakenBack() throws IOException {
    List<LedgerEntry> missing = entries();
    for (int i = 0; i < 4; i++) {
      file(i + "/" + missing.get(i).fileName(), scene(i));
    }
    assertThat(library.pictures().search().look(found(), stopping(2)).certain()).hasSize(2);
    PictureSearch.Outcome all = look(found());
    assertThat(all.certain()).hasSize(4);
    assertThat(library.pictures().search().take(all, all.certain(), stopping(3)).found()).isEqualTo(3);
    assertThat(library.pictures().missing()).hasSize(missing.size() - 3);
    library.annotator().undo();
    assertThat(library.pictures().missing()).hasSize(missing.size());
  }

  @Test
  void aFileThatIsCutIsNotCertain() throws IOException {
    LedgerEntry first = entries().get(0);
    byte[] whole = scene(1);
    file(first.fileName(), java.util.Arrays.copyOf(whole, whole.length / 2));
    PictureSearch.Outcome outcome = look(found());
    assertThat(outcome.certain()).isEmpty();
    assertThat(outcome.open()).singleElement().satisfies(one -> assertThat(one.isBroken()).isTrue());
  }

  @Test
  void aFigureThatGotAPictureMeanwhileKeepsIt() throws IOException {
    LedgerEntry first = entries().get(0);
    file(first.fileName(), scene(1));
    PictureSearch.Outcome outcome = look(found());
    library.pictures().attach(first.figure().storyId(), first.figure().number(), file("other.jpg", scene(4)));
    String kept = entry(first.figure()).picture().sha256();
    assertThat(library.pictures().search().take(outcome, outcome.certain(), Progress.NONE).found()).isZero();
    assertThat(entry(first.figure()).picture().sha256()).isEqualTo(kept);
  }
}
