package org.pizhu.ui.reader;

import java.io.File;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.web.WebView;
import org.pizhu.ui.control.DragTurn;

/**
 * A picture is dropped on its figure. These handlers take the place of WebKit's own, which would open the file. What is
 * dropped elsewhere goes on to the window.
 */
final class FigureDrop {

  private final ReaderPage page;
  private final ReaderListener listener;

  FigureDrop(ReaderPage page, ReaderListener listener) {
    this.page = page;
    this.listener = listener;
  }

  void install(WebView view) {
    DragTurn turn = new DragTurn(view);
    EventHandler<DragEvent> over = event -> {
      if (hasOne(event) && turn.isOn() && page.dropTarget(event.getX(), event.getY()) > 0) {
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
      }
    };
    view.setOnDragEntered(over);
    view.setOnDragOver(over);
    view.setOnDragExited(event -> page.dropTarget(-1, -1));
    view.setOnDragDropped(this::dropped);
    // Nothing is dragged out of the page: a drag selects.
    view.setOnDragDetected(null);
  }

  private static boolean hasOne(DragEvent event) {
    return event.getDragboard().getFiles().size() == 1;
  }

  private void dropped(DragEvent event) {
    int figure = hasOne(event) ? page.dropTarget(event.getX(), event.getY()) : 0;
    if (figure > 0) {
      List<File> files = event.getDragboard().getFiles();
      event.setDropCompleted(true);
      event.consume();
      page.dropTarget(-1, -1);
      listener.pictureDropped(figure, files.get(0).toPath());
    }
  }
}
