package org.pizhu.ui.chart;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** A library with work in it: annotations of several days on four stories, with tags of a small tree. */
final class Work {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final List<List<String>> TAGS = List.of(
      List.of("话语/直接引语", "人物"), List.of("人物/党员"), List.of("话语"), List.of(), List.of("来源", "人物/党员", "=HYPERLINK(1)"),
      List.of("话语/转述", "来源"), List.of("图片/待核"));

  private Work() {}

  /** A clock that the test sets. */
  static final class HandClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T15:50:00Z"));

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    void pass(Duration time) {
      now.updateAndGet(instant -> instant.plus(time));
    }
  }

  /** 60 annotations, ten hours one after the other. */
  static Library library(Path folder, HandClock clock) {
    Library library = Libraries.open(folder.resolve("test.pizhu"), clock, () -> Samples.CREATOR);
    library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
    for (int i = 0; i < 60; i++) {
      long story = List.of(2L, 5L, 5L, 5L, 7L, 1L).get(i % 6);
      int length = library.story(story).story().text().length();
      int start = (i * 37) % (length - 40);
      library.annotator().annotate(
          story, new TextRange(start, start + 1 + i * 5 % 39), HighlightColor.values()[i * i % 4], TAGS.get(i % 7), "");
      clock.pass(Duration.ofHours(10));
    }
    return library;
  }
}
