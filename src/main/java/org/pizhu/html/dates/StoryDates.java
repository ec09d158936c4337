package org.pizhu.html.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.PageFacts;
import org.pizhu.model.StoryDate;
import org.pizhu.model.TextRange;

/**
 * Finds the day of publication in what a story shows: a line that gives it in full, the dateline, the names of its pictures. What
 * disagrees gives none. A story is published on the day of its dateline or up to a week later, and pictures are put up on the day of
 * publication or up to three days before.
 */
public final class StoryDates {

  private static final int DAYS_AFTER_DATELINE = 7;
  private static final int DAYS_OF_PICTURES = 3;

  /** Lines with the date stand among so many paragraphs at the start and at the end. */
  private static final int EDGE = 3;

  /** In columns. */
  private static final int LONGEST_LINE = 160;

  private static final Pattern ABROAD = Pattern.compile(
      "(?:发表|发布|更新|發表|發佈|發布|出版)(?:时间|時間|日期)?\\s?[:：]\\s?(?<day>\\d{1,2}/\\d{1,2}/(?:19|20)\\d{2}).{0,30}");

  /** «2020/03/23», «2014年03月04日», «2014年3月4日 星期二»: written by a machine or at the head of a paper, and none of a sentence. */
  private static final Pattern FIGURES = Pattern.compile(
      "[\\d/.-]+|\\d{4}年(?:0\\d月\\d{2}|\\d{2}月0\\d)日|\\d{4}年\\d{1,2}月\\d{1,2}日\\s*[（(]?(?:星期|周|週)[一二三四五六日天][）)]?");

  private static final Pattern BARE = Pattern.compile("[（(]?" + DayLine.DAY + DayLine.WEEKDAY + "[）)]?");

  /** «2014年11月27日讯，…»: the day with which a story opens whose house was left out. */
  private static final Pattern OPENING = Pattern.compile(DayLine.DAY + "[讯訊][，,：:\\s]");

  /** In UTF-16 units: a line with a day and nothing else. */
  private static final int LONGEST_DAY = 16;

  /** What signs a notice: the name of a body, alone in its line. */
  private static final Pattern BODY = Pattern.compile(
      "[\\p{IsHan}A-Za-z0-9（）()、·“” ]{1,30}(?:局|委|委员会|部|办|办公室|厅|院|校|大学|中学|小学|中心|公司|集团|协会|学会|联合会|商会|工会|基金会|政府|大队|支队|总队|分局|派出所|小组|工作组|指挥部|编辑部|报社|日报社"
          + "|杂志社|电视台|组委会|管委会|居委会|村委会|理事会"
          + "|委員會|辦公室|廳|學校|大學|公司|集團|協會|學會|聯合會|商會|基金會|政府|署|處|編輯部)");

  /** «（編輯：張三）1090404»: the day by the calendar of the Republic, whose first year is 1912. */
  private static final Pattern REPUBLIC = Pattern.compile("[）)]。?\\s?(?<year>\\d{3})(?<month>\\d{2})(?<day>\\d{2})$");

  private static final int REPUBLIC_BEGAN = 1911;

  private StoryDates() {}

  /**
   * The day of publication.
   *
   * @param text the story's text
   * @param paragraphs the blocks of the body, without captions
   * @param dateline the dateline, if there is one
   * @param imageDates the dates that the names of pictures carry
   */
  public static @Nullable StoryDate find(
      String text, List<TextRange> paragraphs, @Nullable Dateline dateline, List<LocalDate> imageDates) {
    MonthDay day = dateline == null ? null : dateline.monthDay();
    LocalDate printed = printed(text, paragraphs, day);
    LocalDate sent = sent(dateline);
    LocalDate pictures = agreed(imageDates);
    List<DateEvidence> evidence = new ArrayList<>();
    LocalDate date = printed != null ? printed : sent != null ? sent : pictures;
    if (date == null) {
      return null;
    }
    if (printed != null) {
      evidence.add(DateEvidence.TEXT);
      if (day != null && !follows(date, day)) {
        return null;
      }
    }
    if (day != null && day.equals(MonthDay.from(date))) {
      evidence.add(DateEvidence.DATELINE);
    } else if (printed == null && day != null && (imageDates.isEmpty() || !follows(date, day))) {
      return null;
    }
    if (date.equals(pictures)) {
      evidence.add(DateEvidence.IMAGE_FILE_NAME);
    }
    return evidence.isEmpty() ? null : new StoryDate(date, evidence);
  }

  /** The day that the page gives, with what else shows the same day; where it gives none, what was found. */
  public static @Nullable StoryDate withPage(@Nullable StoryDate found, @Nullable PageFacts page) {
    if (page == null || page.published() == null) {
      return found;
    }
    LocalDate date = LocalDate.parse(page.published().substring(0, 10));
    List<DateEvidence> evidence = new ArrayList<>(List.of(DateEvidence.PAGE));
    if (found != null && found.date().equals(date)) {
      evidence.addAll(found.evidence());
    }
    return new StoryDate(date, evidence);
  }

  /**
   * A day that a line gives as the one of publication and that the calendar doesn't have.
   *
   * @return its words; none if there is no such line
   */
  public static @Nullable String wrong(String text, List<TextRange> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean edge = i < EDGE || i >= paragraphs.size() - EDGE;
      if (edge && HeadlineRule.fits(text, paragraphs.get(i), LONGEST_LINE)) {
        DayLine line = DayLine.of(paragraphs.get(i).of(text));
        if (line != null && line.date() == null) {
          return line.words();
        }
      }
    }
    return null;
  }

  /**
   * The line that gives the day in full.
   *
   * @param dateline the dateline, if there is one
   * @return none if there is no such line
   */
  public static @Nullable TextRange line(String text, List<TextRange> paragraphs, @Nullable Dateline dateline) {
    MonthDay sent = dateline == null ? null : dateline.monthDay();
    for (TextRange paragraph : paragraphs) {
      if (republic(text, paragraph) != null) {
        return paragraph;
      }
      if (HeadlineRule.fits(text, paragraph, LONGEST_LINE)
          && (DayLine.of(paragraph.of(text)) != null || abroad(paragraph.of(text)) != null || EnglishDay.ofLine(paragraph.of(text), true) != null
              || bare(paragraph.of(text), paragraph.equals(paragraphs.get(0)), sent) != null)) {
        return paragraph;
      }
    }
    TextRange opening = opening(text, paragraphs);
    return opening != null ? opening : sent == null ? signed(text, paragraphs) : null;
  }

  private static @Nullable LocalDate sent(@Nullable Dateline dateline) {
    if (dateline == null || dateline.year() == null || dateline.monthDay() == null) {
      return null;
    }
    MonthDay day = dateline.monthDay();
    return ImageDates.date(dateline.year(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Whether a date is the day of a dateline or a few days later. The dateline may be of the year before. */
  private static boolean follows(LocalDate date, MonthDay day) {
    for (int year = date.getYear(); year >= date.getYear() - 1; year--) {
      if (day.isValidYear(year)) {
        long days = ChronoUnit.DAYS.between(day.atYear(year), date);
        if (days >= 0 && days <= DAYS_AFTER_DATELINE) {
          return true;
        }
      }
    }
    return false;
  }

  /** The last of the dates, if they lie together. */
  private static @Nullable LocalDate agreed(List<LocalDate> dates) {
    if (dates.isEmpty()) {
      return null;
    }
    LocalDate first = dates.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = dates.stream().max(LocalDate::compareTo).orElseThrow();
    return ChronoUnit.DAYS.between(first, last) <= DAYS_OF_PICTURES ? last : null;
  }

  /** A line with a day and nothing else may date what is told; where the dateline has the same day it gives the year. */
  private static @Nullable LocalDate printed(String text, List<TextRange> paragraphs, @Nullable MonthDay sent) {
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean edge = i < EDGE || i >= paragraphs.size() - EDGE;
      LocalDate republic = edge ? republic(text, paragraphs.get(i)) : null;
      if (republic != null) {
        return republic;
      }
      if (edge && HeadlineRule.fits(text, paragraphs.get(i), LONGEST_LINE) && DayLine.hasDigit(paragraphs.get(i).of(text))) {
        DayLine line = DayLine.of(paragraphs.get(i).of(text));
        if (line != null) {
          return line.date();
        }
        LocalDate english = abroad(paragraphs.get(i).of(text));
        english = english == null ? EnglishDay.ofLine(paragraphs.get(i).of(text), i < EDGE) : english;
        if (english != null) {
          return english;
        }
        LocalDate day = bare(paragraphs.get(i).of(text), i == 0, sent);
        if (day != null) {
          return day;
        }
      }
    }
    TextRange opening = opening(text, paragraphs);
    if (opening != null) {
      Matcher day = OPENING.matcher(opening.of(text));
      return day.lookingAt() ? DayLine.date(day) : null;
    }
    TextRange signed = sent == null ? signed(text, paragraphs) : null;
    return signed == null ? null : bareDay(text, signed);
  }

  /** The paragraph that opens a story with its day; none if it opens otherwise. */
  private static @Nullable TextRange opening(String text, List<TextRange> paragraphs) {
    TextRange first = paragraphs.isEmpty() ? null : paragraphs.get(0);
    return first != null && OPENING.matcher(text).region(first.start(), first.end()).lookingAt() ? first : null;
  }

  /** «发表时间：20/04/2024 - 15:22». */
  private static @Nullable LocalDate abroad(String line) {
    Matcher labelled = ABROAD.matcher(line);
    return labelled.matches() ? EnglishDay.in(labelled.group("day")) : null;
  }

  /** In the first line a day in figures is that of the page: «2020/03/23»; elsewhere only that of the dateline. */
  private static @Nullable LocalDate bare(String line, boolean first, @Nullable MonthDay sent) {
    Matcher bare = BARE.matcher(line);
    LocalDate day = bare.matches() ? DayLine.date(bare) : null;
    boolean figures = first && sent == null && FIGURES.matcher(line).matches();
    return day != null && (figures || MonthDay.from(day).equals(sent)) ? day : null;
  }

  /** The line with the day below the body that signs a notice: «肃宁县公安局», «2024年4月12日». */
  private static @Nullable TextRange signed(String text, List<TextRange> paragraphs) {
    for (int i = paragraphs.size() - 1; i > 0 && i >= paragraphs.size() - EDGE; i--) {
      TextRange line = paragraphs.get(i);
      if (line.length() <= LONGEST_DAY && bareDay(text, line) != null && BODY.matcher(paragraphs.get(i - 1).of(text)).matches()) {
        return line;
      }
    }
    return null;
  }

  private static @Nullable LocalDate bareDay(String text, TextRange line) {
    // In Chinese figures it signs what the story is, as its last line; further up a letter that the story quotes.
    boolean last = line.end() == text.length();
    Matcher day = BARE.matcher(last ? ChineseFigures.written(line.of(text)) : line.of(text));
    return day.matches() ? DayLine.date(day) : null;
  }

  private static @Nullable LocalDate republic(String text, TextRange paragraph) {
    int from = paragraph.end() - 10;
    if (from < paragraph.start() || !Character.isDigit(text.charAt(paragraph.end() - 1))) {
      return null;
    }
    Matcher day = REPUBLIC.matcher(text).region(from, paragraph.end());
    return day.find()
        ? ImageDates.date(
            REPUBLIC_BEGAN + Integer.parseInt(day.group("year")), Integer.parseInt(day.group("month")), Integer.parseInt(day.group("day")))
        : null;
  }
}
