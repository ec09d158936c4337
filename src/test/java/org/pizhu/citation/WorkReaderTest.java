package org.pizhu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryMetadata;
import org.pizhu.model.TextRange;

class WorkReaderTest {

  private static final Instant IMPORTED = Instant.parse("2026-11-24T20:00:00Z");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private boolean headlineCut;
  private @Nullable PageFacts page;
  private final Map<MetadataKey, MetadataEntry> set = new LinkedHashMap<>();

  private void set(MetadataField field, String... words) {
    set.put(MetadataKey.of(field), new MetadataEntry(new MetadataValue.Words(List.of(words)), "王老师", IMPORTED));
  }

  private CitedWork read(String... lines) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
      blocks.add(new Block(kind, new TextRange(at, at + line.length())));
      at += line.length() + 1;
    }
    Story story = new Story(
        headlineCut, String.join("\n", lines), blocks, List.of(), null, null, List.of(), null, "", null, page);
    Source source = new Source(1, "a.txt", "/a.txt", "00", 1, "UTF-8", IMPORTED);
    return CitedWork.of(new StoredStory(1, 1, source, story, Map.of(), false, new StoryMetadata(set)), "无题", CHINA);
  }

  /** «This paper» is a newspaper, but not its name. */
  @ParameterizedTest
  @CsvSource({"本报, NEWSPAPER", "本刊, ''", "本网, ''", "本台, ''", "本溪日报, NEWSPAPER"})
  void whatAnOutletCallsItselfIsNoName(String outlet, String kind) {
    set(MetadataField.OUTLET, outlet);
    CitedWork work = read("标题", "正文");
    assertThat(work.container()).isEqualTo(outlet.equals("本溪日报") ? outlet : null);
    if (!kind.isEmpty()) {
      assertThat(work.kind()).isEqualTo(WorkKind.valueOf(kind));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      人民日报||N
      新华社||N
      南方都市报|http://a.example/|N
      China Daily||N
      三联生活周刊||J
      《求是》杂志||J
      北京大学学报(哲学社会科学版)||J
      央广网||EB
      央广网河南分网||EB
      新浪网|http://a.example/|EB
      央视新闻客户端||EB
      某公众号||EB
      某单位||N
      某单位|http://a.example/|EB
      |http://a.example/|EB
      ||Z
      """)
  void tellsWhatIsCitedFromWhoPublishedIt(@Nullable String outlet, @Nullable String address, String mark) {
    page = new PageFacts(address, outlet, null, null, List.of());
    assertThat(read("题", "文").kind().mark()).isEqualTo(mark);
  }

  @Test
  void believesTheArchivist() {
    page = new PageFacts("http://a.example/", "央广网", null, null, List.of());
    set(MetadataField.TYPE, "新闻", "报纸");
    assertThat(read("题", "文").kind()).isEqualTo(WorkKind.NEWSPAPER);
    set(MetadataField.TYPE, "J");
    set(MetadataField.SOURCE, "52 (11): 1518-1523");
    set(MetadataField.IDENTIFIER, "ISSN 1000-0000", "https://doi.org/10.3390/biology2010378");
    CitedWork work = read("题", "文");
    assertThat(work.kind()).isEqualTo(WorkKind.JOURNAL);
    assertThat(work.part()).isEqualTo(new CitedPart("52", "11", "1518-1523"));
    assertThat(work.doi()).isEqualTo("10.3390/biology2010378");
  }

  @ParameterizedTest
  @CsvSource({
    "记者,true", "湖北日报全媒记者,true", "通讯员,true", "作者,true", "文,true", "文/图,true", "图文,true", "摄影报道,true", "'',true", "某职,true",
    "摄影记者,false", "编辑,false", "责任编辑,false", "校对,false", "摄,false", "供图,false", "翻译,false", "Photographer,false", "Editor,false",
    "Reporter,true",
  })
  void citesWhoWrote(String role, boolean isCited) {
    page = new PageFacts(null, "人民日报", null, null, List.of(new Person(role, "张三", null)));
    assertThat(read("题", "文").names()).isEqualTo(isCited ? List.of(CitedName.whole("张三")) : List.of());
  }

  @Test
  void aPageThatNamesNobodyIsOfItsSite() {
    page = new PageFacts("http://a.example/", "央广网", null, null, List.of(new Person("编辑", "张三", null)));
    assertThat(read("题", "文").names()).containsExactly(CitedName.whole("央广网"));
    page = new PageFacts(null, "人民日报", null, null, List.of());
    assertThat(read("题", "文").names()).isEmpty();
  }

  @Test
  void namesEachOnce() {
    page = new PageFacts(null, "人民日报", null, null,
        List.of(new Person("记者", "张三", null), new Person("文", "张三", null), new Person("记者", "李四", null)));
    assertThat(read("题", "文").names()).containsExactly(CitedName.whole("张三"), CitedName.whole("李四"));
  }

  @Test
  void theDayOfAccessIsThatOfTheCaptureElseOfTheImport() {
    page = new PageFacts("http://a.example/", null, null, "2020-02-09T17:00:00Z", List.of());
    assertThat(read("题", "文").accessed()).isEqualTo("2020-02-10");
    page = new PageFacts("http://a.example/", null, null, null, List.of());
    assertThat(read("题", "文").accessed()).isEqualTo("2026-11-25");
    page = null;
    assertThat(read("题", "文").accessed()).isNull();
    set(MetadataField.IDENTIFIER, "urn:x", "https://b.example/1");
    assertThat(read("题", "文").address()).isEqualTo("https://b.example/1");
  }

  @Test
  void aCutHeadlineSaysSoUntilTheWholeOneIsAccepted() {
    headlineCut = true;
    assertThat(read("党员干部踊捐款 战", "文").title()).isEqualTo("党员干部踊捐款 战…");
    set(MetadataField.HEADLINE, "党员干部踊捐款 战疫情");
    assertThat(read("党员干部踊捐款 战", "文").title()).isEqualTo("党员干部踊捐款 战疫情");
  }

  @Test
  void aStoryWithoutHeadlineIsCalledSo() {
    set.put(MetadataKey.of(MetadataField.HEADLINE), new MetadataEntry(MetadataValue.Words.NONE, "王老师", IMPORTED));
    assertThat(read("题", "文").title()).isEqualTo("无题");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      《人民日报》（2020年03月12日 第04版）||4
      《人民日报》（2020年03月12日04版）||4
      来源：人民日报 2020-03-12 A08版||A08
      （人民日报 2020年3月12日 第四版）||4
      （人民日报 2020年3月12日 第十二版）||12
      （人民日报 2020年3月12日 第二十版）||20
      版次：07||7
      |http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm|2
      |http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-A02.htm|A02
      |http://a.example/20130112_5-02.htm|''
      这本书2020年3月12日出了第2版本||''
      国家标准第4版||''
      2020年3月12日起，第4版权人||''
      """)
  void findsThePageOfANewspaper(@Nullable String line, @Nullable String address, String expected) {
    page = new PageFacts(address, "人民日报", null, null, List.of());
    assertThat(read("题", "文", line == null ? "尾" : line).part()).isEqualTo(CitedPart.page(expected));
  }

  @ParameterizedTest
  @CsvSource({"第4版,4", "04版,4", "A3版,A3"})
  void takesThePageThatWasAdded(String source, String expected) {
    page = new PageFacts(null, "人民日报", null, null, List.of());
    set(MetadataField.SOURCE, "人民日报社", source);
    assertThat(read("题", "文").part()).isEqualTo(CitedPart.page(expected));
  }
}
