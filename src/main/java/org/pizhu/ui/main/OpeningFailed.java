package org.pizhu.ui.main;

import javafx.scene.layout.StackPane;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.Environment;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.dialog.ErrorText;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.theme.Icons;

/** What the window shows when no library could be opened: why, and which ways there are on. */
public final class OpeningFailed extends StackPane {

  /**
   * @param messages the words
   * @param thrown why it failed
   * @param choosers asks for another library
   * @param outside opens it
   */
  public OpeningFailed(Messages messages, Throwable thrown, FileChoosers choosers, WindowOutside outside) {
    ErrorText error = ErrorText.of(thrown, messages);
    java.util.List<Kind> kinds = java.util.List.of(Kind.of("main.kind.library", "*" + Environment.LIBRARY_ENDING));
    String name = messages.get("main.new-library.name") + Environment.LIBRARY_ENDING;
    EmptyState state = new EmptyState(Icons.WARNING, error.sentence());
    if (!error.advice().isEmpty()) {
      state.hint(error.advice());
    }
    state.action(messages.get("act.library.open"), () ->
        choosers.openFile("main.open-library.title", kinds).ifPresent(outside::openLibrary));
    state.action(messages.get("act.library.new"), () ->
        choosers.saveAs("main.new-library.title", name, kinds).ifPresent(outside::openLibrary));
    state.action(messages.get("act.library.sample"), outside::openSample);
    getStyleClass().add("opening-failed");
    getChildren().add(state);
  }
}
