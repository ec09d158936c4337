package org.pizhu.ui.dialog;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * What is said of a failure.
 *
 * @param sentence what went wrong, in one sentence
 * @param advice what to do about it; empty where the sentence says it
 * @param details for those who are to find the cause: the chain of what was thrown
 */
public record ErrorText(String sentence, String advice, String details) {

  /** The words for anything thrown. */
  public static ErrorText of(Throwable thrown, Messages messages) {
    Problem problem = problem(thrown);
    String advice = problem.kind() == ProblemKind.UNEXPECTED ? messages.get("error.unexpected.advice") : "";
    StringWriter details = new StringWriter();
    thrown.printStackTrace(new PrintWriter(details, true));
    return new ErrorText(messages.problem(problem), advice, details.toString().stripTrailing());
  }

  private static Problem problem(Throwable thrown) {
    if (thrown instanceof PizhuException known) {
      return known.problem();
    }
    String encoding = System.getProperty("sun.jnu.encoding", "");
    // A chooser of files gives names that Java can't pass on where the locale has fewer characters than the disk.
    return thrown instanceof InvalidPathException && !encoding.equalsIgnoreCase("UTF-8")
        ? Problem.of(ProblemKind.LOCALE_LACKS_CHARACTERS, "", encoding)
        : Problem.of(ProblemKind.UNEXPECTED, "", words(thrown));
  }

  /** What was thrown says so itself, else its kind does. */
  private static String words(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
  }
}
