package org.pizhu.html.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.markup.ActiveContent;
import org.pizhu.model.BlockKind;
import org.pizhu.model.TextRange;

/** The text of a story and the places of its blocks. */
class BlockBuilderTest {

  @Test
  void blocksStandInLinesBelowTheHeadline() {
    Draft draft = Drafts.of("<p>甲<b>乙</b></p><p>5 &lt; 6</p>");
    assertThat(draft.text()).isEqualTo("河边镇通车\n甲乙\n5 < 6");
    assertThat(draft.headline()).isEqualTo(new TextRange(0, 5));
    assertThat(draft.blocks()).extracting(draft::textOf).containsExactly("甲乙", "5 < 6");
    assertThat(draft.blocks()).extracting(DraftBlock::range).containsExactly(new TextRange(6, 8), new TextRange(9, 14));
    assertThat(draft.blocks()).extracting(block -> block.inner().of(draft.inner().toString())).containsExactly("甲<b>乙</b>", "5 &lt; 6");
    assertThat(draft.blocks()).extracting(DraftBlock::length).containsExactly(2, 5);
  }

  @Test
  void aStoryWithoutAHeadlineBeginsWithItsFirstBlock() {
    Draft draft = Drafts.of("", "<p>甲</p>", new ActiveContent());
    assertThat(draft.text()).isEqualTo("甲");
    assertThat(draft.headline()).isEqualTo(new TextRange(0, 0));
    assertThat(StoryHtml.write(draft)).isEqualTo("<p data-o=\"0\">甲</p>");
  }

  /** White space is one blank between words; what is invisible or only fills goes without one, but within a word that needs it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "甲 \t\u3000 乙|甲 乙", "  甲  |甲", "甲\u200b乙|甲乙", "甲\u200b 乙|甲 乙", "\ufeff甲|甲", "甲\u00ad乙|甲乙", "甲<b> </b>乙|甲 乙", "甲<b> 乙</b>|甲 乙", "甲\u2060\u200b\u00a0乙|甲 乙", "می\u200cخواهم|می\u200cخواهم", "甲\u200c乙|甲乙",
    "\u200c甲|甲", "甲<i>\u200d</i>乙|甲乙", "𠮷 野|𠮷 野",
  })
  void whiteSpaceIsFolded(String source, String text) {
    assertThat(Drafts.of(source).text()).isEqualTo(Drafts.HEADLINE + "\n" + text);
  }

  /** A block that is joined with the next one has what both have. */
  @Test
  void twoBlocksBecomeOne() {
    Draft draft = Drafts.of("<figure><h2 style='color:red'><b>甲</b></h2><h2>乙</h2></figure>");
    DraftBlock first = draft.blocks().get(0);
    DraftBlock joined = first.joined(draft.blocks().get(1));
    assertThat(joined.range()).isEqualTo(new TextRange(6, 9));
    assertThat(joined.inner().of(draft.inner().toString())).isEqualTo("<b>甲</b> 乙");
    assertThat(joined.has(DraftBlock.HEADING)).isTrue();
    assertThat(joined.has(DraftBlock.BOLD)).isFalse();
    assertThat(joined.kind()).isEqualTo(BlockKind.PARAGRAPH);
    assertThat(joined.scope()).isEqualTo(1);
    assertThat(joined.dress()).isEqualTo(first.dress()).isNotEqualTo(Dress.NONE);
  }

  /** A block says where it stands in the text; the figure next to a caption shows it, another that has the same one doesn't. */
  @Test
  void aSettledDraftIsWritten() {
    Draft draft = Drafts.of("<p>甲</p><img src=a.jpg><p>乙</p><img src=b.jpg><p>图</p>");
    DraftBlock caption = draft.blocks().get(2);
    DraftFigure first = draft.figures().get(0);
    DraftFigure second = draft.figures().get(1);
    draft.blocks().get(1).become(BlockKind.SUBHEADING);
    first.caption(caption);
    second.caption(caption);
    caption.showIn(second);
    assertThat(caption.kind()).isEqualTo(BlockKind.CAPTION);
    assertThat(caption.figure()).isSameAs(second);
    assertThat(first.caption()).isSameAs(caption);
    assertThat(StoryHtml.write(draft)).isEqualTo(
        "<p data-o=\"6\">甲</p><figure data-figure=\"1\"></figure><h2 data-o=\"8\">乙</h2>"
            + "<figure data-figure=\"2\"><figcaption data-o=\"10\">图</figcaption></figure>");
  }
}
