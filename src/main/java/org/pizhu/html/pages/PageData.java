package org.pizhu.html.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.WhiteSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page says of itself to machines: JSON-LD, Open Graph and other meta elements. */
final class PageData {

  private static final Logger LOG = LoggerFactory.getLogger(PageData.class);

  /** Pages write JSON that is none; scripts read it. */
  private static final ObjectMapper LENIENT = JsonMapper.builder()
      .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_SINGLE_QUOTES,
          JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
      .build();

  /** In characters: what is longer is no description of a story. */
  private static final int LONGEST = 1 << 20;

  /** The comment in which the system of Founder for newspapers and their sites repeats what it knows of a story. */
  private static final String FOUNDER = "<!--enpproperty";

  private static final Pattern FOUNDER_VALUE = Pattern.compile("<(?:founder-)?(date|author|title)>([^<>]{1,200})</");

  private final Document page;
  private final List<JsonNode> objects = new ArrayList<>();
  private final Map<String, String> founder = new HashMap<>();

  PageData(Document page) {
    this(page, "");
  }

  /**
   * @param html of the page, in which the comment of Founder's system may stand anywhere
   */
  PageData(Document page, String html) {
    this.page = page;
    int comment = html.indexOf(FOUNDER);
    int end = comment < 0 ? -1 : html.indexOf("-->", comment);
    if (end > comment) {
      Matcher value = FOUNDER_VALUE.matcher(html).region(comment, end);
      while (value.find()) {
        founder.putIfAbsent(value.group(1), WhiteSpace.fold(value.group(2)));
      }
    }
    for (Element script : page.select("script[type*=ld+json]")) {
      String json = script.data().strip();
      if (json.length() <= LONGEST) {
        read(json);
      }
    }
  }

  /** The date, author or title of the story in the comment that Founder's system leaves in its pages; none if there is none. */
  @Nullable String founderValue(String key) {
    String value = founder.get(key);
    return value == null || value.isEmpty() ? null : value;
  }

  private void read(String json) {
    try {
      collect(LENIENT.readTree(json.endsWith(";") ? json.substring(0, json.length() - 1) : json), 0);
    } catch (JsonProcessingException e) {
      // What a page says in other places is read nevertheless.
      LOG.debug("JSON-LD that can't be read", e);
    }
  }

  private void collect(JsonNode node, int depth) {
    if (node.isObject()) {
      objects.add(node);
      JsonNode graph = node.get("@graph");
      if (graph != null) {
        collect(graph, depth + 1);
      }
    } else if (node.isArray() && depth < 8) {
      node.forEach(one -> collect(one, depth + 1));
    }
  }

  /** The first of some values of JSON-LD; of objects their names. */
  @Nullable String linked(String... names) {
    for (String name : names) {
      for (JsonNode object : objects) {
        JsonNode value = object.get(name);
        value = value != null && value.isArray() && value.size() == 1 ? value.get(0) : value;
        value = value != null && value.isObject() ? value.get("name") : value;
        if (value != null && value.isTextual() && !value.asText().isBlank()) {
          return WhiteSpace.fold(value.asText());
        }
      }
    }
    return null;
  }

  /** The text of the story as the page tells it machines, with its line ends; none if it doesn't. */
  @Nullable String body() {
    return objects.stream().map(object -> object.path("articleBody")).filter(body -> body.isTextual() && !body.asText().isBlank())
        .map(JsonNode::asText).findFirst().orElse(null);
  }

  /** The names of the people that the first object of JSON-LD with such a value gives; none of bodies. */
  List<String> names(String key) {
    for (JsonNode object : objects) {
      List<String> names = new ArrayList<>();
      JsonNode value = object.path(key);
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        JsonNode name = one.isObject() ? one.path("name") : one;
        boolean body = one.isObject() && one.path("@type").asText().endsWith("Organization");
        if (!body && name.isTextual() && !name.asText().isBlank()) {
          names.add(WhiteSpace.fold(name.asText()));
        }
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** The contents of all meta elements with the first of some names that there is. */
  List<String> metas(String... names) {
    for (String name : names) {
      List<String> contents = page.select("meta[content]").stream()
          .filter(meta -> isNamed(meta, "property", name) || isNamed(meta, "name", name))
          .map(meta -> WhiteSpace.fold(meta.attr("content"))).filter(content -> !content.isEmpty() && !content.startsWith("http")).toList();
      if (!contents.isEmpty()) {
        return contents;
      }
    }
    return List.of();
  }

  /** The content of the first meta element that has one of some names, in the order of the names; case and blanks don't count. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        String content = WhiteSpace.fold(meta.attr("content"));
        if (!content.isEmpty() && (isNamed(meta, "property", name) || isNamed(meta, "name", name) || isNamed(meta, "itemprop", name))) {
          return content;
        }
      }
    }
    return null;
  }

  private static boolean isNamed(Element meta, String attribute, String name) {
    String value = meta.attr(attribute);
    return !value.isEmpty() && value.toLowerCase(Locale.ROOT).replace(" ", "").equals(name);
  }
}
