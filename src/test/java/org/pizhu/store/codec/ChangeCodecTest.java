package org.pizhu.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change;
import org.pizhu.model.Codings;
import org.pizhu.model.FigureRef;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Person;
import org.pizhu.model.ReadingRef;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;

class ChangeCodecTest {

  @Property(tries = 500)
  void changesComeBackAsTheyWere(@ForAll("changes") List<Change> changes) {
    assertThat(ChangeCodec.read(ChangeCodec.write(changes))).isEqualTo(changes);
  }

  private static Arbitrary<Change> families() {
    Arbitrary<Long> said = Arbitraries.longs().between(0, 9);
    return Combinators.combine(said.injectNull(0.3), said.injectNull(0.3), Arbitraries.longs().between(1, 99).set().ofMinSize(1))
        .filter((before, after, stories) -> !java.util.Objects.equals(before, after))
        .as((before, after, stories) -> new Change.FamilyChange(before, after, stories.stream().sorted().toList()));
  }

  private static Arbitrary<Change> standings() {
    Arbitrary<Target> place = annotation().map(Annotation::target).filter(target -> target.status().hasPlace());
    return Combinators.combine(
            StoryCodecTest.words(), place, StoryCodecTest.words(), DateTimes.instants(), Arbitraries.integers().between(0, 3))
        .as((id, target, by, at, way) -> {
          StandingDecision there = new StandingDecision(id, target.storyId(), target, by, at);
          StandingDecision absent = new StandingDecision(id, target.storyId(), null, by, at);
          return switch (way) {
            case 0 -> new Change.StandingChange(null, there);
            case 1 -> new Change.StandingChange(absent, null);
            case 2 -> new Change.StandingChange(there, absent);
            default -> new Change.StandingChange(absent, there);
          };
        });
  }

  private static Arbitrary<Change> agreements() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 99), Arbitraries.of(Change.AgreementChange.Way.values()), StoryCodecTest.words().list().ofMaxSize(4))
        .as(Change.AgreementChange::new);
  }

  private static Arbitrary<Change> refusals() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 99), StoryCodecTest.words(), Arbitraries.of(Change.RefusalChange.Way.values()),
            StoryCodecTest.words().list().ofMaxSize(4))
        .as(Change.RefusalChange::new);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Change> annotations = Combinators.combine(annotation().injectNull(0.3), annotation().injectNull(0.3))
        .as(Change.AnnotationChange::new);
    Arbitrary<Change> tags =
        Combinators.combine(tag().injectNull(0.3), tag().injectNull(0.3)).as(Change.TagChange::new);
    return Arbitraries.oneOf(annotations, tags, codings(), colors(), pictures(), imports(), readings(), ofShelf(), metadata(), families(), standings(), agreements(), refusals())
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<Change> metadata() {
    Arbitrary<String> word = StoryCodecTest.words().filter(text -> !text.isBlank());
    Arbitrary<Person> person = Combinators.combine(StoryCodecTest.words(), word, word.injectNull(0.5)).as(Person::new);
    Arbitrary<MetadataField> field = Arbitraries.of(MetadataField.values()).filter(one -> one != MetadataField.DATE);
    Arbitrary<List<Long>> stories = Arbitraries.longs().between(1, 20).list().uniqueElements().ofMaxSize(8)
        .map(some -> some.stream().sorted().toList());
    return field.flatMap(which -> {
      int most = which.isRepeatable() ? 3 : 1;
      Arbitrary<MetadataValue> value = which.isOfPeople()
          ? person.list().ofMaxSize(most).map(MetadataValue.People::new)
          : word.list().ofMaxSize(most).map(MetadataValue.Words::new);
      Arbitrary<MetadataEntry> entry = Combinators.combine(value, StoryCodecTest.words(), DateTimes.instants()).as(MetadataEntry::new);
      Arbitrary<MetadataKey> key =
          word.map(figure -> which.isOfFigure() ? new MetadataKey(which, figure) : MetadataKey.of(which));
      return Combinators.combine(key, entry.injectNull(0.3), entry, stories).as(
          (one, before, after, some) -> after.equals(before)
              ? new Change.MetadataChange(one, null, after, some)
              : new Change.MetadataChange(one, before, after, some));
    });
  }

  private static Arbitrary<Change> ofShelf() {
    Arbitrary<List<Long>> stories = Arbitraries.longs().between(1, 20).list().uniqueElements().ofMaxSize(8)
        .map(some -> some.stream().sorted().toList());
    Arbitrary<Change> marks = Combinators.combine(
            Arbitraries.of(StoryMark.values()), Arbitraries.of(Change.MarkChange.Way.values()), stories)
        .as(Change.MarkChange::new);
    Arbitrary<Change> memberships = Combinators.combine(
            Arbitraries.longs(), Arbitraries.of(Change.MembershipChange.Way.values()), stories)
        .as(Change.MembershipChange::new);
    Arbitrary<StoryCollection> collection = Combinators.combine(
            Arbitraries.longs(), Arbitraries.longs().injectNull(0.3), StoryCodecTest.words())
        .as(StoryCollection::new);
    Arbitrary<Change> collections =
        Combinators.combine(collection.injectNull(0.3), collection.injectNull(0.3)).as(Change.CollectionChange::new);
    Arbitrary<StoryFilter> filter = Arbitraries.maps(
            Arbitraries.of(StoryFacet.values()), StoryCodecTest.words().set().ofMaxSize(3))
        .ofMaxSize(4).map(StoryFilter::new);
    Arbitrary<SavedSearch> search = Combinators.combine(
            Arbitraries.longs(), StoryCodecTest.words(), StoryCodecTest.words(), filter,
            Arbitraries.of(StoryOrder.values()), Arbitraries.of(true, false))
        .as((id, name, words, some, order, falls) -> new SavedSearch(id, name, new StoryQuery(words, some, order, falls)));
    Arbitrary<Change> searches =
        Combinators.combine(search.injectNull(0.3), search.injectNull(0.3)).as(Change.SavedSearchChange::new);
    return Arbitraries.oneOf(marks, memberships, collections, searches);
  }

  private static Arbitrary<Change> codings() {
    return Combinators.combine(
            StoryCodecTest.words(), Arbitraries.longs(), StoryCodecTest.words().list().ofMaxSize(3),
            StoryCodecTest.words().list().ofMaxSize(3), DateTimes.instants(), DateTimes.instants())
        .as((id, story, before, after, first, second) -> new Change.CodingChange(
            new Codings(id, story, before, first), new Codings(id, story, after, second)));
  }

  private static Arbitrary<Change> colors() {
    Arbitrary<Change.ColorChange.Colored> colored =
        Combinators.combine(Arbitraries.of(HighlightColor.values()), DateTimes.instants())
            .as(Change.ColorChange.Colored::new);
    return Combinators.combine(StoryCodecTest.words(), Arbitraries.longs(), colored, colored)
        .as(Change.ColorChange::new);
  }

  private static Arbitrary<Change> pictures() {
    Arbitrary<FigureRef> figures =
        Combinators.combine(Arbitraries.longs(), Arbitraries.integers()).as(FigureRef::new);
    return Combinators.combine(
            StoryCodecTest.words().injectNull(0.3), StoryCodecTest.words().injectNull(0.3), figures.list().ofMaxSize(5))
        .as(Change.PictureChange::new);
  }

  /** Numbers near each other, so that some follow the one before. */
  private static Arbitrary<Change> readings() {
    Arbitrary<ReadingRef> readings =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(ReadingRef::new);
    return Combinators.combine(Arbitraries.of(Change.ReadingChange.Way.values()), readings.list().ofMaxSize(5))
        .as(Change.ReadingChange::new);
  }

  private static Arbitrary<Change> imports() {
    return Combinators.combine(
            Arbitraries.longs(), Arbitraries.of(Change.ImportChange.Way.values()),
            Arbitraries.longs().between(1, 12).list().ofMaxSize(12))
        .as(Change.ImportChange::new);
  }

  private static Arbitrary<Tag> tag() {
    return Combinators.combine(
            StoryCodecTest.words(), StoryCodecTest.words().injectNull(0.5), StoryCodecTest.words().map(words ->
                "标" + words.replace('/', '·').replace('\n', ' ')),
            Arbitraries.of(TagColor.class).injectNull(0.5), StoryCodecTest.words(),
            Arbitraries.of("a", "字", "𠮷", "7").injectNull(0.5), Arbitraries.integers(), StoryCodecTest.words())
        .as(Tag::new);
  }

  private static Arbitrary<Annotation> annotation() {
    Arbitrary<Instant> times = DateTimes.instants();
    return Combinators.combine(
            StoryCodecTest.words(), target(), Arbitraries.of(HighlightColor.values()), StoryCodecTest.words(),
            StoryCodecTest.words().list().ofMaxSize(3), StoryCodecTest.words(), times, times)
        .as(Annotation::new);
  }

  private static Arbitrary<Target> target() {
    Arbitrary<Target> figures = Combinators.combine(
            Arbitraries.longs(), figure(), Arbitraries.integers().between(1, 1_000), region().injectNull(0.5),
            positions(), StoryCodecTest.words(), Arbitraries.of(AnchorStatus.values()))
        .as(FigureTarget::new);
    Arbitrary<Target> stories = Combinators.combine(
            Arbitraries.longs(), StoryCodecTest.words(), StoryCodecTest.words())
        .as(StoryTarget::new);
    return Arbitraries.oneOf(passage(), figures, stories);
  }

  private static Arbitrary<FigureSelector> figure() {
    return Combinators.combine(
            StoryCodecTest.words(), StoryCodecTest.words().injectNull(0.3), StoryCodecTest.words())
        .as(FigureSelector::new);
  }

  private static Arbitrary<FragmentSelector> region() {
    Arbitrary<Integer> starts = Arbitraries.integers().between(0, 99);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 100);
    return Combinators.combine(starts, starts, lengths, lengths)
        .as((x, y, width, height) ->
            new FragmentSelector(x, y, Math.min(width, 100 - x), Math.min(height, 100 - y)));
  }

  private static Arbitrary<TextPositionSelector> positions() {
    return Arbitraries.integers().between(0, 1 << 30)
        .map(start -> new TextPositionSelector(new TextRange(start, start + 7)));
  }

  private static Arbitrary<Target> passage() {
    Arbitrary<TextQuoteSelector> quotes = Combinators.combine(
            StoryCodecTest.words().map(words -> "引" + words), StoryCodecTest.words(), StoryCodecTest.words())
        .as(TextQuoteSelector::new);
    return Combinators.combine(
            Arbitraries.longs(), quotes, positions(), StoryCodecTest.words(), Arbitraries.of(AnchorStatus.values()))
        .as(PassageTarget::new);
  }
}
