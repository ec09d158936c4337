package org.pizhu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.pizhu.store.database.Database.Access;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Migrations;

/** A library as the first version of Pizhu left it. */
public final class FirstLibrary {

  private FirstLibrary() {}

  /**
   * Makes one with stories, the first of which has a tagged annotation in the history.
   *
   * @param file where there is nothing yet
   * @param stories how many, 1 or more
   */
  public static void make(Path file, int stories) throws IOException {
    Migrations first = new Migrations(Migrations.ALL.scripts().subList(0, 1));
    String history;
    try (var in = Migrations.class.getResourceAsStream("/org/pizhu/store/first-history.sql")) {
      history = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    org.pizhu.model.Story[] all = new org.pizhu.model.Story[stories];
    for (int i = 0; i < stories; i++) {
      all[i] = i == 0 ? Samples.rich() : Samples.plain("第" + i + "篇", "正文".repeat(400) + i + "。");
    }
    try (Database database = Database.open(file, Access.READ_WRITE, first)) {
      Samples.importAll(database, "a.txt", all);
      database.write(sql -> {
        sql.script(history);
        return null;
      });
    }
  }
}
