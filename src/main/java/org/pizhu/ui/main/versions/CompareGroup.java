package org.pizhu.ui.main.versions;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.compare.ComparePane;
import org.pizhu.ui.main.ground.Room;

/** The acts in a comparison of two stories. */
public final class CompareGroup implements Room {

  private final CompareDesk compare;

  /**
   * @param compare two stories side by side
   */
  public CompareGroup(CompareDesk compare) {
    this.compare = compare;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        inView("compare.next", KeyStroke.of(KeyCode.J)).tries(() -> tried(pane -> pane.step(1))),
        inView("compare.previous", KeyStroke.of(KeyCode.K)).tries(() -> tried(pane -> pane.step(-1))),
        inView("compare.other-place", KeyStroke.of(KeyCode.L)).tries(() -> tried(ComparePane::otherPlace)),
        inView("compare.one-text", KeyStroke.of(KeyCode.O)).does(() -> done(ComparePane::toggleOneText)),
        inView("compare.wording-only", KeyStroke.of(KeyCode.H)).does(() -> done(ComparePane::toggleWordingOnly)),
        inView("compare.fold", KeyStroke.of(KeyCode.F)).does(() -> done(ComparePane::toggleFolded)),
        inView("compare.swap", KeyStroke.of(KeyCode.I)).does(() -> done(ComparePane::swap)),
        inView("compare.next-version", KeyStroke.of(KeyCode.Y)).tries(() -> tried(pane -> pane.stepVersion(1))),
        inView("compare.previous-version", shift(KeyCode.Y)).tries(() -> tried(pane -> pane.stepVersion(-1))),
        inView("compare.annotation", ctrl(KeyCode.ENTER)).tries(() -> tried(ComparePane::openAnnotation)),
        export("compare.export-html", ExportFormat.HTML),
        export("compare.export-markdown", ExportFormat.MARKDOWN));
  }

  @Override
  public List<KeyNote> notes() {
    return ComparePane.keys();
  }

  private Act.Builder inView(String id, KeyStroke key) {
    return Act.of(id).keys(key)
        .where(() -> compare.hasKeyboard())
        .when(() -> compare.isShown(), "act.needs.comparison");
  }

  private Act export(String id, ExportFormat format) {
    return Act.of(id).when(() -> compare.isShown(), "act.needs.comparison")
        .does(() -> compare.export(format));
  }

  private boolean tried(Predicate<ComparePane> act) {
    return act.test(compare.view());
  }

  private void done(Consumer<ComparePane> act) {
    act.accept(compare.view());
  }
}
