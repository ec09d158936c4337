package org.pizhu.ui.main.annotations;

import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.annotation.AnnotationList;
import org.pizhu.ui.main.ground.Room;

/** The acts on the list of annotations: what it looks among, how it stands, and what is done with all that is picked in it. */
public final class AnnotationListGroup implements Room {

  private static final String NEEDS_PICKED = "act.needs.picked";

  private final AnnotationDesk annotationDesk;

  /**
   * @param annotationDesk the annotations
   */
  public AnnotationListGroup(AnnotationDesk annotationDesk) {
    this.annotationDesk = annotationDesk;
  }

  private AnnotationList list() {
    return annotationDesk.list();
  }

  @Override
  public List<Act> acts() {
    List<Act> acts = new ArrayList<>(List.of(
        Act.of("annotations.facets").keys(ctrlShift(KeyCode.L)).everywhere()
            .does(() -> annotationDesk.showFacets()),
        Act.of("annotations.clear-filter")
            .when(() -> !list().filterProperty().get().equals(AnnotationFilter.NONE), "act.needs.filter")
            .does(() -> list().clearFilter())));
    for (AnnotationList.Scope scope : AnnotationList.Scope.values()) {
      acts.add(scope(scope));
    }
    for (AnnotationFilter.Sort sort : AnnotationFilter.Sort.values()) {
      acts.add(Act.of("annotations.sort-" + name(sort)).does(() -> shown(() -> list().sortProperty().set(sort))));
    }
    for (AnnotationGrouping grouping : AnnotationGrouping.values()) {
      acts.add(Act.of("annotations.group-" + name(grouping))
          .does(() -> shown(() -> list().groupingProperty().set(grouping))));
    }
    acts.addAll(many());
    return acts;
  }

  @Override
  public List<KeyNote> notes() {
    return List.of(new KeyNote("annotations.copy", "Ctrl+C"));
  }

  private Act scope(AnnotationList.Scope scope) {
    Act.Builder act = Act.of("annotations.scope-" + name(scope));
    return switch (scope) {
      case STORY, LIBRARY -> act.does(() -> shown(() -> list().scopeProperty().set(scope)));
      case SESSION -> act.when(() -> !annotationDesk.workList().isEmpty(), "act.needs.session")
          .does(() -> shown(() -> list().scopeProperty().set(scope)));
      case SELECTED -> act.does(() -> shown(() -> list().showSelected()));
    };
  }

  private List<Act> many() {
    BooleanSupplier picked = () -> annotationDesk.hasPicked();
    return List.of(
        Act.of("annotations.pick-all").does(() -> shown(() -> list().pickAll())),
        Act.of("annotations.give-tag").when(picked, NEEDS_PICKED).does(() -> annotationDesk.openGive()),
        Act.of("annotations.take-tag").when(picked, NEEDS_PICKED).does(() -> annotationDesk.openTake()),
        Act.of("annotations.delete-picked").when(picked, NEEDS_PICKED).does(() -> annotationDesk.delete()));
  }

  private void shown(Runnable act) {
    annotationDesk.bringIntoSight();
    act.run();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
