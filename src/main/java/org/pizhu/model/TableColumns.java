package org.pizhu.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns of a table hold what of its stories.
 *
 * @param names the names of the columns as the table has them; a field without a column is not in it
 */
public record TableColumns(Map<TableField, String> names) {

  public static final TableColumns NONE = new TableColumns(Map.of());

  public TableColumns {
    names = Map.copyOf(names);
  }

  public Optional<String> of(TableField field) {
    return Optional.ofNullable(names.get(field));
  }

  /** Whether stories can be read with it: whether there is a text, and the table has all columns that are named. */
  public boolean fits(List<String> header) {
    return names.containsKey(TableField.BODY) && header.containsAll(names.values());
  }
}
