package org.pizhu.html.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Finding;
import org.pizhu.model.FindingReason;
import org.pizhu.model.TextRange;

/** Who said what is quoted, and by what it was known to be said. */
class QuotedSpeakersTest {

  private static final Map<FindingReason, String> REASONS = Map.of(
      FindingReason.NAMED_SPEAKER, "named", FindingReason.WORD_OF_SAYING, "said", FindingReason.WHOLE_SENTENCES, "sentences", FindingReason.GOES_ON, "goes on");

  private static String shown(Finding one, String text) {
    assertThat(one.range().of(text)).isEqualTo(one.value());
    return one.value() + "=" + one.who() + " " + REASONS.get(one.reason());
  }

  /** The paragraphs, which «⏎» parts; and each quotation with its speaker, where one is named, and the reason. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "据尤老板说，由于店面比较小，“门口旁边都有摄像头，没想到还是被偷了。”|门口旁边都有摄像头，没想到还是被偷了。=尤老板 named", "张桂兰笑着：“日子好着呢！”|日子好着呢！=张桂兰 named",
    "李强说：“我对孩子们讲，‘只要肯学，就不晚’。”|我对孩子们讲，‘只要肯学，就不晚’。=李强 named", "“我们要‘一鼓作气’，”王刚说，“把剩下的活干完。”|我们要‘一鼓作气’，=王刚 named / 把剩下的活干完。=王刚 named",
    "“当时我就想，‘一定要救人！’”消防员刘洋回忆。|当时我就想，‘一定要救人！’=刘洋 named", "外交部发言人表示，“中方对此坚决反对”。|中方对此坚决反对=外交部发言人 named",
    "习近平总书记指出，“人民对美好生活的向往，就是我们的奋斗目标”。|人民对美好生活的向往，就是我们的奋斗目标=习近平总书记 named", "王明在日记中写道：“今天又收治了三名病人。”|今天又收治了三名病人。=王明 named",
    "“真没想到，”她顿了顿，“会有这么多人来帮忙。”|真没想到，= goes on / 会有这么多人来帮忙。= sentences", "「這次真的不一樣。」林小姐表示，「以後會常來。」|這次真的不一樣。=林小姐 named / 以後會常來。=林小姐 named",
    "陳先生說，「現在生意難做」。|現在生意難做=陳先生 named", "市長直言：「『安全第一』不是口號。」|『安全第一』不是口號。= said", "他告诉记者：“母亲常说，‘做人要厚道’。”|母亲常说，‘做人要厚道’。= said",
    "“一是抓源头。”“二是强监管。”李局长说。|一是抓源头。= sentences / 二是强监管。=李局长 named", "“保证完成任务！”队员们齐声回答。|保证完成任务！= said", "网友“小城故事”留言：“为家乡点赞！”|为家乡点赞！= said",
    "阿依古丽·买买提说：“今年棉花价格好，每公斤比去年高一块多。”|今年棉花价格好，每公斤比去年高一块多。=阿依古丽·买买提 named", "马海芳说，班里32个孩子，“一个都没落下”。|一个都没落下=马海芳 named",
    "區長表示，將增設臨時停車格，「歡迎大家回來走走」。|歡迎大家回來走走=區長 named", "当地渔业协会会长重申“反对的立场没有一丝一毫改变”。|反对的立场没有一丝一毫改变=当地渔业协会会长 named", "她回忆，第一天进舱，“心跳一百二，手都是抖的”。|心跳一百二，手都是抖的= said",
    "父亲回答道“去吧，这是任务。”便挂了电话。|去吧，这是任务。=父亲 named", "被告人辩称 “我只是用手摸了摸那只花瓶”，并未打碎。|我只是用手摸了摸那只花瓶= said", "他后来回忆，“一天没睡着，到底去不去”。|一天没睡着，到底去不去= said",
    "王涛说：“好。”|好。=王涛 named", "王涛说：“好”|-", "王涛表示，“中方坚决反对此”|中方坚决反对此=王涛 named", "王涛表示，“中方反对”。|中方反对=王涛 named", "王涛表示，“中方反对”的说法。|-", "王涛介绍，“中方反对了一些”的说法。|-",
    "王涛说“我们一定坚决完成好任务”|我们一定坚决完成好任务=王涛 named", "王涛介绍“去吧。”|-", "王涛：“我们一定完成任务。”|我们一定完成任务。=王涛 named", "河边村：“我们一定完成任务。”|我们一定完成任务。= sentences",
    "社区书记王涛：“我们一定完成任务。”|我们一定完成任务。=王涛 named", "“真没想到，”她顿了顿，“还能回来。”王涛说。|真没想到，=王涛 goes on / 还能回来。=王涛 named",
    "“真没想到，”她顿了顿看着远处的山和水又看着来时的路和树，“还能回来。”王涛说。|还能回来。=王涛 named", "“很好，”王涛说。“真的。”|很好，=王涛 named / 真的。=王涛 goes on",
    "“很好！”王涛说，“真的好！”“我也是！”|很好！=王涛 named / 真的好！=王涛 named / 我也是！= sentences", "可以说“我们一定坚决完成好任务”。|-", "也就是说：“我们一定坚决完成好任务。”|我们一定坚决完成好任务。= sentences",
    "被称为“我们一定坚决完成好任务”。|-", "王涛称“我们一定坚决完成好任务”。|我们一定坚决完成好任务=王涛 named", "“我们一定坚决完成好任务”，这是他们说的。|-", "“我们一定坚决完成好任务”，王涛说。|我们一定坚决完成好任务=王涛 named", "“一定完成任务”，王涛说。|-",
    "“一定完成任务，”王涛说。|一定完成任务，=王涛 named", "“我们一定坚决完成好任务”王涛说。|-", "王涛说，班里32个孩子，“一个都没落下”。|一个都没落下=王涛 named", "王涛说，班里32个孩子，“一个没有”。|-", "王涛说，班里32个孩子，“一个都没落下”的。|-",
    "他端着碗，“好久没吃到这个味道了”。|好久没吃到这个味道了= sentences", "他端着碗，“好久没吃到”。|-", "他端着碗，“我好久没吃到这个”。|我好久没吃到这个= sentences", "武汉同胞激动万分“感谢你们来帮助我们！”|感谢你们来帮助我们！= sentences",
    "武汉同胞激动万分“感谢医生来帮助！”|-", "墙上是“我是党员我先上！”的口号。|-", "“我们来了，⏎“第二天还来。”|第二天还来。= sentences",
    "王涛说：“我们来了，⏎“第二天还来。”⏎“第三天呢？”|我们来了，=王涛 named / 第二天还来。=王涛 goes on / 第三天呢？= sentences", "他说：“『好』字要这样写。”|『好』字要这样写。= said", "他说：“好”字要这样写。|-",
    "他说：「好的，我去。」|好的，我去。= said", "他说：『好的，我去。』|好的，我去。= said", "他说：“好的，我去。|好的，我去。= said", "（记者 张三）“好的，我去。”他走了。|好的，我去。= sentences",
    "他走了；“好的，我去吧。”|好的，我去吧。= sentences", "“好！”|-", "“好的！”|好的！= sentences", "“啊。”他说。|啊。= said", "3月1日，武汉社区书记王涛在接受采访时说：“大家放心。”|大家放心。=王涛 named",
    "一名居民告诉记者：“大家放心。”|大家放心。=一名居民 named", "“大家放心。”一名居民告诉记者。|大家放心。=一名居民 named", "“大家放心。”王涛叮嘱大家，“别急。”|大家放心。=王涛 named / 别急。=王涛 named",
    "王涛说，“大家都放心”。李明说，“他们都不急”。|大家都放心=王涛 named / 他们都不急=李明 named", "“我们都去。”“我不去。”王涛说。|我们都去。= sentences / 我不去。=王涛 named",
  })
  void findsWhoSaysIt(String story, String expected) {
    String text = "标题\n" + story.replace('⏎', '\n');
    List<TextRange> paragraphs = new ArrayList<>();
    int at = 3;
    for (String paragraph : story.split("⏎")) {
      paragraphs.add(new TextRange(at, at + paragraph.length()));
      at += paragraph.length() + 1;
    }
    String found = QuotedSpeech.find(text, paragraphs).stream().map(one -> shown(one, text)).collect(Collectors.joining(" / "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
  }
}
