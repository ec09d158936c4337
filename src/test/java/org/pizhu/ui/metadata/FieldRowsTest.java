package org.pizhu.ui.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryMetadata;
import org.pizhu.ui.Samples;
import org.pizhu.ui.metadata.FieldRow.Fact;
import org.pizhu.ui.metadata.FieldRow.Field;
import org.pizhu.ui.metadata.FieldRow.Look;
import org.pizhu.ui.metadata.FieldRow.Section;

class FieldRowsTest {

  private static final Clock CLOCK = Clock.fixed(Samples.MORNING, ZoneId.of("Asia/Shanghai"));

  private static List<String> rows(Language language) {
    return rows(Samples.stored(), language);
  }

  private static List<String> rows(StoredStory stored, Language language) {
    return FieldRows.of(stored, null, null, new Messages(language), CLOCK).stream().map(FieldRowsTest::words).toList();
  }

  private static String words(FieldRow row) {
    if (row instanceof Section section) {
      return "# " + section.title();
    }
    if (row instanceof Fact fact) {
      return fact.name() + ": " + fact.value() + (fact.look() == Look.WRONG ? " !" : "");
    }
    if (row instanceof FieldRow.Found found) {
      return found.name() + ": " + found.value() + " [" + found.hint() + "]";
    }
    return row instanceof Field field
        ? field.name() + ": " + field.value() + (field.evidence() == null ? "" : " < " + field.evidence().words())
            + (field.set().isEmpty() ? "" : " = " + field.set())
        : "+";
  }

  private static StoredStory set(StoredStory stored, Map<MetadataKey, MetadataValue> values) {
    Map<MetadataKey, MetadataEntry> entries = new TreeMap<>(MetadataKey.ORDER);
    values.forEach((key, value) -> entries.put(key, new MetadataEntry(value, "王老师", Samples.MORNING)));
    return new StoredStory(
        stored.id(), stored.number(), stored.source(), stored.story(), stored.pictures(), stored.read(),
        new StoryMetadata(entries));
  }

  @Test
  void saysWhatWasSetAndWhatWasFound() {
    StoredStory stored = Samples.stored();
    MetadataKey caption = MetadataKey.of(MetadataField.CAPTION, stored.story(), stored.story().figures().get(0));
    StoredStory corrected = set(stored, Map.of(
        MetadataKey.of(MetadataField.HEADLINE), MetadataValue.Words.of("踊跃捐款"),
        MetadataKey.of(MetadataField.PLACE), MetadataValue.Words.of("宝丰"),
        MetadataKey.of(MetadataField.DATE), MetadataValue.Words.of("--03-05"),
        MetadataKey.of(MetadataField.BYLINE), MetadataField.BYLINE.none(),
        MetadataKey.of(MetadataField.SUBJECT), new MetadataValue.Words(List.of("慈善", "党建")),
        caption, MetadataValue.Words.of("捐款现场")));
    assertThat(rows(corrected, Language.CHINESE)).contains(
        "标题: 踊跃捐款 = 原作“【抗击疫情 宝丰在行动】党员干部踊捐款 战”，王老师 更正于 2026年11月24日 09:12",
        "地点: 宝丰 = 王老师 补充于 2026年11月24日 09:12",
        "日期: 3月5日（年份未载） = 原作“2020年3月5日”，王老师 更正于 2026年11月24日 09:12",
        "署名: 未载 = 原作“记者 彭华 通讯员 何穗 通讯员 吴豪博（央广网）”，王老师 更正于 2026年11月24日 09:12",
        "主题: 慈善\n党建 = 王老师 补充于 2026年11月24日 09:12",
        "+");
    assertThat(rows(corrected, Language.CHINESE)).anyMatch(row -> row.startsWith("图说: 捐款现场 = 原作“"));
  }

  @Test
  void saysWhatTheStorySaysInChinese() {
    assertThat(rows(Language.CHINESE)).contains(
        "标题: 【抗击疫情 宝丰在行动】党员干部踊捐款 战…（似被截断） < 【抗击疫情 宝丰在行动】党员干部踊捐款 战",
        "来源: 央广网河南分网 < 央广网河南分网3月5日消息",
        "地点: 未载",
        "日期: 2020年3月5日（据电头、图片文件名） < 央广网河南分网3月5日消息",
        "# 图 1",
        "图片署名: 供图 吴豪博（央广网） < （央广网发 通讯员 吴豪博 供图）",
        "文件: W020200305581086591299.png",
        "图片: 缺图 !",
        "图片: 已收入",
        "# 出处",
        "序号: 文件中第 5 篇",
        "大小: 73,311 字节，UTF-8",
        "导入时间: 2026年11月24日 09:12");
  }

  @Test
  void saysHowSureEachFieldIsAndWhatWasSaid() {
    List<String> hints = FieldRows.of(Samples.stored(), null, null, new Messages(Language.CHINESE), CLOCK).stream()
        .filter(Field.class::isInstance).map(Field.class::cast).map(field -> field.name() + " " + field.hint()).toList();
    assertThat(hints).contains(
        "标题 待核：似被截断", "来源 可靠：电头写明", "地点 ", "日期 可靠：电头与图片文件名一致", "署名 可靠：括号内署名", "图片署名 可靠：完整署名");
    assertThat(rows(Language.CHINESE)).contains("# 引语").anyMatch(
        row -> row.startsWith("（未具名）: 听说政府号召党员捐款支援武汉") && row.endsWith("[待核：整句引文，未写明说话人]"));
    StoredStory set = set(Samples.stored(), Map.of(MetadataKey.of(MetadataField.OUTLET), MetadataValue.Words.of("新报")));
    assertThat(FieldRows.of(set, null, null, new Messages(Language.CHINESE), CLOCK))
        .filteredOn(Field.class::isInstance).map(Field.class::cast)
        .filteredOn(field -> field.key().field() == MetadataField.OUTLET).extracting(Field::hint).containsExactly("");
  }

  @Test
  void saysItInEnglish() {
    assertThat(rows(Language.ENGLISH)).contains(
        "Date: 5 March 2020 (from the dateline and the names of the image files) < 央广网河南分网3月5日消息",
        "Place: not stated",
        "Picture: missing !",
        "Number: Story 5 of the file");
  }
}
