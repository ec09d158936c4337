package org.pizhu.ui.main.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.annotation.Annotator;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Target;
import org.pizhu.ui.annotation.SelectionBar;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.reader.ReaderView;

/** What annotations of the open story are about: makes them of what is selected, and gives them other places. */
final class TargetActs {

  private final Workspace workspace;
  private final ReaderView reader;

  TargetActs(Workspace workspace, ReaderView reader) {
    this.workspace = workspace;
    this.reader = reader;
  }

  /** Annotates what is selected, and puts the focus on the new annotation. */
  void annotate(Picked picked, HighlightColor color, List<String> tagPaths, String note) {
    long story = workspace.openId();
    if (story != 0) {
      edit(annotator -> made(annotator, story, picked, new SelectionBar.Draft(color, tagPaths, note)));
    }
  }

  /** Annotates what was selected in a story, which need not be open any more; the focus stays where it is. */
  void keep(long story, Picked picked, SelectionBar.Draft draft) {
    workspace.act(library -> made(library.annotator(), story, picked, draft), made -> { });
  }

  /** Gives an annotation of the open story one tag more, unless it has it. */
  void tag(String id, String path) {
    workspace.annotations().get().stream()
        .filter(annotation -> annotation.id().equals(id))
        .map(annotation -> annotation.tags().stream().map(workspace.codebook().get()::path).toList())
        .filter(paths -> !paths.contains(path))
        .forEach(paths -> workspace.edits().retag(id, Stream.concat(paths.stream(), Stream.of(path)).toList()));
  }

  private static Annotation made(Annotator annotator, long story, Picked picked, SelectionBar.Draft draft) {
    if (picked instanceof Picked.Words words) {
      return annotator.annotate(story, words.range(), draft.color(), draft.tags(), draft.note());
    }
    return picked instanceof Picked.Figure figure
        ? annotator.annotateFigure(story, figure.number(), figure.region(), draft.color(), draft.tags(), draft.note())
        : annotator.annotateStory(story, draft.color(), draft.tags(), draft.note());
  }

  /** Gives an annotation of a figure another rectangle. */
  void changeRegion(String id, FragmentSelector region) {
    edit(annotator -> annotator.changeRegion(id, region));
  }

  /** Whether a place can be chosen for an annotation: for that of a whole story there is no other. */
  boolean hasPlaces(String id) {
    return target(id).filter(target -> target instanceof PassageTarget || target instanceof FigureTarget).isPresent();
  }

  /** Selects what an annotation is about now, so that it can be changed. */
  void select(String id) {
    target(id).filter(target -> target.status().hasPlace()).ifPresent(target -> {
      if (target instanceof FigureTarget figure) {
        reader.figures().select(figure.number(), figure.region());
      } else {
        reader.select(target.range());
      }
    });
  }

  /** Puts an annotation where the selection is, if that is a place for it. */
  void apply(String id, @Nullable Picked picked) {
    Target target = target(id).orElse(null);
    if (target instanceof FigureTarget before) {
      apply(id, before, picked);
    } else if (target != null) {
      reader.selection().ifPresent(range -> workspace.edits().changeBoundaries(id, range));
    }
  }

  private void apply(String id, FigureTarget before, @Nullable Picked picked) {
    if (picked instanceof Picked.Words words) {
      edit(annotator -> annotator.attach(id, words.range()));
    } else if (picked instanceof Picked.Figure figure) {
      boolean stays = before.status().hasPlace() && figure.number() == before.number();
      edit(annotator -> stays
          ? annotator.changeRegion(id, figure.region())
          : annotator.attachFigure(id, figure.number()));
    }
  }

  private void edit(Function<Annotator, Annotation> act) {
    workspace.act(library -> act.apply(library.annotator()), made -> workspace.focus(made.id()));
  }

  private Optional<Target> target(String id) {
    return workspace.annotations().get().stream()
        .filter(annotation -> annotation.id().equals(id))
        .map(Annotation::target)
        .findFirst();
  }
}
