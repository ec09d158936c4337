package org.pizhu.importer.packed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The names of the parts of a file, and of what pages refer to. */
public final class PartNames {

  private PartNames() {}

  /** Without query and fragment, and with %XX read as UTF-8; what is no such sequence stays. */
  public static String decoded(String address) {
    String bare = address.replaceFirst("[?#].*$", "");
    if (bare.indexOf('%') < 0) {
      return bare;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bare.length(); i++) {
      int value = bare.charAt(i) == '%' && i + 2 < bare.length() ? hex(bare, i + 1) : -1;
      if (value >= 0) {
        out.write(value);
        i += 2;
      } else {
        int character = bare.codePointAt(i);
        out.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(character) - 1;
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /**
   * The path of a part that another refers to.
   *
   * @param from the path of the part that refers, with {@code /} between folders
   * @param address as it is written there
   * @return none if it leads out of the file, or is no path
   */
  public static @Nullable String resolve(String from, String address) {
    String path = decoded(address.strip()).replace('\\', '/');
    if (path.isEmpty() || path.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return null;
    }
    Deque<String> folders = new ArrayDeque<>();
    String whole = path.startsWith("/") ? path : from.substring(0, from.lastIndexOf('/') + 1) + path;
    for (String step : whole.split("/")) {
      if (step.equals("..")) {
        if (folders.pollLast() == null) {
          return null;
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        folders.addLast(step);
      }
    }
    return String.join("/", folders);
  }

  /** An address that is relative to another; as it is written if one of them is none. */
  public static String absolute(@Nullable String base, String address) {
    try {
      return base == null ? address : URI.create(base).resolve(address.strip()).toString();
    } catch (IllegalArgumentException notOne) {
      return address;
    }
  }

  /** Whether the name of a part leads out of the file that it is in. */
  public static boolean isOutside(String name) {
    String path = name.replace('\\', '/');
    return path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.equals("..") || path.startsWith("../")
        || path.contains("/../") || path.endsWith("/..") || path.indexOf('\0') >= 0;
  }
}
