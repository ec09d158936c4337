package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.CollectionChange;
import org.pizhu.model.Change.MarkChange;
import org.pizhu.model.Change.MembershipChange;
import org.pizhu.model.Change.SavedSearchChange;
import org.pizhu.model.Change;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;

/**
 * Changes of marks, collections and saved searches as JSON: {@code {"mark":…}}, {@code {"collection":…}}, {@code {"membership":…}},
 * {@code {"search":…}}.
 */
public final class ShelfCodec {

  private static final String MARK = "mark";
  private static final String COLLECTION = "collection";
  private static final String MEMBERSHIP = "membership";
  private static final String SEARCH = "search";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final String STORIES = "stories";

  private ShelfCodec() {}

  /** Writes the one member of an object, if the change is of this kind. */
  public static void write(JsonGenerator json, Change change) throws IOException {
    if (change instanceof MarkChange mark) {
      json.writeObjectFieldStart(MARK);
      json.writeStringField("mark", mark.mark().name());
      json.writeStringField("way", mark.way().name());
      JsonTree.runs(json, STORIES, mark.stories());
      json.writeEndObject();
    } else if (change instanceof CollectionChange collection) {
      json.writeObjectFieldStart(COLLECTION);
      write(json, BEFORE, collection.before());
      write(json, AFTER, collection.after());
      json.writeEndObject();
    } else if (change instanceof MembershipChange membership) {
      json.writeObjectFieldStart(MEMBERSHIP);
      json.writeNumberField("collection", membership.collectionId());
      json.writeStringField("way", membership.way().name());
      JsonTree.runs(json, STORIES, membership.stories());
      json.writeEndObject();
    } else if (change instanceof SavedSearchChange search) {
      json.writeObjectFieldStart(SEARCH);
      write(json, BEFORE, search.before());
      write(json, AFTER, search.after());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable StoryCollection collection) throws IOException {
    if (collection != null) {
      json.writeObjectFieldStart(name);
      json.writeNumberField("id", collection.id());
      if (collection.parent() != null) {
        json.writeNumberField("parent", collection.parent());
      }
      json.writeStringField("name", collection.name());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable SavedSearch search) throws IOException {
    if (search != null) {
      json.writeObjectFieldStart(name);
      json.writeNumberField("id", search.id());
      json.writeStringField("name", search.name());
      json.writeObjectFieldStart("query");
      writeFields(json, search.query());
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /** A query by itself. */
  public static String write(StoryQuery query) {
    return JsonTree.write(json -> {
      json.writeStartObject();
      writeFields(json, query);
      json.writeEndObject();
    });
  }

  private static void writeFields(JsonGenerator json, StoryQuery query) throws IOException {
    json.writeStringField("words", query.words());
    json.writeObjectFieldStart("filter");
    for (StoryFacet facet : StoryFacet.values()) {
      if (!query.filter().of(facet).isEmpty()) {
        JsonTree.strings(json, facet.name(), new TreeSet<>(query.filter().of(facet)));
      }
    }
    json.writeEndObject();
    json.writeStringField("order", query.order().name());
    json.writeNumberField("falling", query.falling() ? 1 : 0);
  }

  /** Reads a change; null if it is of another kind. */
  static @Nullable Change change(JsonTree json) {
    JsonTree mark = json.find(MARK);
    if (mark != null) {
      return new MarkChange(
          StoryMark.valueOf(mark.text("mark")), MarkChange.Way.valueOf(mark.text("way")), mark.runs(STORIES));
    }
    JsonTree collection = json.find(COLLECTION);
    if (collection != null) {
      return new CollectionChange(collection(collection.find(BEFORE)), collection(collection.find(AFTER)));
    }
    JsonTree membership = json.find(MEMBERSHIP);
    if (membership != null) {
      return new MembershipChange(
          membership.at("collection").number(),
          MembershipChange.Way.valueOf(membership.text("way")),
          membership.runs(STORIES));
    }
    JsonTree search = json.find(SEARCH);
    return search == null ? null : new SavedSearchChange(search(search.find(BEFORE)), search(search.find(AFTER)));
  }

  private static @Nullable StoryCollection collection(@Nullable JsonTree json) {
    if (json == null) {
      return null;
    }
    JsonTree parent = json.find("parent");
    return new StoryCollection(json.at("id").number(), parent == null ? null : parent.number(), json.text("name"));
  }

  private static @Nullable SavedSearch search(@Nullable JsonTree json) {
    return json == null
        ? null
        : new SavedSearch(json.at("id").number(), json.text("name"), query(json.at("query")));
  }

  /**
   * Reads a query by itself.
   *
   * @throws IllegalArgumentException if it is not what {@link #write(StoryQuery)} makes
   */
  public static StoryQuery query(JsonTree json) {
    JsonTree filter = json.at("filter");
    Map<StoryFacet, Set<String>> values = new EnumMap<>(StoryFacet.class);
    for (StoryFacet facet : StoryFacet.values()) {
      if (filter.find(facet.name()) != null) {
        values.put(facet, Set.copyOf(filter.texts(facet.name())));
      }
    }
    return new StoryQuery(
        json.text("words"),
        new StoryFilter(values),
        StoryOrder.valueOf(json.text("order")),
        json.integer("falling") == 1);
  }
}
