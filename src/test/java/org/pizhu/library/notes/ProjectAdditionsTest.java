package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.importer.Zips;
import org.pizhu.library.Library;
import org.pizhu.library.NotesCase;
import org.pizhu.library.Samples;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ImportReport;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** What Pizhu says in a project beside the standard holds as long as nobody changed what it is said of. */
class ProjectAdditionsTest extends NotesCase {

  private static final String TEXT = "江城樱花开了\n<p>三月的江城，樱花陆续开放，市民走出家门。</p>\n*\n";

  /** A green passage with a tag that has a key, and a pink one that lost its words; the text is there as it is now. */
  private Path project(Library from) throws IOException {
    take(from, file("一.txt", TEXT.replace("走出家门", "纷纷出游踏青赏花")));
    from.annotator().annotate(1, new TextRange(7, 12), HighlightColor.GREEN, List.of("花"), "看");
    TextRange lost = new TextRange(from.story(1).story().text().indexOf("纷纷"), from.story(1).story().text().indexOf("。"));
    from.annotator().annotate(1, lost, HighlightColor.PINK, List.of("花", "人"), "失");
    from.codebookEditor().bindKey(from.codebook().byPath("花").orElseThrow().id(), "h");
    take(from, file("一.txt", TEXT));
    from.corrections().carry(2);
    assertThat(all(from)).extracting(one -> one.target().status()).containsExactlyInAnyOrder(AnchorStatus.ANCHORED, AnchorStatus.ORPHAN);
    return export(from, ExportFormat.QDPX);
  }

  /** The same project with parts that are others. */
  private static Path changed(Path project, BiFunction<String, String, String> change) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(project.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(one -> (ZipEntry) one)::iterator) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        parts.put(entry.getName(), change.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(project.resolveSibling("changed.qdpx"), Zips.of(parts, true));
  }

  private static Annotation one(Library library, String id) {
    return all(library).stream().filter(annotation -> annotation.id().equals(id)).findFirst().orElseThrow();
  }

  private static String id(Library library, boolean isLost) {
    return all(library).stream().filter(one -> one.target().status() == (isLost ? AnchorStatus.ORPHAN : AnchorStatus.ANCHORED)).findFirst().orElseThrow().id();
  }

  @Test
  void whatLostItsPlaceAndItsColoursComeBack() throws IOException {
    try (Library from = empty("from"); Library to = empty("to")) {
      Path file = project(from);
      take(to, file("一.txt", TEXT));

      ImportReport report = take(to, file);

      assertThat(report.problems()).extracting(Problem::kind).containsOnly(ProblemKind.NOTE_ASKED);
      assertThat(all(to)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("target.storyId").isEqualTo(all(from));
      assertThat(to.codebook().tags()).extracting(Tag::key).containsExactlyInAnyOrder("h", null);
      assertThat(to.check().run(Progress.NONE)).isEmpty();
    }
  }

  /** Nobody takes a part of a headline for the whole because it came by way of another program. */
  @Test
  void headlinesStayCutInAnEmptyLibrary() throws IOException {
    try (Library from = empty("from"); Library to = empty("to")) {
      take(from, Samples.SEEDS);
      from.stories().forEach(story -> from.annotator().annotate(story.id(), new TextRange(0, 4), HighlightColor.YELLOW, List.of(), ""));

      take(to, export(from, ExportFormat.QDPX));

      assertThat(to.stories()).extracting(StorySummary::headline, StorySummary::headlineCut)
          .containsExactlyElementsOf(from.stories().stream().map(story -> tuple(story.headline(), story.headlineCut())).toList())
          .extracting(row -> row.toList().get(1)).contains(true, false);
    }
  }

  @Test
  void whatAnotherProgramChangedCounts() throws IOException {
    try (Library from = empty("from"); Library to = empty("to")) {
      Path file = changed(project(from), (name, text) -> name.equals("project.qde")
          ? text.replace("startPosition=\"7\" endPosition=\"12\"", "startPosition=\"7\" endPosition=\"9\"")
              .replaceFirst("纷纷出游踏青赏花(?=[^<]*</PlainTextContent>)", "纷纷出游") : text);
      take(to, file("一.txt", TEXT));

      take(to, file);

      assertThat(one(to, id(from, false))).satisfies(moved -> {
        assertThat(moved.target().range()).isEqualTo(new TextRange(7, 9));
        assertThat(moved.color()).as("of which it can't be told what it should be otherwise").isEqualTo(HighlightColor.GREEN);
        assertThat(moved.note()).isEqualTo("看");
      });
      assertThat(one(to, id(from, true))).satisfies(reworded -> {
        assertThat(reworded.note()).as("all that the note says now").contains("纷纷出游").endsWith("失");
        assertThat(reworded.target().status()).isEqualTo(AnchorStatus.ORPHAN);
        assertThat(reworded.tags().stream().map(to.codebook()::path)).containsExactly("花", "人");
      });
    }
  }

  /** What was taken out by another program stays out, and what is said of it. */
  @Test
  void whatIsNoLongerThereIsNotMade() throws IOException {
    try (Library from = empty("from"); Library to = empty("to")) {
      Path file = changed(project(from), (name, text) -> name.equals("project.qde")
          ? text.replaceAll("(?s)<PlainTextSelection.*?</PlainTextSelection>", "") : text);
      take(to, file("一.txt", TEXT));
      take(to, file);
      assertThat(all(to)).extracting(Annotation::id).containsExactly(id(from, true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"annotation\":", "[[[", "{\"annotation\":\"ID\",\"at\":[7,12],\"target\":{\"selector\":7},\"pizhu\":{\"figureNumber\":-3},\"says\":1}",
      "{\"annotation\":\"ID\",\"at\":{},\"target\":[],\"color\":[],\"says\":\"\",\"tags\":\"x\"}", "{\"tag\":\"ID\",\"key\":\"two\"}", "\\"})
  void brokenLinesDoNoHarm(String line) throws IOException {
    try (Library from = empty("from"); Library to = empty("to")) {
      Path whole = project(from);
      String id = id(from, false);
      Path file = changed(whole, (name, text) -> text.startsWith("{\"pizhu\"") ? text.lines().findFirst().orElseThrow() + "\n" + line.replace("ID", id) : text);
      take(to, file("一.txt", TEXT));
      ImportReport report = take(to, file);
      assertThat(one(to, id)).satisfies(plain -> {
        assertThat(plain.target().range()).isEqualTo(new TextRange(7, 12));
        assertThat(plain.target().words()).isEqualTo("三月的江城");
        assertThat(plain.color()).isEqualTo(HighlightColor.YELLOW);
        assertThat(plain.note()).isEqualTo("看");
      });
      assertThat(report.problems().stream().anyMatch(problem -> problem.kind() == ProblemKind.NOTE_BROKEN)).isEqualTo(!line.endsWith("}"));
      assertThat(to.check().run(Progress.NONE)).isEmpty();
    }
  }

  /** Where nothing would be lost there is no such note. */
  @Test
  void whatTheStandardHasAPlaceForNeedsNone() throws IOException {
    try (Library from = empty("from")) {
      take(from, file("一.txt", TEXT));
      from.annotator().annotate(1, new TextRange(7, 12), HighlightColor.YELLOW, List.of("花"), "看");
      try (ZipFile zip = new ZipFile(export(from, ExportFormat.QDPX).toFile())) {
        assertThat(zip.stream().map(ZipEntry::getName)).hasSize(2);
      }
    }
  }
}
