package org.pizhu.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pizhu.store.StoreTest;

class LibraryValuesTest extends StoreTest {

  @Test
  void remembers() {
    new LibraryValues(database).put("reader.place", "3:120");
    new LibraryValues(database).putAll(Map.of("reader.place", "4:0", "widths", "0.2 0.6"));
    reopen();
    LibraryValues values = new LibraryValues(database);
    assertThat(values.get("reader.place")).contains("4:0");
    assertThat(values.get("widths")).contains("0.2 0.6");
    assertThat(values.get("nothing")).isEmpty();
  }
}
