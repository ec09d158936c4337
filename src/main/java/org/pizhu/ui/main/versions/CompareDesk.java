package org.pizhu.ui.main.versions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.report.DiffReport;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Variants;
import org.pizhu.library.edit.LibraryChange.Kind;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.version.DiffExport;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.compare.CompareListener;
import org.pizhu.ui.compare.CompareOptions;
import org.pizhu.ui.compare.ComparePane;
import org.pizhu.ui.compare.PickedPassage;
import org.pizhu.ui.compare.VariantsPanel;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.ground.FileNames;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.PictureThumbnails;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.Workspace;

/** Two stories with their differences in the place of the reader: opens and closes the view, follows what is done in the library. */
public final class CompareDesk implements CompareListener {

  private static final String LOOKED = "comparison";
  /** Several changes in a row are compared once. */
  private static final Duration SETTLED = Duration.millis(150);
  private static final Set<Kind> CONCERNING = EnumSet.of(
      Kind.ANNOTATIONS, Kind.METADATA, Kind.FAMILIES, Kind.PICTURES, Kind.READINGS, Kind.STORIES_REMOVED);
  /** Groups of acts whose letters hold while the comparison has the keyboard; those of the reader are for a story that is out of sight. */
  private static final Set<String> GROUPS = Set.of("compare", "versions", "window", "library", "edit", "session");

  private final Ground ground;
  private final ReaderArea reader;
  private final StoryDesk storyDesk;
  private final AnnotationDesk annotationDesk;
  private final Workspace workspace;
  private final Messages messages;
  private final StackPane area = new StackPane();
  private final PauseTransition later = new PauseTransition(SETTLED);
  private Subscription settingsHeard = Subscription.EMPTY;
  /** Made when it is first asked for. */
  private @Nullable ComparePane pane;
  /** The story that was open when the comparison was opened. */
  private long openThen;
  private boolean isShown;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param storyDesk the list of stories
   * @param annotationDesk the annotations
   */
  public CompareDesk(Ground ground, ReaderArea reader, StoryDesk storyDesk, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.reader = reader;
    this.storyDesk = storyDesk;
    this.annotationDesk = annotationDesk;
    workspace = ground.workspace();
    messages = ground.services().messages();
    later.setOnFinished(event -> refresh());
    workspace.longWork().onChange(this::changed);
    ground.acts().hold(this::holds);
    workspace.open().addListener((observable, before, story) -> {
      if (isShown && (story == null || story.stored().id() != openThen)) {
        closed();
      }
    });
  }

  /** Lays the comparison over the reader while it is shown. */
  public Region over(Node reader) {
    area.getChildren().setAll(reader);
    return area;
  }

  /** Whether two stories stand in the place of the reader. */
  public boolean isShown() {
    return isShown;
  }

  /** The view; only while it is shown. */
  public ComparePane view() {
    return pane();
  }

  /** Whether letters are for the comparison, and not for the reader behind it. */
  private boolean holds(Act act) {
    return isShown && Focus.isIn(area) && !GROUPS.contains(act.group());
  }

  /** Whether the keys of a comparison hold: it is shown, and nobody types in a list beside it. */
  boolean hasKeyboard() {
    return isShown && Focus.isIn(area);
  }

  /** Ends with the window. */
  public void close() {
    later.stop();
    settingsHeard.unsubscribe();
    isShown = false;
    if (pane != null) {
      pane.clear();
    }
  }

  private ComparePane pane() {
    ComparePane made = pane;
    if (made == null) {
      made = workspace.longWork().made((library, tasks) -> new ComparePane(
          messages, library, tasks, ground.acts().bindings(), new PictureThumbnails()::picture, this));
      pane = made;
      area.getChildren().add(made);
      ComparePane built = made;
      settingsHeard = ground.services().settings().property().subscribe(now -> built.size(now.get(Settings.READER_SIZE)));
    }
    return made;
  }

  // Opening

  /** The two stories that are meant: a pair that is selected in the list, else the open one and the one that is selected. */
  List<Long> meant() {
    // Of a row whose versions are put away the one that is read in it.
    List<Long> selected = Arrays.stream(storyDesk.pane().selected()).boxed().toList();
    long open = workspace.openId();
    if (selected.size() == 2) {
      return selected;
    }
    List<Long> both = new ArrayList<>(open == 0 ? List.of() : List.of(open));
    if (selected.size() == 1 && !selected.contains(open)) {
      both.addAll(selected);
    }
    return both;
  }

  /**
   * Compares the stories that are meant. Where that is the open one alone, with the next of its versions. Of two versions of one story the earlier
   * one by the evidence is the first: what the later one has more is added and not lost, whichever is open.
   *
   * @param chosen the version that is chosen beside the open story, if one is
   */
  void start(Optional<Long> chosen) {
    long open = workspace.openId();
    List<Long> both = chosen.filter(id -> open != 0 && id != open).map(id -> List.of(open, id)).orElseGet(this::meant);
    long first = both.isEmpty() ? open : both.get(0);
    workspace.longWork().ask(
        library -> library.families().versions(first).stream().map(version -> version.story().id()).toList(), versions -> {
          if (open != workspace.openId()) {
            return;
          }
          if (both.size() == 2) {
            compareInOrder(first, both.get(1), versions);
          } else if (versions.size() < 2) {
            ground.toasts().show(messages.get("versions.compare.none"));
          } else {
            compareInOrder(open, versions.get((versions.indexOf(open) + 1) % versions.size()), versions);
          }
        });
  }

  private void compareInOrder(long one, long other, List<Long> versions) {
    boolean isLater = versions.contains(other) && versions.indexOf(other) < versions.indexOf(one);
    compare(isLater ? other : one, isLater ? one : other);
  }

  /** Shows two stories with their differences. */
  public void compare(long first, long second) {
    ground.panels().leave();
    reader.rest();
    openThen = workspace.openId();
    isShown = true;
    ComparePane shown = pane();
    shown.setVisible(true);
    area.getChildren().get(0).setVisible(false);
    ground.panes().comparing(true);
    // How it was looked at is remembered in the library, which is asked first.
    workspace.remembered(LOOKED, looked -> {
      if (isShown) {
        looked.map(CompareOptions::parse).ifPresent(shown::begin);
        shown.compare(first, second);
      }
    });
  }

  /** Drops the text that is selected in the comparison; without any puts the comparison away. Says whether it was shown. */
  public boolean escape() {
    boolean was = isShown;
    if (was && !pane().unselect()) {
      closed();
    }
    return was;
  }

  @Override
  public void closed() {
    boolean hadKeyboard = Focus.isIn(area);
    isShown = false;
    ComparePane shown = pane();
    shown.setVisible(false);
    shown.clear();
    area.getChildren().get(0).setVisible(true);
    ground.panes().comparing(false);
    if (hadKeyboard || ground.scene() != null && ground.scene().getFocusOwner() == null) {
      ground.focusStory();
    }
  }

  /** The passage that is selected, in the comparison or in the open story. */
  Optional<PickedPassage> passage() {
    return isShown ? pane().picked()
        : reader.reader().selection().map(range -> new PickedPassage(workspace.openId(), range));
  }

  /** Lists the wordings of the selected passage over the versions of its story. */
  @Override
  public void variants() {
    long open = workspace.openId();
    passage().ifPresent(passage -> workspace.longWork().ask(
        library -> Variants.of(library, passage.storyId(), passage.range()), variants -> {
          if (variants.versions().size() < 2) {
            ground.toasts().show(messages.get("versions.none"));
          } else if (open == workspace.openId()) {
            ground.panels().show(new VariantsPanel(messages, variants, this::openWording, ground.panels()::leave));
          }
        }));
  }

  private void openWording(long storyId, TextRange place) {
    ground.panels().leave();
    boolean wasCompared = isShown;
    if (wasCompared) {
      closed();
    }
    if (wasCompared || storyId != workspace.openId()) {
      ground.leave();
      workspace.openAt(storyId, library -> place.isEmpty() ? Optional.empty() : Optional.of(place.start()));
    }
    ground.focusStory();
  }

  // Following

  private void changed(LibraryChange change) {
    ComparePane shown = pane;
    if (isShown && shown != null && CONCERNING.contains(change.kind())
        && (change.stories().isEmpty() || change.stories().stream().anyMatch(shown::isAbout))) {
      later.playFromStart();
    }
  }

  private void refresh() {
    if (isShown) {
      pane().refresh();
    }
  }

  @Override
  public void gone() {
    closed();
    ground.toasts().show(messages.get("compare.gone"));
  }

  @Override
  public void failed(Throwable thrown) {
    ground.services().dialogs().error(thrown);
  }

  @Override
  public void looked(CompareOptions options) {
    workspace.remember(LOOKED, options.format());
  }

  // What is done in it

  @Override
  public void openAnnotation(long storyId, String annotationId) {
    closed();
    annotationDesk.open(storyId, annotationId);
  }

  @Override
  public void annotate(Optional<PickedPassage> picked, HighlightColor color) {
    picked.ifPresentOrElse(
        passage -> workspace.act(
            library -> library.annotator().annotate(passage.storyId(), passage.range(), color, List.of(), ""),
            made -> ground.undoable(messages.get("compare.annotated"))),
        () -> ground.toasts().show(messages.get("compare.no-passage")));
  }

  @Override
  public void export(ExportFormat format) {
    ExportLanguage language = new ExportLanguage(
        messages.locale(), ground.services().clock().getZone(), messages::get);
    pane().report(workspace.file().getFileName().toString(), language, ground.services().clock().instant())
        .ifPresent(report -> export(report, format));
  }

  private void export(DiffReport report, ExportFormat format) {
    String name = FileNames.of(messages.get("export.diff.title", report.diff().first().headline())) + "." + format.extension();
    FileChoosers.Kind kind = FileChoosers.Kind.of("exportpanel.format." + format.key(), "*." + format.extension());
    ground.services().choosers().saveAs("compare.export.title", name, List.of(kind)).ifPresent(
        file -> workspace.longWork().ask(library -> {
          DiffExport.write(report, format, file);
          return file;
        }, ground.longActs()::written));
  }
}
