package org.pizhu.ui.main.ground;

import org.pizhu.i18n.Messages;
import org.pizhu.model.Edit;

/** What was done, in words. */
public final class EditLabel {

  /** In code points. */
  private static final int CHARACTERS = 24;

  private EditLabel() {}

  /** An edit in words, its subject cut to a length that a tooltip holds. */
  public static String of(Messages messages, Edit edit) {
    String subject = edit.subject().replace('\n', ' ');
    int cut = subject.codePointCount(0, subject.length()) > CHARACTERS
        ? subject.offsetByCodePoints(0, CHARACTERS)
        : subject.length();
    String shown = cut < subject.length() ? subject.substring(0, cut) + "…" : subject;
    return messages.get("edit." + edit.kind().wording(edit.subject()), shown);
  }
}
