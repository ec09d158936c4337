package org.pizhu.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.annotation.HitAnnotations;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.library.correction.RereadingReport;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Problem;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.ToastHost;
import org.pizhu.ui.dialog.FileChoosers.Kind;

/** The acts on a whole library that need a file chooser, progress, and a word at the end. One at a time. */
final class LibraryActs {

  private static final Kind LIBRARY = Kind.of("main.kind.library", "*" + Environment.LIBRARY_ENDING);

  private final WindowServices services;
  private final Messages messages;
  private final Workspace workspace;
  private final WindowOutside outside;
  private final ProgressStrip progress;
  private final ToastHost toasts;
  private boolean underWay;
  private boolean ended;
  private @Nullable Runnable waiting;

  LibraryActs(
      WindowServices services,
      Workspace workspace,
      WindowOutside outside,
      ProgressStrip progress,
      ToastHost toasts) {
    this.services = services;
    this.messages = services.messages();
    this.workspace = workspace;
    this.outside = outside;
    this.progress = progress;
    this.toasts = toasts;
  }

  /** Reads the sources again. */
  void reread(Consumer<RereadingReport> done) {
    if (free()) {
      begin("reread.reading", workspace.longWork().reread(progress, report -> {
        end();
        done.accept(report);
      }, this::stopped));
    }
  }

  /** Annotates hits; tells how many annotations were made. */
  void annotateHits(
      List<HitAnnotations.Hit> hits, HighlightColor color, List<String> tagPaths, String searched, Consumer<Integer> done) {
    if (free()) {
      begin("annotatehits.doing", workspace.longWork().changeMany(
          library -> work -> library.hitAnnotations().annotate(hits, color, tagPaths, searched, work), progress, made -> {
            end();
            done.accept(made);
          }, this::stopped));
    }
  }

  /** Sets a field for many stories; tells how many were changed. */
  void setMetadata(List<Long> storyIds, MetadataAct act, Consumer<Integer> done) {
    if (free()) {
      begin("metadata.many.doing", workspace.longWork().changeMany(
          library -> work -> library.metadata().run(storyIds, act, work), progress, changed -> {
            end();
            done.accept(changed);
          }, this::stopped));
    }
  }

  /** Says what came of work, and offers to show what could not be read. */
  void tell(String summary, List<Problem> problems) {
    if (problems.isEmpty()) {
      toasts.show(summary);
    } else {
      toasts.error(
          messages.get("main.with-problems", summary, problems.size()),
          messages.get("main.show-problems"),
          () -> services.dialogs().problems(summary, problems));
    }
  }

  void openLibrary() {
    services.choosers().openFile("main.open-library.title", List.of(LIBRARY)).ifPresent(outside::openLibrary);
  }

  void newLibrary() {
    String name = messages.get("main.new-library.name") + Environment.LIBRARY_ENDING;
    services.choosers().saveAs("main.new-library.title", name, List.of(LIBRARY)).ifPresent(outside::openLibrary);
  }

  /** Asks where to, and writes. */
  void export(NotesExport.Request request) {
    String name = fileName(request.scopeWords()) + "." + request.format().extension();
    Kind kind = Kind.of("exportpanel.format." + request.format().key(), "*." + request.format().extension());
    services.choosers().saveAs("main.export.title", name, List.of(kind)).ifPresent(file -> {
      if (free()) {
        begin("main.exporting", workspace.longWork().export(request, file, progress, this::exported, this::stopped));
      }
    });
  }

  private static String parent(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? "" : folder.toString();
  }

  /** Words as the name of a file. */
  static String fileName(String words) {
    // What no file system takes, and what a shell would take for something else.
    return words.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
  }

  private void exported(LongWork.Exported exported) {
    end();
    // Only now: one that can't be written to is no place to begin at the next time.
    services.settings().change(now -> now.with(Settings.EXPORTS, now.get(Settings.EXPORTS).withFolder(parent(exported.file()))));
    written(exported.file(), exported.losses());
  }

  /** Says that a file was written, and what is not in it. */
  void written(Path file, List<Problem> losses) {
    if (losses.isEmpty()) {
      written(file);
      return;
    }
    String done = messages.get("main.exported", file.getFileName());
    toasts.error(
        messages.get("main.with-problems", done, losses.size()), messages.get("main.show-problems"),
        () -> services.dialogs().problems(done, losses));
  }

  /** Says that a file was written, and offers to show it. */
  void written(Path file) {
    toasts.show(
        messages.get("main.exported", file.getFileName()),
        messages.get("main.show-file"),
        () -> outside.showFile(file));
  }

  /** Shows how far work is. */
  TaskRunner.ProgressListener progress() {
    return progress;
  }

  /** Whether something is under way. */
  boolean isBusy() {
    return underWay;
  }

  /** Whether nothing is under way; says so if something is. */
  boolean free() {
    if (underWay) {
      toasts.show(messages.get("main.busy"));
    }
    return !underWay;
  }

  /**
   * Builds the window anew: when the key or click that asked for it has been dealt with, or when what is under way has ended, whose progress
   * would be lost from sight. In the midst of a key press the rest of it would go to the first button of the new window, and press that.
   */
  void whenFree(Runnable rebuild) {
    if (underWay) {
      waiting = rebuild;
      toasts.show(messages.get("main.language-later"));
    } else {
      Platform.runLater(rebuild);
    }
  }

  /** Shows work that was begun, in words of a key. */
  void begin(String key, TaskRunner.Running running) {
    // A runner that works on the caller's thread has ended the work already.
    if (!ended) {
      underWay = true;
      progress.start(messages.get(key), running::cancel);
    }
    ended = false;
  }

  /** Hears that the work has ended. */
  void end() {
    ended = !underWay;
    underWay = false;
    progress.finish();
    Runnable rebuild = waiting;
    waiting = null;
    if (rebuild != null) {
      // Whoever hears of the end after this still speaks to the window that was there.
      Platform.runLater(rebuild);
    }
  }

  /** Hears that the work has failed or was stopped. */
  void stopped(Throwable thrown) {
    end();
    if (thrown instanceof CancellationException) {
      toasts.show(messages.get("main.cancelled"));
    } else {
      services.dialogs().error(thrown);
    }
  }
}
