package org.pizhu.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

class ErrorTextTest {

  private final Messages messages = new Messages(Language.ENGLISH);

  @Test
  void aKnownProblemSaysItsSentence() {
    PizhuException known =
        new PizhuException(Problem.of(ProblemKind.FILE_NOT_FOUND, "news.txt"), new IOException("no such file"));

    ErrorText text = ErrorText.of(known, messages);

    assertThat(text.sentence()).isEqualTo("There is no file news.txt.");
    assertThat(text.advice()).isEmpty();
    assertThat(text.details()).contains("PizhuException").contains("Caused by: java.io.IOException: no such file");
  }

  @Test
  void anythingElseIsUnexpectedAndComesWithAdvice() {
    ErrorText text = ErrorText.of(new IllegalStateException("it''s {0} broken"), messages);

    assertThat(text.sentence()).isEqualTo("Something unexpected happened: it''s {0} broken");
    assertThat(text.advice()).contains("copy the details");
  }

  @Test
  void whatSaysNothingIsNamedByItsKind() {
    assertThat(ErrorText.of(new NullPointerException(), messages).sentence()).endsWith("NullPointerException");
  }

  @Test
  void aNameThatTheLocaleCannotCarrySaysWhatToSet() {
    String before = System.getProperty("sun.jnu.encoding");
    try {
      System.setProperty("sun.jnu.encoding", "ANSI_X3.4-1968");
      ErrorText text = ErrorText.of(new InvalidPathException("新闻.md", "Malformed input or input contains unmappable characters"), messages);

      assertThat(text.sentence()).contains("ANSI_X3.4-1968").contains("LC_ALL=C.UTF-8");
      assertThat(text.advice()).isEmpty();
    } finally {
      System.setProperty("sun.jnu.encoding", before);
    }
  }
}
