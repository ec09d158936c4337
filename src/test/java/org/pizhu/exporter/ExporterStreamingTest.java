package org.pizhu.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportedStory;
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

  private static Stream<ExportFormat> texts() {
    return ofStories().filter(ExportFormat::isText);
  }

  private static Stream<ExportFormat> ofStories() {
    return Arrays.stream(ExportFormat.values()).filter(format -> format != ExportFormat.QDC && format != ExportFormat.BUNDLE);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aStoryIsWrittenBeforeTheNextIsAskedFor(ExportFormat format) throws IOException {
    assumeTrue(format.isText(), "a package of parts is packed");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<ExportedStory> stories = IntStream.range(0, STORIES).mapToObj(number -> {
      // What stands above a single story depends on whether it is one.
      int expected = format == ExportFormat.OBSIDIAN && number == 1 ? 0 : number * 60_000 - BUFFERED;
      assertThat(out.size()).as("bytes before story %d", number).isGreaterThanOrEqualTo(expected);
      return longStory(number);
    }).iterator();

    Exporters.of(format).write(Samples.set(Language.ENGLISH, () -> stories), out);

    assertThat(out.size()).isGreaterThan(STORIES * 60_000);
  }

  @ParameterizedTest
  @MethodSource("ofStories")
  void aSourceOfStoriesCanStopIt(ExportFormat format) {
    Samples.assumeWritable(format);
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
