package org.pizhu.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.WrittenDate;

class CslStyleTest {

  /** A style of our own with all that is taken from a work. */
  static final String STYLE = """
      <?xml version="1.0" encoding="utf-8"?>
      <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="LOCALE">
        <info><title>Test</title><id>test</id><category citation-format="FORMAT"/><updated>2026-01-01T00:00:00+00:00</updated></info>
        <citation><layout><text variable="citation-number"/></layout></citation>
        <bibliography et-al-min="3" et-al-use-first="1">
          <layout suffix=".">
            <text variable="citation-number" prefix="[" suffix="] "/>
            <group delimiter="; ">
              <names variable="author"><name delimiter=", " name-as-sort-order="all" sort-separator=", "/><et-al/></names>
              <text variable="title"/>
              <choose>
                <if type="article-newspaper"><text value="newspaper"/></if>
                <else-if type="webpage"><text value="page"/></else-if>
                <else-if type="article-journal article-magazine" match="any"><text value="journal"/></else-if>
                <else><text value="other"/></else>
              </choose>
              <text variable="container-title"/>
              <date variable="issued" form="numeric" date-parts="year-month-day"/>
              <text variable="volume"/>
              <text variable="issue"/>
              <text variable="page"/>
              <text variable="URL"/>
              <text variable="DOI"/>
              <date variable="accessed"><date-part name="year"/><date-part name="month" form="numeric" prefix="."/><date-part name="day" prefix="."/></date>
            </group>
          </layout>
        </bibliography>
      </style>
      """;

  private static CslStyle style(String locale, String format) {
    return CslStyle.read("test.csl", STYLE.replace("LOCALE", locale).replace("FORMAT", format));
  }

  private static CitedWork newspaper(String title, String... names) {
    return new CitedWork(WorkKind.NEWSPAPER, IntStream.range(0, names.length).mapToObj(i -> CitedName.of(names[i])).toList(), title,
        "人民日报", WrittenDate.parse("2013-01-12").orElseThrow(), CitedPart.page("2"), "http://a.example/1", LocalDate.of(2013, 3, 20), null);
  }

  @Test
  void citesAsTheStyleSays() {
    CslStyle style = style("zh-CN", "author");
    assertThat(style.cite(newspaper("题", "张三"))).isEqualTo("[1] 张三; 题; newspaper; 人民日报; 2013-01-12; 2; http://a.example/1; 2013.3.20.");
    assertThat(style.cite(newspaper("题", "张三", "李四", "王五"))).startsWith("[1] 张三 等; 题");
    assertThat(style("en-US", "author").cite(newspaper("Title", "Albert Einstein", "张三", "李四")))
        .startsWith("[1] Einstein, Albert et al.; Title; newspaper; 人民日报; 01/12/2013");
    assertThat(style("fr-FR", "author").cite(newspaper("题", "张三"))).contains("12/01/2013");
  }

  /** CSL 1.0.2, «Locale Fallback». */
  @ParameterizedTest
  @CsvSource({"fr,12/01/2013", "fr-XX,12/01/2013", "xx-YY,01/12/2013", "en,01/12/2013", "zh,2013-01-12"})
  void aLanguageWhoseWordsAreNotThereFallsBack(String locale, String day) {
    assertThat(style(locale, "author").cite(newspaper("题", "张三"))).contains(day);
  }

  @Test
  void leavesOutTheNumberOfAnEntry() {
    CslStyle style = style("zh-CN", "numeric");
    assertThat(style.cite(newspaper("1917年的题"))).startsWith("1917年的题; newspaper");
    assertThat(style.cite(newspaper("题", "张三"))).startsWith("张三; 题");
  }

  /** The styles of GB/T 7714 for notes have a list with numbers beside the notes. */
  @Test
  void leavesOutTheNumberOfAnEntryOfAStyleForNotes() {
    String noted = STYLE.replace("LOCALE", "zh-CN").replace("FORMAT", "note").replace("class=\"in-text\"", "class=\"note\"");
    assertThat(CslStyle.read("n.csl", noted).cite(newspaper("题", "张三"))).startsWith("张三; 题");
    assertThat(CslStyle.read("n.csl", noted).cite(newspaper("1917年的题"))).startsWith("1917年的题; newspaper");
  }

  /** As MLA has it: nobody is called an author in words. */
  @Test
  void nothingStandsAroundAWordThatThereIsNot() {
    String labelled = STYLE.replace("LOCALE", "en-US").replace("FORMAT", "numeric")
        .replace("<et-al/></names>", "<et-al/><label form=\"long\" prefix=\", \" suffix=\":\"/></names>");
    assertThat(CslStyle.read("mla.csl", labelled).cite(newspaper("题", "张三"))).startsWith("张三; 题");
    assertThat(CslStyle.read("mla.csl", labelled.replace("<text variable=\"page\"/>", "<label variable=\"page\" suffix=\" \"/><text variable=\"page\"/>"))
        .cite(newspaper("题", "张三"))).contains("page");
  }

  /** The styles of Chicago ask for the kind of a work on each of many levels: all branches together are millions, the way through them is short. */
  @Test
  void manyBranchesAreNoStyleWithoutAnEnd() {
    StringBuilder macros = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String next = "<text macro=\"m" + (i + 1) + "\"/>";
      macros.append("<macro name=\"m").append(i).append("\"><choose><if type=\"bill\">").append(next).append("</if><else-if type=\"book\">")
          .append(next).append("</else-if><else-if type=\"map\">").append(next).append("</else-if><else>").append(next)
          .append("</else></choose></macro>");
    }
    macros.append("<macro name=\"m12\"><text variable=\"title\"/></macro>");
    String style = STYLE.replace("LOCALE", "zh-CN").replace("FORMAT", "author").replace("<citation>", macros + "<citation>")
        .replace("<text variable=\"container-title\"/>", "<text macro=\"m0\" prefix=\"{\" suffix=\"}\"/>");
    assertThat(CslStyle.read("chicago.csl", style).cite(newspaper("题", "张三"))).contains("{题}");
  }

  @ParameterizedTest
  @CsvSource({"2020-03,2020-03", "2020,2020", "--03-05,03-05"})
  void datesAreAsExactAsTheyAreKnown(String date, String expected) {
    CitedWork work = new CitedWork(WorkKind.PAGE, List.of(), "题", null, WrittenDate.parse(date).orElseThrow(), CitedPart.NONE, null, null, null);
    assertThat(style("zh-CN", "author").cite(work)).isEqualTo("[1] 题; page; " + expected + ".");
  }

  @Test
  void takesJournalsApart() {
    CitedWork work = new CitedWork(WorkKind.JOURNAL, List.of(), "题", "科学通报", WrittenDate.parse("2012").orElseThrow(),
        new CitedPart("55", "34", "3219"), null, null, "10.1/x");
    assertThat(style("zh-CN", "author").cite(work)).isEqualTo("[1] 题; journal; 科学通报; 2012; 55; 34; 3219; 10.1/x.");
  }

  @Test
  void aStyleWithoutBibliographyGivesItsNote() {
    String noted = STYLE.replaceAll("(?s)<bibliography.*</bibliography>", "")
        .replace("<text variable=\"citation-number\"/>", "<text variable=\"title\"/>");
    assertThat(CslStyle.read("n.csl", noted.replace("LOCALE", "zh-CN").replace("FORMAT", "note")).cite(newspaper("题", "张三"))).isEqualTo("题");
  }

  private static @Nullable ProblemKind refused(String xml) {
    try {
      CslStyle.read("x.csl", xml);
      return null;
    } catch (PizhuException e) {
      return e.problem().kind();
    }
  }

  @Test
  void refusesWhatIsNoStyle() {
    assertThat(refused("")).isEqualTo(ProblemKind.CITATION_STYLE_BROKEN);
    assertThat(refused("no XML")).isEqualTo(ProblemKind.CITATION_STYLE_BROKEN);
    assertThat(refused("<style/>")).isEqualTo(ProblemKind.CITATION_STYLE_BROKEN);
    assertThat(refused("<style xmlns=\"http://purl.org/net/xbiblio/csl\"/>")).isEqualTo(ProblemKind.CITATION_STYLE_BROKEN);
    assertThat(refused(STYLE.replace("LOCALE", "zh-CN").replace("<layout suffix=\".\">", "<layout suffix=\".\"><text macro=\"none\"/>")))
        .isEqualTo(ProblemKind.CITATION_STYLE_BROKEN);
    assertThat(refused("""
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>x</title><id>x</id>
        <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>"""))
        .isEqualTo(ProblemKind.CITATION_STYLE_DEPENDENT);
  }

  /** In the words of the style's file, not in those of the library that follows it. */
  @Test
  void saysWhatOfAStyleIsBroken() {
    String head = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>t</title><id>t</id></info>";
    assertThat(broken(head + "</style>")).isEqualTo("<citation>");
    assertThat(broken(head + "<citation/></style>")).isEqualTo("<citation>");
    assertThat(broken(head + "<citation><layout><text macro=\"none\"/></layout></citation></style>")).isEqualTo("macro=\"none\"");
    assertThat(broken(head + "\n<citation></style>")).startsWith("XML 2:");
    assertThat(broken("<html/>")).isEqualTo("<html>");
  }

  private static String broken(String xml) {
    PizhuException thrown = catchThrowableOfType(PizhuException.class, () -> CslStyle.read("x.csl", xml));
    assertThat(thrown.problem().kind()).isEqualTo(ProblemKind.CITATION_STYLE_BROKEN);
    return thrown.problem().arguments().get(0);
  }

  @Test
  void followsNoDocumentType() {
    String hostile = STYLE.replace("LOCALE", "zh-CN").replace("FORMAT", "author")
        .replace("?>", "?>\n<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
    assertThatThrownBy(() -> CslStyle.read("x.csl", hostile)).isInstanceOf(PizhuException.class);
  }

  @Test
  void styleWithoutAnEndIsRefused() {
    String style = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>t</title><id>t</id></info>%s"
        + "<citation><layout><text macro=\"m0\"/></layout></citation></style>";
    StringBuilder doubling = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      doubling.append("<macro name=\"m").append(i).append("\">").append(("<text macro=\"m" + (i + 1) + "\"/>").repeat(2)).append("</macro>");
    }
    // A ring that the trial alone would not meet.
    String ring = "<macro name=\"m0\"><choose><if type=\"bill\"><text macro=\"m1\"/></if></choose></macro><macro name=\"m1\"><text macro=\"m0\"/></macro>";
    for (String macros : List.of(doubling.toString(), ring)) {
      assertThatThrownBy(() -> CslStyle.read("s", style.formatted(macros))).isInstanceOf(org.pizhu.model.PizhuException.class);
    }
  }
}
