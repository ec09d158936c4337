package org.pizhu.ui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.Samples;
import org.pizhu.ui.annotation.StoryFields.Field;
import org.pizhu.ui.annotation.StoryFields.Look;
import org.pizhu.ui.annotation.StoryFields.Section;

class StoryFieldsTest {

  private static final Clock CLOCK = Clock.fixed(Samples.MORNING, ZoneId.of("Asia/Shanghai"));

  private static List<String> rows(Language language) {
    return StoryFields.of(Samples.stored(), new Messages(language), CLOCK).stream()
        .map(row -> row instanceof Section section ? "# " + section.title()
            : row instanceof Field field ? field.name() + ": " + field.value() + (field.look() == Look.WRONG ? " !" : "")
            : "")
        .toList();
  }

  @Test
  void saysWhatTheStorySaysInChinese() {
    assertThat(rows(Language.CHINESE)).contains(
        "标题: 【抗击疫情 宝丰在行动】党员干部踊捐款 战…（似被截断）",
        "来源: 央广网河南分网",
        "地点: 未载",
        "日期: 2020年3月5日（据电头、图片文件名）",
        "署名: 记者 彭华\n通讯员 何穗\n通讯员 吴豪博（央广网）",
        "# 图 1",
        "图片署名: 供图 吴豪博（央广网）",
        "文件: W020200305581086591299.png",
        "图片: 缺图 !",
        "图片: 已收入",
        "# 出处",
        "序号: 文件中第 5 篇",
        "大小: 73,311 字节，UTF-8",
        "导入时间: 2026年11月24日 09:12");
  }

  @Test
  void saysItInEnglish() {
    assertThat(rows(Language.ENGLISH)).contains(
        "Date: 5 March 2020 (from the dateline and the names of the image files)",
        "Place: not stated",
        "Picture: missing !",
        "Number: Story 5 of the file");
  }
}
