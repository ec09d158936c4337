package org.pizhu.ui.main.reading;

import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.theme.Icons;

/** What stands in the place of the story while the library has none. */
final class EmptyLibrary {

  private EmptyLibrary() {}

  static EmptyState of(Messages messages, Bindings bindings) {
    EmptyState empty = new EmptyState(Icons.STORY, messages.get("main.empty"))
        .hint(messages.get("main.empty.hint"))
        .action(messages.get("main.empty.import"), bindings.ref("library.import")::run)
        .action(messages.get("main.empty.import-folder"), bindings.ref("library.import-folder")::run)
        .action(bindings.ref("library.sample").name(), bindings.ref("library.sample")::run);
    empty.getStyleClass().add("empty-library");
    return empty;
  }
}
