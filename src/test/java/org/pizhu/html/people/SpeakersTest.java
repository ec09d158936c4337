package org.pizhu.html.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is said to speak. */
class SpeakersTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "王涛|王涛", "武汉市社区书记王涛|王涛", "社区书记王涛在接受采访时|王涛", "王涛对记者|王涛", "3月1日，王涛|王涛", "对此，外交部发言人耿爽|耿爽", "王涛高兴地|王涛", "陈建国语重心长地|陈建国",
    "王涛再次|王涛", "随后王涛又|王涛", "志愿者约翰·史密斯|约翰·史密斯", "约翰·史密斯|约翰·史密斯", "李女士|李女士", "张大爷|张大爷", "小王|小王", "老张|老张", "王某|王某", "李总|李总",
    "邻居赵大爷|邻居赵大爷", "一名居民|一名居民", "武汉警方|武汉警方", "一位不愿透露姓名的工作人员|一位不愿透露姓名的工作人员", "外交部|外交部", "当天，市民刘敏随后|刘敏",
  })
  void isNamed(String words, String speaker) {
    assertThat(Speakers.in(words)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource({
    "他", "她们", "记者", "有人", "大家", "''", "'，'", "3月1日", "疫情防控", "这样", "他高兴地", "地", "好地", "目前情况正在逐步好转并且已经得到了控制所以大家都可以放心的居民",
    "这个“好”字的居民", "王涛的", "的一位发言人", "甚至有活动人士", "难以置信询问儿子", "大卫·波兰却在专栏里"
  })
  void isNobodyPlainly(String words) {
    assertThat(Speakers.in(words)).isNull();
  }
}
