package org.pizhu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds long methods in a source file of this project's format: a method begins at a line that ends with an opening brace, two or four blanks in,
 * and ends at the closing brace of the same indentation.
 */
final class MethodLengths {

  private static final Pattern START = Pattern.compile("^( {2,6})(?! ).*\\)\\s*(throws [\\w., ]+)?\\{$");
  private static final Pattern NO_METHOD =
      Pattern.compile("^\\s*(if|for|while|switch|try|catch|synchronized|else|do|new|return|}).*");

  private MethodLengths() {}

  static List<String> over(int limit, Path file, List<String> lines) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (START.matcher(line).matches() && !NO_METHOD.matcher(line).matches()) {
        String end = line.substring(0, line.length() - line.stripLeading().length()) + "}";
        int last = i;
        while (last < lines.size() && !lines.get(last).startsWith(end)) {
          last++;
        }
        if (last - i + 1 > limit) {
          found.add(file + ":" + (i + 1) + " (" + (last - i + 1) + " lines)");
        }
      }
    }
    return found;
  }
}
