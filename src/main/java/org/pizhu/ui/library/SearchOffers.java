package org.pizhu.ui.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pizhu.i18n.Messages;
import org.pizhu.query.QueryField;
import org.pizhu.query.QueryField.FamilyName;
import org.pizhu.query.QueryField.StateName;
import org.pizhu.query.QueryField.ThingName;
import org.pizhu.query.TypedPlace;

/** What the search box offers while one types: fields by their names, and what can follow them. */
final class SearchOffers {

  private static final int MOST = 8;

  private final Messages messages;

  SearchOffers(Messages messages) {
    this.messages = messages;
  }

  /**
   * One offer.
   *
   * @param start from where it takes the place of what was typed, up to the caret
   * @param text what is typed then
   * @param told what it finds; empty for a name that needs no words
   */
  record Offer(int start, String text, String told) {}

  /** What is offered at a place of what was typed. */
  List<Offer> at(String typed, int caret, SearchNames names) {
    Optional<TypedPlace> found = TypedPlace.at(typed, caret);
    if (found.isEmpty()) {
      return List.of();
    }
    TypedPlace place = found.get();
    QueryField field = place.field();
    if (field == null) {
      return fields(place);
    }
    List<String> values = switch (field) {
      case TAG -> names.tags(place.typed(), MOST);
      case OUTLET -> names.outlets(place.typed(), MOST);
      case BYLINE -> names.bylines(place.typed(), MOST);
      case DATE -> days(place.typed(), names);
      case HAS -> values(place, Arrays.stream(ThingName.values()).map(ThingName::names));
      case IS -> values(place, Arrays.stream(StateName.values()).map(StateName::names));
      case FAMILY -> values(place, Arrays.stream(FamilyName.values()).map(FamilyName::names));
      default -> List.of();
    };
    // What stands there already needs no offer.
    return values.equals(List.of(place.typed()))
        ? List.of()
        : values.stream().map(value -> new Offer(place.start(), TypedPlace.written(value) + " ", "")).toList();
  }

  private List<Offer> fields(TypedPlace place) {
    String wanted = place.typed().toLowerCase(Locale.ROOT);
    return Arrays.stream(QueryField.values())
        .filter(field -> field.names().stream().anyMatch(name -> name.startsWith(wanted)))
        .map(field -> new Offer(
            place.start(),
            place.latin() ? field.english() + ":" : field.chinese() + "：",
            messages.get("search.field." + field.english())))
        .toList();
  }

  /** Years and months for the day that is being typed, the first or the last. */
  private static List<String> days(String typed, SearchNames names) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    int between = plain.lastIndexOf("..");
    String first = between < 0 ? "" : plain.substring(0, between + 2);
    return names.months(plain.substring(first.length()), MOST).stream().map(month -> first + month).toList();
  }

  private List<String> values(TypedPlace place, Stream<List<String>> all) {
    String wanted = place.typed().toLowerCase(Locale.ROOT);
    boolean latin = wanted.isEmpty() ? place.latin() : wanted.charAt(0) < 0x80;
    return all.filter(names -> names.stream().anyMatch(name -> name.startsWith(wanted)))
        .map(names -> names.get(latin ? 0 : 1))
        .toList();
  }
}
