package org.pizhu.ui.main.annotations;

import com.ibm.icu.text.Collator;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.codebook.CodebookEditor;
import org.pizhu.library.codebook.CodebookReport;
import org.pizhu.library.codebook.TagDeletion;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.codebook.CodebookActions;
import org.pizhu.ui.codebook.CodebookModel;
import org.pizhu.ui.codebook.CodebookPane;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.WindowServices;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.Workspace;

/** The pane of tags over the workspace: carries what is done there to the library, and what has changed back. */
public final class TagActs implements CodebookActions {

  private static final Kind QDC = Kind.of("main.kind.qdc", "*.qdc");
  private static final Kind CSV = Kind.of("main.kind.csv", "*.csv");
  private static final Kind EITHER = Kind.of("main.kind.codebook", "*.qdc", "*.csv");

  private final WindowServices services;
  private final Messages messages;
  private final Workspace workspace;
  private final TagWork work;
  private final Ground ground;
  private final ReaderArea reader;
  private final AnnotationDesk annotationDesk;
  private final NoteActs noteActs;
  private final CodebookModel model;
  private final CodebookPane pane;
  private boolean areReadingsAsked;
  private boolean isCounting;
  private boolean isStale;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param annotationDesk the annotations
   * @param noteActs the links of notes
   */
  public TagActs(Ground ground, ReaderArea reader, AnnotationDesk annotationDesk, NoteActs noteActs) {
    this.ground = ground;
    this.reader = reader;
    this.annotationDesk = annotationDesk;
    this.noteActs = noteActs;
    services = ground.services();
    messages = services.messages();
    workspace = ground.workspace();
    work = new TagWork(workspace);
    model = new CodebookModel(this);
    model.reserve(this::isTaken);
    pane = new CodebookPane(messages, model, noteActs);
    workspace.codebook().subscribe(model.codebookProperty()::set);
    workspace.codebook().subscribe(this::loadReadings);
    // Each act changes what can be undone, wherever its annotations are.
    workspace.nextUndo().subscribe(this::count);
    pane.visibleProperty().addListener(observable -> count());
  }

  /** Chinese tags are found by how they are read; that takes long to load, and the story comes first. */
  private void loadReadings(Codebook tags) {
    if (!areReadingsAsked && tags.tags().stream().anyMatch(tag -> tag.name().codePoints().anyMatch(Character::isIdeographic))) {
      areReadingsAsked = true;
      ground.afterPaint(() -> workspace.longWork().loadPinyin(loaded -> { }));
    }
  }

  /** Whether an act of the program, and not only of a tag, has a key. */
  private boolean isTaken(String key) {
    return KeyStroke.typing(key).stream()
        .flatMap(stroke -> ground.acts().bindings().acts(stroke).stream())
        .anyMatch(act -> !act.group().equals(TagGroup.GROUP));
  }

  /** The pane of tags. */
  public CodebookPane pane() {
    return pane;
  }

  /** Counts anew, if anybody looks. */
  private void count() {
    if (!pane.isVisible()) {
      return;
    }
    if (isCounting) {
      isStale = true;
      return;
    }
    isCounting = true;
    work.counts(counts -> {
      isCounting = false;
      model.countsProperty().set(counts);
      if (isStale) {
        isStale = false;
        count();
      }
    });
  }

  @Override
  public void make(@Nullable String parent, String name, Consumer<Tag> made) {
    work.edit(editor -> editor.make(parent, name), made);
  }

  @Override
  public void rename(String id, String name) {
    edit(editor -> editor.rename(id, name));
  }

  @Override
  public void move(String id, @Nullable String parent, int index) {
    edit(editor -> editor.move(id, parent, index));
  }

  @Override
  public void sort(@Nullable String parent) {
    // ICU's, because the JDK's own knows no Pinyin.
    Collator collator = Collator.getInstance(messages.locale());
    edit(editor -> editor.sort(parent, collator::compare));
  }

  @Override
  public void recolor(String id, @Nullable TagColor color) {
    edit(editor -> editor.recolor(id, color));
  }

  @Override
  public void describe(String id, String description) {
    edit(editor -> editor.describe(id, description));
  }

  @Override
  public void changeMemo(String id, String memo) {
    edit(editor -> editor.changeMemo(id, memo));
  }

  @Override
  public void bindKey(String id, @Nullable String key) {
    edit(editor -> editor.bindKey(id, key));
  }

  @Override
  public void merge(String from, String into) {
    work.edit(editor -> editor.merge(from, into), () -> done("main.tags.merged"));
  }

  @Override
  public void splitOff(String id, String name, List<String> annotationIds) {
    work.edit(editor -> editor.splitOff(id, name, annotationIds), made -> model.select(made.id()));
  }

  @Override
  public void delete(String id, TagDeletion deletion) {
    work.edit(editor -> editor.delete(id, deletion), () -> done("main.tags.deleted"));
  }

  private void edit(Consumer<CodebookEditor> act) {
    work.edit(act, () -> { });
  }

  private void done(String words) {
    ground.undoable(messages.get(words));
  }

  @Override
  public void apply(String id) {
    if (annotationDesk.give(workspace.codebook().get().path(id))) {
      return;
    }
    if (reader.hasSelection() || workspace.focused().get() != null) {
      reader.tag(workspace.codebook().get().path(id));
    } else {
      ground.toasts().show(messages.get("main.tags.nothing-selected"));
    }
  }

  @Override
  public void showAnnotations(String id) {
    annotationDesk.showAnnotations(
        AnnotationScope.LIBRARY, AnnotationFilter.NONE.withTags(Set.of(id), AnnotationFilter.TagMatch.ALL));
  }

  @Override
  public void annotations(String id, Consumer<List<Annotation>> show) {
    work.annotations(id, show);
  }

  @Override
  public void importFile() {
    services.choosers().openFile("main.tags.import.title", List.of(EITHER)).ifPresent(file ->
        work.editLibrary(library -> library.codebookExchange().read(file), this::imported));
  }

  private void imported(CodebookReport report) {
    String summary = messages.get("main.tags.imported", report.made(), report.changed(), report.unchanged());
    if (report.notes().isEmpty() && report.made() + report.changed() > 0) {
      ground.undoable(summary);
    } else if (report.notes().isEmpty()) {
      ground.toasts().show(summary);
    } else {
      ground.toasts().error(
          messages.get("main.with-problems", summary, report.notes().size()),
          messages.get("main.show-problems"),
          () -> services.dialogs().problems(summary, report.notes()));
    }
  }

  @Override
  public void exportFile() {
    String name = messages.get("main.tags.file-name") + ".qdc";
    services.choosers().saveAs("main.tags.export.title", name, List.of(QDC, CSV)).ifPresent(this::export);
  }

  private void export(Path file) {
    work.write(file, losses -> ground.longActs().written(file, losses));
  }
}
