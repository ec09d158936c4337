package org.pizhu.ui.metadata;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.ProvenanceAct;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.model.Source;
import org.pizhu.model.StoryOrigin;
import org.pizhu.ui.metadata.FieldRow.Fact;
import org.pizhu.ui.metadata.FieldRow.Look;

/** Where a story came from and what became of it, line by line, below what its own source says. */
final class OriginRows {

  private final Messages messages;
  private final DateTimeFormatter time;
  private final Clock clock;
  private final List<FieldRow> rows = new ArrayList<>();

  private OriginRows(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
    time = DateTimeFormatter.ofPattern(messages.get("format.date-time"), messages.locale());
  }

  /**
   * The lines for a story.
   *
   * @param log as it is told of this story; null as long as it is not known
   */
  static List<FieldRow> of(long storyId, @Nullable ProvenanceLog log, Messages messages, Clock clock) {
    OriginRows origin = new OriginRows(messages, clock);
    if (log != null) {
      log.stories().stream().filter(story -> story.id() == storyId).findFirst().ifPresent(story -> origin.add(story, log));
    }
    return origin.rows;
  }

  private void add(StoryOrigin story, ProvenanceLog log) {
    Map<Long, Source> sources = new HashMap<>();
    log.sources().forEach(source -> sources.put(source.id(), source));
    for (long other : story.others()) {
      Source source = sources.get(other);
      if (source != null) {
        fact("field.also-in", messages.get("field.also-in.value", source.name(), time(source.imported())), Look.MONO);
      }
    }
    for (StoryOrigin one : log.stories()) {
      if (story.corrects() != null && one.id() == story.corrects()) {
        fact("field.corrects", numbered(one), Look.PLAIN);
      } else if (one.corrects() != null && one.corrects() == story.id()) {
        fact("field.corrected-by", numbered(one), Look.PLAIN);
      }
    }
    for (ProvenanceAct act : log.acts()) {
      if (act.stories().contains(story.id()) && act.line().state() == EditLine.State.DONE) {
        act(act);
      }
    }
  }

  private String numbered(StoryOrigin story) {
    return messages.get("field.origin.story", story.id(), story.headline());
  }

  private void act(ProvenanceAct act) {
    EditLine line = act.line();
    String who = act.version() == null
        ? messages.get("field.origin.act", line.by(), time(line.at()))
        : messages.get("field.origin.act-version", line.by(), time(line.at()), act.version());
    rows.add(new Fact(messages.get(name(line.kind())), who, Look.PLAIN));
  }

  private static String name(EditKind kind) {
    return switch (kind) {
      case IMPORT_STORIES -> "field.origin.import";
      case REMOVE_STORIES -> "field.origin.removed";
      case REREAD, REREAD_STORY -> "field.origin.reread";
      case ATTACH_PICTURE, FIND_PICTURES -> "field.origin.picture";
      default -> "field.origin.metadata";
    };
  }

  private void fact(String nameKey, String value, Look look) {
    rows.add(new Fact(messages.get(nameKey), value, look));
  }

  private String time(java.time.Instant instant) {
    return time.format(instant.atZone(clock.getZone()));
  }
}
