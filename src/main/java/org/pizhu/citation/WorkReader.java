package org.pizhu.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.CutHeadline;
import org.pizhu.model.MetadataField;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.text.WhiteSpace;

/** Reads what is cited of a story. */
final class WorkReader {

  /** What an outlet calls itself: who reads a citation doesn't know which one that is. */
  private static final Pattern SELF = Pattern.compile("本[报報刊网網站社台臺]");

  /** Roles of those who wrote. */
  private static final Pattern WRITES = Pattern.compile(
      "(?i)文|记者|記者|通讯员|通訊員|作者|撰|报道|報道|评论员|評論員|执笔|執筆|口述|采写|採寫|author|reporter|correspondent|writer|by");

  /** Roles of those who did something else for a story. */
  private static final Pattern SERVES = Pattern.compile(
      "(?i)编|編|审|審|校|监制|監製|摄|攝|图|圖|设计|設計|策划|策劃|制作|製作|剪辑|剪輯|视频|視頻|译|譯|来源|來源|播音|统筹|統籌|主持|出品|美术|美術"
          + "|editor|photo|edit|translat|produc");

  /** «摄影记者»: who made the pictures. */
  private static final Pattern PHOTOGRAPHS = Pattern.compile("(?:摄影|攝影|图片|圖片|视频|視頻|视觉|視覺)\\s?(?:记者|記者)");

  private static final Pattern NEWSPAPER = Pattern.compile(
      "(?i).*(?:报|報|报纸|新华社|中新社|通讯社|通訊社)|.*\\b(?:daily|gazette|herald|news agency|post|times|tribune)\\b.*");
  private static final Pattern JOURNAL = Pattern.compile(
      "(?i).*(?:周刊|週刊|月刊|旬刊|季刊|双月刊|杂志|雜誌|学报|學報|文摘)(?:[(（].*[)）])?"
          + "|.*\\b(?:journal|magazine|review|weekly)\\b.*");
  private static final Pattern SITE = Pattern.compile(
      "(?i).*(?:网|網|网站|網站|在线|在線|客户端|客戶端|频道|頻道|公众号|公眾號|微信|微博|头条|新闻|新聞|视频|視頻|卫视|電視台|电视台|广播电台|总台|央视|融媒|云媒)"
          + ".{0,6}|.*\\.(?:cn|com|net|org).*|.*\\bonline\\b.*");

  private static final Pattern DOI = Pattern.compile("(?i)(?:doi:\\s?|https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S+)");

  private final StoredStory stored;
  private final ShownStory shown;
  private final @Nullable PageFacts page;
  private final ZoneId zone;

  WorkReader(StoredStory stored, ZoneId zone) {
    this.stored = stored;
    this.shown = stored.shown();
    this.page = stored.story().page();
    this.zone = zone;
  }

  CitedWork read(String untitled) {
    String address = address();
    String printed = shown.outlet();
    WorkKind kind = kind(printed, address);
    String outlet = printed == null || SELF.matcher(printed).matches() ? null : printed;
    List<CitedName> names = names();
    if (names.isEmpty() && outlet != null && kind == WorkKind.PAGE) {
      // Of a page that names nobody the site is who is responsible for it.
      names = List.of(CitedName.of(outlet));
    }
    return new CitedWork(
        kind, names, title(untitled), outlet, shown.date(), part(kind), address, address == null ? null : accessed(), doi());
  }

  private String title(String untitled) {
    String headline = WhiteSpace.fold(shown.headline()).strip();
    if (headline.isEmpty()) {
      return untitled;
    }
    return CutHeadline.marked(headline, shown.isHeadlineCut());
  }

  private List<CitedName> names() {
    List<CitedName> names = new ArrayList<>();
    for (Person person : shown.bylines()) {
      if (wrote(person.role())) {
        CitedName name = CitedName.of(person.name());
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static boolean wrote(String role) {
    if (WRITES.matcher(role).find()) {
      return !PHOTOGRAPHS.matcher(role).matches();
    }
    return !SERVES.matcher(role).find();
  }

  /** What an archivist says by a dc:type counts; else what the outlet is called. */
  private WorkKind kind(@Nullable String outlet, @Nullable String address) {
    for (String type : words(MetadataField.TYPE)) {
      switch (type.strip().toLowerCase(Locale.ROOT)) {
        case "n", "n/ol", "报纸", "報紙", "newspaper" -> {
          return WorkKind.NEWSPAPER;
        }
        case "j", "j/ol", "期刊", "杂志", "雜誌", "journal", "magazine" -> {
          return WorkKind.JOURNAL;
        }
        case "eb", "eb/ol", "网页", "網頁", "web page", "webpage" -> {
          return WorkKind.PAGE;
        }
        default -> { }
      }
    }
    if (outlet != null && NEWSPAPER.matcher(outlet).matches()) {
      return WorkKind.NEWSPAPER;
    }
    if (outlet != null && JOURNAL.matcher(outlet).matches()) {
      return WorkKind.JOURNAL;
    }
    if (address != null || outlet != null && SITE.matcher(outlet).matches()) {
      return WorkKind.PAGE;
    }
    return outlet == null ? WorkKind.OTHER : WorkKind.NEWSPAPER;
  }

  private List<String> words(MetadataField field) {
    return shown.added().getOrDefault(field, List.of());
  }

  private CitedPart part(WorkKind kind) {
    for (String source : words(MetadataField.SOURCE)) {
      String newspaperPage = NewspaperPage.alone(source);
      CitedPart part = newspaperPage.isEmpty() ? CitedPart.read(source) : CitedPart.page(newspaperPage);
      if (!part.equals(CitedPart.NONE)) {
        return part;
      }
    }
    return kind == WorkKind.NEWSPAPER ? CitedPart.page(NewspaperPage.of(stored.story())) : CitedPart.NONE;
  }

  private @Nullable String address() {
    if (page != null && page.address() != null) {
      return page.address();
    }
    return words(MetadataField.IDENTIFIER).stream().map(String::strip)
        .filter(word -> word.matches("(?i)https?://\\S+") && !DOI.matcher(word).matches()).findFirst().orElse(null);
  }

  private @Nullable String doi() {
    return words(MetadataField.IDENTIFIER).stream().map(word -> DOI.matcher(word.strip())).filter(Matcher::matches)
        .map(matcher -> matcher.group(1)).findFirst().orElse(null);
  }

  /** The day of the capture; where that is not known the story was seen when it was imported, at the latest. */
  private LocalDate accessed() {
    String captured = page == null ? null : page.captured();
    return (captured == null ? stored.source().imported() : instant(captured)).atZone(zone).toLocalDate();
  }

  private Instant instant(String captured) {
    try {
      return Instant.parse(captured);
    } catch (DateTimeParseException saysNoDay) {
      return stored.source().imported();
    }
  }
}
