package org.pizhu.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The style sheets of the rooms, which {@code app.css} puts together. */
final class Sheets {

  /** Where {@code app.css} lies, from the root of the class path. */
  static final String FOLDER = "/org/pizhu/ui/theme/";

  private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");

  private Sheets() {}

  /** All sheets, as absolute paths on the class path, in the order in which they hold. */
  static List<String> paths() {
    return IMPORT.matcher(read(FOLDER + "app.css")).results().map(Sheets::path).toList();
  }

  private static String path(MatchResult found) {
    return URI.create(FOLDER).resolve(found.group(1)).getPath();
  }

  /** What all sheets say, as if they were one. */
  static String css() {
    return paths().stream().map(Sheets::read).collect(Collectors.joining("\n"));
  }

  /** What a sheet says. */
  static String read(String path) {
    try (InputStream in = Objects.requireNonNull(Sheets.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
