package org.pizhu.html.body;

import org.jsoup.parser.Parser;
import org.pizhu.html.markup.ActiveContent;
import org.pizhu.html.markup.SourceLines;

/** Drafts of short sources, for the tests of this package. */
final class Drafts {

  static final String HEADLINE = "河边镇通车";

  private Drafts() {}

  static Draft of(String body) {
    return of(body, new ActiveContent());
  }

  static Draft of(String body, ActiveContent active) {
    return of(HEADLINE, body, active);
  }

  static Draft of(String headline, String body, ActiveContent active) {
    BlockBuilder builder = new BlockBuilder(headline, body.length());
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    new BodyReader(builder, active, new SourceLines(body, "<body>".length())).read(parser.parseInput("<body>" + body, "").body());
    return builder.build();
  }

  /** What is shown of a source. */
  static String shown(String body) {
    return StoryHtml.write(of(body)).replaceAll(" data-o=\"\\d+\"", "").replaceAll("<figure data-figure=\"(\\d+)\"></figure>", "[$1]");
  }
}
