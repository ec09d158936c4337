package org.pizhu.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.CutHeadline;
import org.pizhu.model.Story;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;

class HeadlineSqlTest extends StoreTest {

  @Test
  void queriesMarkHeadlinesAsTheModelDoes() {
    List<Story> stories = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (String headline : List.of("党员干部踊捐款 战", "党员干部…", "100%", "a...", "")) {
      for (boolean isCut : new boolean[] {true, false}) {
        Story plain = Samples.plain(headline, "正文" + stories.size());
        stories.add(new Story(isCut, plain.text(), plain.blocks(), List.of(), null, null, List.of(), null, plain.html()));
        shown.add(CutHeadline.marked(headline, isCut));
      }
    }
    Samples.importAll(database, "a.txt", stories.toArray(Story[]::new));
    List<String> told = database.read(sql -> sql.list("SELECT " + HeadlineSql.MARKED + " FROM story ORDER BY id", row -> row.getString(1)));
    assertThat(told).isEqualTo(shown);
  }
}
