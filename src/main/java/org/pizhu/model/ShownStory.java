package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a story beside its text, wherever it is shown: what an archivist has set, else what was found. The text itself is the
 * story's own always.
 *
 * @param story what was found
 * @param metadata what was set
 */
public record ShownStory(Story story, StoryMetadata metadata) {

  public ShownStory {
    requireNonNull(story);
    requireNonNull(metadata);
  }

  /** Whether an archivist has set a field. */
  public boolean isSet(MetadataKey key) {
    return metadata.entry(key) != null;
  }

  /** Whether an archivist has set a field of the story. */
  public boolean isSet(MetadataField field) {
    return isSet(MetadataKey.of(field));
  }

  /** Whether an archivist has set a field of a figure. */
  public boolean isSet(MetadataField field, Figure figure) {
    return entry(field, figure) != null;
  }

  /** A story may have ten thousand figures, and finding the key of one looks at all of them: only where something was set. */
  private @Nullable MetadataEntry entry(MetadataField field, Figure figure) {
    return metadata.entries().isEmpty() ? null : metadata.entry(MetadataKey.of(field, story, figure));
  }

  /** What a field has. */
  public MetadataValue value(MetadataKey key) {
    MetadataEntry entry = metadata.entry(key);
    return entry == null ? found(key) : entry.value();
  }

  /** What a field would have if nothing had been set. */
  public MetadataValue found(MetadataKey key) {
    return switch (key.field()) {
      case HEADLINE -> MetadataValue.Words.of(story.headline());
      case OUTLET -> words(story.outlet());
      case PLACE -> words(story.place());
      case DATE -> words(foundDate());
      case BYLINE -> new MetadataValue.People(people());
      case CAPTION, CREDIT -> {
        Figure figure = MetadataKey.figures(key.field(), story).get(key);
        yield figure == null ? key.field().none() : found(key.field(), figure);
      }
      default -> MetadataValue.Words.NONE;
    };
  }

  private MetadataValue found(MetadataField field, Figure figure) {
    return field == MetadataField.CAPTION ? words(foundCaption(figure)) : foundCredit(figure);
  }

  private MetadataValue value(MetadataField field, Figure figure) {
    MetadataEntry entry = entry(field, figure);
    return entry == null ? found(field, figure) : entry.value();
  }

  /** Those named in the text, then those whom only the page names. */
  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (Byline byline : story.bylines()) {
      if (!byline.name().isBlank()) {
        people.add(new Person(byline.role(), byline.name(), byline.outlet()));
      }
    }
    for (Person person : story.page() == null ? List.<Person>of() : story.page().people()) {
      if (people.stream().noneMatch(one -> one.name().equals(person.name()))) {
        people.add(person);
      }
    }
    return people;
  }

  private static MetadataValue words(@Nullable String word) {
    return word == null ? MetadataValue.Words.NONE : MetadataValue.Words.of(word);
  }

  private @Nullable String foundDate() {
    if (story.date() != null) {
      return story.date().date().toString();
    }
    Dateline dateline = story.dateline();
    return dateline == null || dateline.monthDay() == null ? null : dateline.monthDay().toString();
  }

  private String foundCaption(Figure figure) {
    return figure.caption() == null ? "" : figure.caption().of(story.text());
  }

  private static MetadataValue foundCredit(Figure figure) {
    Credit credit = figure.credit();
    return credit == null || credit.name().isBlank()
        ? MetadataField.CREDIT.none()
        : new MetadataValue.People(List.of(new Person(credit.role(), credit.name(), credit.outlet())));
  }

  private @Nullable String word(MetadataKey key) {
    return word(value(key));
  }

  private static @Nullable String word(MetadataValue value) {
    List<String> words = ((MetadataValue.Words) value).words();
    return words.isEmpty() ? null : words.get(0);
  }

  /** The headline; empty where there is none. */
  public String headline() {
    return Objects.requireNonNullElse(word(MetadataKey.of(MetadataField.HEADLINE)), "");
  }

  /** Whether the headline looks cut. */
  public boolean isHeadlineCut() {
    return story.headlineCut() && !isSet(MetadataField.HEADLINE);
  }

  /** The headline as it is shown, with the mark of one that looks cut; empty where there is none. */
  public String markedHeadline() {
    return CutHeadline.marked(headline(), isHeadlineCut());
  }

  /** The outlet; null where none is known. */
  public @Nullable String outlet() {
    return word(MetadataKey.of(MetadataField.OUTLET));
  }

  /** The place that it was sent from; null where none is known. */
  public @Nullable String place() {
    return word(MetadataKey.of(MetadataField.PLACE));
  }

  /** When it was published, as exactly as it is known; null where nothing is. */
  public @Nullable WrittenDate date() {
    String date = word(MetadataKey.of(MetadataField.DATE));
    return date == null ? null : WrittenDate.parse(date).orElseThrow();
  }

  /** Who made it, in the order of the text; empty where nobody is known. */
  public List<Person> bylines() {
    return ((MetadataValue.People) value(MetadataKey.of(MetadataField.BYLINE))).people();
  }

  /** The caption of a figure, its credit included where it was found; empty where there is none. */
  public String caption(Figure figure) {
    return Objects.requireNonNullElse(word(value(MetadataField.CAPTION, figure)), "");
  }

  /** Who made or provided the picture of a figure; null where nobody is known, and the first where several are. */
  public @Nullable Person credit(Figure figure) {
    List<Person> people = ((MetadataValue.People) value(MetadataField.CREDIT, figure)).people();
    return people.isEmpty() ? null : people.get(0);
  }

  /** What was added, by field, in the order of the fields; those without are left out. */
  public Map<MetadataField, List<String>> added() {
    Map<MetadataField, List<String>> added = new EnumMap<>(MetadataField.class);
    metadata.entries().forEach((key, entry) -> {
      if (key.field().isAdded() && entry.value() instanceof MetadataValue.Words words && !words.isEmpty()) {
        added.put(key.field(), words.words());
      }
    });
    return added;
  }
}
