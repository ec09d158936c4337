package org.pizhu.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.TextRange;
import org.pizhu.task.SameThreadTaskRunner;
import org.pizhu.ui.session.SessionView.State;

class SessionModelTest {

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<Long> opened = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private Library library;
  private SessionModel model;

  @BeforeEach
  void open() {
    Samples.seeds(folder).close();
    reopen();
  }

  private void reopen() {
    library = Libraries.open(folder.resolve("test.pizhu"), clock, () -> Samples.CREATOR);
    model = new SessionModel(library, new SameThreadTaskRunner(), failures::add);
    model.view().subscribe(view -> states.add(view.state()));
  }

  @AfterEach
  void close() {
    library.close();
    assertThat(failures).isEmpty();
  }

  private Session shown() {
    return model.view().get().shown().session();
  }

  @Test
  void goesThroughAListToItsEnd() {
    List<String> ends = new ArrayList<>();
    model.start(List.of(5L, 2L, 7L), "灾情", opened::add);
    model.next(5, opened::add, () -> ends.add("all done"));
    model.next(2, opened::add, () -> ends.add("all done"));
    assertThat(shown().done()).isEqualTo(2);
    model.next(7, opened::add, () -> ends.add("all done"));
    assertThat(opened).containsExactly(5L, 2L, 7L);
    assertThat(ends).containsExactly("all done");
    assertThat(shown().open()).isZero();
    model.toggle(model.view().get().shown().stories().get(1));
    assertThat(shown().open()).isEqualTo(1);
    model.end();
    model.close();
    assertThat(states).startsWith(State.NONE, State.ON).endsWith(State.ENDED, State.NONE);
  }

  @Test
  void storyOutsideTheListLeadsBackToIt() {
    model.start(List.of(5L, 2L), "灾情", opened::add);
    model.next(3, opened::add, () -> opened.add(-1L));
    assertThat(opened).containsExactly(5L, 5L);
    assertThat(shown().done()).isZero();
  }

  @Test
  void nothingHappensInABreak() {
    model.start(List.of(5L, 2L), "灾情", opened::add);
    model.pause();
    model.next(5, opened::add, () -> opened.add(-1L));
    model.toggle(model.view().get().shown().stories().get(0));
    model.place(new SessionPlace(2, 8));
    model.alive();
    assertThat(opened).containsExactly(5L);
    assertThat(shown().done()).isZero();
    assertThat(library.sessions().unfinished().get(0).place()).isNull();
    assertThat(states).endsWith(State.BREAK);
  }

  @Test
  void goesOnWhereItWasAfterTheProgramHasEnded() {
    model.start(List.of(5L, 2L), "灾情", opened::add);
    model.place(new SessionPlace(2, 77));
    library.close();
    reopen();
    List<SessionPlace> places = new ArrayList<>();
    List<SessionView> found = new ArrayList<>();
    model.load(found::add);
    assertThat(model.view().get().state()).isEqualTo(State.BREAK);
    assertThat(found).containsExactly(model.view().get());
    assertThat(shown().place()).isEqualTo(new SessionPlace(2, 77));
    model.resume(places::add);
    assertThat(places).containsExactly(new SessionPlace(2, 77));
    assertThat(model.isOn()).isTrue();
  }

  @Test
  void timeAndAnnotationsAreBroughtUpToDate() {
    model.start(List.of(5L), "灾情", opened::add);
    clock.forward(Duration.ofMinutes(2));
    model.alive();
    assertThat(shown().active()).isEqualTo(Duration.ofMinutes(2));
    library.annotator().annotate(5, new TextRange(0, 2), HighlightColor.PINK, List.of(), "");
    assertThat(model.view().get().shown().annotations()).isZero();
    model.refresh();
    assertThat(model.view().get().shown().annotations()).isEqualTo(1);
  }

  @Test
  void oneThatWasSetAsideComesBackWhenTheOtherHasEnded() {
    model.start(List.of(5L), "甲", opened::add);
    model.pause();
    model.setAside();
    assertThat(model.view().get()).isEqualTo(SessionView.NONE);
    model.start(List.of(2L), "乙", opened::add);
    model.end();
    model.close();
    assertThat(model.view().get().state()).isEqualTo(State.BREAK);
    assertThat(shown().name()).isEqualTo("甲");
  }

  @Test
  void writesTheSummary() {
    Messages messages = new Messages(Language.CHINESE);
    List<Path> written = new ArrayList<>();
    model.start(List.of(5L), "灾情", opened::add);
    model.end();
    Path file = folder.resolve("小结.md");
    model.export(
        ExportFormat.MARKDOWN, new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get), file, written::add);
    assertThat(written).containsExactly(file);
    assertThat(file).content().startsWith("# 会话小结：灾情");
  }

  @Test
  void withoutASessionNothingIsAsked() {
    model.load(found -> assertThat(found).isEqualTo(SessionView.NONE));
    model.next(5, opened::add, () -> opened.add(-1L));
    model.resume(place -> opened.add(place.storyId()));
    model.pause();
    model.end();
    model.setAside();
    model.refresh();
    assertThat(opened).isEmpty();
    assertThat(model.view().get()).isEqualTo(SessionView.NONE);
  }
}
