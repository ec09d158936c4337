package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.intake.IntakeReports;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeSummary;
import org.pizhu.task.Progress;

/**
 * A folder is imported, and goes on where it was cut; then the import is undone and redone. In the end the library is the same as after an
 * import that nobody cut, and its report too.
 */
final class ImportWork implements Work {

  private static final int FILES = 16;
  private static final int STORIES = 90;
  /** Some stories stand in two files. */
  private static final int SHARED = 10;

  private @Nullable List<String> report;
  private List<String> stories = List.of();
  private boolean isLeftCut;

  @Override
  public void prepare(Path place) throws IOException {
    makeFiles(files(place));
    if (report == null) {
      Path straight = Files.createDirectories(place.resolveSibling("straight"));
      try (Library library = Samples.empty(straight)) {
        goOn(library, files(place), Progress.NONE);
        report = report(library);
        stories = Dump.of(library.file());
      }
    }
    Samples.empty(place).close();
  }

  /** Beside the folder that is worked in: reports tell the paths of files. */
  private static Path files(Path place) {
    return place.resolveSibling("import-files");
  }

  private static void makeFiles(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    Files.createDirectories(folder);
    for (int file = 0; file < FILES; file++) {
      StringBuilder text = new StringBuilder();
      // Every eighth file stands there twice.
      int first = (file % 8 == 7 ? file - 1 : file) * (STORIES - SHARED);
      for (int i = first; i < first + STORIES; i++) {
        text.append("标题").append(i).append("\n<p>新华社北京3月").append(i % 28 + 1).append("日电 正文").append(i).append("。</p>\n")
            .append(i % 50 == 0 ? "<p><b>未闭合</p>\n<img src=\"" + i + ".png\">\n" : "").append("*\n");
      }
      Files.writeString(folder.resolve(String.format("%02d.txt", file)), text);
    }
    Files.writeString(folder.resolve("10b.txt"), "没有报道");
    Files.write(folder.resolve("0.png"), Pictures.dot());
    Files.write(folder.resolve("1000.png"), Pictures.dot());
  }

  @Override
  public void go(Path place, Random random, Consumer<String> confirm) {
    try (Library library = Samples.empty(place)) {
      confirm.accept("under way");
      goOn(library, files(place), Progress.NONE);
      while (true) {
        confirm.accept("in");
        library.annotator().undo();
        confirm.accept("out");
        library.annotator().redo();
      }
    }
  }

  private static void goOn(Library library, Path files, Progress progress) {
    Optional<IntakeSummary> cut = library.intake().interrupted();
    if (cut.isPresent()) {
      library.intake().resume(cut.get().id(), new IntakeWatch(), progress);
    } else if (library.intake().reports().latest().isEmpty()) {
      library.intake().run(library.intake().find(List.of(files), Progress.NONE), null, new IntakeWatch(), progress);
    }
  }

  private static List<String> report(Library library) {
    IntakeReports reports = library.intake().reports();
    IntakeSummary whole = reports.latest().orElseThrow();
    return Stream.concat(
        Stream.of(whole.state() + " " + whole.waiting() + " " + whole.counts()),
        reports.lines(reports.lineIds(whole.id(), IntakeFilter.ALL)).stream().map(line -> line.kind() + " " + line.problem() + " "
            + line.file() + " " + line.line() + " " + line.number() + " " + line.stories() + " " + line.storyId())).toList();
  }

  @Override
  public List<String> look(Path place, String confirmed) {
    List<String> lost = new ArrayList<>();
    try (Library library = Samples.empty(place)) {
      library.check().run(Progress.NONE).forEach(problem -> lost.add("the check finds " + problem.kind()));
      isLeftCut = !isLeftCut && library.intake().interrupted().isPresent();
      if (isLeftCut) {
        return lost;
      }
      if (library.counts().stories() == 0) {
        library.annotator().redo();
      }
      goOn(library, files(place), Progress.NONE);
      if (!report(library).equals(report)) {
        lost.add("the report is not that of an import that nobody cut");
      }
      if (!Dump.of(library.file()).equals(stories)) {
        lost.add("the stories are not those of an import that nobody cut");
      }
      assertThat(library.intake().interrupted()).isEmpty();
      library.annotator().undo();
      if (library.counts().stories() != 0 || library.annotator().nextUndo().isPresent()) {
        lost.add("the import is not one step");
      }
      library.annotator().redo();
      if (!Dump.of(library.file()).equals(stories)) {
        lost.add("redoing gives something else");
      }
    }
    return lost;
  }

  /** Twice where the first kill cut the import: then the second finds one that goes on. */
  @Override
  public int rounds() {
    return 2;
  }

  @Override
  public int longest() {
    return 1_500;
  }
}
