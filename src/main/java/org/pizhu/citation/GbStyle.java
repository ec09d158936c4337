package org.pizhu.citation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.WrittenDate;

/**
 * GB/T 7714, «Information and documentation: rules for bibliographic references and citations to information resources», as an entry of a list in
 * the order of the citations (顺序编码制): articles of newspapers and journals by 4.4 and 8.8 (2015) or 8.5 (2025), pages of the web by 4.6 or
 * 8.11. The signs are those of the standard's examples: of half width in 2015; in 2025 of full width but for full stop, square bracket and
 * stroke.
 */
public enum GbStyle implements CitationStyle {
  GBT7714_2015("gbt7714-2015", ", ", ": ", "(", ")"),
  GBT7714_2025("gbt7714-2025", "，", "：", "（", "）");

  /** So many names are written; of more the first so many (2015, 8.1.2; 2025, 7.1.2). */
  private static final int MOST_NAMES = 3;

  private final String key;
  private final String comma;
  private final String colon;
  private final String open;
  private final String close;

  GbStyle(String key, String comma, String colon, String open, String close) {
    this.key = key;
    this.comma = comma;
    this.colon = colon;
    this.open = open;
    this.close = close;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String cite(CitedWork work) {
    StringBuilder cited = new StringBuilder();
    sentence(cited, names(work.names()));
    sentence(cited, work.title() + "[" + work.kind().mark() + (work.isOnline() ? "/OL" : "") + "]");
    sentence(cited, switch (work.kind()) {
      case NEWSPAPER, JOURNAL -> inSerial(work) + (this == GBT7714_2015 ? bracketed(work.accessed()) : "");
      case PAGE -> onWeb(work);
      case OTHER -> date(work);
    });
    sentence(cited, work.address() == null ? "" : work.address());
    sentence(cited, work.doi() == null ? "" : "DOI:" + work.doi());
    return cited.toString();
  }

  /** Puts an element behind those that are there, with a full stop behind it unless it has one. */
  private static void sentence(StringBuilder cited, String element) {
    if (!element.isEmpty()) {
      cited.append(cited.isEmpty() ? "" : " ").append(element).append(element.endsWith(".") ? "" : ".");
    }
  }

  private String names(List<CitedName> names) {
    String written = names.stream().limit(MOST_NAMES).map(this::name).collect(Collectors.joining(comma));
    return names.size() <= MOST_NAMES ? written : written + comma + others(written);
  }

  /** «And others» in the language of the names. */
  private static String others(String names) {
    if (names.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)) {
      return "외";
    }
    return CitedName.hasCharacters(names) ? "等" : "et al";
  }

  /** 2015, 8.1.1: the family name in capitals; 2025, 7.1.1: as it is spelt. */
  private String name(CitedName name) {
    if (name.kind() == CitedName.Kind.WHOLE) {
      return name.family();
    }
    String family = this == GBT7714_2015 ? name.family().toUpperCase(Locale.ROOT) : name.family();
    String given = name.kind() == CitedName.Kind.PINYIN ? name.given() : name.initials();
    return given.isEmpty() ? family : family + " " + given;
  }

  /** «报纸名, 出版日期(版次)», «刊名, 年, 卷(期): 页码»; a journal without volume and issue has its full date, as what is online first. */
  private String inSerial(CitedWork work) {
    CitedPart part = work.part();
    boolean isOfYear = work.kind() == WorkKind.JOURNAL && !(part.volume().isEmpty() && part.issue().isEmpty());
    String date = isOfYear ? year(work) : date(work);
    StringBuilder serial = new StringBuilder(work.container() == null ? "" : work.container());
    serial.append(serial.isEmpty() || date.isEmpty() ? "" : comma).append(date);
    if (work.kind() == WorkKind.JOURNAL && !part.volume().isEmpty()) {
      serial.append(comma).append(part.volume());
    }
    if (!part.issue().isEmpty()) {
      serial.append(open).append(part.issue()).append(close);
    }
    if (!part.pages().isEmpty()) {
      serial.append(colon).append(part.pages());
    }
    return serial.toString();
  }

  /** «(发布日期)[引用日期]»; a page whose address is not known is found by its site, as by a publisher: «出版者, 出版年(发布日期)». */
  private String onWeb(CitedWork work) {
    String date = date(work);
    String dates = (date.isEmpty() ? "" : open + date + close) + bracketed(work.accessed());
    boolean isNamed = work.names().stream().anyMatch(name -> name.family().equals(work.container()));
    if (work.address() != null || work.container() == null || isNamed) {
      return dates;
    }
    String year = year(work);
    return work.container() + (year.isEmpty() ? "" : comma + year) + dates;
  }

  private static String bracketed(@Nullable LocalDate date) {
    return date == null ? "" : "[" + date + "]";
  }

  private static String year(CitedWork work) {
    WrittenDate date = work.date();
    LocalDate first = date == null ? null : date.firstDay();
    return first == null ? "" : "%04d".formatted(first.getYear());
  }

  /** As exactly as it is known; a year that is not known is said so in square brackets, which are for what the citing person adds. */
  private static String date(CitedWork work) {
    WrittenDate date = work.date();
    if (date == null) {
      return "";
    }
    if (date.value() instanceof MonthDay day) {
      String unknown = CitedName.hasCharacters(work.title()) ? "年份不详" : "n.d.";
      return "[%s]-%02d-%02d".formatted(unknown, day.getMonthValue(), day.getDayOfMonth());
    }
    return date.toString();
  }
}
