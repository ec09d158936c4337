package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.pizhu.exporter.FieldCheck;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Dump;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.RandomActs;
import org.pizhu.library.Samples;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StorySummary;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Tag;
import org.pizhu.model.Target;
import org.pizhu.task.Progress;

/**
 * Libraries in which anything was done, by several hands, at several times, go out in each format that comes back in, and into another library that has
 * the same files: field by field the same, but for what the page of formats says.
 */
class RoundTripPropertyTest {

  private static final int TRIES = 10;
  private static final int ACTS = 60;
  private static final Path CHECKS = Path.of("..", "shared", "checks");
  private static final List<String> HANDS = List.of("王老师", "李老师", "𠮷 é", "", "王老师; 李老师", "; 甲;");

  private static Path files;

  @BeforeContainer
  static void prepare() throws IOException {
    files = Files.createTempDirectory("pizhu-round");
    RandomActs.prepare(files);
  }

  @AfterContainer
  static void clean() throws IOException {
    RandomActs.delete(files);
  }

  @Property(tries = TRIES)
  void webAnnotationsComeBackFieldByField(@ForAll long seed) throws IOException {
    goesRound(seed, ExportFormat.JSONLD);
  }

  @Property(tries = TRIES)
  void rowsOfHypothesisComeBackFieldByField(@ForAll long seed) throws IOException {
    goesRound(seed, ExportFormat.HYPOTHESIS);
  }

  @Property(tries = TRIES)
  void projectsComeBackFieldByField(@ForAll long seed) throws IOException {
    goesRound(seed, ExportFormat.QDPX);
  }

  /** A codebook has no keys and no memos, a table of tags no ids. */
  @Property(tries = TRIES)
  void codebooksAndTablesOfTagsComeBack(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("pizhu-round");
    try (Library from = acted(Files.createDirectories(folder.resolve("from")), new Random(seed))) {
      for (String name : from.codebook().tags().isEmpty() ? List.<String>of() : List.of("tags.qdc", "tags.csv")) {
        boolean isTable = name.endsWith("csv");
        try (Library to = Samples.empty(Files.createDirectories(folder.resolve(name + ".to")))) {
          from.codebookExchange().write(folder.resolve(name));
          to.codebookExchange().read(folder.resolve(name));
          assertThat(saidOfTags(to.codebook(), isTable)).isEqualTo(saidOfTags(from.codebook(), isTable));
        }
      }
    } finally {
      RandomActs.delete(folder);
    }
  }

  private static List<String> saidOfTags(Codebook codebook, boolean isTable) {
    return codebook.tags().stream().map(tag -> codebook.path(tag.id()) + " " + tag.color() + " " + tag.description() + " "
        + (isTable ? tag.key() + " " + tag.memo() : tag.id())).toList();
  }

  @Property(tries = TRIES)
  void bundlesRestoreAllThatEditsChange(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("pizhu-round");
    try (Library from = acted(Files.createDirectories(folder.resolve("from")), new Random(seed));
        Library to = Samples.empty(Files.createDirectories(folder.resolve("to")))) {
      Messages messages = new Messages(Language.CHINESE);
      from.bundles().write(
          folder.resolve("bundle.zip"), "备份", new ExportLanguage(messages.locale(), ZoneId.of("Asia/Shanghai"), messages::get), Progress.NONE);
      to.storyImport().run(List.of(folder.resolve("bundle.zip")), null, Progress.NONE);
      assertThat(Dump.of(to.file())).isEqualTo(Dump.of(from.file()));
    } finally {
      RandomActs.delete(folder);
    }
  }

  private void goesRound(long seed, ExportFormat format) throws IOException {
    Path folder = Files.createTempDirectory("pizhu-round");
    try (Library from = acted(Files.createDirectories(folder.resolve("from")), new Random(seed));
        Library to = Samples.empty(Files.createDirectories(folder.resolve("to")))) {
      List<Path> stories = Stream.of("0.txt", "1.txt", "2.txt", "3.txt", "4.txt").map(files::resolve).toList();
      to.storyImport().run(stories, null, Progress.NONE);
      to.pictures().findBelow(files.resolve("images"), Progress.NONE);
      Path file = export(from, folder, format);
      to.storyImport().run(List.of(file), null, Progress.NONE);
      same(lines(from), lines(to));
      assertThat(tags(to.codebook())).isEqualTo(tags(from.codebook()));
      assertThat(to.check().run(Progress.NONE)).isEmpty();
      if (Files.isDirectory(CHECKS) && format == ExportFormat.QDPX && !from.stories().isEmpty()) {
        FieldCheck.passes("check-qdpx", file, "--strict");
      }
    } finally {
      RandomActs.delete(folder);
    }
  }

  /** Tells what differs, and nothing else. */
  private static void same(List<String> from, List<String> to) {
    List<String> lost = new ArrayList<>(from);
    to.forEach(lost::remove);
    List<String> other = new ArrayList<>(to);
    from.forEach(other::remove);
    assertThat(other).isEqualTo(lost);
  }

  private static Library acted(Path folder, Random random) {
    HandClock clock = new HandClock();
    Path file = folder.resolve("test.pizhu");
    Samples.empty(folder).close();
    String[] hand = {HANDS.get(0)};
    Library library = Libraries.open(file, clock, () -> hand[0]);
    RandomActs acts = new RandomActs(library, files);
    for (int i = 0; i < ACTS; i++) {
      clock.forward(Duration.ofMillis(1 + random.nextInt(1_000_000_000)));
      hand[0] = HANDS.get(random.nextInt(HANDS.size()));
      acts.act(random);
      for (Tag tag : random.nextInt(20) == 0 ? library.codebook().tags() : List.<Tag>of()) {
        library.codebookEditor().describe(tag.id(), "说明 " + i + "\n\"𠮷\", =1");
      }
      for (StorySummary story : random.nextInt(10) == 0 ? library.stories() : List.<StorySummary>of()) {
        library.memos().change(story.id(), "备忘 " + i + "\n𠮷 <&>");
      }
    }
    library.rereading().run(Progress.NONE);
    return library;
  }

  private static Path export(Library library, Path folder, ExportFormat format) {
    Messages messages = new Messages(Language.CHINESE);
    Path file = folder.resolve("notes." + format.extension());
    library.export().write(new NotesExport.Request(
        new ExportScope.Whole(), format, "导出", "全部",
        new ExportLanguage(messages.locale(), ZoneId.of("Asia/Shanghai"), messages::get)), file, Progress.NONE);
    return file;
  }

  /** All annotations and memos, one a line, with all that is said of them. */
  private static List<String> lines(Library library) {
    List<String> lines = new ArrayList<>();
    for (StorySummary story : library.stories()) {
      String headline = library.story(story.id()).story().headline();
      String memo = library.memos().ofStory(story.id());
      if (!memo.isEmpty()) {
        lines.add(headline + " memo " + memo);
      }
      library.annotations(story.id()).forEach(one -> lines.add(headline + " " + line(library, one)));
    }
    lines.sort(Comparator.naturalOrder());
    return lines;
  }

  private static String line(Library library, Annotation one) {
    List<String> tags = one.tags().stream().map(library.codebook()::path).toList();
    return one.id() + " " + target(one.target()) + " " + one.color() + " «" + one.note() + "» " + tags + " by " + one.creator() + " " + one.created() + " "
        + one.modified();
  }

  private static String target(Target target) {
    if (target instanceof PassageTarget passage) {
      return passage.quote() + " " + passage.range() + " " + passage.status() + " " + passage.textSha256();
    }
    if (target instanceof FigureTarget figure) {
      return figure.figure() + " " + figure.number() + " " + figure.region() + " " + figure.range() + " " + figure.status() + " " + figure.textSha256();
    }
    return "story " + ((StoryTarget) target).textSha256();
  }

  private static List<String> tags(Codebook codebook) {
    return codebook.tags().stream().map(tag -> codebook.path(tag.id()) + " " + tag.id() + " " + tag.color() + " " + tag.description() + " " + tag.memo()
        + " " + tag.key()).toList();
  }
}
