package org.pizhu.library.edit;

import java.nio.charset.Charset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.store.story.StoryReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads stories again from what the library keeps of their sources: by the same way as the import, so to the same end. */
public final class SourceReader implements StoryReader {

  private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);

  private final Function<StorySource, @Nullable Story> parser;

  /** With the parser of this version of the program. */
  public SourceReader() {
    StoryParser present = new StoryParser();
    parser = source -> present.parse(source).story();
  }

  /** Reads with a parser that gives null for what is no story. */
  public SourceReader(Function<StorySource, @Nullable Story> parser) {
    this.parser = parser;
  }

  /** With the parser of this version; a story in which a part of it fails counts as not readable, so that the reading there is stays. */
  public static SourceReader faultless() {
    StoryParser present = new StoryParser();
    return new SourceReader(source -> faultless(present.parse(source)));
  }

  /** The story that was read; null if a part of the reading failed, which must not stand in for a good one. */
  static @Nullable Story faultless(ParsedStory read) {
    return read.problems().stream().anyMatch(problem -> problem.kind() == ProblemKind.STORY_FAULT) ? null : read.story();
  }

  @Override
  public @Nullable Read read(String charset, byte[] fragment) {
    // The place in the file changes nothing but what the story is called in warnings, which are not asked for here.
    StorySource source = SourceFormats.story("", 1, fragment, Charset.forName(charset));
    if (source == null) {
      return null;
    }
    try {
      Story story = parser.apply(source);
      return story == null ? null : new Read(story, source.contentSha256());
    } catch (RuntimeException fault) {
      LOG.error("The story «{}» could not be read again", source.headline(), fault);
      return null;
    }
  }
}
