package org.pizhu.importer.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

class CodebookReaderTest {

  private static final String OPEN = "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\">\n<Codes>\n";
  private static final String CLOSE = "</Codes>\n</CodeBook>";

  @TempDir Path folder;
  private final List<Problem> told = new ArrayList<>();

  private List<CodebookEntry> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<CodebookEntry> read(byte[] bytes) {
    try {
      Path file = folder.resolve("tags");
      Files.write(file, bytes);
      told.clear();
      return new CodebookReader().read(file, told::add);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void assertProblem(ProblemKind kind, long line, String text) {
    Problem problem = catchThrowableOfType(PizhuException.class, () -> read(text)).problem();
    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.file()).endsWith("tags");
  }

  @Test
  void readsQdc() {
    List<CodebookEntry> entries = read(OPEN + """
        <Code guid="{6F0C3F7E-3B8A-4F55-9D0E-1F2A3B4C5D01}" name="人物" isCodable="false" color="#0a0">
          <Description>第一行
        第二行</Description>
          <Code guid="6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d02" name="党员 &amp; 干部" isCodable="true"/>
        </Code>
        <Code name="地点" isCodable="true"><Unknown><Deep/></Unknown></Code>
        </Codes>
        <Sets><Set guid="x" name="集"><Description>不是标签的</Description><MemberCode guid="y"/></Set></Sets>
        </CodeBook>
        """);
    assertThat(entries).extracting(CodebookEntry::name).containsExactly("人物", "党员 & 干部", "地点");
    assertThat(entries).extracting(CodebookEntry::parent).containsExactly(-1, 0, -1);
    assertThat(entries.get(0).rgb()).isEqualTo(0x00aa00);
    assertThat(entries.get(0).description()).isEqualTo("第一行\n第二行");
    assertThat(entries.get(1).id()).isEqualTo("6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d02");
    assertThat(entries.get(1).rgb()).isNull();
    assertThat(entries.get(2).description()).isNull();
  }

  @Test
  void readsQdcOfOtherEncodingsAndPrograms() {
    String text = "<?xml version=\"1.0\" encoding=\"GB18030\"?><codebook><Codes><Code name=\"人物\"/></Codes></codebook>";
    assertThat(read(text.getBytes(Charset.forName("GB18030")))).extracting(CodebookEntry::name).containsExactly("人物");
    byte[] marked = ("\ufeff" + OPEN + "<Code name=\"人物\"/>" + CLOSE).getBytes(StandardCharsets.UTF_8);
    assertThat(read(marked)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"atlas-ti-23.4.qdc, code1", "invalid-taguette-empty-sets.qdc, interesting"})
  void readsWhatOtherProgramsWrite(String name, String tag) {
    Path file = Path.of("../shared/checks/data/refi-qda/samples", name);
    Assumptions.assumeTrue(Files.exists(file), "the samples are not here");
    assertThat(new CodebookReader().read(file, told::add)).extracting(CodebookEntry::name).containsExactly(tag);
  }

  @Test
  void saysWhatIsWrongWithXmlAndWhere() {
    assertProblem(ProblemKind.CODEBOOK_BROKEN, 4, OPEN + "<Code name=\"a\">\n</Codes>");
    assertProblem(ProblemKind.CODEBOOK_BROKEN, 3, OPEN + "<Code name=\"a");
    assertProblem(ProblemKind.CODEBOOK_UNKNOWN_FORMAT, 1, "<html><body/></html>");
    assertProblem(ProblemKind.CODEBOOK_EMPTY, 0, OPEN + CLOSE);
  }

  private void assertTold(ProblemKind kind, long line) {
    assertThat(told).extracting(Problem::kind, Problem::line).containsExactly(Tuple.tuple(kind, line));
  }

  @Test
  void readsTheRestWhereATagOfXmlIsNotAsItShouldBe() {
    assertThat(read(OPEN + "\n<Code guid=\"x\"><Description>d</Description><Code name=\"b\"/></Code><Code name=\"c\"/>" + CLOSE))
        .extracting(CodebookEntry::name, CodebookEntry::parent, CodebookEntry::description)
        .containsExactly(Tuple.tuple("b", -1, null), Tuple.tuple("c", -1, null));
    assertTold(ProblemKind.CODEBOOK_TAG_UNNAMED, 4);
    assertThat(read(OPEN + "<Code name=\"a\"><Description>of a</Description><Code name=\" \"><Description>d</Description><Code name=\"b\"/></Code></Code>" + CLOSE))
        .extracting(CodebookEntry::parent, CodebookEntry::description).containsExactly(Tuple.tuple(-1, "of a"), Tuple.tuple(0, null));
    assertTold(ProblemKind.CODEBOOK_TAG_UNNAMED, 3);
    assertThat(read(OPEN + "<Code name=\"a\" color=\"red\"/><Code name=\"b\" color=\"#00ff00\"/>" + CLOSE))
        .extracting(CodebookEntry::rgb).containsExactly(null, 0x00ff00);
    assertTold(ProblemKind.CODEBOOK_BAD_COLOR, 3);
    assertProblem(ProblemKind.CODEBOOK_EMPTY, 0, OPEN + "<Code guid=\"x\"/>" + CLOSE);
  }

  @Test
  void readsTheRestWhereATagOfATableIsNotAsItShouldBe() {
    assertThat(read("path,key\n甲,\n/,x\n乙,z\n")).extracting(CodebookEntry::name).containsExactly("甲", "乙");
    assertTold(ProblemKind.CODEBOOK_TAG_UNNAMED, 3);
    assertThat(read("path,colour\n甲,红\n乙,teal\n")).extracting(CodebookEntry::rgb).containsExactly(null, 0x2f9090);
    assertTold(ProblemKind.CODEBOOK_BAD_COLOR, 2);
    assertThat(read("path,key\n甲,xy\n乙,z\n")).extracting(CodebookEntry::key).containsExactly(null, "z");
    assertTold(ProblemKind.CODEBOOK_BAD_KEY, 2);
  }

  @Test
  void neverFollowsAnEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");
    assertProblem(ProblemKind.CODEBOOK_UNKNOWN_FORMAT, 2, "<?xml version=\"1.0\"?>\n<!DOCTYPE CodeBook [<!ENTITY x SYSTEM \""
        + secret.toUri() + "\">]>" + OPEN + "<Code name=\"a\"><Description>&x;</Description></Code>" + CLOSE);
    assertProblem(ProblemKind.CODEBOOK_UNKNOWN_FORMAT, 1,
        "<!DOCTYPE CodeBook [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + OPEN + "<Code name=\"&b;\"/>" + CLOSE);
  }

  @Test
  void readsCsv() {
    List<CodebookEntry> entries = read("\ufeff" + """
        path,name,colour,description,key,memo
        人物,人物,teal,"第一行
        第二行, ""引"" ",P,
        人物/党员,党员,#0a0,,,备忘
        ,男/女,,,,
        """);
    assertThat(entries).extracting(CodebookEntry::name).containsExactly("人物", "党员", "男/女");
    assertThat(entries).extracting(CodebookEntry::parent).containsExactly(-1, 0, -1);
    assertThat(entries).extracting(CodebookEntry::line).containsExactly(2L, 4L, 5L);
    assertThat(entries.get(0).rgb()).isEqualTo(0x2f9090);
    assertThat(entries.get(0).description()).isEqualTo("第一行\n第二行, \"引\" ");
    assertThat(entries.get(0).key()).isEqualTo("p");
    assertThat(entries.get(1).rgb()).isEqualTo(0x00aa00);
    assertThat(entries.get(1).memo()).isEqualTo("备忘");
    assertThat(entries.get(1).key()).isNull();
  }

  @Test
  void readsCsvOfASpreadsheetInChina() {
    List<CodebookEntry> entries =
        read("说明;路径\r\n有名有姓者;人物/党员\r\n\r\n;人物\r\n总称;人物\r\n".getBytes(Charset.forName("GB18030")));
    // The tag above stood in a path first; the row of its own came later, and a second one makes it a double.
    assertThat(entries).extracting(CodebookEntry::name).containsExactly("人物", "党员");
    assertThat(entries).extracting(CodebookEntry::description).containsExactly("总称", "有名有姓者");
  }

  @Test
  void takesAwayWhatMadeACellHarmless() {
    assertThat(read("name,description\n'=1+1,''-x\n'普通,-x\n"))
        .extracting(CodebookEntry::name, CodebookEntry::description)
        .containsExactly(
            Tuple.tuple("=1+1", "'-x"), Tuple.tuple("'普通", "-x"));
  }

  @Test
  void saysWhatIsWrongWithCsvAndWhere() {
    assertProblem(ProblemKind.CODEBOOK_NO_COLUMNS, 1, "a,b\n1,2\n");
    assertProblem(ProblemKind.CODEBOOK_OPEN_QUOTE, 3, "path,description\n甲,\n乙,\"没有完\n丙,\n");
    assertProblem(ProblemKind.CODEBOOK_EMPTY, 0, "path,name\n");
    assertProblem(ProblemKind.FILE_EMPTY, 0, "");
    assertProblem(ProblemKind.FILE_NOT_TEXT, 0, "PK\u0003\u0004");
    assertThat(catchThrowableOfType(PizhuException.class, () -> new CodebookReader().read(folder, told::add)).problem().kind())
        .isEqualTo(ProblemKind.FILE_IS_FOLDER);
  }
}
