package org.pizhu.ui.main.intake;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.folder.FolderWatch;
import org.pizhu.library.intake.IntakeQuestion;
import org.pizhu.library.intake.IntakeReports;
import org.pizhu.library.intake.IntakeResult;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.EditKind;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.IntakeCounts;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.NotesCounts;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.control.MarkdownEditor;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.ToastHost;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.intake.IntakeProgress;
import org.pizhu.ui.intake.ReportListener;
import org.pizhu.ui.intake.ReportPane;
import org.pizhu.ui.main.ground.FileNames;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.workspace.Workspace;

/** Brings files and folders into the library, says how far that is, and shows what came of it. */
public final class IntakeRoom implements Room, ReportListener {

  private static final Kind TEXTS = Kind.of("main.kind.texts", "*.txt", "*.text", "*.md", "*.markdown");
  private static final Kind PAGES = Kind.of("main.kind.pages", "*.html", "*.htm", "*.shtml", "*.xhtml", "*.mht", "*.mhtml");
  private static final Kind ARCHIVES = Kind.of("main.kind.archives", "*.warc", "*.warc.gz", "*.arc", "*.arc.gz", "*.wacz");
  private static final Kind FEEDS = Kind.of("main.kind.feeds", "*.rss", "*.atom", "*.rdf", "*.xml");
  private static final Kind NEWS = Kind.of("main.kind.news", "*.xml", "*.nitf");
  private static final Kind BOOKS = Kind.of("main.kind.books", "*.epub");
  private static final Kind TABLES = Kind.of("main.kind.tables", "*.csv", "*.tsv", "*.jsonl", "*.ndjson", "*.json", "*.xml", "*.sgm", "*.sgml");
  private static final List<Kind> KINDS = List.of(TEXTS, PAGES, ARCHIVES, FEEDS, NEWS, BOOKS, TABLES);

  /** All of them together, and whatever else there is. */
  private static final Kind STORIES = new Kind(
      "main.kind.stories",
      Stream.concat(KINDS.stream().flatMap(kind -> kind.patterns().stream()), Stream.of("*")).toList());

  private static final Kind TABLE = Kind.of("main.kind.csv", "*.csv");
  private static final Kind TEXT = Kind.of("main.kind.text", "*.txt");

  private final Ground ground;
  private final Messages messages;
  private final Workspace workspace;
  private final ToastHost toasts;
  private final ProgressStrip strip;
  private final ReportPane pane;
  private final WatchKeeper keeper;

  /**
   * @param watched hears which folder is watched; null for none
   */
  public IntakeRoom(Ground ground, Consumer<@Nullable Path> watched) {
    this.ground = ground;
    strip = ground.progress();
    messages = ground.services().messages();
    workspace = ground.workspace();
    toasts = ground.toasts();
    pane = workspace.longWork().made((library, tasks) -> new ReportPane(
        messages, library.intake().reports(), tasks, ground.services().clock(), this));
    keeper = new WatchKeeper(ground, watched, this::takeWatched);
    ground.floating().add(pane, this::closed);
  }

  @Override
  public List<Act> acts() {
    return List.of(
        // In a note the same key sets italics.
        Act.of("library.import").keys(ctrl(KeyCode.I)).everywhere()
            .where(() -> !MarkdownEditor.hasKeyboard(ground.scene())).does(this::chooseFiles),
        Act.of("library.import-folder").keys(ctrlShift(KeyCode.I)).everywhere().does(this::chooseFolder),
        Act.of("library.merge").does(this::chooseLibrary),
        Act.of("library.watch-folder").does(() -> ground.panels().show(keeper.panel())),
        Act.of("library.import-report").does(this::showLatest));
  }

  /** Asks about an import that was cut short, and watches a folder if that is wished. */
  @Override
  public void start() {
    if (workspace.isShown()) {
      return;
    }
    workspace.longWork().ask(library -> library.intake().interrupted(), found -> found.ifPresent(this::offer));
    keeper.start();
  }

  @Override
  public void close() {
    keeper.close();
  }

  private void offer(IntakeSummary cut) {
    toasts.ask(
        messages.get("main.import.interrupted", cut.subject(), cut.files() - cut.waiting(), cut.files()),
        List.of(
            new ToastHost.Answer(messages.get("main.import.resume"), () -> resume(cut.id())),
            new ToastHost.Answer(messages.get("main.import.leave"), () -> leave(cut.id()))));
  }

  private void leave(long intake) {
    workspace.longWork().ask(library -> {
      library.intake().leave(intake);
      return intake;
    }, left -> toasts.show(messages.get("main.import.left")));
  }

  /**
   * Imports new files of a watched folder, and says so if they brought anything.
   *
   * @param ended is told whether it came to its end
   */
  private void takeWatched(FolderWatch folder, List<Path> files, Consumer<Boolean> ended) {
    start((watch, progress) -> workspace.longWork().importWatched(folder, files, watch, progress, result -> {
      IntakeCounts counts = result.whole().counts();
      boolean isQuiet = counts.added() + counts.changed() + counts.pictures() == 0
          && result.report().problems().isEmpty() && !result.report().cancelled();
      if (isQuiet) {
        ground.longActs().end();
      } else {
        imported(result);
      }
      ended.accept(!result.report().cancelled());
    }, thrown -> {
      ground.longActs().stopped(thrown);
      ended.accept(false);
    }));
  }

  private void chooseFiles() {
    whenFree(choosers -> choosers.openFiles("main.import.title", Stream.concat(Stream.of(STORIES), KINDS.stream()).toList()));
  }

  /** Nobody chooses files for nothing, to hear only then that something else is under way. */
  private void whenFree(Function<FileChoosers, List<Path>> choice) {
    if (ground.longActs().free()) {
      List<Path> chosen = choice.apply(ground.services().choosers());
      if (!chosen.isEmpty()) {
        take(chosen);
      }
    }
  }

  /** Adds another library to this one. */
  private void chooseLibrary() {
    whenFree(choosers -> choosers.openFile("main.merge.title", List.of(Kind.of("main.kind.library", "*.pizhu"))).stream().toList());
  }

  private void chooseFolder() {
    whenFree(choosers -> choosers.folder("main.import-folder.title").stream().toList());
  }

  /** Imports files and folders, and asks before where there is something to be chosen. */
  public void take(List<Path> paths) {
    ground.longActs().<Optional<List<IntakeQuestion>>>run("main.import.looking",
        (progress, done, failed) -> workspace.longWork().lookBefore(paths, progress, done, failed),
        looked -> looked.ifPresent(questions -> new IntakeQuestions(ground, questions, choices -> take(paths, choices)).ask()));
  }

  private void take(List<Path> paths, Map<Path, IntakeChoice> choices) {
    start((watch, progress) -> workspace.longWork().importFiles(
        paths, choices, watch, progress, this::imported, ground.longActs()::stopped));
  }

  private void start(BiFunction<IntakeWatch, TaskRunner.ProgressListener, TaskRunner.Running> work) {
    if (ground.longActs().free()) {
      IntakeWatch watch = new IntakeWatch();
      ground.longActs().begin(
          "main.importing", work.apply(watch, new IntakeProgress(messages, watch, strip, System::nanoTime)));
    }
  }

  private void imported(IntakeResult result) {
    ground.longActs().end();
    IntakeSummary whole = result.whole();
    boolean isMerge = EditKind.isLibrary(whole.subject());
    String outcome = outcome(whole.counts(), result.report().notes());
    String done = messages.get(isMerge ? "main.merged" : "main.imported", outcome);
    // What was wrong with stories that were there already was told when they came.
    boolean isWrong = !result.report().problems().isEmpty() && whole.counts().doubtful() > 0;
    if (result.report().cancelled()) {
      toasts.show(
          messages.get(isMerge ? "main.merge.cancelled" : "main.import.cancelled", outcome), messages.get("main.import.resume"), () -> resume(whole.id()));
    } else if (isWrong) {
      toasts.error(
          messages.get("main.with-problems", done, whole.counts().doubtful()),
          messages.get("main.import.report"),
          () -> show(whole, new IntakeFilter(IntakeKind.DOUBT, null)));
    } else {
      toasts.show(
          done,
          messages.get("main.import.report"),
          () -> show(whole, IntakeFilter.ALL));
    }
  }

  /** What an import came to, in words; what there was none of is left out. */
  private String outcome(IntakeCounts counts, NotesCounts notes) {
    List<String> parts = new ArrayList<>();
    addPart(parts, "main.imported.added", counts.added());
    addPart(parts, "main.imported.changed", counts.changed());
    addPart(parts, "main.imported.known", counts.known());
    addPart(parts, "main.imported.pictures", counts.pictures());
    addPart(parts, "main.imported.notes", notes.added());
    addPart(parts, "main.imported.notes-differing", notes.changed());
    addPart(parts, "main.imported.notes-asked", notes.asked());
    addPart(parts, "main.imported.tags", notes.tags());
    return parts.isEmpty() ? messages.get("main.imported.nothing") : String.join(messages.get("main.list.and"), parts);
  }

  private void addPart(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(messages.get(key, count));
    }
  }

  // Reports

  /** Shows the report of the newest import. */
  void showLatest() {
    find(IntakeReports::latest, "main.import.no-report");
  }

  /** Shows the report of the import that an edit is of. */
  public void showOf(long editId) {
    find(reports -> reports.ofEdit(editId), "main.import.no-report-of");
  }

  private void find(Function<IntakeReports, Optional<IntakeSummary>> wanted, String none) {
    workspace.longWork().ask(library -> wanted.apply(library.intake().reports()), found -> found.ifPresentOrElse(
        summary -> show(summary, IntakeFilter.ALL), () -> toasts.show(messages.get(none))));
  }

  private void show(IntakeSummary summary, IntakeFilter filter) {
    // A toast may offer it while the next import asks what it is to take.
    ground.panels().whenAnswered(() -> {
      ground.panels().leave();
      pane.setVisible(true);
      pane.show(summary, filter);
    });
  }

  @Override
  public void opened(long storyId) {
    pane.setVisible(false);
    ground.open(storyId);
    ground.focusStory();
  }

  @Override
  public void save(IntakeSummary summary, IntakeFilter filter, IntakeReports.Wording words) {
    String name = FileNames.of(messages.get("report.file", summary.subject())) + ".csv";
    ground.services().choosers().saveAs("report.save.title", name, List.of(TABLE, TEXT)).ifPresent(
        file -> workspace.longWork().ask(library -> {
          IntakeReports.Format format = file.toString().endsWith(".csv") ? IntakeReports.Format.CSV : IntakeReports.Format.TEXT;
          library.intake().reports().save(summary.id(), filter, words, format, file);
          return file;
        }, ground.longActs()::written));
  }

  @Override
  public void resume(long intake) {
    pane.setVisible(false);
    start((watch, progress) -> workspace.longWork().resumeImport(
        intake, watch, progress, this::imported, ground.longActs()::stopped));
  }

  @Override
  public void copied(int lines) {
    toasts.show(messages.get("report.copied", lines));
  }

  @Override
  public void failed(Throwable thrown) {
    ground.services().dialogs().error(thrown);
  }

  @Override
  public void closed() {
    pane.setVisible(false);
  }
}
