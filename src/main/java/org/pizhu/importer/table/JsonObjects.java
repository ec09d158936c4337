package org.pizhu.importer.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TableField;

/**
 * The objects of a JSON text that are rows: those that stand by themselves or in arrays, and where one only holds a list of stories, as a JSON Feed
 * (https://www.jsonfeed.org/version/1.1/) and the answers of many services do, those of the list. Holds one at a time.
 */
final class JsonObjects {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What lists of stories are called. Others may be lists of comments, of pictures, of people. */
  private static final Set<String> LISTS = Set.of(
      "items", "articles", "article", "data", "results", "result", "rows", "records", "list", "lists", "news", "newslist", "docs", "documents",
      "entries", "stories", "posts", "hits", "response", "文章", "新闻", "列表", "数据", "稿件");

  private static final Pattern LIST =
      Pattern.compile("\"(?:" + String.join("|", LISTS) + ")\"\\s*:\\s*\\[\\s*\\{", Pattern.CASE_INSENSITIVE);

  /** Objects deeper in each other than this are values. */
  private static final int DEEPEST = 6;

  private final JsonParser parser;
  private final Deque<Frame> open = new ArrayDeque<>();
  private long line = 1;

  JsonObjects(JsonParser parser) {
    this.parser = parser;
  }

  /** An object that is being read. */
  private static final class Frame {
    private final ObjectNode node = JSON.createObjectNode();
    private final String name;
    private final boolean isInList;
    private final long line;
    /** The list of it that is being read; empty for none. */
    private String list = "";
    private boolean holdsRows;

    Frame(String name, boolean isInList, long line) {
      this.name = name;
      this.isInList = isInList;
      this.line = line;
    }
  }

  /** Whether something like a list of stories is in a text. */
  static boolean hasList(String text) {
    return LIST.matcher(text).find();
  }

  /** The line in which the last object begins, or what is read now. */
  long line() {
    return line;
  }

  /** The next one; none at the end. */
  @Nullable JsonNode next() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      line = parser.currentTokenLocation().getLineNr();
      Frame now = open.peek();
      if (token == JsonToken.START_OBJECT) {
        open.push(new Frame("", now != null, line));
      } else if (token == JsonToken.FIELD_NAME && now != null) {
        field(now, parser.currentName());
      } else if (token == JsonToken.END_ARRAY && now != null) {
        now.list = "";
      } else if (token == JsonToken.END_OBJECT) {
        JsonNode row = ended(open.pop());
        if (row != null) {
          return row;
        }
      } else if (now != null && !now.list.isEmpty()) {
        now.node.withArray(now.list).add(JSON.<JsonNode>readTree(parser));
      }
    }
    return null;
  }

  private void field(Frame now, String name) throws IOException {
    JsonToken token = parser.nextToken();
    boolean isKnown = open.size() < DEEPEST && LISTS.contains(name.toLowerCase(Locale.ROOT));
    if (isKnown && token == JsonToken.START_ARRAY) {
      now.list = name;
      now.node.putArray(name);
    } else if (isKnown && token == JsonToken.START_OBJECT) {
      open.push(new Frame(name, false, line));
    } else {
      now.node.set(name, JSON.readTree(parser));
    }
  }

  private @Nullable JsonNode ended(Frame ended) {
    Frame above = open.peek();
    boolean isRow = above == null || ended.isInList && isStory(ended.node) && !isStory(above.node);
    if (isRow && !(ended.holdsRows && !isStory(ended.node))) {
      open.forEach(one -> one.holdsRows = true);
      line = ended.line;
      return ended.node;
    }
    if (above != null && !ended.holdsRows) {
      if (ended.isInList) {
        above.node.withArray(above.list).add(ended.node);
      } else {
        above.node.set(ended.name, ended.node);
      }
    }
    return null;
  }

  /** Whether an object has a text of its own, by the names of its members. */
  private static boolean isStory(ObjectNode node) {
    Map<String, String> cells = JsonRows.cells(node);
    return ColumnNames.guess(List.copyOf(cells.keySet())).of(TableField.BODY).map(name -> !cells.get(name).isBlank()).orElse(false);
  }
}
