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
    boolean named = !figure.fileName().isEmpty();
    return new ReaderMessage.FigureView(
        figure.number(),
        sha256 == null ? null : StoryScheme.address(sha256),
        figure.caption() == null ? figure.fileName() : figure.caption().of(story.text()),
        named ? messages.get("reader.figure.missing", figure.fileName()) : messages.get("reader.figure.missing-nameless"),
        messages.get("reader.figure.hint"),
        messages.get("reader.figure.find"),
        named ? messages.get("reader.figure.broken", figure.fileName()) : messages.get("reader.figure.broken-nameless"));
  }
}
