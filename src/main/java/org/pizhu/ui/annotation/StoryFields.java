package org.pizhu.ui.annotation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;

/** What a story says of itself, as rows of name and value. */
final class StoryFields {

  /** How a value looks. */
  enum Look {
    PLAIN,
    /** A hash, a file name. */
    MONO,
    /** The story doesn't say. */
    MISSING,
    /** Something that should be there is not. */
    WRONG
  }

  /** One row: the head of a section, or a field. */
  sealed interface Row permits Section, Field {}

  record Section(String title) implements Row {}

  record Field(String name, String value, Look look) implements Row {}

  private final Messages messages;
  private final When when;
  private final List<Row> rows = new ArrayList<>();

  private StoryFields(Messages messages, Clock clock) {
    this.messages = messages;
    this.when = new When(messages, clock);
  }

  /** The rows for a story. */
  static List<Row> of(StoredStory stored, Messages messages, Clock clock) {
    StoryFields fields = new StoryFields(messages, clock);
    fields.story(stored.story());
    stored.story().figures().forEach(figure -> fields.figure(stored, figure));
    fields.source(stored);
    return List.copyOf(fields.rows);
  }

  private void story(Story story) {
    section(messages.get("field.section.story"));
    String headline = story.headline();
    optional("field.headline", headline.isEmpty() ? null
        : story.headlineCut() ? messages.get("field.headline.cut", headline) : headline);
    optional("field.outlet", story.outlet());
    Dateline dateline = story.dateline();
    optional("field.place", dateline == null ? null : dateline.place());
    optional("field.date", date(story));
    optional("field.dateline", dateline == null ? null : dateline.asPrinted());
    optional("field.bylines", story.bylines().isEmpty() ? null
        : story.bylines().stream().map(this::byline).collect(Collectors.joining("\n")));
    if (story.looseCaption() != null) {
      add("field.loose-caption", story.looseCaption().of(story.text()), Look.PLAIN);
    }
  }

  private @Nullable String date(Story story) {
    StoryDate date = story.date();
    if (date != null) {
      String evidence = date.evidence().stream().map(this::evidence)
          .collect(Collectors.joining(messages.get("field.date.evidence.and")));
      return messages.get("field.date.with-evidence", messages.date(date.date()), evidence);
    }
    Dateline dateline = story.dateline();
    return dateline == null || dateline.monthDay() == null ? null
        : messages.get("field.date.no-year", messages.monthDay(dateline.monthDay()));
  }

  private String evidence(DateEvidence evidence) {
    return messages.get(switch (evidence) {
      case DATELINE -> "field.date.evidence.dateline";
      case IMAGE_FILE_NAME -> "field.date.evidence.image-file-name";
      case TEXT -> "field.date.evidence.text";
    });
  }

  private String byline(Byline byline) {
    return byline.outlet() == null
        ? messages.get("field.byline", byline.role(), byline.name())
        : messages.get("field.byline.of-outlet", byline.role(), byline.name(), byline.outlet());
  }

  private void figure(StoredStory stored, Figure figure) {
    section(messages.get("field.section.figure", figure.number()));
    if (figure.caption() == null) {
      optional("field.caption", null);
    } else {
      add("field.caption", figure.caption().of(stored.story().text()), Look.PLAIN);
    }
    Credit credit = figure.credit();
    optional("field.credit", credit == null ? null : credit.outlet() == null
        ? messages.get("field.byline", credit.role(), credit.name())
        : messages.get("field.byline.of-outlet", credit.role(), credit.name(), credit.outlet()));
    add("field.file", figure.fileName().isEmpty() ? figure.src() : figure.fileName(), Look.MONO);
    String picture = stored.pictures().get(figure.number());
    if (picture == null) {
      add("field.picture", messages.get("field.picture.missing"), Look.WRONG);
    } else {
      add("field.picture", messages.get("field.picture.there"), Look.PLAIN);
      add("field.sha256", picture, Look.MONO);
    }
  }

  private void source(StoredStory stored) {
    Source source = stored.source();
    section(messages.get("field.section.source"));
    add("field.file", source.name(), Look.MONO);
    add("field.number", messages.get("field.number.value", stored.number()), Look.PLAIN);
    add("field.sha256", source.sha256(), Look.MONO);
    add("field.size", messages.get("field.size.value", source.size(), source.charset()), Look.PLAIN);
    add("field.location", source.location(), Look.MONO);
    add("field.imported", when.full(source.imported()), Look.PLAIN);
  }

  private void section(String title) {
    rows.add(new Section(title));
  }

  private void optional(String nameKey, @Nullable String value) {
    if (value == null) {
      add(nameKey, messages.get("field.missing"), Look.MISSING);
    } else {
      add(nameKey, value, Look.PLAIN);
    }
  }

  private void add(String nameKey, String value, Look look) {
    rows.add(new Field(messages.get(nameKey), value, look));
  }
}
