package org.pizhu.html.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/** Lines, brackets of reporters and makers of pictures, in the many ways in which papers write them. */
class PeopleLinesTest {

  private static String shown(List<Byline> people) {
    String all = people.stream().map(one -> (one.role() + " " + one.name() + (one.outlet() == null ? "" : "@" + one.outlet())).strip())
        .collect(Collectors.joining(", "));
    return all.isEmpty() ? "-" : all;
  }

  private static void check(PeopleReading reading, String people, String pictured, String whole, String reported) {
    assertThat(shown(reading.people())).isEqualTo(people);
    assertThat(shown(reading.pictured())).as("who made pictures").isEqualTo(pictured);
    assertThat(reading.complete()).as("complete").isEqualTo("yes".equals(whole));
    assertThat(reading.reported()).as("reported").isEqualTo("reported".equals(reported));
  }

  /** The line; whom it names; who made pictures only; whether all of it was understood; whether its last word says that they reported. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "本报记者 王芳 摄影报道;记者 王芳@本报;-;yes;reported", "王芳 李明 摄影;-;王芳, 李明;yes;-", "王芳（本报记者）;记者 王芳@本报;-;yes;-", "王芳（河边日报记者）;记者 王芳@河边日报;-;yes;-",
    "报导/摄影：王芳;报导 王芳;-;yes;-", "采访、撰文：王芳;撰文 王芳;-;yes;-", "文/王芳 图/李明;文 王芳, 图 李明;-;yes;-", "供图/王芳 文/李明;文 李明;供图 王芳;yes;-", "记者王芳报道：昨天;记者 王芳;-;no;reported",
    "来源：图;-;-;no;-", "来源：王芳 编辑：李明;编辑 李明;-;yes;-", "原标题：河边。记者：王芳;-;-;no;-", "河边日报：王芳;-;-;no;-", "河边日报记者王芳、李明;记者 王芳@河边日报, 记者 李明@河边日报;-;yes;-",
    "（记者 王芳）李明;记者 王芳;-;no;-", "王芳：我今天;-;-;no;-", "小鸢 编译;编译 小鸢;-;yes;-", "文字：党委宣传部 学生记者团 王芳;文字 王芳;-;yes;-", "作者：王芳 河边大学;作者 王芳;-;yes;-",
    "作者：王芳 河边日报;作者 王芳@河边日报;-;yes;-", "作者：王芳／河边日报;作者 王芳@河边日报;-;yes;-", "作者：王芳 李明 河边日报;作者 王芳@河边日报, 作者 李明@河边日报;-;yes;-", "作者：王芳，河边日报;作者 王芳;-;no;-",
    "摄影：王芳 河边日报;摄影 王芳@河边日报;-;yes;-", "记者 王芳 综合;记者 王芳;-;yes;-", "大江网/信息日报记者 王芳;记者 王芳@大江网/信息日报;-;yes;-", "大江网/信息日报 王芳;-;-;no;-", "编译/海外网 王芳;编译 王芳@海外网;-;yes;-",
    "来源：澎湃新闻记者 王芳;记者 王芳@澎湃新闻;-;yes;-", "安徽财经网（www.example.com）记者 王芳;记者 王芳@安徽财经网;-;yes;-", "图片由记者 王芳 李明 摄;-;记者 王芳, 记者 李明;yes;-", "照片由王芳提供;-;-;no;-",
    "文|财经 王芳;文 王芳;-;yes;-", "文｜极客公园 王芳;文 王芳;-;yes;-", "记者旺堆／台北報導;记者 旺堆;-;yes;reported", "〔記者旺堆／台北報導〕;記者 旺堆;-;yes;-", "记者 王芳、李明/摄;-;记者 王芳, 记者 李明;yes;-",
    "记者 王芳 李明/摄;记者 王芳;记者 李明;yes;-", "记者 王芳 通讯员 李明 张果/文 陈键/图;记者 王芳, 通讯员 李明, 通讯员 张果, 图 陈键;-;yes;-", "记者 王芳 实习生 李明 摄;-;记者 王芳, 实习生 李明;yes;-",
    "记者 王芳 实习生 李明 张果 摄;记者 王芳, 实习生 李明;实习生 张果;yes;-", "记者 王芳 李明 文 张果 图;记者 王芳, 记者 李明, 图 张果;-;yes;-", "王芳 文 李明 摄;文 王芳;李明;yes;-", "王芳 文/图;文/图 王芳;-;yes;-",
    "王芳 文、图;文、图 王芳;-;yes;-", "文/图 王芳;文/图 王芳;-;yes;-", "文、图/王芳;文、图 王芳;-;yes;-", "文/图厦门日报记者 王芳;记者 王芳@厦门日报;-;yes;-", "记者王芳文/图;记者 王芳;-;yes;-",
    "王芳/文 张文/图;文 王芳, 图 张文;-;yes;-", "记者 王芳 摄 通讯员 李明 文;通讯员 李明;记者 王芳;yes;-", "記者陸希休斯頓報導;記者 陸希;-;yes;reported", "記者王芳／台北報導;記者 王芳;-;yes;reported",
    "記者王芳、李明、SNG／台北報導;記者 王芳, 記者 李明;-;yes;reported", "记者王芳和李明;记者 王芳, 记者 李明;-;yes;-", "记者王芳和李明报道;记者 王芳, 记者 李明;-;yes;reported",
    "记者王芳3月31日报道;记者 王芳;-;yes;reported", "武汉市第一医院护士长王芳;-;-;no;-", "记者 武汉市第一医院护士长王芳;记者 王芳;-;yes;-", "海都记者王芳;记者 王芳@海都;-;yes;-",
    "记者王芳通讯员李明、张果;记者 王芳, 通讯员 李明, 通讯员 张果;-;yes;-", "江西台记者王芳;记者 王芳@江西台;-;yes;-", "总台河北记者王芳;记者 王芳@总台;-;yes;-", "《棱镜》作者 王芳;作者 王芳@棱镜;-;yes;-",
    "《棱镜》记者王芳;记者 王芳@棱镜;-;yes;-", "河边全媒体记者 王芳;记者 王芳;-;yes;-", "河边日报 记者王芳河边日报记者李明;记者 王芳@河边日报, 记者 李明@河边日报;-;yes;-", "记者约翰·史密斯报道;记者 约翰·史密斯;-;yes;reported",
    "记者约翰·史密斯 李明;记者 约翰·史密斯, 记者 李明;-;yes;-", "记者阿依努尔、王芳;记者 阿依努尔, 记者 王芳;-;yes;-", "（记者四建磊）;记者 四建磊;-;yes;-", "（记者四建磊）报道;记者 四建磊;-;yes;reported",
    "记者四建磊;-;-;no;-", "记者阿依努尔 王芳;记者 阿依努尔, 记者 王芳;-;yes;-", "李明参与采写;-;-;no;-", "记者王芳李明参与采写;记者 王芳, 记者 李明;-;yes;-",
    "环球时报驻日本、韩国特派记者 王芳 李明;记者 王芳@环球时报, 记者 李明@环球时报;-;yes;-", "发自东京、首尔 记者 王芳;记者 王芳;-;yes;-", "记者王芳发自北京;记者 王芳;-;yes;-", "记者王芳 发自北京 上海;记者 王芳;-;yes;-",
    "本版稿件均由本报记者王芳采写;记者 王芳@本报;-;yes;-", "以上稿件由河边日报记者 王芳;记者 王芳@河边日报;-;yes;-", "2020年3月5日 10:20 记者 王芳;记者 王芳;-;yes;-", "记者 王芳 2020-03-05;记者 王芳;-;yes;-",
    "编 辑：王芳;编辑 王芳;-;yes;-", "责任编辑：【王芳】;责任编辑 王芳;-;yes;-", "【南方日报记者】王芳;记者 王芳@南方日报;-;yes;-", "[河边網]記者王芳;記者 王芳@河边網;-;yes;-", "【编辑】王芳【校对】李明;编辑 王芳, 校对 李明;-;yes;-",
    "记者（实习） 王芳;记者 王芳;-;yes;-", "记者 王芳（实习生）;记者 王芳;-;yes;-", "记者 王芳（左）;记者 王芳;-;yes;-", "记者于 媛;记者 于 媛;-;yes;-", "新华社记者于 媛;记者 于 媛@新华社;-;yes;-",
    "记者 于 媛、王芳;记者 于 媛, 记者 王芳;-;yes;-", "文 图 王芳;-;-;no;-", "作者 John Smith;作者 John Smith;-;yes;-", "作者：John Smith 编辑：王芳;作者 John Smith, 编辑 王芳;-;yes;-",
    "编辑：王芳 点击：;编辑 王芳;-;yes;-", "编辑：小雨 来源：河边;编辑 小雨;-;yes;-", "监制：王芳 李明 制片人：张果;监制 王芳, 监制 李明, 制片人 张果;-;yes;-", "撰稿/王芳 编辑/李明;撰稿 王芳, 编辑 李明;-;yes;-",
    "王芳;-;-;no;-", "王芳、李明;-;-;no;-", "王芳 摄;-;王芳;yes;-", "王芳摄;-;王芳;yes;-", "王芳/摄;-;王芳;yes;-", "王芳 报道;-;-;no;reported", "王芳报道;-;-;no;reported", "记者;-;-;no;-",
    "记者 摄;-;-;no;-", "通讯员：;-;-;no;-", "王芳 摄影报道;摄影报道 王芳;-;yes;reported", "王芳、李明 摄影报道;摄影报道 王芳, 摄影报道 李明;-;yes;reported", "小鸢 摄影报道;-;-;no;reported",
    "（记者 王芳）李明 摄;记者 王芳;李明;yes;-", "（记者 王芳）李明 张果/摄;记者 王芳;李明, 张果;yes;-", "（记者 王芳 通讯员 陈键）李明/图;记者 王芳, 通讯员 陈键, 图 李明;-;yes;-",
    "王芳 李明 文/图;文/图 王芳, 文/图 李明;-;yes;-", "统筹 王芳 执行 李明;统筹 王芳;-;yes;-", "统筹 王芳 执行 李明 摄影 张果;统筹 王芳, 摄影 张果;-;yes;-", "记者 王芳 今天说;记者 王芳;-;no;-",
    "记者 海军 王芳;记者 海军, 记者 王芳;-;yes;-", "记者 王芳 穗建;记者 王芳, 记者 穗建;-;yes;-", "编辑：王芳 小雨;编辑 王芳, 编辑 小雨;-;yes;-", "记者王芳河边日报记者李明;-;-;no;-", "记者王芳新华社记者李明;-;-;no;-", "本报记者王芳河边日报记者李明;-;-;no;-", "记者王芳江苏台记者李明;-;-;no;-",
    "通讯员王小芳河边日报记者 李明;-;-;no;-",
  })
  void aLineNamesPeople(String line, String people, String pictured, String whole, String reported) {
    String around = "标题\n" + line + "\n正文";
    check(PeopleGrammar.read(around, new TextRange(3, 3 + line.length())), people, pictured, whole, reported);
  }

  /** In a bracket that stands where reporters are named names need no role. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "王芳;作者 王芳;-;yes;-", "王芳 李明;作者 王芳, 作者 李明;-;yes;-", "王芳李明;-;-;no;-", "杨小晖徐晓君;作者 杨小晖, 作者 徐晓君;-;yes;-", "周瑞平 裴 倩;作者 周瑞平, 作者 裴 倩;-;yes;-", "小鸢;-;-;no;-",
    "文明办;-;-;no;-", "河边日报 王芳;作者 王芳;-;yes;-", "新浪体育 王芳;作者 王芳;-;yes;-", "河边日报 记者 王芳;记者 王芳@河边日报;-;yes;-", "新华社;-;-;no;-", "河边小学 王芳;作者 王芳;-;yes;-",
    "特约记者 王芳;记者 王芳;-;yes;-", "王芳 摄影 李明;作者 王芳, 摄影 李明;-;yes;-", "王芳/文 李明/图;文 王芳, 图 李明;-;yes;-", "综合;-;-;no;-", "阿依努尔;-;-;no;-", "小区业主;-;-;no;-",
    "阿依努尔 王芳;-;-;no;-", "阿依努尔 记者 王芳;记者 王芳;-;yes;-", "完;-;-;no;-", "王芳 整理;作者 王芳;-;yes;-",
    "调查组 记者 王芳;记者 王芳;-;yes;-", "时政组 记者 王芳;记者 王芳;-;yes;-", "孝金波 实习生 王芳;作者 孝金波, 实习生 王芳;-;yes;-", "调查组;-;-;no;-",
  })
  void aBracketNamesAuthors(String inside, String people, String pictured, String whole, String reported) {
    check(PeopleGrammar.readAuthors("（" + inside + "）", new TextRange(1, 1 + inside.length())), people, pictured, whole, reported);
  }

  /** Beside a verb of pictures. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "王芳;作者 王芳;-;yes;-", "王芳 李明;作者 王芳, 作者 李明;-;yes;-", "王芳、李明;作者 王芳, 作者 李明;-;yes;-", "王芳李明;作者 王芳, 作者 李明;-;yes;-", "新华社记者 王芳;记者 王芳@新华社;-;yes;-",
    "中国青年报客户端 王芳;作者 王芳@中国青年报客户端;-;yes;-", "河边日报记者王芳 通讯员李明;记者 王芳@河边日报, 通讯员 李明;-;yes;-", "王芳 图;作者 王芳;-;no;-", "来源 王芳;-;-;no;-", "记者 王芳;记者 王芳;-;yes;-",
    "小鸢;作者 小鸢;-;yes;-", "医院宣传科 王芳;-;-;no;-", "约翰·史密斯;作者 约翰·史密斯;-;yes;-", "John Smith;作者 John Smith;-;yes;-", "记者王芳武汉;-;-;no;-", "受访者;-;-;no;-",
    "新华社;-;-;no;-", "作者;-;-;no;-",
  })
  void wordsNameMakers(String words, String people, String pictured, String whole, String reported) {
    check(PeopleGrammar.readMakers(words), people, pictured, whole, reported);
  }

  /** How far a line was understood, and whether its last role names nobody yet. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "记者王芳报道：昨天;：昨天;false", "（记者 王芳）李明;李明;false", "作者：王芳，河边日报;，河边日报;false", "记者：;：;true", "记者 王芳 编辑：;：;true", "记者 王芳;-;false", "责任编辑：【王芳】;】;false",
    "编辑：王芳 点击：;：;false", "记者;-;true",
  })
  void aLineWasUnderstoodUpTo(String line, String rest, boolean open) {
    PeopleReading reading = PeopleGrammar.read(line, new TextRange(0, line.length()));
    assertThat(line.substring(reading.end())).isEqualTo("-".equals(rest) ? "" : rest);
    assertThat(reading.openRole()).isEqualTo(open);
  }
}
