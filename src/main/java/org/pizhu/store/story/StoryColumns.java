package org.pizhu.store.story;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/**
 * What the tables repeat of a story, so that lists need not read the story itself.
 *
 * @param headline empty where it has none
 * @param headlineCut 1 or 0
 * @param outlet the outlet, if it names one
 * @param date the day of publication as ISO 8601, if it shows it
 * @param monthDay the day of the dateline without year, where that is all there is
 * @param figures how many there are
 */
public record StoryColumns(
    String headline, int headlineCut, @Nullable String outlet, @Nullable String date, @Nullable String monthDay, int figures) {

  /** Parts the figures in {@link #figures(Story)}, and what is told of one of them: characters that no text of a story holds. */
  static final char FIGURE = '\u001e';

  static final char FIELD = '\u001f';

  /** What lists and filters read of a story, by columns. */
  public static StoryColumns of(Story story) {
    LocalDate date = story.date() == null ? null : story.date().date();
    MonthDay day = date != null || story.dateline() == null ? null : story.dateline().monthDay();
    return new StoryColumns(
        story.headline(),
        story.headlineCut() ? 1 : 0,
        story.outlet(),
        date == null ? null : date.toString(),
        day == null ? null : day.toString(),
        story.figures().size());
  }

  /** The words of a figure's caption; empty where it has none. */
  public static String caption(Story story, Figure figure) {
    TextRange caption = figure.caption();
    return caption == null ? "" : caption.of(story.text());
  }

  /** What the table of figures says of all figures of a story, in their order. */
  public static String figures(Story story) {
    StringBuilder all = new StringBuilder();
    for (Figure figure : story.figures()) {
      all.append(figure.number()).append(FIELD).append(figure.fileName()).append(FIELD)
          .append(caption(story, figure)).append(FIGURE);
    }
    return all.toString();
  }
}
