package org.pizhu.exporter.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.Exporters;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.i18n.Language;

/** Files of references, read back by JBibTeX, by citeproc, and by the grammar of RIS. */
class ReferencesTest {

  private static final Pattern RIS_LINE = Pattern.compile("([A-Z][A-Z0-9])  - (.*)");

  private static String written(ExportFormat format, List<ExportedStory> stories) {
    return Samples.export(Exporters.of(format), Samples.set(Language.ENGLISH, stories));
  }

  private static BibTeXDatabase bibtex(List<ExportedStory> stories) {
    try {
      return new BibTeXParser().parse(new StringReader(written(ExportFormat.BIBTEX, stories)));
    } catch (ParseException | TokenMgrException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(BibTeXEntry entry, String field) {
    Value value = entry.getField(new Key(field));
    return value == null ? "" : text(value.toUserString());
  }

  /** What LaTeX prints of a value: the commands as the characters that they stand for, without the braces that group. */
  private static String text(String latex) {
    return latex.replace("\\textbackslash{}", "\ue000").replace("\\textbraceleft{}", "\ue001").replace("\\textbraceright{}", "\ue002")
        .replace("\\textasciitilde{}", "\ue003").replace("\\textasciicircum{}", "\ue004")
        .replaceAll("[{}]", "").replaceAll("\\\\([$&#_%])", "$1")
        .replace('\ue000', '\\').replace('\ue001', '{').replace('\ue002', '}').replace('\ue003', '~').replace('\ue004', '^');
  }

  /** The entries of a file of RIS; fails on any line that the format doesn't have. */
  private static List<Map<String, List<String>>> ris(String file) {
    List<Map<String, List<String>>> entries = new ArrayList<>();
    boolean isOpen = false;
    for (String line : file.split("\r\n", -1)) {
      if (line.isEmpty()) {
        assertThat(isOpen).as("an empty line within an entry").isFalse();
        continue;
      }
      assertThat(line).doesNotContain("\n", "\r");
      Matcher matcher = RIS_LINE.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      assertThat("TY".equals(matcher.group(1))).as("begins with TY: " + line).isEqualTo(!isOpen);
      if ("TY".equals(matcher.group(1))) {
        entries.add(new LinkedHashMap<>());
        isOpen = true;
      }
      entries.get(entries.size() - 1).computeIfAbsent(matcher.group(1), none -> new ArrayList<>()).add(matcher.group(2));
      isOpen = !"ER".equals(matcher.group(1));
    }
    assertThat(isOpen).isFalse();
    return entries;
  }

  private static List<CSLItemData> csl(List<ExportedStory> stories) {
    try {
      List<Map<String, Object>> items =
          new ObjectMapper().readValue(written(ExportFormat.CSL_JSON, stories), new TypeReference<>() { });
      return items.stream().map(CSLItemData::fromJson).toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aReaderOfBibtexFindsAllThatIsKnown() {
    List<BibTeXEntry> entries = List.copyOf(bibtex(Samples.stories()).getEntries().values());
    assertThat(entries).hasSize(3);
    BibTeXEntry full = entries.get(0);
    assertThat(full.getType().getValue()).isEqualTo("online");
    assertThat(text(full, "author")).isEqualTo("彭华 and 何穗 and 吴豪博");
    assertThat(text(full, "title")).isEqualTo("【抗击疫情 宝丰在行动】党员干部踊捐款 战…");
    assertThat(text(full, "organization")).isEqualTo("央广网河南分网");
    assertThat(text(full, "date")).isEqualTo("2020-03-05");
    assertThat(text(full, "year")).isEqualTo("2020");
    assertThat(text(full, "keywords")).isEqualTo("话语/直接引语, 人物");
    assertThat(text(full, "note")).contains("“央广网河南分网3月5日消息”", "2. *不*确定", "“早先的文字”");
    assertThat(text(entries.get(1), "title")).isEqualTo("No headline");
    assertThat(entries.get(2).getField(BibTeXEntry.KEY_YEAR)).isNull();
    assertThat(text(entries.get(2), "day")).isEqualTo("21");
  }

  @Test
  void aReaderOfRisFindsAllThatIsKnown() {
    List<Map<String, List<String>>> entries = ris(written(ExportFormat.RIS, Samples.stories()));
    assertThat(entries).hasSize(3);
    assertThat(entries.get(0))
        .containsEntry("TY", List.of("ELEC"))
        .containsEntry("AU", List.of("彭华", "何穗", "吴豪博"))
        .containsEntry("TI", List.of("【抗击疫情 宝丰在行动】党员干部踊捐款 战…"))
        .containsEntry("T2", List.of("央广网河南分网"))
        .containsEntry("PY", List.of("2020"))
        .containsEntry("DA", List.of("2020/03/05/"))
        .containsEntry("KW", List.of("话语/直接引语", "人物"));
    assertThat(entries.get(0).get("N1")).hasSize(8);
    assertThat(entries.get(2)).as("JabRef and others take a month for the year").containsEntry("N1", List.of("--02-21")).doesNotContainKeys("DA", "PY");
  }

  @Test
  void citeprocFindsAllThatIsKnown() {
    List<CSLItemData> items = csl(Samples.stories());
    assertThat(items).hasSize(3);
    CSLItemData full = items.get(0);
    assertThat(full.getType()).isEqualTo(CSLType.WEBPAGE);
    assertThat(full.getAuthor()).extracting(name -> name.getLiteral()).containsExactly("彭华", "何穗", "吴豪博");
    assertThat(full.getTitle()).isEqualTo("【抗击疫情 宝丰在行动】党员干部踊捐款 战…");
    assertThat(full.getContainerTitle()).isEqualTo("央广网河南分网");
    assertThat(full.getIssued().getDateParts()).isEqualTo(new int[][] {{2020, 3, 5}});
    assertThat(full.getNote().split("\n")).hasSize(8);
    assertThat(full.getKeyword()).isEqualTo("话语/直接引语, 人物");
    assertThat(items.get(2).getIssued().getLiteral()).isEqualTo("--02-21");
  }

  @Test
  void sentencesOnlyWhereTheyAreWanted() {
    ExportSet set = Samples.set(Language.ENGLISH, Samples.stories());
    for (ExportFormat format : List.of(ExportFormat.BIBTEX, ExportFormat.RIS, ExportFormat.CSL_JSON)) {
      assertThat(Samples.export(Exporters.of(format), set)).contains("“我是党员，【我先上，”】他说。");
      assertThat(Samples.export(Exporters.of(format), Samples.with(set, new ExportContent(false, false, false, false)))).doesNotContain("【我先上");
    }
  }

  @Test
  void aStoryInTwoGroupsIsOneEntry() {
    List<ExportedStory> twice = new ArrayList<>(Samples.stories());
    twice.addAll(Samples.stories());
    assertThat(bibtex(twice).getEntries()).hasSize(3);
    assertThat(ris(written(ExportFormat.RIS, twice))).hasSize(3);
    assertThat(csl(twice)).extracting(CSLItemData::getId).doesNotHaveDuplicates().hasSize(3);
  }

  @Property(tries = 500)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(@ForAll String headline, @ForAll String words, @ForAll String note, @ForAll String name) {
    Assume.that(!title(headline).isBlank());
    String quote = "始" + words;
    List<ExportedStory> stories = List.of(Samples.story(headline, quote, note, name), Samples.story("后", "后", "", "b.txt"));

    List<BibTeXEntry> entries = List.copyOf(bibtex(stories).getEntries().values());
    assertThat(Hostile.dense(text(entries.get(0), "title"))).isEqualTo(Hostile.dense(Hostile.line(title(headline))));
    assertThat(Hostile.dense(text(entries.get(0), "note"))).contains(Hostile.dense(Hostile.line(note)));

    List<Map<String, List<String>>> ris = ris(written(ExportFormat.RIS, stories));
    assertThat(ris.get(0).get("TI")).hasSize(1);
    assertThat(Hostile.dense(String.join("", ris.get(0).get("N1")))).contains(Hostile.dense(Hostile.line(note)));

    CSLItemData item = csl(stories).get(0);
    assertThat(Hostile.dense(item.getTitle())).isEqualTo(Hostile.dense(Hostile.line(title(headline))));
    assertThat(Hostile.dense(item.getNote())).contains(Hostile.dense(Hostile.line(note)));
  }

  /** A headline is folded where it is cited, and without the invisible filling of crawled text. */
  private static String title(String headline) {
    return org.pizhu.text.WhiteSpace.fold(headline);
  }
}
