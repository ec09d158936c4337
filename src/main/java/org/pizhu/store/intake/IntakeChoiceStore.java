package org.pizhu.store.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryValues;
import org.pizhu.text.Sha256;

/**
 * What was chosen for imports: for one that is under way, so that it can go on as it began; of which sources only a part was taken; and what the
 * columns of a table hold, for the next one with the same.
 */
public final class IntakeChoiceStore {

  private static final String CHOICES = "intake.choices.";
  private static final String PART = "source.part.";
  private static final String COLUMNS = "table.columns.";

  private final LibraryValues values;

  public IntakeChoiceStore(Database database) {
    values = new LibraryValues(database);
  }

  /**
   * Keeps what was chosen for an import.
   *
   * @param choices by the paths of the files
   */
  public void put(long intake, Map<String, IntakeChoice> choices) {
    if (!choices.isEmpty()) {
      values.put(CHOICES + intake, JsonTree.write(json -> {
        json.writeStartArray();
        for (Map.Entry<String, IntakeChoice> one : choices.entrySet()) {
          json.writeStartObject();
          json.writeStringField("file", one.getKey());
          write(json, one.getValue());
          json.writeEndObject();
        }
        json.writeEndArray();
      }));
    }
  }

  private static void write(JsonGenerator json, IntakeChoice choice) throws IOException {
    TableColumns columns = choice.columns();
    if (columns != null) {
      columns(json, columns);
    }
    JsonTree.strings(json, "pages", new TreeSet<>(choice.pages()).stream().map(String::valueOf).toList());
    JsonTree.strings(json, "addresses", choice.addresses());
    JsonTree.strings(json, "theirs", choice.theirs());
  }

  private static void columns(JsonGenerator json, TableColumns columns) throws IOException {
    json.writeObjectFieldStart("columns");
    for (TableField field : TableField.values()) {
      if (columns.of(field).isPresent()) {
        json.writeStringField(field.name(), columns.names().get(field));
      }
    }
    json.writeEndObject();
  }

  /** What was chosen for an import, by the paths of the files. */
  public Map<String, IntakeChoice> of(long intake) {
    Map<String, IntakeChoice> choices = new HashMap<>();
    values.get(CHOICES + intake).ifPresent(text -> {
      for (JsonTree one : JsonTree.parse(text).items()) {
        Set<Integer> pages = new TreeSet<>();
        one.texts("pages").forEach(page -> pages.add(Integer.valueOf(page)));
        // Imports of earlier versions that were cut short know nothing of other libraries.
        Set<String> theirs = one.find("theirs") == null ? Set.of() : Set.copyOf(one.texts("theirs"));
        choices.put(one.text("file"), new IntakeChoice(
            columns(one.find("columns")), pages, Set.copyOf(one.texts("addresses")), theirs));
      }
    });
    return choices;
  }

  private static @Nullable TableColumns columns(@Nullable JsonTree tree) {
    if (tree == null) {
      return null;
    }
    Map<TableField, String> names = new EnumMap<>(TableField.class);
    for (TableField field : TableField.values()) {
      String name = tree.textOrNull(field.name());
      if (name != null) {
        names.put(field, name);
      }
    }
    return new TableColumns(names);
  }

  /** Forgets what was chosen for an import, which has ended. */
  public void drop(long intake) {
    values.remove(CHOICES + intake);
  }

  /** Whether only a part of a source was taken. */
  public boolean isPart(long sourceId) {
    return values.get(PART + sourceId).isPresent();
  }

  /** Notes whether only a part of a source was taken. */
  public void setPart(long sourceId, boolean isPart) {
    if (isPart) {
      values.put(PART + sourceId, "1");
    } else if (isPart(sourceId)) {
      values.remove(PART + sourceId);
    }
  }

  /** Remembers what the columns of a table hold. */
  public void remember(List<String> header, TableColumns columns) {
    values.put(key(header), JsonTree.write(json -> {
      json.writeStartObject();
      columns(json, columns);
      json.writeEndObject();
    }));
  }

  /** What the columns of a table hold that has the same ones as one before. */
  public Optional<TableColumns> remembered(List<String> header) {
    return values.get(key(header)).map(text -> columns(JsonTree.parse(text).find("columns")));
  }

  private static String key(List<String> header) {
    return COLUMNS + Sha256.of(String.join("\u001f", header));
  }
}
