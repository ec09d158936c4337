package org.pizhu.exporter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.i18n.Language;
import org.pizhu.text.Formulas;

class TableExporterTest {

  private static List<CSVRecord> csv(ExportSet set) {
    String written = Samples.export(new CsvExporter(), set);
    assertThat(written).startsWith("\ufeff");
    try {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
          .parse(new StringReader(written.substring(1))).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(XSSFWorkbook workbook) {
    List<Row> rows = new ArrayList<>();
    workbook.getSheetAt(0).forEach(rows::add);
    return rows;
  }

  private static XSSFWorkbook xlsx(ExportSet set) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Samples.bytes(new XlsxExporter(), set)));
  }

  @Test
  void csvHasARowAnAnnotation() {
    List<CSVRecord> rows = csv(Samples.set(Language.ENGLISH, Samples.stories()));

    assertThat(rows).extracting(row -> row.get("Annotation")).containsExactly("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8");
    Map<String, String> second = rows.get(1).toMap();
    assertThat(second).containsEntry("Story ID", "1").containsEntry("Headline", "【抗击疫情 宝丰在行动】党员干部踊捐款 战")
        .containsEntry("Outlet", "央广网河南分网").containsEntry("Date", "2020-03-05")
        .containsEntry("Byline", "记者 彭华；通讯员 何穗、吴豪博").containsEntry("Story in file", "4")
        .containsEntry("Source file", "000_ca418ce6a18ed07a.txt").containsEntry("About", "Passage").containsEntry("Figure", "")
        .containsEntry("Quote", "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”")
        .containsEntry("Sentence", "央广网河南分网3月5日消息（记者 彭华 通讯员 何穗 吴豪博）“听说政府号召党员捐款支援武汉，俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”")
        .containsEntry("Note", "方言直接引语，可与“我是党员，我先上”对照。\n1. 核对录音\n2. 不确定")
        .containsEntry("Tags", "话语/直接引语; 人物").containsEntry("Colour", "Yellow").containsEntry("Annotator", "王老师")
        .containsEntry("Created (Asia/Shanghai)", "2026-11-24 12:00:00").containsEntry("Status", "In its place")
        .containsEntry("Start (code point)", "69").containsEntry("End (code point)", "92");
    assertThat(second.get("SHA-256")).hasSize(64);
    assertThat(rows.get(6).toMap()).containsEntry("Start (code point)", "").containsEntry("Status", "No longer in the text");
    assertThat(second).doesNotContainKey("Group");
  }

  @Test
  void groupsAndCitationsAreColumnsAndSentencesCanBeLeftOut() {
    List<CSVRecord> rows = csv(Samples.grouped(Language.CHINESE, new ExportContent(false, false, false, false)));

    assertThat(rows).hasSize(16);
    assertThat(rows.get(0).get("分组")).isEqualTo("话语");
    assertThat(rows.get(15).get("分组")).isEqualTo("人物");
    assertThat(rows.get(0).get("引文格式")).startsWith("佚名. 党员干部");
    assertThat(rows.get(0).isMapped("句子")).isFalse();
  }

  @Test
  void xlsxHasTypedColumns() throws IOException {
    try (XSSFWorkbook read = xlsx(Samples.set(Language.ENGLISH, Samples.stories()))) {
      List<Row> rows = rows(read);
      List<String> titles = new ArrayList<>();
      rows.get(0).forEach(cell -> titles.add(cell.getStringCellValue()));
      Row first = rows.get(1);

      assertThat(rows).hasSize(9);
      assertThat(read.getSheetName(0)).isEqualTo("Annotations");
      assertThat(cell(first, titles, "Date").getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2020, 3, 5, 0, 0));
      assertThat(cell(first, titles, "Created (Asia/Shanghai)").getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 11, 24, 12, 0));
      assertThat(cell(first, titles, "Story in file").getNumericCellValue()).isEqualTo(4);
      assertThat(cell(first, titles, "Quote").getStringCellValue()).isEqualTo("央广网河南分网3月5日消息");
    }
  }

  private static Cell cell(Row row, List<String> titles, String title) {
    return row.getCell(titles.indexOf(title));
  }

  @Property(tries = 500)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsCell(@ForAll String headline, @ForAll String words, @ForAll String note, @ForAll String name) {
    List<CSVRecord> rows = csv(Samples.set(Language.ENGLISH, List.of(Samples.story(headline, words, note, name))));

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).size()).isEqualTo(25);
    assertThat(rows.get(0).get("Quote")).isEqualTo(Formulas.harmless(Hostile.readable(words)));
    assertThat(rows.get(0).get("Source file")).isEqualTo(Formulas.harmless(Hostile.readable(name)));
    assertThat(rows.get(0).get("Annotator")).isEqualTo("王老师");
    assertThat(rows.get(0)).allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+\\-@].*"));
  }

  @Property(tries = 100)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsWorkbook(@ForAll String words, @ForAll String name) throws IOException {
    try (XSSFWorkbook read = xlsx(Samples.set(Language.ENGLISH, List.of(Samples.story("题", words, "", name))))) {
      Row row = rows(read).get(1);
      assertThat(row.getCell(12).getStringCellValue()).isEqualTo(Hostile.readable(words));
      assertThat(row.getCell(7).getStringCellValue()).isEqualTo(Hostile.readable(name));
    }
  }
}
