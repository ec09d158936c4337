package org.pizhu.ui.export;

import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.i18n.Messages;

/** Says by which template notes are written, and lets it be another, or none. */
final class TemplateMenu extends MenuButton {

  private final Messages messages;
  private final Runnable changed;
  private String template = "";

  /**
   * @param changed is called when another one was chosen
   */
  TemplateMenu(Messages messages, ExportListener listener, Runnable changed) {
    this.messages = messages;
    this.changed = changed;
    setId("export-template");
    setMaxWidth(Double.MAX_VALUE);
    setMnemonicParsing(false);
    MenuItem choose = item("exportpanel.template.choose", () -> listener.chooseTemplate(this::choose));
    getItems().addAll(
        item("exportpanel.template.none", () -> choose("")), choose, new SeparatorMenuItem(),
        item("exportpanel.template.sample-markdown", () -> listener.saveSample(TemplateKind.MARKDOWN)),
        item("exportpanel.template.sample-html", () -> listener.saveSample(TemplateKind.HTML)));
    show("");
  }

  private MenuItem item(String key, Runnable act) {
    MenuItem item = new MenuItem(messages.get(key));
    item.setOnAction(event -> act.run());
    return item;
  }

  private void choose(String path) {
    show(path);
    changed.run();
  }

  /** Shows that a template is chosen; nobody is told. */
  void show(String path) {
    template = path;
    setText(path.isEmpty() ? messages.get("exportpanel.template.none") : String.valueOf(Path.of(path).getFileName()));
    setAccessibleText(messages.get("exportpanel.template") + ": " + getText());
  }

  /** The path of the template; empty for none. */
  String template() {
    return template;
  }
}
