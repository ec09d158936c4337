package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Person;

/** Names beside a headline that no word in their own line labels. */
class HeadNamesTest {

  private static String shown(List<Person> people) {
    return people.isEmpty() ? "-" : people.stream().map(one -> one.role() + " " + one.name() + (one.outlet() == null ? "" : "@" + one.outlet()))
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", names);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "王小芳=>王小芳", "王小芳、李大明=>王小芳, 李大明", "王小芳 李大明=>王小芳, 李大明", "王小芳/李大明，张小强=>王小芳, 李大明, 张小强", "王小芳和李大明=>-", "王芳=>-", "王家村=>-", "人民网=>-", "王小芳、河边=>-",
  })
  void aLineIsNames(String line, String names) {
    assertThat(joined(HeadNames.of(line))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "河边日报 王小芳=>true", "河边日报 王小芳 李大明=>true", "河边 王小芳=>false", "河边日报=>false", "河边日报王小芳=>false", "CGTN 王小芳=>true", "/ 河边日报=>false",
  })
  void aLineIsAHouseAndNames(String line, boolean is) {
    assertThat(HeadNames.isHouseAndNames(line)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "[ 王芳 ] 来源：河边日报=>作者 王芳", "10:11 [王芳] 来源：河边日报=>作者 王芳", "【王芳】=>作者 王芳", "[王芳] 说=>-", "[小鸢]=>-", "[央视]=>-", "10:11 河边日报 王小芳=>作者 王小芳@河边日报",
    "10:11 王小芳=>作者 王小芳", "王小芳 李大明=>作者 王小芳, 作者 李大明", "10:11=>-", "10:11 河边 王小芳=>-",
  })
  void namesStandBehindTheDay(String behind, String people) {
    assertThat(shown(HeadNames.behindDay(behind))).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "作者：river21=>作者 river21", "来源：河边 | 作者：river21 | 评论=>作者 river21", "作者：admin=>-", "作者：abc=>-", "作者：abcd=>作者 abcd", "作者：21river=>-", "作者：散落的河沙=>作者 散落的河沙",
    "作者：河边编辑部=>-", "作者：河沙=>-", "2023-11-24 By 河沙=>作者 河沙", "2023-11-24 By 编辑=>-", "2023-11-24 by 河沙=>作者 河沙", "2023-11-24 By Li Na=>-",
  })
  void namesOfTheNetAreLabelled(String line, String people) {
    assertThat(shown(HeadNames.ofNet(line))).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "王小芳 2022年03月23日 17:00:00=>王小芳", "王小芳、李大明 2022-03-23=>王小芳, 李大明", "王小芳 2022-03-23 评论=>-", "2022-03-23 王小芳=>-", "王小芳=>-", "河边 2022-03-23=>-",
  })
  void namesStandBeforeTheDay(String line, String names) {
    assertThat(joined(HeadNames.beforeDay(line))).isEqualTo(names);
  }

  /** Beside a headline, and below a text, where only a colon tells a label. */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "攝影⏎王小芳=>攝影 王小芳=>-", "作者：⏎王小芳⏎编辑：⏎李大明 张小强=>作者 王小芳, 编辑 李大明, 编辑 张小强=>作者 王小芳, 编辑 李大明, 编辑 张小强", "文⏎王小芳=>文 王小芳=>-", "作者⏎河边=>-=>-", "王小芳⏎作者=>-=>-",
    "标题⏎作者 ：⏎王小芳=>作者 王小芳=>作者 王小芳",
  })
  void namesStandBelowTheirLabel(String lines, String above, String below) {
    List<String> all = List.of(lines.split("⏎"));
    assertThat(shown(HeadNames.labelledAbove(all))).isEqualTo(above);
    assertThat(shown(HeadNames.labelledBelow(all))).isEqualTo(below);
  }
}
