package org.pizhu.importer.notes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the members of an annotation the names that the context of 2017 has for them: those of the Open Annotation Data Model of 2013, of lists of the
 * IIIF Presentation API 2, and names that are written out or stand behind the prefix of their vocabulary. Names of others stay.
 */
final class OpenAnnotation {

  private static final Pattern VOCABULARY = Pattern.compile(
      "(?:oa|as|cnt|rdf|sc):|https?://www\\.w3\\.org/(?:ns/(?:oa|activitystreams)#|2011/content#|1999/02/22-rdf-syntax-ns#)"
      + "|https?://www\\.openannotation\\.org/ns/|https?://iiif\\.io/api/presentation/\\d#");
  private static final Pattern TERMS = Pattern.compile("(?:dcterms|dct|dc):|https?://purl\\.org/dc/(?:terms|elements/1\\.1)/");
  /** Those of Dublin Core that the context of 2017 has a name for; the others are kept as they are. */
  private static final Set<String> OF_DUBLIN_CORE = Set.of("creator", "created", "modified", "rights", "format", "language");

  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("hasTarget", "target"), Map.entry("hasBody", "body"), Map.entry("hasSource", "source"), Map.entry("hasSelector", "selector"),
      Map.entry("hasState", "state"), Map.entry("hasScope", "scope"), Map.entry("hasPurpose", "purpose"), Map.entry("motivatedBy", "motivation"),
      Map.entry("hasStartSelector", "startSelector"), Map.entry("hasEndSelector", "endSelector"), Map.entry("annotatedBy", "creator"),
      Map.entry("annotatedAt", "created"), Map.entry("styledBy", "stylesheet"), Map.entry("chars", "value"), Map.entry("cachedSource", "cached"),
      Map.entry("full", "source"), Map.entry("on", "target"), Map.entry("resource", "body"), Map.entry("@id", "id"), Map.entry("@type", "type"));

  /** What is named by a word of a vocabulary. */
  private static final Set<String> WORDS = Set.of("type", "motivation", "purpose");

  private OpenAnnotation() {}

  /** A word of a vocabulary by itself. */
  static String bare(String word) {
    return VOCABULARY.matcher(word).replaceFirst("");
  }

  /** An annotation, or a part of one, by the names of 2017. */
  static JsonNode of(JsonNode node) {
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(one -> list.add(of(one)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    if (node.has("@value") && !node.has("@language")) {
      return node.path("@value");
    }
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(member -> {
      String name = name(member.getKey(), node);
      JsonNode value = WORDS.contains(name) ? words(member.getValue()) : of(member.getValue());
      if (!named.has(name)) {
        named.set(name, value);
      }
    });
    return named;
  }

  private static String name(String given, JsonNode of) {
    String term = TERMS.matcher(given).replaceFirst("");
    if (!term.equals(given)) {
      return OF_DUBLIN_CORE.contains(term) ? term : given;
    }
    String name = bare(given);
    String known = NAMES.getOrDefault(name, name);
    // «on», «resource» and «full» are words of their time, and anything else where the words of ours stand beside them.
    return !known.equals(given) && !given.startsWith("@") && of.has(known) ? given : known;
  }

  private static JsonNode words(JsonNode node) {
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(one -> list.add(words(one)));
      return list;
    }
    @Nullable JsonNode word = node.isObject() ? node.get(node.has("id") ? "id" : "@id") : node;
    return word == null || !word.isTextual() ? node : TextNode.valueOf(bare(word.textValue()));
  }
}
