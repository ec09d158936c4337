package org.pizhu.ui.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.model.StoredStory;

/** What the page shows for the figures of a story: the picture, or words where it is missing. */
final class FigureViews {

  private FigureViews() {}

  static List<ReaderMessage.FigureView> of(Messages messages, StoredStory stored) {
    return stored.story().figures().stream()
        .map(figure -> of(messages, stored.story(), figure, stored.pictures().get(figure.number())))
        .toList();
  }

  private static ReaderMessage.FigureView of(Messages messages, Story story, Figure figure, @Nullable String sha256) {
    return new ReaderMessage.FigureView(
        figure.number(),
        sha256 == null ? null : StoryScheme.address(sha256),
        figure.caption() == null ? figure.fileName() : figure.caption().of(story.text()),
        named(messages, "reader.figure.missing", figure),
        messages.get("reader.figure.hint"),
        messages.get("reader.figure.find"),
        named(messages, "reader.figure.broken", figure));
  }

  private static String named(Messages messages, String key, Figure figure) {
    String words = messages.get(key);
    return figure.fileName().isEmpty() ? words : messages.get("reader.figure.named", words, figure.fileName());
  }
}
