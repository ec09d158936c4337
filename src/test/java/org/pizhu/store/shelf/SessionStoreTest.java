package org.pizhu.store.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.SessionStory;
import org.pizhu.store.Samples;
import org.pizhu.store.database.Database.Access;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Migrations;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.store.keep.IntegrityStore;

class SessionStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.250Z");
  private static final String TEXT = Samples.plain("标题", "正文的词句").text();

  @TempDir Path folder;

  private Database library() {
    Database database = Database.open(folder.resolve("library.pizhu"), Access.READ_WRITE);
    Samples.importAll(database, "a.txt", Samples.plain("标题", "正文的词句"), Samples.plain("另一题", "另一文"));
    return database;
  }

  @Test
  void storesAllOfASession() {
    try (Database database = library()) {
      SessionStore sessions = new SessionStore(database);
      long id = sessions.start("甲", "王老师", NOW, List.of(2L, 1L));
      sessions.place(id, new SessionPlace(2, 4), NOW.plusMillis(1_500));
      sessions.markDone(id, 2, NOW.plusMillis(2_001));
      sessions.end(id, NOW.plusSeconds(9));
      assertThat(sessions.byId(id)).contains(new Session(
          id, "甲", "王老师", NOW, NOW.plusSeconds(9), new SessionPlace(2, 4), 2, 1, java.time.Duration.ofMillis(2_001)));
      assertThat(sessions.stories(id)).containsExactly(
          new SessionStory(2, "另一题", false, NOW.plusMillis(2_001), 0), new SessionStory(1, "标题", false, null, 0));
      assertThat(sessions.unfinished()).isEmpty();
    }
  }

  @Test
  void endsWhenItBeganByAClockThatWasSetBack() {
    try (Database database = library()) {
      SessionStore sessions = new SessionStore(database);
      long id = sessions.start("甲", "王老师", NOW, List.of(1L));
      sessions.end(id, NOW.minusSeconds(3_600));
      assertThat(sessions.byId(id).orElseThrow().ended()).isEqualTo(NOW);
      assertThat(new IntegrityStore(database).check(Samples::read, Instant.MIN, org.pizhu.task.Progress.NONE)).isEmpty();
    }
  }

  @Test
  void annotationIsOfItsSessionOnlyIfItsEditIsStored() {
    try (Database database = library()) {
      SessionStore sessions = new SessionStore(database);
      HistoryStore history = new HistoryStore(database);
      long id = sessions.start("甲", "王老师", NOW, List.of(1L));
      history.record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(Samples.annotation(1, 1, TEXT, 3, 5))), id);
      assertThatThrownBy(() -> history.record(Samples.edit(EditKind.HIGHLIGHT,
          Samples.made(Samples.annotation(2, 1, TEXT, 3, 5)), Samples.made(Samples.annotation(1, 1, TEXT, 3, 5))), id))
          .isInstanceOf(PizhuException.class);
      history.record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(Samples.annotation(2, 1, TEXT, 5, 6))));
      assertThat(sessions.stories(id).get(0).annotations()).isEqualTo(1);
    }
  }

  @Test
  void olderLibraryHasNoSessionsAndIsNotChangedByTheQuestion() throws Exception {
    Path file = folder.resolve("old.pizhu");
    Migrations older = new Migrations(Migrations.ALL.scripts().stream()
        .takeWhile(script -> !script.contains("sessions")).toList());
    try (Database database = Database.open(file, Access.READ_WRITE, older)) {
      Samples.importAll(database, "a.txt", Samples.rich());
    }
    byte[] before = Files.readAllBytes(file);
    try (Database database = Database.open(file, Access.READ_ONLY)) {
      SessionStore sessions = new SessionStore(database);
      assertThat(sessions.all()).isEmpty();
      assertThat(sessions.byId(1)).isEmpty();
      assertThat(sessions.stories(1)).isEmpty();
      assertThat(sessions.tags(1)).isEmpty();
    }
    assertThat(file).hasBinaryContent(before);
  }
}
