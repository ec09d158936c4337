package org.pizhu.ui.main.exports;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.i18n.Messages;
import org.pizhu.library.ExportOffers;
import org.pizhu.library.Library;
import org.pizhu.library.export.ExportGround;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.library.export.ExportPlanText;
import org.pizhu.library.export.NotesExport;
import org.pizhu.query.QueryException;
import org.pizhu.settings.ExportMemory;
import org.pizhu.settings.Settings;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.dialog.ErrorText;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.export.ExportListener;
import org.pizhu.ui.export.ExportOffer;
import org.pizhu.ui.export.ExportPanel;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.ground.FileNames;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.LongWork;
import org.pizhu.ui.main.workspace.OpenStory;

/** Exports: asks what and how, shows the beginning while one chooses, remembers the choices, and has the file written. */
public final class ExportDesk implements ExportListener {

  /** So much of an export is shown, in bytes: some screens of it. */
  private static final int SHOWN = 12_000;

  /** While a person goes on choosing or typing nothing is read. */
  private static final Duration PAUSE = Duration.millis(200);

  private final Ground ground;
  private final StoryDesk storyDesk;
  private final AnnotationDesk annotationDesk;
  private final Messages messages;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private ExportGround scope = ExportGround.NONE;
  private @Nullable ExportPanel panel;
  private TaskRunner.@Nullable Running running;

  /**
   * @param ground what it stands on
   * @param storyDesk the list of stories
   * @param annotationDesk the annotations
   */
  public ExportDesk(Ground ground, StoryDesk storyDesk, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.storyDesk = storyDesk;
    this.annotationDesk = annotationDesk;
    messages = ground.services().messages();
  }

  /** Shows the panel with what was chosen last; of the stories with those that are selected, else with the one that is open. */
  public void show() {
    scope = scope();
    ExportPlan last = last();
    if (scope.selected().size() > 1) {
      show(last.of(ExportPlan.What.SELECTION, ""));
    } else if (!last.what().needsWhich() && scope.story() != null && last.what() != ExportPlan.What.WHOLE) {
      show(last.of(ExportPlan.What.STORY, ""));
    } else {
      show(last);
    }
  }

  /** Has certain notes written as was chosen last, without asking what and how. */
  public void write(ExportPlan.What what, String which) {
    scope = scope();
    ground.workspace().ask(request(last().of(what, which)), this::write);
  }

  private void show(ExportPlan plan) {
    ExportGround at = scope;
    int shown = storyDesk.model().listing().size();
    int listed = annotationDesk.list().listingProperty().get().found();
    ground.workspace().ask(library -> ExportOffers.of(library, at), offers -> {
      ExportPanel opened = new ExportPanel(
          messages, new ExportOffer(offers, at, shown, listed), memory().presets(), plan, this);
      panel = opened;
      ground.panels().show(opened);
      opened.begin();
      changed(opened.plan());
    });
  }

  private ExportGround scope() {
    OpenStory story = ground.workspace().open().get();
    return new ExportGround(
        story == null ? null : story.stored().id(),
        storyDesk.selected(),
        storyDesk.model().query(),
        annotationDesk.list()::listed);
  }

  private ExportMemory memory() {
    return ground.services().settings().get(Settings.EXPORTS);
  }

  private ExportPlan last() {
    String last = memory().last();
    return last.isEmpty() ? ExportPlan.USUAL.of(ExportPlan.What.STORY, "") : ExportPlanText.parse(last);
  }

  private Function<Library, NotesExport.Request> request(ExportPlan plan) {
    ExportGround at = scope;
    String title = messages.get("export.title", ground.workspace().file().getFileName());
    ExportLanguage language = new ExportLanguage(
        messages.locale(), ZoneId.systemDefault(), messages::get, ground.services().settings().get(Settings.CITATION_STYLE));
    return library -> library.export().request(plan, at, title, language);
  }

  @Override
  public void changed(ExportPlan plan) {
    if (panel == null) {
      return;
    }
    stop();
    pause.setOnFinished(event -> preview(plan));
    pause.playFromStart();
  }

  private void preview(ExportPlan plan) {
    ExportPanel shown = panel;
    if (shown != null) {
      running = ground.workspace().longWork().preview(
          request(plan), SHOWN, shown::preview, thrown -> shown.fault(words(thrown)));
    }
  }

  private String words(Throwable thrown) {
    return thrown instanceof QueryException wrong
        ? messages.get(wrong.error().kind().key(), wrong.error().arguments().toArray())
        : ErrorText.of(thrown, messages).sentence();
  }

  /** Asks where to, and writes. */
  private void write(NotesExport.Request request) {
    String name = FileNames.of(request.scopeWords()) + "." + request.format().extension();
    Kind kind = Kind.of("exportpanel.format." + request.format().key(), "*." + request.format().extension());
    ground.services().choosers().saveAs("main.export.title", name, List.of(kind)).ifPresent(file -> ground.longActs().run(
        "main.exporting", (progress, done, failed) -> ground.workspace().longWork().export(request, file, progress, done, failed),
        this::written));
  }

  private void written(LongWork.Exported exported) {
    Path folder = exported.file().toAbsolutePath().getParent();
    // Only now: one that can't be written to is no place to begin at the next time.
    remember(memory().withFolder(folder == null ? "" : folder.toString()));
    ground.longActs().written(exported.file(), exported.losses());
  }

  private void stop() {
    pause.stop();
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  @Override
  public void export(ExportPlan plan) {
    leave();
    remember(memory().withLast(ExportPlanText.of(plan)));
    ground.workspace().ask(request(plan), this::write);
  }

  @Override
  public void keep(String name, ExportPlan plan) {
    String text = ExportPlanText.of(plan);
    String before = preset(name, text);
    if (before != null && !before.equals(text)) {
      undoable("exportpanel.preset.replaced", name, before);
    }
  }

  @Override
  public void forget(String name) {
    String before = preset(name, null);
    if (before != null) {
      undoable("settingspanel.presets.deleted", name, before);
    }
  }

  /** Keeps what is under a name, nothing with null; gives what was. */
  private @Nullable String preset(String name, @Nullable String text) {
    Map<String, String> presets = new HashMap<>(memory().presets());
    String before = text == null ? presets.remove(name) : presets.put(name, text);
    remember(memory().withPresets(presets));
    return before;
  }

  private void undoable(String key, String name, String before) {
    ground.toasts().show(messages.get(key, name), messages.get("settingspanel.undo"), () -> {
      preset(name, before);
      if (panel != null) {
        panel.preset(name, before);
      }
    });
  }

  private void remember(ExportMemory changed) {
    ground.services().settings().change(now -> now.with(Settings.EXPORTS, changed));
  }

  @Override
  public void chooseTemplate(Consumer<String> chosen) {
    ground.services().choosers().openFile("main.template.title", List.of(Kind.of("main.kind.template", "*.md", "*.html", "*.htm")))
        .ifPresent(file -> chosen.accept(file.toAbsolutePath().toString()));
  }

  @Override
  public void saveSample(TemplateKind kind) {
    String ending = kind.format().extension();
    ground.services().choosers().saveAs(
        "main.template-sample.title", kind.sampleName(), List.of(Kind.of("exportpanel.format." + kind.format().key(), "*." + ending)))
        .ifPresent(file -> ground.workspace().longWork().ask(library -> {
          library.export().sample(kind, file);
          return file;
        }, ground.longActs()::written));
  }

  @Override
  public void cancelled() {
    leave();
  }

  private void leave() {
    stop();
    panel = null;
    ground.panels().leave();
  }
}
