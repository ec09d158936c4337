package org.pizhu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds long methods in a source file of this project's format: a method begins at a line two or four blanks in whose parameter list ends, there
 * or on a line below, with {@code ) {}, and ends at the closing brace of the same indentation.
 */
final class MethodLengths {

  private static final Pattern BODY_OPENS = Pattern.compile("^.*\\)\\s*(throws [\\w., ]+)?\\{$");
  private static final Pattern NO_METHOD = Pattern.compile(
      "^\\s*(if|for|while|switch|try|catch|synchronized|else|do|new|return|}|.*\\b(class|record|interface|enum) ).*");

  private MethodLengths() {}

  static List<String> over(int limit, Path file, List<String> lines) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int first = BODY_OPENS.matcher(lines.get(i)).matches() ? firstLine(lines, i) : -1;
      if (first >= 0 && !NO_METHOD.matcher(lines.get(first)).matches()) {
        String end = " ".repeat(indentation(lines.get(first))) + "}";
        int last = i;
        while (last < lines.size() && !lines.get(last).startsWith(end)) {
          last++;
        }
        if (last - first + 1 > limit) {
          found.add(file + ":" + (first + 1) + " (" + (last - first + 1) + " lines)");
        }
      }
    }
    return found;
  }

  /** The line of the method's name: the line itself, or the one above that is less indented; -1 for what is no method. */
  private static int firstLine(List<String> lines, int opening) {
    int indentation = indentation(lines.get(opening));
    for (int i = opening; i >= 0; i--) {
      String line = lines.get(i);
      if (i == opening ? line.contains("(") : !line.isBlank() && indentation(line) < indentation) {
        boolean isMember = indentation(line) == 2 || indentation(line) == 4;
        return isMember && (i == opening || line.endsWith("(") || line.endsWith(",")) ? i : -1;
      }
    }
    return -1;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }
}
