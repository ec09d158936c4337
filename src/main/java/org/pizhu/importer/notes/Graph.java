package org.pizhu.importer.notes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The nodes of a graph in JSON-LD, of which one names another by its id: annotations, and apart from these their bodies, targets and selectors. Puts
 * into an annotation what it names.
 */
final class Graph {

  /** More is in no annotation, and what leads in circles or doubles at each step has an end. */
  private static final int MOST = 1000;

  private static final Set<String> NAMES_THEM = Set.of(
      "hasTarget", "hasBody", "hasSource", "hasSelector", "hasState", "hasScope", "hasStartSelector", "hasEndSelector", "refinedBy", "annotatedBy",
      "creator", "target", "body", "source", "selector", "startSelector", "endSelector", "item", "items", "default", "state");

  private final Map<String, JsonNode> nodes = new HashMap<>();
  private int left;

  void add(JsonNode node) {
    String id = id(node);
    if (!id.isEmpty()) {
      nodes.putIfAbsent(id, node);
    }
  }

  private static String id(JsonNode node) {
    return node.isObject() ? node.path("@id").asText(node.path("id").asText("")) : "";
  }

  /** An annotation with all that it names. */
  ObjectNode whole(ObjectNode annotation) {
    left = MOST;
    Set<String> within = new HashSet<>();
    within.add(id(annotation));
    return members(annotation, within);
  }

  private ObjectNode members(JsonNode node, Set<String> within) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(member -> {
      boolean names = NAMES_THEM.contains(member.getKey().replaceFirst(".*[:#/]", ""));
      whole.set(member.getKey(), value(member.getValue(), names, within));
    });
    return whole;
  }

  private JsonNode value(JsonNode value, boolean names, Set<String> within) {
    if (value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode(value.size());
      value.forEach(one -> list.add(value(one, names, within)));
      return list;
    }
    String id = value.isTextual() && names ? value.textValue() : value.isObject() && value.size() == 1 ? id(value) : "";
    JsonNode named = id.isEmpty() ? null : nodes.get(id);
    if (named == null || NoteValues.types(named).contains("Annotation") || --left < 0 || !within.add(id)) {
      return value.isObject() ? members(value, within) : value;
    }
    JsonNode whole = members(named, within);
    within.remove(id);
    return whole;
  }
}
