package org.pizhu.importer.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.StorySource;
import org.pizhu.html.pages.ContentReader;
import org.pizhu.html.pages.PageReader;
import org.pizhu.markdown.MarkdownPage;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How stories that were taken out of files are kept: a line with a name, a line of JSON with what the file says of the story, and the text
 * as the file has it, in UTF-8.
 */
public final class ItemFormat {

  private static final Logger LOG = LoggerFactory.getLogger(ItemFormat.class);

  private static final byte[] NAME = "PIZHU-ITEM 1\n".getBytes(StandardCharsets.US_ASCII);

  private static final ObjectMapper JSON = new ObjectMapper();

  private ItemFormat() {}

  static boolean isItem(byte[] bytes) {
    return bytes.length > NAME.length && java.util.Arrays.equals(bytes, 0, NAME.length, NAME, 0, NAME.length);
  }

  /** The bytes of an item, from which {@link #story} reads it again. */
  public static byte[] write(SourceItem item) {
    ObjectNode node = JSON.createObjectNode();
    node.put("form", item.form().name());
    node.put("headline", item.headline());
    PageFacts facts = item.facts();
    node.put("address", facts.address());
    node.put("outlet", facts.outlet());
    node.put("published", facts.published());
    node.put("captured", facts.captured());
    if (facts.headlineCut()) {
      // Not said of others: their bytes stay what they were.
      node.put("headlineCut", true);
    }
    ArrayNode people = node.putArray("people");
    for (Person person : facts.people()) {
      people.addObject().put("role", person.role()).put("name", person.name()).put("outlet", person.outlet());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(NAME);
    out.writeBytes(node.toString().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.writeBytes(item.content().getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /**
   * The story of an item.
   *
   * @return none if it is damaged
   */
  static @Nullable StorySource story(String file, long line, byte[] bytes) {
    SourceItem item = read(bytes);
    if (item == null) {
      return null;
    }
    return switch (item.form()) {
      case PAGE -> page(file, line, item);
      case HTML -> ContentReader.html(file, line, item.headline(), item.content(), item.facts());
      case TEXT -> ContentReader.text(file, line, item.headline(), item.content(), item.facts());
      case COUNTED_TEXT -> counted(file, line, item);
      case MARKDOWN ->
          ContentReader.html(file, line, item.headline(), MarkdownPage.of(item.content()).html(), item.facts());
    };
  }

  private static StorySource counted(String file, long line, SourceItem item) {
    String body = item.content().lines().map(paragraph -> "<p>" + markup(paragraph) + "</p>").collect(Collectors.joining("\n"));
    return new StorySource(file, line, markup(item.headline()), body, item.facts());
  }

  private static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** A page says itself what there is to say, but where it was taken from and when. */
  private static StorySource page(String file, long line, SourceItem item) {
    StorySource source = PageReader.read(file, line, item.content());
    PageFacts found = source.page();
    if (found == null) {
      return source;
    }
    String address = item.facts().address() != null ? item.facts().address() : found.address();
    return source.taken(address, item.facts().captured());
  }

  private static @Nullable SourceItem read(byte[] bytes) {
    int end = NAME.length;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    try {
      JsonNode node = JSON.readTree(new String(bytes, NAME.length, end - NAME.length, StandardCharsets.UTF_8));
      List<Person> people = new ArrayList<>();
      for (JsonNode person : node.path("people")) {
        people.add(new Person(person.path("role").asText(), person.path("name").asText(), text(person, "outlet")));
      }
      String content = end < bytes.length ? new String(bytes, end + 1, bytes.length - end - 1, StandardCharsets.UTF_8) : "";
      return new SourceItem(
          SourceItem.Form.valueOf(node.path("form").asText()),
          node.path("headline").asText(),
          content,
          new PageFacts(
              text(node, "address"), text(node, "outlet"), text(node, "published"), text(node, "captured"), people,
              null, null, node.path("headlineCut").asBoolean(false)));
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      LOG.warn("What was taken out of a file is damaged", damaged);
      return null;
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }
}
