package org.pizhu.library.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.OlderParser;
import org.pizhu.library.Samples;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Correction;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.model.WrittenDate;
import org.pizhu.task.Progress;

class MetadataTest {

  private static final long STORY = 5;

  @TempDir Path folder;
  private Library library;
  private final List<LibraryChange> heard = new ArrayList<>();

  @AfterEach
  void close() {
    library.close();
  }

  private void seeds() {
    library = Samples.seeds(folder);
  }

  private static MetadataValue words(String... words) {
    return new MetadataValue.Words(List.of(words));
  }

  private int set(MetadataField field, String... words) {
    return library.metadata().run(List.of(STORY), MetadataAct.set(MetadataKey.of(field), words(words)), Progress.NONE);
  }

  private int setPeople(Person... people) {
    MetadataValue value = new MetadataValue.People(List.of(people));
    return library.metadata().run(
        List.of(STORY), MetadataAct.set(MetadataKey.of(MetadataField.BYLINE), value), Progress.NONE);
  }

  private ShownStory shown(long id) {
    return library.story(id).shown();
  }

  private StorySummary row(long id) {
    return library.summary(id).orElseThrow();
  }

  private List<Long> found(String query) {
    return Samples.found(library, query);
  }

  // What is shown

  @Test
  void whatIsSetIsShownEverywhereAndWhatWasFoundStays() {
    seeds();
    String text = library.story(STORY).story().text();
    String found = library.story(STORY).story().headline();
    assertThat(set(MetadataField.HEADLINE, "党员干部踊跃捐款 战疫情")).isEqualTo(1);
    assertThat(set(MetadataField.OUTLET, "央广网")).isEqualTo(1);
    assertThat(set(MetadataField.DATE, "2020-03")).isEqualTo(1);
    StorySummary row = row(STORY);
    assertThat(row.headline()).isEqualTo("党员干部踊跃捐款 战疫情");
    assertThat(row.headlineCut()).isFalse();
    assertThat(row.outlet()).isEqualTo("央广网");
    assertThat(row.date()).hasToString("2020-03");
    assertThat(shown(STORY)).extracting(ShownStory::headline, ShownStory::outlet, ShownStory::date)
        .containsExactly(row.headline(), row.outlet(), row.date());
    assertThat(library.story(STORY).story().text()).isEqualTo(text);
    assertThat(shown(STORY).found(MetadataKey.of(MetadataField.HEADLINE))).isEqualTo(words(found));
    assertThat(shown(STORY).found(MetadataKey.of(MetadataField.DATE))).isEqualTo(words("2020-03-05"));
    MetadataEntry entry = library.story(STORY).metadata().entry(MetadataKey.of(MetadataField.OUTLET));
    assertThat(entry).isEqualTo(new MetadataEntry(words("央广网"), Samples.CREATOR, Samples.CLOCK.instant()));
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void nothingMayBeSet() {
    seeds();
    set(MetadataField.OUTLET);
    set(MetadataField.DATE);
    set(MetadataField.HEADLINE);
    setPeople();
    assertThat(row(STORY)).extracting(StorySummary::headline, StorySummary::outlet, StorySummary::date)
        .containsExactly("", null, null);
    assertThat(shown(STORY).bylines()).isEmpty();
    assertThat(found("byline:彭华")).doesNotContain(STORY);
    assertThat(found("has:byline")).doesNotContain(STORY);
    assertThat(found("has:date")).doesNotContain(STORY);
  }

  @ParameterizedTest
  @CsvSource({
      "2020-03-12, 2020-03-12", "2020-03, 2020-03", "2020, 2020", "--03-12, --03-12",
  })
  void aDateIsShownAsExactlyAsItIsKnown(String date, String shown) {
    seeds();
    set(MetadataField.DATE, date);
    assertThat(row(STORY).date()).isEqualTo(WrittenDate.parse(shown).orElseThrow());
  }

  @Test
  void listsSortFilterAndCountByWhatIsShown() {
    seeds();
    set(MetadataField.HEADLINE, "阿");
    set(MetadataField.OUTLET, "新报");
    set(MetadataField.DATE, "2020");
    setPeople(new Person("记者", "新人", null));
    library.lists().language(Locale.CHINA);
    StoryListing byHeadline = library.lists().listing(new StoryQuery("", StoryFilter.NONE, StoryOrder.HEADLINE, false));
    assertThat(byHeadline.place(STORY)).isZero();
    for (Map.Entry<StoryFacet, String> one : Map.of(
        StoryFacet.OUTLET, "新报", StoryFacet.MONTH, "2020", StoryFacet.BYLINE, "新人").entrySet()) {
      StoryFilter filter = StoryFilter.NONE.with(one.getKey(), Set.of(one.getValue()));
      assertThat(library.lists().listing(new StoryQuery("", filter, StoryOrder.SOURCE, false)).ids().boxed())
          .as("%s", one).contains(STORY);
    }
    set(MetadataField.HEADLINE, "座");
    assertThat(library.lists().listing(new StoryQuery("", StoryFilter.NONE, StoryOrder.HEADLINE, true)).place(STORY)).isZero();
    library.metadata().run(List.of(STORY), MetadataAct.asFound(MetadataKey.of(MetadataField.OUTLET)), Progress.NONE);
    StoryFilter asFound = StoryFilter.NONE.with(StoryFacet.OUTLET, Set.of("央广网河南分网"));
    assertThat(library.lists().count(new StoryQuery("", asFound, StoryOrder.SOURCE, false))).isPositive();
  }

  @Test
  void searchesFindWhatIsShownBeforeAndAfterTheIndexKnows() {
    seeds();
    library.searchIndexing().catchUp(Progress.NONE);
    set(MetadataField.HEADLINE, "踊跃捐款的一天");
    set(MetadataField.OUTLET, "新报");
    set(MetadataField.DATE, "2021-01");
    set(MetadataField.SUBJECT, "慈善", "基层党建");
    set(MetadataField.PLACE, "宝丰县城");
    setPeople(new Person("记者", "欧阳询", null));
    for (int round = 0; round < 2; round++) {
      assertThat(found("headline:踊跃捐款的一天")).containsExactly(STORY);
      assertThat(found("headline:宝丰在行动")).isEmpty();
      assertThat(found("宝丰在行动")).as("the text stays").contains(STORY);
      assertThat(found("outlet:新报")).containsExactly(STORY);
      assertThat(found("byline:欧阳询")).containsExactly(STORY);
      assertThat(found("byline:oyx")).containsExactly(STORY);
      assertThat(found("byline:彭华")).isEmpty();
      assertThat(found("date:2021")).containsExactly(STORY);
      assertThat(found("date:2021-01-02..")).isEmpty();
      assertThat(found("metadata:基层党建")).containsExactly(STORY);
      assertThat(found("著录：慈善")).containsExactly(STORY);
      assertThat(found("宝丰县城")).containsExactly(STORY);
      assertThat(found("=踊跃捐款的一天")).containsExactly(STORY);
      assertThat(found("/踊跃.款的/")).containsExactly(STORY);
      library.searchIndexing().catchUp(Progress.NONE);
    }
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  // Acts

  @Test
  void anActIsOneEditThatIsTakenBackAndDoneAgainAlsoAfterARestart() {
    seeds();
    List<String> before = Dump.of(library.file());
    library.addListener(heard::add);
    set(MetadataField.HEADLINE, "新");
    assertThat(heard).containsExactly(new LibraryChange(LibraryChange.Kind.METADATA, Set.of(STORY)));
    List<String> after = Dump.of(library.file());
    Edit edit = library.annotator().nextUndo().orElseThrow();
    assertThat(edit.kind()).isEqualTo(EditKind.CHANGE_METADATA);
    assertThat(edit.size()).isEqualTo(1);
    library.close();
    library = Samples.empty(folder);
    library.annotator().undo();
    assertThat(Dump.of(library.file())).isEqualTo(before);
    library.close();
    library = Samples.empty(folder);
    library.annotator().redo();
    assertThat(Dump.of(library.file())).isEqualTo(after);
  }

  @Test
  void whatChangesNothingIsNoEdit() {
    seeds();
    Edit last = library.annotator().nextUndo().orElseThrow();
    assertThat(set(MetadataField.DATE, "2020-03-05")).isZero();
    assertThat(library.metadata().run(
        List.of(STORY, 99L), MetadataAct.asFound(MetadataKey.of(MetadataField.OUTLET)), Progress.NONE)).isZero();
    assertThat(set(MetadataField.SUBJECT)).isZero();
    assertThat(library.annotator().nextUndo()).contains(last);
  }

  @Test
  void whatIsSetToWhatWasFoundIsNotSetAnyMore() {
    seeds();
    set(MetadataField.OUTLET, "新报");
    set(MetadataField.OUTLET, "央广网河南分网");
    assertThat(library.story(STORY).metadata().entries()).isEmpty();
  }

  @Test
  void manyStoriesAreSetAtOnceAndToldBefore() {
    seeds();
    set(MetadataField.OUTLET, "新报");
    List<Long> all = library.stories().stream().map(StorySummary::id).toList();
    MetadataAct act = MetadataAct.set(MetadataKey.of(MetadataField.OUTLET), words("湖北日报"));
    Metadata.Preview preview = library.metadata().preview(all, act, Progress.NONE);
    long others = library.stories().stream().filter(one -> !"湖北日报".equals(one.outlet())).count();
    assertThat(preview).isEqualTo(new Metadata.Preview(7, (int) others, 1));
    List<String> before = Dump.of(library.file());
    assertThat(library.metadata().run(all, act, Progress.NONE)).isEqualTo((int) others);
    assertThat(library.stories()).extracting(StorySummary::outlet).containsOnly("湖北日报");
    Edit edit = library.annotator().undo().orElseThrow();
    assertThat(edit).extracting(Edit::kind, Edit::subject, Edit::size)
        .containsExactly(EditKind.SET_METADATA, "湖北日报", (int) others);
    assertThat(Dump.of(library.file())).isEqualTo(before);
  }

  @Test
  void addingLeavesWhatIsThere() {
    seeds();
    set(MetadataField.SUBJECT, "慈善");
    MetadataKey subject = MetadataKey.of(MetadataField.SUBJECT);
    library.metadata().run(List.of(1L, STORY), MetadataAct.add(subject, words("防疫", "慈善")), Progress.NONE);
    assertThat(shown(STORY).added()).containsExactly(Map.entry(MetadataField.SUBJECT, List.of("慈善", "防疫")));
    assertThat(shown(1).added()).containsExactly(Map.entry(MetadataField.SUBJECT, List.of("防疫", "慈善")));
    MetadataKey byline = MetadataKey.of(MetadataField.BYLINE);
    List<Person> found = shown(STORY).bylines();
    Person more = new Person("编辑", "李四", null);
    library.metadata().run(List.of(STORY), MetadataAct.add(byline, new MetadataValue.People(List.of(more))), Progress.NONE);
    assertThat(shown(STORY).bylines()).startsWith(found.toArray(Person[]::new)).endsWith(more).hasSize(found.size() + 1);
  }

  @Test
  void cancelledActDoesNothing() {
    seeds();
    List<String> before = Dump.of(library.file());
    List<Long> all = library.stories().stream().map(StorySummary::id).toList();
    MetadataAct act = MetadataAct.set(MetadataKey.of(MetadataField.OUTLET), words("湖北日报"));
    for (int until : new int[] {0, 1, 2}) {
      assertThat(library.metadata().run(all, act, new CancelledAfter(until))).as("%d", until).isZero();
      assertThat(Dump.of(library.file())).as("%d", until).isEqualTo(before);
    }
  }

  /** Is cancelled when it was asked so often. */
  private static final class CancelledAfter implements Progress {
    private int left;

    CancelledAfter(int times) {
      left = times;
    }

    @Override
    public void update(long done, long total, String detail) {}

    @Override
    public boolean isCancelled() {
      return left-- <= 0;
    }
  }

  @Test
  void refusesWhatAFieldCannotHave() {
    seeds();
    assertThatThrownBy(() -> MetadataAct.set(MetadataKey.of(MetadataField.DATE), words("昨天")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MetadataAct.set(MetadataKey.of(MetadataField.OUTLET), words("甲", "乙")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MetadataAct.add(MetadataKey.of(MetadataField.DATE), words("2020")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MetadataAct.set(MetadataKey.of(MetadataField.BYLINE), words("甲")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // What it survives

  private Path file(String... paragraphs) throws IOException {
    return Files.writeString(folder.resolve("stories.txt"), "捐款\n" + String.join("\n", paragraphs) + "\n*\n");
  }

  private void importFile(Path file) {
    assertThat(library.storyImport().run(List.of(file), null, Progress.NONE).problems()).isEmpty();
  }

  @Test
  void survivesImportingTheSameFileAgain() {
    seeds();
    set(MetadataField.HEADLINE, "新");
    set(MetadataField.SUBJECT, "慈善");
    List<String> before = Dump.of(library.file());
    library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
    assertThat(Dump.of(library.file())).isEqualTo(before);
  }

  @Test
  void survivesReadingAgainWhileWhatWasFoundChangesBelow() {
    seeds();
    setPeople(new Person("记者", "新人", null));
    set(MetadataField.DATE, "2021-05");
    MetadataKey caption = MetadataKey.of(
        MetadataField.CAPTION, library.story(STORY).story(), library.story(STORY).story().figures().get(1));
    library.metadata().run(List.of(STORY), MetadataAct.set(caption, words("新图说")), Progress.NONE);
    List<String> before = Dump.of(library.file());
    OlderParser.makeOlder(library);
    assertThat(shown(STORY).bylines()).extracting(Person::name).containsExactly("新人");
    assertThat(row(STORY).date()).hasToString("2021-05");
    assertThat(shown(STORY).found(MetadataKey.of(MetadataField.DATE)).isEmpty()).isTrue();
    assertThat(shown(STORY).caption(library.story(STORY).story().figures().get(0)))
        .as("the same figure under another number").isEqualTo("新图说");
    assertThat(found("byline:新人")).containsExactly(STORY);
    assertThat(library.lists().count(new StoryQuery(
        "", StoryFilter.NONE.with(StoryFacet.BYLINE, Set.of("新人")), StoryOrder.SOURCE, false))).isEqualTo(1);
    library.rereading().run(Progress.NONE);
    assertThat(Dump.of(library.file())).isEqualTo(before);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    library.metadata().run(List.of(STORY), MetadataAct.asFound(MetadataKey.of(MetadataField.DATE)), Progress.NONE);
    assertThat(row(STORY).date()).isEqualTo(new WrittenDate(LocalDate.of(2020, 3, 5)));
  }

  @Test
  void correctedFilesAreLinkedByWhatWasFoundAndTakeOverWhatStillHolds() throws IOException {
    library = Samples.empty(folder);
    importFile(file("<p>新华社北京3月5日电 全县党员踊跃捐款，共筹得善款二百三十余万元，群众也纷纷加入。</p>"));
    run(1, MetadataAct.set(MetadataKey.of(MetadataField.HEADLINE), words("踊跃捐款")));
    run(1, MetadataAct.set(MetadataKey.of(MetadataField.PLACE), words("北京市")));
    run(1, MetadataAct.set(MetadataKey.of(MetadataField.SUBJECT), words("慈善")));
    importFile(file("<p>新华社上海3月5日电 全县党员踊跃捐款，共筹得善款三百三十余万元，群众也纷纷加入。</p>"));
    assertThat(library.corrections().all()).containsExactly(new Correction(1, 2, 0, 2));
    assertThat(library.corrections().of(2)).isEqualTo(new CorrectionView(2, null, 1L, 0, 2));
    List<String> before = Dump.of(library.file());
    library.corrections().carry(1);
    assertThat(row(2).headline()).isEqualTo("踊跃捐款");
    assertThat(shown(2).added()).containsExactly(Map.entry(MetadataField.SUBJECT, List.of("慈善")));
    assertThat(shown(2).place()).as("the newspaper corrected that itself").isEqualTo("上海");
    assertThat(row(1).headline()).as("the earlier one keeps it").isEqualTo("踊跃捐款");
    assertThat(library.corrections().all()).isEmpty();
    assertThat(library.annotator().undo().map(Edit::kind)).contains(EditKind.CARRY_ANNOTATIONS);
    assertThat(Dump.of(library.file())).isEqualTo(before);
  }

  private void run(long story, MetadataAct act) {
    assertThat(library.metadata().run(List.of(story), act, Progress.NONE)).isEqualTo(1);
  }
}
