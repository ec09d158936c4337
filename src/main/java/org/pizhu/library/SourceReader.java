package org.pizhu.library;

import java.nio.charset.Charset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.StoryParser;
import org.pizhu.html.StorySource;
import org.pizhu.importer.SourceFormats;
import org.pizhu.model.Story;
import org.pizhu.store.StoryReader;

/** Reads stories again from what the library keeps of their sources: by the same way as the import, so to the same end. */
final class SourceReader implements StoryReader {

  private final Function<StorySource, Story> parser;

  /** With the parser of this version of the program. */
  SourceReader() {
    StoryParser present = new StoryParser();
    parser = source -> present.parse(source).story();
  }

  SourceReader(Function<StorySource, Story> parser) {
    this.parser = parser;
  }

  @Override
  public @Nullable Read read(String charset, byte[] fragment) {
    // The place in the file changes nothing but what the story is called in warnings, which are not asked for here.
    StorySource source = SourceFormats.story("", 1, fragment, Charset.forName(charset));
    return source == null ? null : new Read(parser.apply(source), source.contentSha256());
  }
}
