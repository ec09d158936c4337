package org.pizhu.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.model.Story;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;
import org.pizhu.store.source.SourceStore;
import org.pizhu.store.story.BatchResult;
import org.pizhu.store.story.NewFragment;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.Sha256;

class ImportStoreTest extends StoreTest {

  private static final Story ONE = Samples.plain("一", "第一篇");
  private static final Story TWO = Samples.plain("二", "第二篇");

  private SourceStore sources() {
    return new SourceStore(database);
  }

  private ImportStore imports() {
    return new ImportStore(database);
  }

  private byte[] stored(long source) {
    return Samples.stored(database, source);
  }

  @Test
  void keepsTheFileByteForByte() {
    byte[] gbk = "标题\r\n<p>国标码</p>\r\n*\r\n".getBytes(Charset.forName("GB18030"));
    byte[] odd = {0, (byte) 0xff, (byte) 0xfe, '\n', (byte) 0x80};
    List<NewFragment> fragments = List.of(
        Samples.filling(0, "\ufeff\n"),
        new NewFragment(1, gbk, 1, Sha256.of("one"), ONE),
        new NewFragment(2, odd, 2, Sha256.of("failed"), null),
        new NewFragment(3, gbk, 3, Sha256.of("one"), ONE),
        new NewFragment(4, new byte[0], 0, null, null));
    long source = Samples.begin(database, "a.txt", fragments);
    // In two batches, the later part first.
    imports().add(source, fragments.subList(2, 5));
    imports().add(source, fragments.subList(0, 2));
    sources().finish(source);
    assertThat(stored(source)).isEqualTo(Samples.bytes(fragments));
    assertThat(Sha256.of(stored(source))).isEqualTo(sha256(source));
    assertThat(stories(source)).isEqualTo(1);
    assertThat(database.<Long>read(sql -> sql.number("SELECT count(*) FROM fragment")))
        .as("each kept once").isEqualTo(4);
  }

  @Test
  void knowsStoriesOfTheLibraryAndOfTheBatch() {
    List<NewFragment> first = List.of(Samples.fragment(0, ONE), Samples.fragment(1, TWO), Samples.fragment(2, ONE));
    assertThat(imports().add(Samples.begin(database, "a.txt", first), first))
        .usingRecursiveComparison().ignoringFields("placed").isEqualTo(counted(2, 1, 0, List.of(1L, 2L)));
    Story three = Samples.plain("三", "第三篇");
    List<NewFragment> second = List.of(Samples.fragment(0, TWO), Samples.fragment(1, three));
    long source = Samples.begin(database, "b.txt", second);
    assertThat(imports().add(source, second)).usingRecursiveComparison().ignoringFields("placed").isEqualTo(counted(1, 1, 0, List.of(3L)));
    assertThat(stories(source)).isEqualTo(2);
    assertThat(new StoryStore(database).story(2).orElseThrow().source().name())
        .as("where it came first").isEqualTo("a.txt");
  }

  @Test
  void knownStoryNeedsNotBeRead() {
    Samples.importAll(database, "a.txt", ONE);
    NewFragment read = Samples.fragment(0, ONE);
    NewFragment unread = new NewFragment(0, read.bytes(), 1, read.contentSha256(), null);
    long source = Samples.begin(database, "b.txt", List.of(unread, Samples.filling(1, "x")));
    assertThat(imports().add(source, List.of(unread))).usingRecursiveComparison().ignoringFields("placed").isEqualTo(counted(0, 1, 0, List.of()));
    assertThat(stories(source)).isEqualTo(1);
  }

  @Test
  void countsChangedStoriesOfAFileThatWasImportedBefore() {
    Samples.importAll(database, "a.txt", ONE, TWO);
    Story changed = Samples.plain("二", "第二篇，更正");
    Story added = Samples.plain("三", "第三篇");
    List<NewFragment> corrected =
        List.of(Samples.fragment(0, ONE), Samples.fragment(1, changed), Samples.fragment(2, added));
    assertThat(imports().add(Samples.begin(database, "a.txt", corrected), corrected))
        .usingRecursiveComparison().ignoringFields("placed").isEqualTo(counted(2, 1, 1, List.of(3L, 4L)));
    List<NewFragment> elsewhere = List.of(Samples.fragment(0, Samples.plain("二", "另一个文件")));
    assertThat(imports().add(Samples.begin(database, "b.txt", elsewhere), elsewhere).changed()).isZero();
    assertThat(new StoryStore(database).ids()).as("the earlier one stays").containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void twoStoriesWithOneHeadlineInOneFileAreNoChange() {
    List<NewFragment> fragments =
        List.of(Samples.fragment(0, Samples.plain("简讯", "一")), Samples.fragment(1, Samples.plain("简讯", "二")));
    assertThat(imports().add(Samples.begin(database, "a.txt", fragments), fragments).changed()).isZero();
  }

  @Test
  void cancelledImportGoesOnWhereItStopped() {
    List<NewFragment> fragments = List.of(Samples.fragment(0, ONE), Samples.fragment(1, TWO));
    long source = Samples.begin(database, "a.txt", fragments);
    imports().add(source, fragments.subList(0, 1));
    String sha256 = sha256(source);
    assertThat(sources().complete(sha256)).isEmpty();
    reopen();
    long size = Samples.bytes(fragments).length;
    assertThat(sources().begin("moved.txt", "/moved.txt", sha256, size, "UTF-8", Samples.NOW)).isEqualTo(source);
    assertThat(imports().add(source, fragments)).usingRecursiveComparison().ignoringFields("placed").isEqualTo(counted(1, 1, 0, List.of(2L)));
    sources().finish(source);
    assertThat(sources().complete(sha256)).map(Source::name).contains("moved.txt");
    assertThat(stored(source)).isEqualTo(Samples.bytes(fragments));
  }

  @Test
  void incompleteSourceIsNotFinished() {
    List<NewFragment> fragments = List.of(Samples.fragment(0, ONE), Samples.fragment(1, TWO));
    long source = Samples.begin(database, "a.txt", fragments);
    imports().add(source, fragments.subList(0, 1));
    assertThat(catchThrowableOfType(PizhuException.class, () -> sources().finish(source)).problem().kind())
        .isEqualTo(ProblemKind.FILE_CHANGED_WHILE_READ);
    assertThat(sources().all()).hasSize(1);
    assertThat(sources().complete(sources().all().get(0).sha256())).isEmpty();
  }

  @Test
  void completeSourceIsNotBegunAgain() {
    Samples.importAll(database, "a.txt", ONE);
    assertThatThrownBy(() -> Samples.begin(database, "a.txt", List.of(Samples.fragment(0, ONE))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void batchThatFailsLeavesNoTrace() {
    List<NewFragment> fragments = List.of(Samples.fragment(0, ONE), Samples.fragment(0, TWO));
    long source = Samples.begin(database, "a.txt", fragments);
    assertThat(catchThrowableOfType(PizhuException.class, () -> imports().add(source, fragments)).problem().kind())
        .as("one place twice").isEqualTo(ProblemKind.UNEXPECTED);
    assertThat(new StoryStore(database).ids()).isEmpty();
    assertThat(stored(source)).isEmpty();
  }

  @Test
  void findsSources() {
    Samples.importAll(database, "a.txt", ONE);
    Samples.importAll(database, "b.txt", TWO);
    Source first = sources().all().get(0);
    assertThat(first.name()).isEqualTo("a.txt");
    assertThat(first.location()).isEqualTo("/a.txt");
    assertThat(first.charset()).isEqualTo("UTF-8");
    assertThat(first.imported()).isEqualTo(Samples.NOW);
    assertThat(sources().complete(first.sha256())).contains(first);
  }

  private String sha256(long source) {
    return database.read(sql -> sql.first("SELECT sha256 FROM source WHERE id = ?1", row -> row.getString(1), source)).orElseThrow();
  }

  /** How many different stories a source lists. */
  private int stories(long source) {
    return (int) (long) database.<Long>read(sql -> sql.number("SELECT count(DISTINCT story_id) FROM source_fragment WHERE source_id = ?1", source));
  }

  /** A result whose places of stories are not looked at. */
  private static BatchResult counted(int added, int known, int changed, List<Long> ids) {
    return new BatchResult(added, known, changed, ids, List.of());
  }
}
