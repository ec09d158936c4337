package org.pizhu.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary.TagUse;
import org.pizhu.model.SessionSummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

class SessionsTest {

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private Library library;
  private Sessions sessions;

  @BeforeEach
  void open() {
    Samples.seeds(folder).close();
    reopen();
  }

  private void reopen() {
    library = Libraries.open(folder.resolve("test.pizhu"), clock, () -> Samples.CREATOR);
    sessions = library.sessions();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(long story, int start, String note, String... tags) {
    return library.annotator()
        .annotate(story, new TextRange(start, start + 2), HighlightColor.YELLOW, List.of(tags), note);
  }

  private SessionSummary summary(Session session) {
    return sessions.summary(session.id());
  }

  @Test
  void startsWithAList() {
    List<LibraryChange> heard = new ArrayList<>();
    library.addListener(heard::add);
    Session session = sessions.start(List.of(5L, 2L, 5L, 7L), " 灾情报道 ");
    assertThat(session).isEqualTo(new Session(
        1, "灾情报道", Samples.CREATOR, clock.instant(), null, null, 3, 0, Duration.ZERO));
    assertThat(sessions.current()).contains(session);
    assertThat(sessions.unfinished()).containsExactly(session);
    assertThat(summary(session).stories()).extracting(SessionStory::storyId).containsExactly(5L, 2L, 7L);
    assertThat(heard).containsExactly(new LibraryChange(LibraryChange.Kind.SESSIONS, Set.of()));
  }

  @Test
  void refusesAListThatCannotBeRead() {
    assertThat(catchThrowableOfType(PizhuException.class, () -> sessions.start(List.of(), "空")).problem().kind())
        .isEqualTo(ProblemKind.SESSION_NEEDS_STORIES);
    assertThat(catchThrowableOfType(PizhuException.class, () -> sessions.start(List.of(1L, 99L), "无"))
        .problem().file()).isEqualTo("99");
    assertThatThrownBy(() -> sessions.start(List.of(1L), " ")).isInstanceOf(IllegalArgumentException.class);
    assertThat(sessions.all()).isEmpty();
    assertThat(sessions.current()).isEmpty();
  }

  @Test
  void goesFromOpenStoryToOpenStory() {
    sessions.start(List.of(5L, 2L, 7L, 1L), "甲");
    assertThat(sessions.next(5)).contains(2L);
    assertThat(sessions.next(1)).as("on from the top").contains(5L);
    assertThat(sessions.next(3)).as("not in the list").contains(5L);
    sessions.done(2);
    sessions.done(3);
    assertThat(sessions.next(5)).contains(7L);
    sessions.done(5);
    sessions.done(7);
    assertThat(sessions.next(7)).contains(1L);
    assertThat(sessions.next(1)).as("never itself").isEmpty();
    sessions.undone(2);
    assertThat(sessions.next(1)).contains(2L);
    assertThat(sessions.current().orElseThrow().done()).isEqualTo(2);
    assertThat(sessions.current().orElseThrow().open()).isEqualTo(2);
  }

  @Test
  void storyIsDoneWhenItWasFirst() {
    Session session = sessions.start(List.of(1L), "甲");
    sessions.done(1);
    var first = clock.instant();
    clock.forward(Duration.ofMinutes(1));
    sessions.done(1);
    assertThat(summary(session).stories().get(0).done()).isEqualTo(first);
  }

  @Test
  void countsTheTimeOfWorkAndNoLongGaps() {
    Session session = sessions.start(List.of(1L, 2L), "甲");
    clock.forward(Duration.ofMinutes(5));
    sessions.place(1, 40);
    clock.forward(Duration.ofMinutes(3));
    sessions.tick();
    clock.forward(Duration.ofHours(9));
    sessions.tick();
    assertThat(summary(session).session().active()).isEqualTo(Duration.ofMinutes(8));
    clock.forward(Duration.ofMillis(90_250));
    annotate(1, 0, "");
    assertThat(summary(session).session().active()).isEqualTo(Duration.ofMinutes(8).plusMillis(90_250));
    clock.forward(Session.IDLE.plusMillis(1));
    sessions.done(1);
    assertThat(summary(session).session().active()).isEqualTo(Duration.ofMinutes(8).plusMillis(90_250));
  }

  @Test
  void breaksDoNotCountHoweverShort() {
    Session session = sessions.start(List.of(1L), "甲");
    clock.forward(Duration.ofMinutes(1));
    sessions.pause();
    assertThat(sessions.current()).isEmpty();
    clock.forward(Duration.ofMinutes(2));
    sessions.tick();
    sessions.place(1, 9);
    sessions.done(1);
    assertThat(sessions.next(2)).isEmpty();
    assertThat(sessions.resume(session.id()).active()).isEqualTo(Duration.ofMinutes(1));
    clock.forward(Duration.ofMinutes(1));
    SessionSummary summary = sessions.end(session.id());
    assertThat(summary.session().active()).isEqualTo(Duration.ofMinutes(2));
    assertThat(summary.session().place()).as("nothing was noted in the break").isNull();
    assertThat(summary.open()).hasSize(1);
  }

  @Test
  void clockThatIsSetBackLosesNothing() {
    Session session = sessions.start(List.of(1L), "甲");
    clock.forward(Duration.ofMinutes(2));
    sessions.tick();
    clock.forward(Duration.ofHours(-1));
    sessions.tick();
    clock.forward(Duration.ofMinutes(2));
    sessions.tick();
    assertThat(summary(session).session().active()).isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void onlyWhatIsMadeWhileItIsOnIsOfTheSession() {
    annotate(1, 0, "before");
    Session session = sessions.start(List.of(2L, 1L), "甲");
    annotate(1, 4, "", "人物/党员", "来源");
    annotate(2, 4, "注", "来源");
    annotate(3, 4, "elsewhere");
    sessions.pause();
    annotate(2, 8, "in the break");
    Session other = sessions.start(List.of(2L), "乙");
    annotate(2, 12, "of another");
    SessionSummary summary = summary(session);
    assertThat(summary.annotations()).isEqualTo(3);
    assertThat(summary.notes()).isEqualTo(2);
    assertThat(summary.annotationsElsewhere()).isEqualTo(1);
    assertThat(summary.stories()).extracting(SessionStory::annotations).containsExactly(1, 1);
    assertThat(summary.tags()).containsExactly(new TagUse("来源", 2), new TagUse("人物/党员", 1));
    assertThat(summary(other).annotations()).isEqualTo(1);
  }

  @Test
  void undoTakesAnAnnotationOutOfItsSessionAndRedoPutsItBack() {
    Session session = sessions.start(List.of(1L), "甲");
    Annotation made = annotate(1, 0, "", "来源");
    library.annotator().undo();
    assertThat(summary(session).annotations()).isZero();
    assertThat(summary(session).tags()).isEmpty();
    Session other = sessions.start(List.of(1L), "乙");
    library.annotator().redo();
    assertThat(summary(session).annotations()).as("of the session in which it was made").isEqualTo(1);
    library.annotator().recolor(made.id(), HighlightColor.PINK);
    library.annotator().delete(made.id());
    assertThat(summary(session).annotations()).isZero();
    library.annotator().undo();
    assertThat(summary(session).annotations()).isEqualTo(1);
    assertThat(summary(other).annotations()).isZero();
  }

  @Test
  void goesOnAfterTheProgramHasEnded() {
    Session session = sessions.start(List.of(1L, 2L), "甲");
    sessions.place(2, 117);
    sessions.done(1);
    close();
    clock.forward(Duration.ofMinutes(2));
    reopen();
    assertThat(sessions.current()).isEmpty();
    annotate(1, 0, "not in the session");
    Session found = sessions.unfinished().get(0);
    assertThat(found.place()).isEqualTo(new SessionPlace(2, 117));
    assertThat(found.done()).isEqualTo(1);
    assertThat(sessions.resume(session.id()).active()).isZero();
    annotate(1, 4, "in it");
    assertThat(sessions.current()).contains(sessions.unfinished().get(0));
    assertThat(sessions.end(session.id()).annotations()).isEqualTo(1);
    assertThat(sessions.unfinished()).isEmpty();
  }

  @Test
  void storiesWhoseImportIsUndoneLeaveTheListUntilItIsDoneAgain() {
    Session session = sessions.start(List.of(2L, 1L), "甲");
    sessions.place(2, 9);
    sessions.done(2);
    library.annotator().undo();
    assertThat(library.stories()).isEmpty();
    assertThat(summary(session).stories()).isEmpty();
    assertThat(summary(session).session().open()).isZero();
    assertThat(summary(session).session().place()).isNull();
    assertThat(sessions.next(0)).isEmpty();
    library.annotator().redo();
    assertThat(summary(session).stories()).extracting(SessionStory::storyId).containsExactly(2L, 1L);
    assertThat(summary(session).session().place()).isEqualTo(new SessionPlace(2, 9));
    assertThat(sessions.next(2)).contains(1L);
  }

  @Test
  void endedSessionStaysAsItIs() {
    Session session = sessions.start(List.of(1L), "甲");
    SessionSummary ended = sessions.end(session.id());
    assertThat(ended.session().isEnded()).isTrue();
    assertThat(sessions.current()).isEmpty();
    clock.forward(Duration.ofMinutes(1));
    assertThat(sessions.end(session.id())).isEqualTo(ended);
    assertThat(catchThrowableOfType(PizhuException.class, () -> sessions.resume(session.id())).problem().kind())
        .isEqualTo(ProblemKind.SESSION_ENDED);
    assertThat(catchThrowableOfType(PizhuException.class, () -> sessions.summary(9)).problem().kind())
        .isEqualTo(ProblemKind.SESSION_NOT_FOUND);
  }

  @Test
  void whatWasEndedTooEarlyGoesOn() {
    Session session = sessions.start(List.of(1L, 2L), "甲");
    sessions.place(2, 3);
    sessions.end(session.id());
    clock.forward(Duration.ofMinutes(30));
    Session again = sessions.reopen(session.id());
    assertThat(again.isEnded()).isFalse();
    assertThat(again.place()).isEqualTo(new SessionPlace(2, 3));
    assertThat(sessions.current()).contains(again);
    assertThat(again.active()).as("the time between is none of it").isEqualTo(session.active());
    assertThat(sessions.reopen(session.id())).isEqualTo(again);
    assertThat(sessions.end(session.id()).session().isEnded()).isTrue();
  }

  @Test
  void theOneWorkedOnLastComesFirst() {
    Session first = sessions.start(List.of(1L), "甲");
    clock.forward(Duration.ofMinutes(1));
    Session second = sessions.start(List.of(2L), "乙");
    assertThat(sessions.unfinished()).extracting(Session::id).containsExactly(second.id(), first.id());
    clock.forward(Duration.ofMinutes(1));
    sessions.resume(first.id());
    assertThat(sessions.unfinished()).extracting(Session::id).containsExactly(first.id(), second.id());
    assertThat(sessions.all()).extracting(Session::id).containsExactly(second.id(), first.id());
  }

  @Test
  void exportsTheNotesOfASession() throws Exception {
    annotate(1, 0, "之前的");
    Session session = sessions.start(List.of(2L, 1L), "甲");
    annotate(1, 4, "第一篇的");
    annotate(3, 4, "清单之外的");
    annotate(2, 4, "第二篇的");
    Messages messages = new Messages(Language.CHINESE);
    NotesExport.Request request = new NotesExport.Request(
        new ExportScope.InSession(session.id()), ExportFormat.MARKDOWN, "批注", "",
        new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    library.export().write(request, out, Progress.NONE);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsSubsequence("第二篇的", "第一篇的", "清单之外的", "共3篇报道，3条批注")
        .doesNotContain("之前的");
  }

  @Test
  void writesTheSummaryAsAFile() {
    Session session = sessions.start(List.of(2L, 1L), "灾情");
    annotate(2, 4, "注", "来源");
    sessions.done(2);
    Messages messages = new Messages(Language.CHINESE);
    ExportLanguage language = new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get);
    for (ExportFormat format : List.of(ExportFormat.MARKDOWN, ExportFormat.HTML)) {
      Path file = folder.resolve("小结." + format.extension());
      library.sessionExport().write(session.id(), format, language, file);
      assertThat(file).content().contains("会话小结：灾情", "test.pizhu", "共2篇，完成1篇，余1篇", "来源");
    }
    Path none = folder.resolve("none.md");
    assertThatThrownBy(() -> library.sessionExport().write(9, ExportFormat.MARKDOWN, language, none))
        .isInstanceOf(PizhuException.class);
    assertThat(none).doesNotExist();
  }

  /** Whatever is done and opened again in whatever order: next finds each open story, and progress is how many are not open. */
  @Test
  void nextReachesEveryOpenStory() {
    sessions.start(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), "任意");
    Random random = new Random(20_261_124);
    Set<Long> open = new TreeSet<>(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L));
    for (int act = 0; act < 200; act++) {
      long story = 1 + random.nextInt(7);
      if (open.remove(story)) {
        sessions.done(story);
      } else {
        sessions.undone(story);
        open.add(story);
      }
      Set<Long> reached = new TreeSet<>();
      Optional<Long> next = sessions.next(0);
      while (next.isPresent() && reached.add(next.get())) {
        next = sessions.next(next.get());
      }
      assertThat(reached).isEqualTo(open);
      assertThat(sessions.current().orElseThrow().open()).isEqualTo(open.size());
    }
  }
}
