package org.pizhu.importer.notes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.FragmentSelector;

/** Values of annotations as other programs write them: one where there may be several, words or objects with the words in them. */
public final class NoteValues {

  private static final Pattern LANGUAGE = Pattern.compile("@?none|und|[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*");
  private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,20})?)";
  private static final Pattern PIXELS = Pattern.compile(
      "(?:^|[#&?])xywh=(?:pixel:)?" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER + "(?:&|$)");
  private static final Pattern REGION = Pattern.compile("(?<=^|[#&?])xywh=percent:[^&]*");

  private NoteValues() {}

  /** All of what may be one thing or a list of them. */
  static List<JsonNode> all(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(all::add);
    } else if (!node.isMissingNode() && !node.isNull()) {
      all.add(node);
    }
    return all;
  }

  /** The first words of what may be words, an object with words, or a list of them; empty where there are none. */
  static String text(JsonNode node) {
    for (JsonNode one : all(node)) {
      String text = one.isObject() ? textOf(one) : one.isArray() ? text(one) : one.asText("");
      if (!text.isEmpty()) {
        return clean(text);
      }
    }
    return "";
  }

  private static String textOf(JsonNode thing) {
    for (String member : List.of("@value", "value", "name")) {
      if (thing.has(member)) {
        return text(thing.path(member));
      }
    }
    // Words by language: Chinese ones if there are any.
    List<String> languages = new ArrayList<>();
    thing.fieldNames().forEachRemaining(languages::add);
    if (!languages.stream().allMatch(name -> LANGUAGE.matcher(name).matches())) {
      return "";
    }
    languages.sort(java.util.Comparator.comparing(name -> !name.startsWith("zh")));
    return languages.stream().map(name -> text(thing.path(name))).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  /** The kinds of a thing, without the vocabulary that they are of. */
  static List<String> types(JsonNode thing) {
    return all(thing.has("type") ? thing.path("type") : thing.path("@type")).stream().map(one -> OpenAnnotation.bare(text(one))).toList();
  }

  /** A whole number, however it is written; -1 if it is none, or less than 0. */
  static long number(JsonNode node) {
    String digits = text(node).strip();
    return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : -1;
  }

  /**
   * Where a passage without a place stood last, as Pizhu says it.
   *
   * @param prefix before the names of the members
   * @return null if it has a place, or is not from Pizhu
   */
  static ForeignTarget.@Nullable LastPlace last(JsonNode said, String prefix) {
    String status = text(said.path(prefix + "status"));
    long start = number(said.path(prefix + "lastStart"));
    long end = number(said.path(prefix + "lastEnd"));
    return java.util.Arrays.stream(AnchorStatus.values())
        .filter(one -> one.name().equalsIgnoreCase(status) && !one.hasPlace() && start >= 0 && end >= start && end <= Integer.MAX_VALUE).findFirst()
        .map(one -> new ForeignTarget.LastPlace(one, text(said.path(prefix + "lastTextSha256")), (int) start, (int) end)).orElse(null);
  }

  /** The address that something is, or has as its id; empty where there is none. */
  static String address(JsonNode node) {
    for (JsonNode one : all(node)) {
      String address = one.isObject() ? one.path("id").asText(one.path("@id").asText("")) : one.asText("");
      if (!address.isEmpty()) {
        return clean(address);
      }
    }
    return "";
  }

  /** A time, to the millisecond; one without a zone is taken for UTC. Null if it is none. */
  public static @Nullable Instant time(String text) {
    return WrittenTime.read(text);
  }

  /** A rectangle in pixels, as media fragments count where they say nothing else; null if it is none. */
  static ForeignTarget.@Nullable Pixels pixels(String value) {
    Matcher found = PIXELS.matcher(value);
    if (!found.find()) {
      return null;
    }
    double width = Double.parseDouble(found.group(3));
    double height = Double.parseDouble(found.group(4));
    return width > 0 && height > 0
        ? new ForeignTarget.Pixels(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)), width, height) : null;
  }

  /** A rectangle in per cent; null if it is none, or counts pixels. */
  static @Nullable FragmentSelector region(String value) {
    Matcher found = REGION.matcher(value);
    String bare = found.find() ? found.group() : "";
    try {
      return bare.startsWith("xywh=percent:") ? FragmentSelector.parse(bare.replaceAll("\\.\\d+", "")) : null;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /** Text as a library can keep it: U+FFFD for halves of surrogate pairs and for U+0000, which end or break it. */
  public static String clean(String text) {
    StringBuilder cleaned = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (isPair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
        cleaned.setCharAt(i, '\ufffd');
      }
    }
    return cleaned == null ? text : cleaned.toString();
  }
}
