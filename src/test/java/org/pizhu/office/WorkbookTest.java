package org.pizhu.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

  private static final Workbook.Facts FACTS =
      new Workbook.Facts("题 <b>", "王 & 李", Instant.parse("2026-11-24T04:00:00Z"), "批注", "…");

  private static XSSFWorkbook written(int rowsOfSheet, Object... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(out, FACTS, List.of(new Workbook.Column("栏", 20)), rowsOfSheet);
    for (Object cell : cells) {
      workbook.row(List.of(cell));
    }
    workbook.end();
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Cell cell(XSSFWorkbook workbook, int row) {
    return workbook.getSheetAt(0).getRow(row).getCell(0);
  }

  @Test
  void cellsHaveTypes() throws IOException {
    try (XSSFWorkbook read = written(100, "字", 7L, LocalDate.of(2020, 3, 5), LocalDateTime.of(2026, 11, 24, 12, 30, 59),
        LocalDate.of(1899, 1, 1))) {
      assertThat(cell(read, 0).getStringCellValue()).isEqualTo("栏");
      assertThat(cell(read, 1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(read, 2).getNumericCellValue()).isEqualTo(7);
      assertThat(DateUtil.isCellDateFormatted(cell(read, 3))).isTrue();
      assertThat(cell(read, 3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2020, 3, 5, 0, 0));
      assertThat(cell(read, 4).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 11, 24, 12, 30, 59));
      assertThat(cell(read, 5).getStringCellValue()).as("before the days of spreadsheets").isEqualTo("1899-01-01");
      assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("题 <b>");
      assertThat(read.getProperties().getCoreProperties().getCreator()).isEqualTo("王 & 李");
    }
  }

  @Test
  void textIsNeverAFormulaAndComesBackToTheLetter() throws IOException {
    try (XSSFWorkbook read = written(100, "=1+1", " @x", "_x0041_", "a\n<b>&\"'", "\u0001\ud83d")) {
      for (int row = 1; row <= 2; row++) {
        assertThat(cell(read, row).getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell(read, row).getCellStyle().getQuotePrefixed()).as("stays text when it is edited").isTrue();
      }
      assertThat(cell(read, 1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(cell(read, 2).getStringCellValue()).isEqualTo(" @x");
      assertThat(cell(read, 3).getStringCellValue()).isEqualTo("_x0041_");
      assertThat(cell(read, 4).getStringCellValue()).isEqualTo("a\n<b>&\"'");
      assertThat(cell(read, 4).getCellStyle().getQuotePrefixed()).isFalse();
      assertThat(cell(read, 5).getStringCellValue()).isEqualTo("\ufffd\ufffd");
    }
  }

  @Test
  void whatIsMoreThanASheetHoldsGoesOnInAnother() throws IOException {
    try (XSSFWorkbook read = written(3, "1", "2", "3", "4", "5")) {
      assertThat(read.getNumberOfSheets()).isEqualTo(3);
      assertThat(read.getSheetName(2)).isEqualTo("批注 3");
      for (XSSFSheet sheet : List.of(read.getSheetAt(0), read.getSheetAt(1))) {
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("栏");
        assertThat(sheet.getLastRowNum()).isEqualTo(2);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:A3");
      }
      assertThat(read.getSheetAt(2).getRow(1).getCell(0).getStringCellValue()).isEqualTo("5");
    }
  }

  @Test
  void aTextThatIsTooLongSaysThatItIsCut() throws IOException {
    try (XSSFWorkbook read = written(100, "\ud83d\ude00".repeat(20_000), "")) {
      assertThat(cell(read, 1).getStringCellValue()).hasSizeLessThanOrEqualTo(Workbook.LONGEST).endsWith("\ud83d\ude00…");
      assertThat(cell(read, 2)).isNull();
    }
  }

  @Test
  void anEmptyTableHasItsHeader() throws IOException {
    try (XSSFWorkbook read = written(100)) {
      assertThat(read.getSheetAt(0).getLastRowNum()).isZero();
      assertThat(read.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:A1");
    }
  }
}
