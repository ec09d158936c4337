package org.pizhu.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.i18n.Language;
import org.pizhu.model.StoredStory;

class ExporterStreamingTest {

  private static final int STORIES = 20;
  private static final int BUFFERED = 40_000;

  private static ExportedStory longStory(int number) {
    ExportedStory story = Samples.story("题", "字".repeat(20_000) + "。", "", "a.txt");
    StoredStory stored = story.story();
    return new ExportedStory(
        new StoredStory(number + 1, number + 1, stored.source(), stored.story(), stored.pictures(), false), story.annotations());
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void aStoryIsWrittenBeforeTheNextIsAskedFor(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<ExportedStory> stories = IntStream.range(0, STORIES).mapToObj(number -> {
      assertThat(out.size()).as("bytes before story %d", number).isGreaterThanOrEqualTo(number * 60_000 - BUFFERED);
      return longStory(number);
    }).iterator();

    Exporters.of(format).write(Samples.set(Language.ENGLISH, () -> stories), out);

    assertThat(out.size()).isGreaterThan(STORIES * 60_000);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void aSourceOfStoriesCanStopIt(ExportFormat format) {
    Iterator<ExportedStory> stories = IntStream.range(0, STORIES).mapToObj(number -> {
      if (number == 2) {
        throw new CancellationException();
      }
      return longStory(number);
    }).iterator();

    assertThatThrownBy(() ->
        Exporters.of(format).write(Samples.set(Language.ENGLISH, () -> stories), OutputStream.nullOutputStream()))
        .isInstanceOf(CancellationException.class);
  }
}
