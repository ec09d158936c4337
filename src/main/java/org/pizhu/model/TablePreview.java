package org.pizhu.model;

import java.util.List;

/**
 * What a table of stories looks like.
 *
 * @param header the names of its columns, each once
 * @param columns what they seem to hold, by their names
 * @param rows the cells of its first rows, as many in each as there are columns
 */
public record TablePreview(List<String> header, TableColumns columns, List<List<String>> rows) {

  public TablePreview {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
