package org.pizhu.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StorySummary;
import org.pizhu.text.Fuzzy;
import org.pizhu.text.Pinyin;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;

/**
 * What the palette offers: the acts, those used last first, and with something typed also the stories with that in their headline. What can't
 * be done now is listed below what can, with the reason. JavaFX thread only.
 */
public final class PaletteModel {

  private static final int MOST_RECENT = 6;
  /** Of the acts that come from data there can be thousands. */
  private static final int MOST_FROM_DATA = 50;
  private static final String OWN = "window.palette";

  private final Messages messages;
  private final Acts acts;
  private final Bindings bindings;
  private final BiConsumer<String, Consumer<List<StorySummary>>> stories;
  private final LongConsumer open;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<List<PaletteEntry>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private final Map<String, Fuzzy> names = new HashMap<>();
  private final Map<String, Foreign> inOtherLanguage = new HashMap<>();
  private final List<String> recent = new ArrayList<>();
  private String lookedFor = "";
  private List<StorySummary> found = List.of();
  private Consumer<List<String>> recentChanged = ids -> { };
  private @Nullable Pinyin pinyin;

  /**
   * @param messages the words
   * @param acts the acts
   * @param bindings their keys
   * @param stories finds stories by words of their headlines, and tells of at most some
   * @param open opens a story by its id
   */
  public PaletteModel(
      Messages messages,
      Acts acts,
      Bindings bindings,
      BiConsumer<String, Consumer<List<StorySummary>>> stories,
      LongConsumer open) {
    this.messages = messages;
    this.acts = acts;
    this.bindings = bindings;
    this.stories = stories;
    this.open = open;
    query.addListener(observable -> refresh());
  }

  /** Finds Chinese names by how they are read, from now on. */
  public void pinyin(Pinyin loaded) {
    pinyin = loaded;
    names.clear();
    refresh();
  }

  /** Takes over which acts were used last, the last one first, by their ids. */
  public void recent(List<String> ids) {
    recent.clear();
    recent.addAll(ids.subList(0, Math.min(MOST_RECENT, ids.size())));
    refresh();
  }

  /** Hears which acts were used last, to keep that. */
  public void onRecent(Consumer<List<String>> kept) {
    recentChanged = kept;
  }

  /** What is typed. */
  StringProperty queryProperty() {
    return query;
  }

  /** What is offered for it, the best first. */
  ReadOnlyObjectProperty<List<PaletteEntry>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Offers anew what can be done now. */
  void refresh() {
    String asked = query.get().strip();
    if (!asked.equals(lookedFor)) {
      lookedFor = asked;
      if (asked.isEmpty()) {
        found = List.of();
      } else {
        stories.accept(asked, now -> {
          if (asked.equals(lookedFor)) {
            found = List.copyOf(now);
            show(asked);
          }
        });
      }
    }
    show(asked);
  }

  private void show(String asked) {
    shown.set(asked.isEmpty() ? everything() : hits(asked));
  }

  private List<PaletteEntry> everything() {
    List<Act> listed = acts.all().stream().filter(act -> isListed(act) && !act.isFromData()).toList();
    Stream<Act> first = recent.stream().flatMap(id -> listed.stream().filter(act -> act.id().equals(id)));
    Stream<Act> rest = listed.stream().filter(act -> !recent.contains(act.id()));
    return Stream.concat(first, rest)
        .map(this::entry)
        .sorted(Comparator.comparing(entry -> !entry.isPossible()))
        .toList();
  }

  private List<PaletteEntry> hits(String asked) {
    List<Act> all = acts.all();
    Stream<Hit> own = all.stream().filter(act -> isListed(act) && !act.isFromData()).map(act -> hit(act, asked));
    Stream<Hit> fromData = all.stream().filter(Act::isFromData).map(act -> hit(act, asked))
        .filter(hit -> hit.score > 0).sorted(Hit.BY_SCORE).limit(MOST_FROM_DATA);
    Stream<PaletteEntry> acting = Stream.concat(own, fromData)
        .filter(hit -> hit.score > 0)
        .sorted(Hit.BY_SCORE)
        .map(hit -> entry(hit.act))
        .sorted(Comparator.comparing(entry -> !entry.isPossible()));
    return Stream.concat(acting, stories()).toList();
  }

  /**
   * A hit in the name counts for more than one in other words for it, in the group, or in the other language. A whole word of the other language
   * is meant as that word, though: <i>bin</i> is the bin before it is the beginning of a reading, bing.
   */
  private Hit hit(Act act, String asked) {
    String name = acts.name(act);
    int score = fuzzy(name).score(asked);
    if (!act.isFromData()) {
      Foreign foreign = inOtherLanguage.computeIfAbsent(act.id(), id -> new Foreign(acts, act));
      score = Math.max(score, fuzzy(acts.otherWords(act)).score(asked) * 4 / 5);
      score = Math.max(score, foreign.scoreOfWords(asked));
      if (score == 0) {
        score = fuzzy(acts.group(act.group()) + " " + name).score(asked) / 2;
      }
      if (score == 0) {
        score = foreign.scoreOfParts(asked);
      }
    }
    return new Hit(act, score == 0 ? 0 : score + (recent.contains(act.id()) ? 1 : 0));
  }

  private Fuzzy fuzzy(String name) {
    return names.computeIfAbsent(name, unknown -> new Fuzzy(unknown, pinyin));
  }

  private static boolean isListed(Act act) {
    return !act.id().equals(OWN) && !act.id().equals("window.escape");
  }

  private PaletteEntry entry(Act act) {
    return new PaletteEntry(
        acts.name(act), acts.group(act.group()), firstKey(act), acts.reason(act), () -> run(act));
  }

  private String firstKey(Act act) {
    return bindings.keys(act).stream().findFirst().map(bindings::name).orElse("");
  }

  private void run(Act act) {
    recent.remove(act.id());
    recent.add(0, act.id());
    while (recent.size() > MOST_RECENT) {
      recent.remove(recent.size() - 1);
    }
    recentChanged.accept(List.copyOf(recent));
    act.run();
  }

  /** Those of what was typed before stay until the new ones are there. */
  private Stream<PaletteEntry> stories() {
    return found.stream()
        .map(story -> new PaletteEntry(
            story.headline(),
            story.outlet() == null ? messages.get("palette.story") : story.outlet(),
            "",
            "",
            () -> open.accept(story.id())));
  }

  /** What an act is called in the other language of the program. */
  private static final class Foreign {
    private final Fuzzy name;
    private final Fuzzy also;
    private final Fuzzy withGroup;

    Foreign(Acts acts, Act act) {
      name = new Fuzzy(acts.nameInOtherLanguage(act), null);
      also = new Fuzzy(acts.otherWordsInOtherLanguage(act), null);
      withGroup = new Fuzzy(acts.groupInOtherLanguage(act.group()) + " " + acts.nameInOtherLanguage(act), null);
    }

    /** For what is typed as whole words. */
    int scoreOfWords(String asked) {
      return Math.max(name.hasWords(asked) ? name.score(asked) : 0, also.hasWords(asked) ? also.score(asked) * 4 / 5 : 0);
    }

    /** For beginnings of words, where nothing else fits. */
    int scoreOfParts(String asked) {
      int score = Math.max(name.score(asked), also.score(asked) * 4 / 5);
      return (score == 0 ? withGroup.score(asked) * 3 / 4 : score) / 3;
    }
  }

  /** How well an act fits what is typed. */
  private record Hit(Act act, int score) {
    static final Comparator<Hit> BY_SCORE = Comparator.comparing(hit -> -hit.score);
  }
}
