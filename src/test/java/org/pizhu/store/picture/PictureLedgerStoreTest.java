package org.pizhu.store.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.PictureLook;
import org.pizhu.model.Story;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;
import org.pizhu.store.database.Sql;
import org.pizhu.text.Sha256;

class PictureLedgerStoreTest extends StoreTest {

  private void stories(int count) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Story plain = Samples.plain("报道" + i, "正文" + i);
      String name = "W" + i + ".jpg";
      stories.add(new Story(
          false, plain.text(), plain.blocks(), List.of(new Figure(1, "./" + name, name, 1, null, null, null)), null, null, List.of(), null,
          plain.html()));
    }
    Samples.importAll(database, "a.txt", stories.toArray(Story[]::new));
  }

  private long rowsRead(Runnable work) {
    long before = database.<Long>read(Sql::rowsRead);
    work.run();
    return database.<Long>read(Sql::rowsRead) - before;
  }

  @Test
  void aPageCostsTheSameHoweverManyFiguresThereAre() {
    stories(10);
    PictureLedgerStore store = new PictureLedgerStore(database);
    Runnable opening = () -> {
      store.counts(LedgerQuery.ALL);
      assertThat(store.page(LedgerQuery.ALL, null, 0, 10)).hasSize(10);
    };
    long few = rowsRead(opening);
    stories(2_000);
    assertThat(store.counts(LedgerQuery.ALL).of(LedgerPart.MISSING)).isEqualTo(2_000);
    assertThat(rowsRead(opening)).isEqualTo(few);
  }

  /** What the quarters find is what comparing all with all finds. */
  @Test
  void picturesThatLookAlikeAreFoundWithoutComparingAll() {
    Random random = new Random(5);
    Map<String, Long> hashes = new LinkedHashMap<>();
    for (int i = 0; i < 600; i++) {
      long hash = random.nextLong();
      hashes.put(Sha256.of(("a" + i).getBytes(StandardCharsets.UTF_8)), hash);
      for (int flips = random.nextInt(PictureLook.ALIKE + 3); flips > 0; flips--) {
        hash ^= 1L << random.nextInt(64);
      }
      hashes.put(Sha256.of(("b" + i).getBytes(StandardCharsets.UTF_8)), hash);
    }
    database.write(sql -> {
      for (String sha256 : hashes.keySet()) {
        sql.update("INSERT INTO picture (sha256, media_type, size, bytes) VALUES (?1, 'image/png', 0, x'')", sha256);
      }
      return null;
    });
    PictureLedgerStore store = new PictureLedgerStore(database);
    Map<String, PictureLook> looks = new HashMap<>();
    hashes.forEach((sha256, hash) -> looks.put(sha256, new PictureLook(PictureLook.Kind.SEEN, 100, 100, hash)));
    store.keep(looks);
    Set<String> naive = new TreeSet<>();
    hashes.forEach((one, hash) -> hashes.forEach((other, second) -> {
      if (!one.equals(other) && Long.bitCount(hash ^ second) <= PictureLook.ALIKE) {
        naive.add(one + " " + other + " " + Long.bitCount(hash ^ second));
      }
    }));
    assertThat(naive).hasSizeGreaterThan(800);
    List<String> found = database.read(sql -> sql.list(
        "SELECT sha256 || ' ' || other || ' ' || distance FROM picture_alike ORDER BY 1", row -> row.getString(1)));
    assertThat(found).containsExactlyElementsOf(naive);
    assertThat(store.pending()).isZero();
  }

  @Test
  void whatAnOlderVersionLookedIntoIsComparedLater() {
    stories(2);
    String one = Samples.attach(database, new byte[] {1}, new FigureRef(1, 1));
    String other = Samples.attach(database, new byte[] {2}, new FigureRef(2, 1));
    database.write(sql -> {
      sql.update("INSERT INTO picture_look (sha256, kind, width, height, alike) VALUES (?1, 'SEEN', 9, 9, 7), (?2, 'SEEN', 9, 9, 6)", one, other);
      return null;
    });
    PictureLedgerStore store = new PictureLedgerStore(database);
    LedgerQuery shared = new LedgerQuery(LedgerPart.SHARED, List.of());
    assertThat(store.page(shared, null, 0, 9)).isEmpty();
    assertThat(store.pending()).isEqualTo(2);
    assertThat(store.compareSome(9)).isEqualTo(2);
    assertThat(store.compareSome(9)).isZero();
    assertThat(store.page(shared, null, 0, 9)).extracting(LedgerEntry::alike)
        .containsExactly(List.of(new FigureRef(2, 1)), List.of(new FigureRef(1, 1)));
    assertThat(store.page(shared, new FigureRef(1, 1), 0, 9)).hasSize(1);
  }

  @Test
  void noQueryOfAPageSortsOrReadsAllPictures() {
    stories(3);
    for (LedgerPart part : LedgerPart.values()) {
      List<String> plan = database.read(sql -> sql.list(
          "EXPLAIN QUERY PLAN " + LedgerSql.page(new LedgerQuery(part, List.of("词"))), row -> row.getString(4), 0, 0, 0, 50, "词"));
      assertThat(plan).as("%s", part).isNotEmpty().noneMatch(step -> step.contains("TEMP B-TREE")).noneMatch(step -> step.startsWith("SCAN"));
    }
  }
}
