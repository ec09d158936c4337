package org.pizhu.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Finds links where CommonMark looks for them, that is, not in code. */
final class LinkParser implements InlineContentParser {

  static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(Marked.OPEN);
    }

    @Override
    public InlineContentParser create() {
      return new LinkParser();
    }
  };

  /** A link in the tree of the parser. */
  static final class ReferenceNode extends CustomNode {
    private final Inline.Reference reference;

    ReferenceNode(Inline.Reference reference) {
      this.reference = reference;
    }

    Inline.Reference reference() {
      return reference;
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position inside = scanner.position();
    for (int length = 0; length < LinkText.LONGEST && scanner.hasNext(); length++) {
      if (scanner.peek() == Marked.CLOSE) {
        String text = scanner.getSource(inside, scanner.position()).getContent();
        scanner.next();
        return LinkText.read(text)
            .map(reference -> ParsedInline.of(new ReferenceNode(reference), scanner.position()))
            .orElseGet(ParsedInline::none);
      }
      scanner.next();
    }
    return ParsedInline.none();
  }
}
