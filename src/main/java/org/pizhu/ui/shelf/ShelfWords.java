package org.pizhu.ui.shelf;

import java.text.NumberFormat;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.Tag;

/** Values of facets, and numbers, in words. */
public final class ShelfWords {

  private static final int YEAR = 4;

  private final Messages messages;
  private final NumberFormat number;
  private final DateTimeFormatter year;
  private final DateTimeFormatter month;
  private final DateTimeFormatter yearMonth;

  public ShelfWords(Messages messages) {
    this.messages = messages;
    Locale locale = messages.locale();
    number = NumberFormat.getIntegerInstance(locale);
    year = DateTimeFormatter.ofPattern(messages.get("shelf.format.year"), locale);
    month = DateTimeFormatter.ofPattern(messages.get("shelf.format.month"), locale);
    yearMonth = DateTimeFormatter.ofPattern(messages.get("shelf.format.year-month"), locale);
  }

  /** A number with its thousands set apart. */
  String number(int of) {
    return number.format(of);
  }

  /** A value by itself, such as on a chip: 2020年3月. */
  String value(StoryFacet facet, String value, Codebook codebook, List<StoryCollection> collections) {
    return switch (facet) {
      case COLLECTION -> collections.stream().filter(one -> Long.toString(one.id()).equals(value)).findFirst()
          .map(StoryCollection::name).orElse(messages.get("shelf.gone"));
      case TAG -> codebook.byId(value).map(tag -> codebook.path(tag.id()).replace(Tag.SEPARATOR, " / "))
          .orElse(messages.get("shelf.gone"));
      case MONTH -> value.isEmpty() ? messages.get("shelf.none.month") : whole(value);
      case MARK -> messages.get("shelf.mark." + value.toLowerCase(Locale.ROOT));
      case PICTURES -> messages.get("shelf.pictures." + value.toLowerCase(Locale.ROOT));
      case VERSIONS -> Character.isDigit(value.charAt(0))
          ? messages.get("shelf.versions.number", value)
          : messages.get("shelf.versions." + value.toLowerCase(Locale.ROOT));
      case OUTLET -> value.isEmpty() ? messages.get("shelf.none.outlet") : value;
      case BYLINE -> value;
      case ANNOTATOR -> value.isEmpty() ? messages.get("shelf.none.annotator") : value;
    };
  }

  private String whole(String value) {
    return value.length() == YEAR ? year.format(Year.parse(value)) : yearMonth.format(YearMonth.parse(value));
  }

  /** A month below its year. */
  String month(String value) {
    return month.format(YearMonth.parse(value));
  }

  /** The facet by name. */
  String facet(StoryFacet facet) {
    return messages.get(ShelfSection.of(facet).key());
  }
}
