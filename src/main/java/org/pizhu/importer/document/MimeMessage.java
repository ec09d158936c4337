package org.pizhu.importer.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.importer.source.Limits;

/** A message with parts, by RFC 2045 to 2049. What is broken in it is read as far as it goes. */
final class MimeMessage {

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([A-Za-z0-9*_-]{1,40})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,2000}+)\"|([^\\s;\"]{1,2000}))");

  private final byte[] bytes;
  private final Part whole;
  private final List<Part> parts = new ArrayList<>();
  private boolean isCut;
  private boolean isDeep;

  private MimeMessage(byte[] bytes) {
    this.bytes = bytes;
    int from = 0;
    while (from < bytes.length && Character.isWhitespace(bytes[from])) {
      from++;
    }
    whole = part(from, bytes.length);
    collect(whole, 0);
  }

  static MimeMessage read(byte[] bytes) {
    return new MimeMessage(bytes);
  }

  /** The parts that hold no others, in their order. */
  List<Part> parts() {
    return parts;
  }

  /** Whether the end of the parts is missing. */
  boolean isCut() {
    return isCut;
  }

  /** Whether parts lie too deep in each other to be read. */
  boolean isDeep() {
    return isDeep;
  }

  /** A header of the whole message; empty if there is none. */
  String header(String name) {
    return whole.header(name);
  }

  /** The id of the part to begin with; empty if it isn't named. */
  String start() {
    return bare(whole.parameter("start"));
  }

  private static String bare(String id) {
    return id.strip().replaceAll("^<|>$", "");
  }

  /** One part. */
  final class Part {
    private final Map<String, String> headers;
    private final int from;
    private final int to;

    private Part(Map<String, String> headers, int from, int to) {
      this.headers = headers;
      this.from = from;
      this.to = to;
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** The media type in small letters. */
    String type() {
      String type = header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      return type.isEmpty() ? "text/plain" : type;
    }

    /** A parameter of the type; empty if there is none. */
    String parameter(String name) {
      Matcher parameter = PARAMETER.matcher(header("content-type"));
      while (parameter.find()) {
        if (parameter.group(1).equalsIgnoreCase(name)) {
          return parameter.group(2) == null ? parameter.group(3) : parameter.group(2).replaceAll("\\\\(.)", "$1");
        }
      }
      return "";
    }

    String id() {
      return bare(EncodedWords.read(header("content-id")));
    }

    /** Where it stood; empty if that isn't said. */
    String location() {
      return EncodedWords.read(header("content-location").strip());
    }

    /** What it is called in a warning. */
    String name() {
      return location().isEmpty() ? id() : location();
    }

    /** Its bytes, decoded. */
    byte[] body() {
      return switch (header("content-transfer-encoding").strip().toLowerCase(Locale.ROOT)) {
        case "quoted-printable" -> quoted();
        case "base64" -> base64();
        default -> java.util.Arrays.copyOfRange(bytes, from, to);
      };
    }

    private byte[] quoted() {
      ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
      for (int i = from; i < to; i++) {
        if (bytes[i] != '=') {
          out.write(bytes[i]);
        } else if (i + 2 < to && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
          out.write(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]));
          i += 2;
        } else if (lineEnd(i + 1) > i + 1) {
          i = lineEnd(i + 1) - 1;
        } else {
          out.write('=');
        }
      }
      return out.toByteArray();
    }

    /** Behind the end of the line if there is nothing but blanks up to it; else where it was asked. */
    private int lineEnd(int at) {
      int end = at;
      while (end < to && (bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r')) {
        end++;
      }
      return end >= to ? to : bytes[end] == '\n' ? end + 1 : at;
    }

    private byte[] base64() {
      ByteArrayOutputStream letters = new ByteArrayOutputStream(to - from);
      for (int i = from; i < to && bytes[i] != '='; i++) {
        byte b = bytes[i];
        if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/') {
          letters.write(b);
        }
      }
      byte[] all = letters.toByteArray();
      // A lone letter at the end of what was cut is no byte.
      return Base64.getDecoder().decode(all.length % 4 == 1 ? java.util.Arrays.copyOf(all, all.length - 1) : all);
    }
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }

  /** The part between two places: lines of headers, a blank one, and the rest. */
  private Part part(int from, int to) {
    Map<String, String> headers = new HashMap<>();
    int at = from;
    String name = "";
    while (at < to) {
      int end = endOfLine(at, to);
      String line = new String(bytes, at, end - at, StandardCharsets.UTF_8).stripTrailing();
      at = Math.min(to, end + 1);
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && !name.isEmpty()) {
        headers.merge(name, line.strip(), (before, more) -> before + " " + more);
      } else if (colon > 0) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return new Part(headers, at, to);
  }

  private int endOfLine(int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private void collect(Part part, int depth) {
    String boundary = part.parameter("boundary");
    if (!part.type().startsWith("multipart/") || boundary.isEmpty() || depth >= Limits.NESTED_PARTS) {
      isDeep |= depth >= Limits.NESTED_PARTS;
      if (parts.size() < Limits.PARTS) {
        parts.add(part);
      }
      return;
    }
    byte[] mark = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
    int open = -1;
    boolean ended = false;
    for (int at = part.from; at < part.to && !ended; at = endOfLine(at, part.to) + 1) {
      boolean isMark = at + mark.length <= part.to
          && java.util.Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)
          && (at + mark.length == part.to || " \t\r\n-".indexOf(bytes[at + mark.length]) >= 0);
      if (isMark) {
        if (open >= 0) {
          collect(part(open, withoutLineEnd(open, at)), depth + 1);
        }
        open = Math.min(part.to, endOfLine(at, part.to) + 1);
        ended = at + mark.length + 1 < part.to && bytes[at + mark.length] == '-' && bytes[at + mark.length + 1] == '-';
      }
    }
    if (!ended) {
      isCut = true;
      if (open >= 0) {
        collect(part(open, part.to), depth + 1);
      }
    }
  }

  /** The line end before a boundary belongs to the boundary. */
  private int withoutLineEnd(int from, int at) {
    int end = at;
    if (end > from && bytes[end - 1] == '\n') {
      end--;
    }
    return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
  }
}
