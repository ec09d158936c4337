package org.pizhu.library.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

class SourceReaderTest {

  private static final byte[] PIECE = "春天的一天\n<p>新华社北京3月1日电（记者 王明）春耕在即。</p>\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void readsAStoryToTheSameEndAsTheImport() {
    ParsedStory imported = new StoryParser().parse(
        new StorySource("a.txt", 1, "春天的一天", "<p>新华社北京3月1日电（记者 王明）春耕在即。</p>\n"));
    assertThat(new SourceReader().read("UTF-8", PIECE).story()).isEqualTo(imported.story());
    assertThat(SourceReader.faultless().read("UTF-8", PIECE).story()).isEqualTo(imported.story());
  }

  /** The reading that is there has its fields; one that a fault has emptied must not take its place. */
  @Test
  void aReadingWithAFaultCountsAsNone() {
    ParsedStory read = new StoryParser().parse(new StorySource("a.txt", 1, "甲", "<p>一。</p>"));
    assertThat(SourceReader.faultless(read)).isEqualTo(read.story());
    ParsedStory faulty = new ParsedStory(read.story(), List.of(Problem.at(ProblemKind.STORY_FAULT, "a.txt", 1)));
    assertThat(SourceReader.faultless(faulty)).isNull();
  }

  @Test
  void aFaultIsNoEndOfAllReading() {
    SourceReader reader = new SourceReader(source -> {
      throw new IllegalStateException("a fault");
    });
    assertThat(reader.read("UTF-8", PIECE)).isNull();
  }
}
