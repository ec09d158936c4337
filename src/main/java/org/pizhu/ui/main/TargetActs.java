package org.pizhu.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Annotator;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Target;
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
    if (picked instanceof Picked.Words words) {
      workspace.edits().annotate(words.range(), color, tagPaths, note);
    } else if (picked instanceof Picked.Figure figure) {
      edit(annotator ->
          annotator.annotateFigure(story, figure.number(), figure.region(), color, tagPaths, note));
    } else if (story != 0) {
      edit(annotator -> annotator.annotateStory(story, color, tagPaths, note));
    }
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
