package org.pizhu.ui.reader;

import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Story;
import org.pizhu.text.Markup;

/** The body of a story as plain text, for one that misbehaves. */
final class PlainBody {

  private PlainBody() {}

  static String of(Story story) {
    StringBuilder html = new StringBuilder();
    for (Block block : story.blocks()) {
      if (block.kind() != BlockKind.HEADLINE) {
        html.append("<p data-o=\"").append(block.range().start()).append("\">")
            .append(Markup.escape(block.range().of(story.text()))).append("</p>");
      }
    }
    return html.toString();
  }
}
