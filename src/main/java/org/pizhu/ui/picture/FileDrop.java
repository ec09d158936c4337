package org.pizhu.ui.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.pizhu.ui.control.DragTurn;

/** A single file that is dropped on a node. While it is over it, the node is in the pseudo-class {@code over}. */
final class FileDrop {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private FileDrop() {}

  /**
   * Takes drops from now on.
   *
   * @param wants whether the node has something to drop on now
   */
  static void on(Node node, BooleanSupplier wants, Consumer<Path> taker) {
    DragTurn turn = new DragTurn(node);
    node.addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (wants.getAsBoolean() && file(event).isPresent() && turn.isOn()) {
        event.acceptTransferModes(TransferMode.COPY);
        node.pseudoClassStateChanged(OVER, true);
        event.consume();
      }
    });
    node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(OVER, false));
    node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      Optional<Path> file = wants.getAsBoolean() ? file(event) : Optional.empty();
      if (file.isPresent()) {
        event.setDropCompleted(true);
        event.consume();
        taker.accept(file.get());
      }
    });
  }

  private static Optional<Path> file(DragEvent event) {
    List<java.io.File> files = event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
    return files.size() == 1 ? Optional.of(files.get(0).toPath()) : Optional.empty();
  }
}
