package org.pizhu;

import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.stream.Stream;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;

/**
 * Tells whether the words of the command line came in whole. Java reads them, and the names of files, in the encoding of
 * the locale; where that is ASCII, as in the locale C, Chinese is lost before the program begins, and no option of Java
 * changes that.
 */
final class LocaleCheck {

  private static final char REPLACEMENT = '\ufffd';

  private LocaleCheck() {}

  /** What is in the way of these arguments and of the folders of the environment; nothing as a rule. */
  static Optional<PizhuException> problem(String[] args) {
    String encoding = System.getProperty("sun.jnu.encoding", "");
    boolean lost = Stream.of(args).anyMatch(word -> word.indexOf(REPLACEMENT) >= 0);
    if (lost && !encoding.equalsIgnoreCase("UTF-8")) {
      return Optional.of(new PizhuException(of(encoding)));
    }
    try {
      Environment.ofProcess();
      return Optional.empty();
    } catch (InvalidPathException unreadable) {
      return Optional.of(new PizhuException(of(encoding), unreadable));
    }
  }

  private static Problem of(String encoding) {
    return Problem.of(ProblemKind.LOCALE_LACKS_CHARACTERS, "", encoding);
  }
}
