package org.pizhu.html.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.html.words.Names;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

class PeopleGrammarTest {

  private static PeopleReading read(String line) {
    PeopleReading reading = PeopleGrammar.read(line, new TextRange(0, line.length()));
    reading.people().forEach(one -> assertThat(one.range().of(line)).isEqualTo(one.name()));
    return reading;
  }

  private static String shown(List<Byline> people) {
    return people.stream().map(one -> one.role() + " " + one.name() + (one.outlet() == null ? "" : "@" + one.outlet()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "编 辑：王芳 校 对：李明;编辑 王芳, 校对 李明;''",
    "监 制：王芳;监制 王芳;''",
    "编 辑 王芳;'';''",
    "图文编辑：王芳;图文编辑 王芳;''",
    "【河边日报记者】王芳;记者 王芳@河边日报;''",
    "【河边日报】王芳;'';''",
    "本报记者 王芳 实习生 李明 张果 摄;记者 王芳@本报, 实习生 李明;实习生 张果",
    "记者 王芳 文 李明 摄;记者 王芳;记者 李明",
    "记者王芳通讯员李明摄影报道;记者 王芳, 通讯员 李明;''",
    "王芳/文 李明/摄;文 王芳; 李明",
    "王芳/文 李明/图;文 王芳, 图 李明;''",
    "文王芳;'';''",
    "文 王芳 图 李明;文 王芳, 图 李明;''",
    "文丨王芳 摄影丨李明;文 王芳, 摄影 李明;''",
    "供图/王芳;'';供图 王芳",
    "摄影/新京报记者 王芳;'';记者 王芳@新京报",
    "摄影 河边日报记者 王芳;摄影 王芳@河边日报;''",
    "本报记者 王芳 本报通讯员 李明;记者 王芳@本报, 通讯员 李明@本报;''",
    "新华社记者王芳、李明摄;'';记者 王芳@新华社, 记者 李明@新华社",
    "青岛日报/观海新闻记者 王芳;记者 王芳@青岛日报/观海新闻;''",
    "记者 王 芳 李　明;记者 王 芳, 记者 李　明;''",
    "记者 古丽努尔·艾买提 报道;记者 古丽努尔·艾买提;''",
    "作者：王芳，系北京大学教授;作者 王芳;''",
    "文字：王芳 摄影：李明 部分图片由受访者提供;文字 王芳, 摄影 李明;''",
    "来源：央视新闻客户端 编辑：王芳 责编 李明;编辑 王芳, 责编 李明;''",
    "文案策：小鱼 责任编辑：王芳;责任编辑 王芳;''",
    "【摄影】王芳 【统筹】李明 张果;摄影 王芳, 统筹 李明, 统筹 张果;''",
    "记者 王芳 高雄报道;记者 王芳;''",
    "记者王芳李明;记者 王芳, 记者 李明;''",
    "记者王小芳李大明摄;'';记者 王小芳, 记者 李大明",
    "记者王芳李大明通讯员张果报道;记者 王芳, 记者 李大明, 通讯员 张果;''",
    "N海都记者 王芳 李明 文并摄;记者 王芳, 记者 李明;''",
    "本报记者 王芳李明 摄;'';记者 王芳@本报, 记者 李明@本报",
    "文字：党委宣传部 学生记者团 王芳;文字 王芳;''",
    "侨报记者王芳3月31日纽约报道;记者 王芳@侨报;''",
    "本报记者王芳综合报导;记者 王芳@本报;''",
    "文字：党委宣传部学生记者团王芳;文字 王芳;''",
    "文字记者 王芳 摄影记者 李明;记者 王芳, 记者 李明;''",
    "供稿：宣传部 王芳;供稿 王芳;''",
    "供稿：文明办;'';''",
    "责编：王芳、总编室;责编 王芳;''",
    "记者 王芳 共享联盟宁波站 张果 通讯员 李明;记者 王芳, 通讯员 李明;''",
  })
  void namesPeopleWithTheirRoles(String line, String people, String pictured) {
    PeopleReading reading = read(line);

    assertThat(shown(reading.people())).isEqualTo(people.replace(", ", "; "));
    assertThat(shown(reading.pictured()).strip()).isEqualTo(pictured.replace(", ", "; ").strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "记者王芳在现场看到", "通讯员队伍建设", "记者从市政府获悉", "作者为本报记者王芳", "据新华社记者 王芳", "编辑室主任 王芳", "原标题：记者 王芳",
    "记者：", "记者", "王芳 李明", "来源：新华社", "责任编辑：HN666", "记者王芳于日前", "记者王芳石家庄", "记者王芳向本报", "通讯员马鞍山林业", "记者王安李明阳", "多名记者 王芳", "战地记者 王芳", "", " ", "（", "）", "///", "：：",
  })
  void leavesOutWhatNamesNobody(String line) {
    assertThat(read(line).complete()).isFalse();
  }

  @Test
  void whatFollowsABracketHasNoPartInIt() {
    PeopleReading reading = read("（记者 王芳）中国 国际");

    assertThat(shown(reading.people())).isEqualTo("记者 王芳");
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void namesInABracketOfReportersNeedNoRole() {
    String inside = "王芳 摄影 李明 张果";

    assertThat(shown(PeopleGrammar.readAuthors(inside, new TextRange(0, inside.length())).people())).isEqualTo("作者 王芳; 摄影 李明; 摄影 张果");
  }

  @ParameterizedTest
  @ValueSource(strings = {"资料图片", "老城一角 记者张伟", "完", "视觉中国"})
  void makersAreNamedPlainly(String words) {
    PeopleReading reading = PeopleGrammar.readMakers(words);

    assertThat(reading.complete() && reading.people().stream().allMatch(one -> Names.isChineseName(one.name()))).isFalse();
  }
}
