package org.pizhu.library.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.OlderParser;
import org.pizhu.library.Samples;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.intake.StoryImportTest;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Standing.State;
import org.pizhu.model.Standing;
import org.pizhu.model.StandingCounts;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** How annotations of one version stand in others: as the texts say, and as a person says. */
class StandingsTest {

  private static final String PEOPLE = "社区工作人员每天为居民送菜三千余斤，没有一天间断。";
  private static final String SECRETARY = "王丽是这个社区的书记，她说最难的是前十天，人手不够。";
  private static final String MASKS = "口罩紧缺的时候，社区想了很多办法，挨家挨户地送。";
  private static final String YOUNG = "志愿者刘强从早忙到晚，一天要跑几十趟，口罩也舍不得换。";
  private static final String HEADLINE = "武汉社区战疫记";

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.empty(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Standings standings() {
    return library.standings();
  }

  private static String story(String headline, String... paragraphs) {
    StringBuilder story = new StringBuilder(headline).append('\n');
    for (String paragraph : paragraphs) {
      story.append(paragraph.startsWith("<") ? paragraph : "<p>" + paragraph + "</p>").append('\n');
    }
    return story + "*\n";
  }

  /** Brings in stories that a person joins as versions of one. */
  private void family(String... stories) throws IOException {
    Path file = Files.writeString(folder.resolve("family.txt"), String.join("", stories));
    library.storyImport().run(List.of(file), null, Progress.NONE);
    library.families().join(library.stories().stream().map(story -> story.id()).toList());
  }

  private Annotation annotate(long story, String quote) {
    String text = library.story(story).story().text();
    int start = text.indexOf(quote);
    assertThat(start).as(quote).isNotNegative();
    return library.annotator().annotate(
        story, new TextRange(start, start + quote.length()), HighlightColor.YELLOW, List.of(), "");
  }

  private Standing only(long story) {
    List<Standing> all = standings().in(story);
    assertThat(all).hasSize(1);
    Standing one = all.get(0);
    if (one.place() != null && !one.place().range().isEmpty()) {
      assertThat(one.place().range().of(library.story(story).story().text())).isEqualTo(one.words());
    }
    assertThat(standings().of(one.annotation().id(), story)).contains(one);
    return one;
  }

  private TextRange range(long story, String words) {
    int start = library.story(story).story().text().indexOf(words);
    return new TextRange(start, start + words.length());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      # quote in the first version     | second version: headline | paragraphs, - for what is as it was        | state   | words there
      王丽是这个社区的书记                | 武汉社区战疫记           | =1 =2 =3 =4                                  | CARRIED | 王丽是这个社区的书记
      王丽是这个社区的书记                | 武汉社区战疫记           | =4 =2 =1                                     | CARRIED | 王丽是这个社区的书记
      三千余斤                         | 武汉社区战疫记           | 社区工作人员每天为居民送菜四千余斤，没有一天间断。 =2 =3 =4 | CHANGED | 四千余斤
      送菜三千余斤，没有一天间断          | 武汉社区战疫记           | 社区工作人员每天为居民送菜三千多斤，没有一天间断。 =2 =3 =4 | CHANGED | 送菜三千多斤，没有一天间断
      三千余斤                         | 武汉社区战疫记           | 社区工作人员每天为居民送菜4200公斤，没有一天间断。 =2 =3 =4 | ASK     | 4200公斤
      三千余斤                         | 武汉社区战疫记           | 社区工作人员每天为居民送菜，没有一天间断。 =2 =3 =4      | ABSENT  | -
      志愿者刘强从早忙到晚               | 武汉社区战疫记           | =1 =2 =3                                     | ABSENT  | -
      口罩                            | 武汉社区战疫记           | =1 =2 =3                                     | CARRIED | 口罩
      口罩                            | 武汉社区战疫记           | =1 =2 =4                                     | ABSENT  | -
      武汉社区战疫记                    | 武汉社区的抗疫故事        | =1 =2 =3 =4                                  | CHANGED | 武汉社区的抗疫故事
      武汉社区战疫记                    | 武汉社区的抗疫故事        | 武汉社区战疫记，是一位记者所作。 =1 =2 =3 =4          | CHANGED | 武汉社区的抗疫故事
      战疫                            | 武汉社区的抗疫故事        | 战疫，社区在前。 =1 =2 =3 =4                        | ASK     | 的抗疫故事（一）
      武汉社区                         | 武汉社区的抗疫故事        | =1 =2 =3 =4                                  | CARRIED | 武汉社区
      人手不够                         | 人手不够的武汉社区        | =1 王丽是这个社区的书记，她说最难的是前十天。 =3 =4      | ASK     | 人手不够
      """)
  void theTextsSayHowItStands(String quote, String headline, String paragraphs, State state, String words) throws IOException {
    List<String> known = List.of(PEOPLE, SECRETARY, MASKS, YOUNG);
    List<String> second = new ArrayList<>();
    for (String part : paragraphs.split(" ")) {
      second.add(part.startsWith("=") ? known.get(part.charAt(1) - '1') : part);
    }
    family(story(HEADLINE, PEOPLE, SECRETARY, MASKS, YOUNG), story(headline + "（一）", second.toArray(String[]::new)));
    Annotation made = annotate(1, quote);
    Standing standing = only(2);
    String text = library.story(2).story().text();
    assertThat(standing.state()).as("%s: %s", standing, standing.candidates().stream().map(one -> one.of(text)).toList())
        .isEqualTo(state);
    if (state == State.ASK) {
      assertThat(standing.candidates()).extracting(candidate -> candidate.of(text)).contains(words);
    } else {
      assertThat(standing.words().replace("（一）", "")).isEqualTo(words == null ? "" : words);
    }
    assertThat(standing.decision()).isNull();
    assertThat(standings().of(made.id())).containsExactly(standing);
    assertThat(library.annotations(2)).isEmpty();
    assertThat(library.counts().annotations()).isEqualTo(1);
  }

  @Test
  void picturesGoToTheSamePicture() throws IOException {
    Files.write(folder.resolve("a.png"), StoryImportTest.Tiny.png());
    Files.write(folder.resolve("other.png"), StoryImportTest.Tiny.png());
    String caption = "图为社区工作人员为居民送菜。";
    family(
        story(HEADLINE, PEOPLE, "<p><img src=\"a.png\"></p><p>" + caption + "</p>", SECRETARY, "<p><img src=\"lost1.png\"></p>", MASKS),
        story(HEADLINE + "二", PEOPLE, SECRETARY, "<p><img src=\"other.png\"></p><p>图为另一处。</p>", MASKS),
        story(HEADLINE + "三", PEOPLE, SECRETARY, "<p><img src=\"lost1.png\"></p>", MASKS,
            "<p><img src=\"new.png\"></p><p>" + caption + "</p>"));
    FragmentSelector region = new FragmentSelector(10, 20, 30, 40);
    Annotation picture = library.annotator().annotateFigure(1, 1, region, HighlightColor.GREEN, List.of(), "");
    Annotation missing = library.annotator().annotateFigure(1, 2, null, HighlightColor.GREEN, List.of(), "");
    Standing second = standings().of(picture.id(), 2).orElseThrow();
    assertThat(second.state()).isEqualTo(State.CARRIED);
    assertThat(second.place()).isInstanceOfSatisfying(FigureTarget.class, there -> {
      assertThat(there.number()).isEqualTo(1);
      assertThat(there.region()).isEqualTo(region);
    });
    Annotation figure = library.annotator().annotateFigure(1, 1, null, HighlightColor.GREEN, List.of(), "");
    assertThat(standings().of(figure.id(), 2).orElseThrow().state()).as("the same picture under another caption").isEqualTo(State.CHANGED);
    Standing third = standings().of(picture.id(), 3).orElseThrow();
    assertThat(third.state()).as("another file under the same caption").isEqualTo(State.CHANGED);
    assertThat(((FigureTarget) third.place()).number()).isEqualTo(2);
    assertThat(standings().of(missing.id(), 2).orElseThrow().state()).isEqualTo(State.ABSENT);
    assertThat(standings().of(missing.id(), 3).orElseThrow().state()).as("by name, as neither picture is there").isEqualTo(State.CARRIED);
    assertThat(standings().placeAtFigure(missing.id(), 2, 1)).isTrue();
    assertThat(standings().of(missing.id(), 2).orElseThrow().state()).isEqualTo(State.CHANGED);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    Annotation whole = library.annotator().annotateStory(1, HighlightColor.BLUE, List.of(), "");
    Standing headline = standings().of(whole.id(), 2).orElseThrow();
    assertThat(headline.state()).isEqualTo(State.CHANGED);
    assertThat(headline.words()).isEqualTo(HEADLINE + "二");
  }

  @Test
  void aPersonDecidesAndTakesItBack() throws IOException {
    family(story(HEADLINE, PEOPLE, SECRETARY, MASKS), story(HEADLINE + "二", PEOPLE.replace("三千余斤", "4200公斤"), SECRETARY, MASKS));
    Annotation made = annotate(1, "三千余斤");
    List<LibraryChange> heard = new ArrayList<>();
    library.addListener(heard::add);
    assertThat(standings().accept(made.id(), 2)).as("nothing to accept where a person is asked").isFalse();
    assertThat(standings().place(made.id(), 2, range(2, "4200公斤"))).isTrue();
    Standing placed = only(2);
    assertThat(placed.state()).isEqualTo(State.CHANGED);
    assertThat(placed.words()).isEqualTo("4200公斤");
    assertThat(placed.isDecided()).isTrue();
    assertThat(placed.decision().by()).isEqualTo(Samples.CREATOR);
    assertThat(heard).containsExactly(new LibraryChange(LibraryChange.Kind.ANNOTATIONS, Set.of(2L)));
    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isEqualTo(EditKind.PLACE_STANDING);
    assertThat(standings().place(made.id(), 2, range(2, "4200公斤"))).isFalse();
    assertThat(standings().ruleOut(made.id(), 2)).isTrue();
    assertThat(only(2).state()).isEqualTo(State.ABSENT);
    assertThat(standings().reopen(made.id(), 2)).isTrue();
    assertThat(only(2).state()).isEqualTo(State.ASK);
    assertThat(standings().reopen(made.id(), 2)).isFalse();
    library.annotator().undo();
    assertThat(only(2).state()).isEqualTo(State.ABSENT);
    library.annotator().undo();
    assertThat(only(2)).isEqualTo(placed);
    library.close();
    open();
    assertThat(only(2)).isEqualTo(placed);
    library.annotator().redo();
    assertThat(only(2).state()).isEqualTo(State.ABSENT);
    library.annotator().undo();
    library.annotator().undo();
    assertThat(only(2).decision()).isNull();
    Annotation plain = annotate(1, "王丽");
    assertThat(standings().accept(plain.id(), 2)).isTrue();
    assertThat(standings().accept(plain.id(), 2)).isFalse();
    assertThat(standings().of(plain.id(), 2).orElseThrow().isDecided()).isTrue();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    assertThat(catchThrowableOfType(PizhuException.class, () -> standings().accept(made.id(), 1)).problem().kind())
        .isEqualTo(ProblemKind.ANNOTATION_NOT_FOUND);
    assertThat(catchThrowableOfType(PizhuException.class, () -> standings().place(made.id(), 2, new TextRange(0, 0)))
        .problem().kind()).isEqualTo(ProblemKind.QUOTE_EMPTY);
  }

  @Test
  void aDecisionOutlivesSplittingDeletingAndEmptying() throws IOException {
    family(story(HEADLINE, PEOPLE, SECRETARY), story(HEADLINE + "二", PEOPLE, SECRETARY), story(HEADLINE + "三", PEOPLE, SECRETARY));
    Annotation made = annotate(1, "王丽");
    standings().ruleOut(made.id(), 2);
    library.families().split(List.of(2L));
    assertThat(standings().in(2)).isEmpty();
    assertThat(standings().of(made.id())).extracting(Standing::storyId).containsExactly(3L);
    library.annotator().undo();
    assertThat(only(2).state()).isEqualTo(State.ABSENT);
    library.annotator().delete(made.id());
    assertThat(standings().in(2)).isEmpty();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    library.annotator().undo();
    assertThat(only(2).isDecided()).isTrue();
    library.annotator().delete(made.id());
    library.bin().empty(Progress.NONE);
    assertThat(Dump.of(library.file())).noneMatch(line -> line.contains(made.id()));
    while (library.annotator().nextUndo().isPresent()) {
      library.annotator().undo();
    }
  }

  @Test
  void aDecisionGoesAlongWithACorrectedVersion() throws IOException {
    family(story(HEADLINE, PEOPLE, SECRETARY, MASKS), story(HEADLINE + "二", PEOPLE.replace("三千余斤", "4200公斤"), SECRETARY, MASKS));
    Annotation made = annotate(1, "三千余斤");
    Annotation other = annotate(1, "最难的是前十天");
    standings().place(made.id(), 2, range(2, "4200公斤"));
    standings().ruleOut(other.id(), 2);
    Path file = folder.resolve("family.txt");
    Files.writeString(file, Files.readString(file).replace("二\n", "二\n<p>（更正稿）</p>\n"));
    library.storyImport().run(List.of(file), null, Progress.NONE);
    assertThat(library.corrections().of(3).earlierId()).isEqualTo(2);
    library.families().join(List.of(1L, 3L));
    assertThat(standings().of(made.id(), 3).orElseThrow().state()).isEqualTo(State.ASK);
    library.annotator().annotateStory(2, HighlightColor.BLUE, List.of(), "");
    library.corrections().carry(3);
    Standing there = standings().of(made.id(), 3).orElseThrow();
    assertThat(there.words()).isEqualTo("4200公斤");
    assertThat(there.isDecided()).isTrue();
    assertThat(there.place().range()).isEqualTo(range(3, "4200公斤"));
    assertThat(standings().of(other.id(), 3).orElseThrow().state()).isEqualTo(State.ABSENT);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    library.annotator().undo();
    assertThat(standings().of(made.id(), 3).orElseThrow().decision()).isNull();
    assertThat(standings().of(made.id(), 2).orElseThrow().isDecided()).isTrue();
  }

  @Test
  void aDecisionFollowsItsWordsWhenTheTextIsReadAgain() throws IOException, SQLException {
    family(story(HEADLINE, PEOPLE, SECRETARY, MASKS), story(HEADLINE + "二", PEOPLE.replace("三千余斤", "4200公斤"), SECRETARY, MASKS));
    Annotation made = annotate(1, "三千余斤");
    standings().place(made.id(), 2, range(2, "4200公斤"));
    TextRange before = range(2, "4200公斤");
    OlderParser.makeOlder(library);
    Standing read = only(2);
    assertThat(read.words()).isEqualTo("4200公斤");
    assertThat(read.isDecided()).isTrue();
    assertThat(read.place().range().start()).isGreaterThanOrEqualTo(before.start());
    assertThat(made.id()).isEqualTo(read.annotation().id());
  }

  @Test
  void theSeedsCarryWhatTheyShare() {
    library.close();
    Library seeds = Samples.seeds(folder);
    library = seeds;
    Annotation passage = annotate(2, "社区工作");
    Annotation headline = library.annotator().annotate(
        2, new TextRange(0, library.story(2).story().headline().length()), HighlightColor.PINK, List.of(), "");
    List<Standing> third = standings().in(3);
    assertThat(third).extracting(one -> one.annotation().id()).containsExactly(headline.id(), passage.id());
    assertThat(third.get(0).state()).as("a space more").isEqualTo(State.CHANGED);
    assertThat(third.get(1).state()).isEqualTo(State.CARRIED);
    assertThat(standings().in(4).get(0).words()).isEqualTo("湖北战“疫”中的社区作为：坚实的底盘");
    assertThat(standings().in(1)).isEmpty();
    assertThat(standings().in(99)).isEmpty();
    assertThat(standings().of("nothing")).isEmpty();
    assertThat(standings().counts(3, Progress.NONE)).isEqualTo(Map.of(
        2L, StandingCounts.NONE, 3L, new StandingCounts(1, 1, 0, 0), 4L, new StandingCounts(1, 1, 0, 0)));
    assertThat(standings().counts(1, Progress.NONE)).isEmpty();
  }

  @Test
  void theCheckFindsWhatDoesNotHold() throws IOException, SQLException {
    family(story(HEADLINE, PEOPLE, SECRETARY), story(HEADLINE + "二", PEOPLE, SECRETARY));
    Annotation made = annotate(1, "王丽");
    standings().accept(made.id(), 2);
    library.close();
    tamper("UPDATE standing SET place = json_set(place, '$.range[0]', 0)");
    open();
    assertThat(library.check().run(Progress.NONE)).containsExactly(Problem.of(ProblemKind.CHECK_STANDING, 2L, "王丽"));
    library.close();
    tamper("UPDATE standing SET annotation_id = 'none', place = NULL");
    tamper("UPDATE family_story SET chosen = 77 WHERE story_id = 1");
    open();
    assertThat(library.check().run(Progress.NONE)).containsExactly(
        Problem.of(ProblemKind.CHECK_FAMILY, 1L), Problem.of(ProblemKind.CHECK_STANDING, 2L, ""));
  }

  private void tamper(String change) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.pizhu"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(change)).isPositive();
    }
  }
}
