package org.pizhu.ui.control;

/** Text that only shows, looks like a label, and can be selected and copied. */
public final class SelectableText extends GrowingTextArea {

  private static final int MOST_LINES = 200;

  public SelectableText() {
    super(1, MOST_LINES);
    setEditable(false);
    getStyleClass().add("selectable-text");
  }

  /**
   * Shows a value.
   *
   * @param name what the value is, for those who hear the window
   * @param value the text
   */
  public void show(String name, String value) {
    setText(value);
    setAccessibleText(name);
  }
}
