package org.pizhu.importer.notes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FragmentSelector;

/** Values of annotations as other programs write them: one where there may be several, words or objects with the words in them. */
public final class NoteValues {

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
      String text = one.isObject()
          ? text(one.path(one.has("@value") ? "@value" : one.has("value") ? "value" : "name"))
          : one.isArray() ? text(one) : one.asText("");
      if (!text.isEmpty()) {
        return clean(text);
      }
    }
    return "";
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

  /** A time of ISO 8601, to the millisecond; one without a zone is taken for UTC. Null if it is none. */
  public static @Nullable Instant time(String text) {
    String given = text.strip();
    try {
      Instant time = given.matches(".*(?:[zZ]|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(given.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
          : given.contains("T") ? LocalDateTime.parse(given).toInstant(ZoneOffset.UTC)
          : LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
      return time.truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException none) {
      // No time that anyone could mean: it is as if nothing were said.
      return null;
    }
  }

  /** A rectangle in per cent; null if it is none, or counts pixels. */
  static @Nullable FragmentSelector region(String value) {
    String bare = value.startsWith("#") ? value.substring(1) : value;
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
