package org.pizhu.store.story;

import org.jspecify.annotations.Nullable;
import org.pizhu.family.Traces;
import org.pizhu.model.Story;
import org.pizhu.store.codec.HtmlColumn;
import org.pizhu.store.codec.StoryCodec;
import org.pizhu.store.source.FragmentBytes;
import org.pizhu.text.Sha256;

/**
 * A fragment ready to be written.
 *
 * @param fragment what it is made from
 * @param sha256 of its bytes
 * @param bytes as they are stored
 * @param story its story, if it has one
 */
public record FragmentRow(NewFragment fragment, String sha256, byte[] bytes, @Nullable StoryRow story) {

  /** A story with what is computed from it. */
  public record StoryRow(Story story, String textSha256, String structure, String html, int[] traces) {}

  /** Computes what is stored of a fragment. */
  public static FragmentRow of(NewFragment fragment) {
    Story story = fragment.story();
    StoryRow row =
        story == null
            ? null
            : new StoryRow(
                story, Sha256.of(story.text()), StoryCodec.structure(story), HtmlColumn.write(story.html(), story.text()),
                Traces.of(FamilyRows.body(story.headline(), story.text())));
    return new FragmentRow(fragment, Sha256.of(fragment.bytes()), FragmentBytes.write(fragment.bytes()), row);
  }
}
