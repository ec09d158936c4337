package org.pizhu.ui.control;

import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A label of one line that tells the whole text in a tooltip while it shows less. Its text may be of any characters, and must not be bound. */
public class EllipsisLabel extends Label {

  private final Tip whole = new Tip(this);

  public EllipsisLabel() {
    this("");
  }

  public EllipsisLabel(String text) {
    super(text);
    Texts.drawn(this);
    setMinWidth(0);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    boolean cut = lookup(".text") instanceof Text shown && !shown.getText().equals(getText());
    whole.text(cut ? getText() : "");
  }
}
