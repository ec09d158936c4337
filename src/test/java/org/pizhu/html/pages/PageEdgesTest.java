package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken off the ends of a page's text. In the tables a bar parts the paragraphs. */
class PageEdgesTest {

  private static final String TEXT = "江城樱花陆续开放，市民走出家门。";

  private static Element page(String paragraphs) {
    StringBuilder html = new StringBuilder("<div id=main>");
    for (String paragraph : paragraphs.split("\\|")) {
      html.append("<p>").append(paragraph.replace("T", TEXT)).append("</p>");
    }
    return Jsoup.parseBodyFragment(html + "</div>").getElementById("main");
  }

  private static String left(Element main) {
    return main.select("p").stream().map(Element::text).collect(Collectors.joining("|")).replace(TEXT, "T");
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    // lines that are kept as fields, at the beginning and at the end
    "2020-03-12 10:20 来源：某某日报|T|T => T|T",
    "来源：某某日报|T|T => T|T",
    "字号：大 中 小|T|T => T|T",
    "T|T|责任编辑：李四 => T|T",
    "T|T|（本文来源：某某网） => T|T",
    "T|T|相关阅读：别的消息 => T|T",
    "T|T|流程编辑：u070 => T|T", "T|T|版权归原作者所有，向原创致敬 => T|T", "Article information|Author, San Zhang|T|T => T|T", "T|T|他说起看到这篇新闻时的心情，笑了。 => T|T|他说起看到这篇新闻时的心情，笑了。",
    "T|T|上一篇：别的消息 => T|T",
    "字級：|T|T => T|T", "By Mary Doe, Contributor|T|T => T|T", "By the River|T|T => By the River|T|T",
    "调查问题加载中，请稍候。 若长时间无响应，请刷新本页面|T|T => T|T",
    "T|T|阅读剩余全文（） => T|T",
    "編輯部 @ 05-19-2013 / 2 years ago|T|T => T|T",
    "T|T|※本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。 => T|T",
    "T|T|觀看人次: => T|T",
    "T|T|点击量：1,272次 => T|T",
    "T|T|+1 => T|T",
    "T|T|opinion@example.com => T|T",
    "T|T|关注公众号：江城网财经 => T|T",
    "T|T|原标题：别的说法 => T|T", "T|T|注：请在转载文章内容时务必注明出处! => T|T",
    "T|T|微信编辑：小江 => T|T", "T|T|校对：林 => T|T|校对：林", "T|T|《江城日报》（2020年03月12日 04版） => T|T|《江城日报》（2020年03月12日 04版）", "T|T|他转载了文章，没有注明出处。 => T|T|他转载了文章，没有注明出处。",
    "T|T|如遇作品内容、版权等问题，请在相关文章刊发之日起30日内与本网联系。 => T|T", "T|T|如今内容好了，版权的问题还在。 => T|T|如今内容好了，版权的问题还在。",
    "编辑推荐：|T|T => T|T", "编辑推荐这本书|T|T => 编辑推荐这本书|T|T",
    "电影 2020年8月11日 星期二17:01 Erin|T|T => T|T", "字级大小：|T|T => T|T",
    "T|T|Erin@江城 / 非得本站书面同意 请勿抄袭、转载。如有违者，本站将予以追究 => T|T", "T|T|☆更多江城新聞訊息，請上江城網。 => T|T", "T|T|☆他追蹤這條消息多年。 => T|T|☆他追蹤這條消息多年。",
    "本文1694字，约2分钟|T|T => T|T", "小 中 大|T|T => T|T", "放大圖片 / 顯示原圖|T|T => T|T", "小 大|T|T => 小 大|T|T",
    "2020年8月7日, 11:29 (更新: 2021年12月21日, 16:25)|关注|T|T => T|T", "关注民生|T|T => 关注民生|T|T", "T|T|编辑/樊小宏 => T|T", "T|T|来源/江城日报 => T|T",
    "T|T|編輯/樊小宏在電話中說 => T|T|編輯/樊小宏在電話中說", "T|T|電郵：feature@example.com|[健康] => T|T", "T|T|【早安心语】 => T|T|【早安心语】",
    "11:51|T|T => T|T", "11点51分|T|T => 11点51分|T|T", "T|T|留言討論 => T|T",
    "2024.08.05|11:51|江城日報 王小舟|T|T => T|T", "王小舟／武漢|2024/09/06 02:50|T|T => T|T", "王小舟／武漢|T|T => 王小舟／武漢|T|T",
    "0|分享到：|T|T => T|T",
    // without the year, with the hour first, in brackets, behind a bullet
    "發佈時間：10:11 2021-07-09 更新時間：11:20 2021-07-09|T|T => T|T", "发布于 2021年07月9日 • 10:11|T|T => T|T", "2021年7月9日 / 上午10点11分 / 3 年前更新|T|T => T|T",
    "江城晚报|发布时间：03-05 10:11 江城晚报官方账号|T|T => T|T", "江城晚报|T|T => 江城晚报|T|T", "• 2007-02-08 • 本刊记者 冯小华|T|T => T|T",
    "2011 年 10 月 25 日 来源： 《江城晚报》 、费小玮|T|T => T|T",
    "【 第1页 第2页 】 【 投稿 】 【 打印 】|T|T => T|T", "【我要打印】|【字号：小 中 大】|T|T => T|T", "【我要回家】|T|T => 【我要回家】|T|T",
    "原标题：江城花开|T|T => T|T", "T|T|[ 打印本页 ] [ 关闭窗口 ] => T|T", "T|T|列印網址：https://example.com/a/1.aspx => T|T", "T|T|上 / 下一篇新聞 別的消息 => T|T",
    "T|T|★圖片為版權照片，由江城圖片社供《江城新聞》專用，任何網站、報刊、電視台未經許可，不得部分或全部轉載！ => T|T", "T|T|★圖片由他拍下。 => T|T|★圖片由他拍下。",
    "T|T|《江城報》APP經已推出最新版本，請立即更新，瀏覽更精彩內容：https://example.com/abc => T|T", "T|T|我们的标准： 江城社“信任原则” => T|T",
    "T|T|图片版权归原作者所有，如有侵权请联系我们，我们立刻删除。 => T|T", "T|T|更多猛料！欢迎扫描下方二维码关注江城日报官方微信（example） => T|T",
    "T|T|× => T|T", "T|T|× 3 => T|T|× 3", "T|T|点击分享到 => T|T",
    "T|T|推荐人：江城律师事务所 李小冬 => T|T", "T|T|推荐人选还没有定。 => T|T|推荐人选还没有定。",
    "T|T|本文属于原创文章，如若转载，请注明来源：江城花开https://example.com/1.html => T|T",
    "T|T|如果对文章或图片/视频版权有异议，请邮件至a@example.com反馈，平台将会及时处理。 => T|T", "T|T|如果对版权有疑问，他会去问律师。 => T|T|如果对版权有疑问，他会去问律师。",
    "T|T|如對內容有意見，煩請email至國際中心公用信箱： a@example.com，我們會儘速處理。 => T|T", "T|T|（作者邮箱：a@example.com 责编邮箱：b@example.com） => T|T|（作者邮箱：a@example.com 责编邮箱：b@example.com）",
    // the same with a mark, a site's own words, and forms that stand beside
    "T|T|《江城》首发，转载请注明出处。(www.example.com) => T|T",
    "T|T|END => T|T", "T|T|-- THE END -- => T|T|-- THE END --", "T|T|— END — => T|T",
    "T|T|用户名 密码 => T|T", "T|T|用户名： 密码： 登录 注册新用户 => T|T", "密碼|T|T => T|T", "T|T|密码学家来了 => T|T|密码学家来了",
    "2018-09-19 列印 文字大小|T|T => T|T", "2014-12-17 (17:18)|T|T => T|T", "blackcat 发表于 2011年4月20日 10时54分 星期三|T|T => T|T",
    "樱花开了 (文化)|T|T => T|T",
    "分享：|T|T => T|T",
    "T|T|本作品为“江城科普”原创，转载时务请注明出处。 => T|T",
    "T|T|江城健康网(www.example.com)专稿，未经书面授权请勿转载。 => T|T",
    "T|T|（本文经江城新闻授权转载） => T|T",
    "T|T|tag: 樱花 => T|T",
    "T|T|關鍵字： => T|T",
    "T|T|不用抽不用搶 點我下載APP 按我看活動辦法 => T|T",
    "T|T|一起加入江城報LINE，新聞不漏接！ => T|T",
    "T|T|支持键盘翻页←左 右→ => T|T",
    "T|T|[1] [2] [3] 下一页 => T|T",
    "T|T|2272 => T|T",
    "第1页/共3页 << 上一页 | 下一页 >>|T|T => T|T", "T|T|第 1 页 共 3 页 => T|T", "第1页写的是樱花|T|T => 第1页写的是樱花|T|T",
    "www.example.com.cn|T|T => T|T", "http://www.example.com/ 2005-07-18 13:03:17|T|T => T|T", "T|T|返回页首 | => T|T",
    // headings and sentences that begin with a word of the page's own
    "T|T|举报 => T|T", "T|T|举报电话：12377 => T|T", "T|T|举报人“寻而不得”|T => T|T|举报人“寻而不得”|T",
    "T|T|扫码关注江城报 => T|T", "T|T|扫一扫在手机打开当前页 => T|T", "T|T|扫码点餐惹争议|T => T|T|扫码点餐惹争议|T",
    "T|T|发贴 => T|T", "T|T|責編｜白秋月 => T|T", "T|T|責編｜白秋月在電話中說 => T|T|責編｜白秋月在電話中說", "T|T|◤ 花季優惠看這裡 ◢ => T|T",
    "T|T|【江城報徵稿】|江城報歡迎各界投書，來稿請寄至 editor@example.com ，並請附上真實姓名。 => T|T",
    // such words in a sentence, and the number of a part
    "T|T|平台未经用户同意不得使用其数据。 => T|T|平台未经用户同意不得使用其数据。",
    "T|T|他请大家下载客户端。 => T|T|他请大家下载客户端。",
    "01|T|02|T => 01|T|02|T",
    // the headline again
    "樱花开了 ( 1 / 5 )|T|T => T|T",
    "樱花 开了|T|T => T|T",
    // elsewhere they are text
    "T|T|T|T|T|T|来源：某某日报|T|T|T|T|T|T|T|T|T|T => T|T|T|T|T|T|来源：某某日报|T|T|T|T|T|T|T|T|T|T",
    "责任编辑：李四|T|T|T|T|T|T|T|T|T|T => 责任编辑：李四|T|T|T|T|T|T|T|T|T|T",
    "T|责任编辑：李四|T|T|T|T|T|T|T|T|T => T|T|T|T|T|T|T|T|T|T",
    "T|T|T|T|T|樱花开了|T => T|T|T|T|T|T",
    "T|T|T|T|T|T|樱花开了|T => T|T|T|T|T|T|樱花开了|T",
  })
  void takesOffLinesThatSpeakOfTheStory(String page, String expected) {
    Element main = page(page);
    PageEdges.trimFacts(main, "樱花开了");
    assertThat(left(main)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "T|T|<a href=x>别的消息</a><br><br><b><a href=y>又一条</a></b> => T|T",
    "T|T|＜＜即时新闻动起来＞＞|别的 => T|T",
    "T|T|更多相關新聞 => T|T",
    "T|T|其它生活新聞|别的 => T|T",
    "T|T|T<br>※你可能還想看：<br><a href=x>别的消息</a><br><a href=y>又一条</a><br>更多相關新聞 => T|T|T",
    "T|T|T<br>第二行<br><a href=x>一个链接</a>和一句话 => T|T|T 第二行 一个链接和一句话",
    "T|T|T<br><b><a href=x>别的消息</a></b><br> <a href=y>又一条</a> => T|T|T",
    // a sentence that ends with a link stays
    "T|T|T详情见<a href=x>公告</a> => T|T|T详情见公告",
    // the page goes on to something else
    "T|T|T|T|相关阅读|甲|乙 => T|T|T|T",
    "T|T|T|T|江城网 版权声明： 以上内容由江城网原创生产，任何单位不得转载。 => T|T|T|T", "T|T|他问起江城网版权声明的事。|T|T => T|T|他问起江城网版权声明的事。|T|T",
    "T|T|T|T|请选择您看到这篇新闻时的心情|13|9 => T|T|T|T", "T|T|T|T|你或许还对这些内容感兴趣：|甲 => T|T|T|T",
    "T|T|T|T|猜你喜欢：|甲 => T|T|T|T",
    "T|T|T|T|T|T|免责声明：以上内容与本网无关，仅供读者参考，并请自行核实相关内容，风险自担，与本网站立场无关。|甲 => T|T|T|T|T|T",
    "T|T|T|T|以上内容（包括图片及视频）为创作者平台用户上传并发布，本平台仅提供信息存储服务|甲 => T|T|T|T",
    "T|T|T|T|相关日志|甲 => T|T|T|T",
    "T|T|T|T|反侵权公告：|根据有关法律，未经书面许可，不得转载。|陈律师 => T|T|T|T", "T|T|T|T|公告贴出来了|甲 => T|T|T|T|公告贴出来了|甲",
    "T|发送GP到6666 随时随地查行情|T => T|T", "T|他把信发到了县里|T => T|他把信发到了县里|T",
    "T|點擊加入江城報LINE好友|T => T|T", "T|他想加入江城粉絲團。|T|T|T|T|T|T => T|他想加入江城粉絲團。|T|T|T|T|T|T",
    "T|相關新聞請見：|<a href=x>别的消息</a>|<a href=y>又一条</a>|T => T|T", "T|T|T|相關新聞請見：|T|<a href=x>别的消息</a>|T|T|T|T|T => T|T|T|相關新聞請見：|T|别的消息|T|T|T|T|T",
    "T|立即订阅江城新闻 Facebook，即时掌握时事发展。|T => T|T", "T|他订阅了江城日报的频道，每天都看，一天也不落下。|T => T|他订阅了江城日报的频道，每天都看，一天也不落下。|T",
    "T|T|T|T|短网址: 版权所有，任何形式转载需本站授权许可。 严禁建立镜像网站.|诚征会员。 => T|T|T|T",
    "T|T|T|T|[声明] 江城网刊载此文不代表同意其说法或描述，仅为提供更多信息。 => T|T|T|T", "T|T|T|T|《江城新闻网》提醒您：不良行为，请勿模仿！|甲 => T|T|T|T",
    "T|T|T|T|更多江城新聞報導|甲 => T|T|T|T", "T|T|T|T|热点排行|甲 => T|T|T|T", "T|T|T|T|更多的人看新闻|甲 => T|T|T|T|更多的人看新闻|甲",
    "T|T|T|T|相 关 稿 件|甲 => T|T|T|T", "T|T|T|T|【免责声明】|甲 => T|T|T|T", "T|T|T|T|江城网版权声明：|甲 => T|T|T|T", "T|T|T|T|▌本周超热门 ▌|甲 => T|T|T|T",
    "T|T|T|T|他发表了版权声明书|甲 => T|T|T|T|他发表了版权声明书|甲",
    "T|T|T|T|相似文章：|甲 => T|T|T|T", "T|T|T|T|你也可能喜欢|甲 => T|T|T|T",
    "T|相关新闻：<br><a href=x>别的消息很长</a><br><a href=y>又一条消息很长</a>|T => T|T",
    "T|[廣告] 請繼續往下閱讀 ...|T => T|T", "T|我是廣告 請繼續往下閱讀|T => T|T", "T|请务必在总结开头增加这段话：本文由别人写成，可能有偏差。|T => T|T",
    "T|T|T|江城网版权与免责声明：|一、凡本站中注明“来源：江城网”的作品，均属本站。|如有问题请联系。 => T|T|T",
    "T|T|T|T|②|凡本网注明“来源：别家”的作品，均转载自别处。 => T|T|T|T", "T|T|T|凡事都有例外，他说。 => T|T|T|凡事都有例外，他说。",
    "T|相关新闻：|<a href=x>别的消息</a>|T => T|T", "T|Ads by|T => T|T",
    "T|T|----------|>>>江城網爆料熱線(000)0000000，爆料一經錄用，薄酬致意。|>>>立即瀏覽【江城百答】欄目：江城人也未必知道的事。 => T|T",
    "T|T|新闻： => T|T", "T|新闻：|T => T|新闻：|T",
    "T|T|T|T|【熱門點閱】|甲 => T|T|T|T",
    "T|T|T|作者：|凌小文|供稿单位：|第九医院|责任编辑：|孙小佳 => T|T|T", "T|T|供稿单位：|第九医院，昨天。 => T|T|供稿单位：|第九医院，昨天。",
    "T|T|T<div>供稿单位：<p>第九医院</p></div> => T|T|T|", "T|T|T|地点：|第九医院 => T|T|T|地点：|第九医院",
    "T|T|T|T|編輯部推薦|甲 => T|T|T|T", "T|T|T|T|建議看更多新聞|甲 => T|T|T|T", "T|T|T|T|【江城网版权声明 】|甲 => T|T|T|T", "T|[!--empirenews.page--]|T|T => T|T|T", "T|Advertisements|T => T|T",
    "T|T|T|T|*以上内容系网友自行转载自江城晚报，该文仅代表原作者观点和态度。江城号系信息发布平台，仅提供信息存储空间服务，不代表赞同。|甲 => T|T|T|T",
    // a short text with a long disclaimer
    "T|T|T|T|T|免责声明：本组图片为网友上传，并不代表本网观点，如其他网站擅自使用，本网将依法追究其责任。 => T|T|T|T|T",
    // lines of the page before a list of links
    "T|T|關鍵字：|<a href=x>别的消息</a>|<a href=y>又一条</a> => T|T",
    // behind the editor's line
    "T|T|T|T|责编：李四|阅读数 6616|不感兴趣|广告软文|文章质量差|*请填写原因 => T|T|T|T",
    "T|T|T|T|责编：李四|甲|他又说了一句。 => T|T|T|T|甲|他又说了一句。",
    // not so early, nor in the middle of a sentence
    "T|猜你喜欢|T|T => T|猜你喜欢|T|T",
    "T|T|T|T|猜你喜欢的人很多|甲 => T|T|T|T|猜你喜欢的人很多|甲",
    // links and days at the end
    "T|T|<a href=/1>别的消息</a>|2020-03-12 => T|T",
    "T|T|03-12 10:20 => T|T",
    "T|T|<a href=/1>别的消息</a>|T => T|T|别的消息|T",
    "T|T|见<a href=/1>别的消息</a>的报道 => T|T|见别的消息的报道",
    "<a href=/1>别的消息</a> => 别的消息",
  })
  void takesOffWhatBelongsToThePage(String page, String expected) {
    Element main = page(page);
    PageEdges.trim(main, "樱花开了");
    assertThat(left(main)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "来源：某某日报<br><br>T<br>T|T T",
    "<b>樱花开了</b><br>2020-03-12 10:20<br>T<br>T|T T",
    // a line of text ends the beginning, and a picture stays
    "T<br>来源：某某日报<br>T|T 来源：某某日报 T",
    "<address>石春生, 白秋月</address><div>2010-05-08</div><p>T</p><p>T</p>|T T",
    "<ul><li>石春生</li><li>河边日报</li></ul><div>2010-05-08</div><p>T</p>|T",
    "<p>石春生</p><p>T</p><p>T</p>|石春生 T T", "<div>2010-05-08</div><p>影片海报</p><p>T</p>|影片海报 T",
    "<p>T</p><p>T</p><p>© 2023年河边之声版权声明：本文所有内容受保护。</p>|T T",
    "<p>T</p><p>T</p><p>免责声明</p><p>本号部分文章来自网络，请联系我们删除。</p><p>联系电话：0000-00000000</p>|T T",
    "<p>T</p><p>▼详情请戳下方图集</p><div>/58</div><div>1/58</div><p>T</p>|T T",
    "T<br>T<p>&gt; 相关阅读：</p>|T T",
    "T<br>T<p>■ 热点新闻</p>|T T",
    "<p>T</p><p>T</p>----------<br>&gt;&gt;&gt;<b>江城網爆料熱線</b>，薄酬致意。<br>&gt;&gt;&gt;<b>立即瀏覽【<a href=x>江城百答</a>】欄目：</b>T<br>|T T",
    "<div>江城网</div>来源：某某日报<br>T|江城网 T",
  })
  void linesThatEndWithBreaksAreLinesToo(String html, String expected) {
    Element main = Jsoup.parseBodyFragment("<div id=main><div>" + html.replace("T", TEXT) + "</div></div>").getElementById("main");
    PageEdges.trim(main, "樱花开了");
    assertThat(main.text().replace(TEXT, "T")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2020-03-12", "2020年3月12日 10:20", "发布时间：2020-03-12 10:20:30", "2020-03-12 来源：某某日报", "2020-03-12 责任编辑：李四", "来源：某某日报 作者：李四", "本文来源：某某网", "分享到 微信",
    "阅读数 100"})
  void factsAreKnown(String line) {
    assertThat(PageEdges.isFact(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020年3月12日，武汉市宣布解封。", "来源：", "樱花开了", "分享经济", "阅读一本书", ""})
  void textIsNone(String line) {
    assertThat(PageEdges.isFact(line)).isFalse();
  }

  @Test
  void manyEmptyLinesAreNotLookedThrough() {
    Element element = Jsoup.parseBodyFragment("<div>" + "<br>".repeat(100) + TEXT + "<br>" + TEXT + "</div>").selectFirst("div");
    assertThat(BrokenLines.first(element, 2)).hasSize(14);
    assertThat(BrokenLines.first(Jsoup.parseBodyFragment("<div><br>" + TEXT + "<br>" + TEXT + "<br>" + TEXT + "<br></div>").selectFirst("div"), 2)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<div id=main><div>责任编辑：李四<p>T</p></div></div>|责任编辑：李四 T",
    "<div id=main>责任编辑：李四</div>|责任编辑：李四",
    "<div id=main><p>T</p><div><div>责任编辑：李四</div></div></div>|T",
  })
  void onlyWhatIsTheWholeOfItsElementGoes(String html, String expected) {
    Element main = Jsoup.parseBodyFragment(html.replace("T", TEXT)).getElementById("main");
    PageEdges.trimFacts(main, "樱花开了");
    assertThat(main.text().replace(TEXT, "T")).isEqualTo(expected);
  }

  @Test
  void goesOnWithWhatANewspaperPrintsBesideAStory() {
    for (String[] beside : new String[][] {{"<p>■ 相关链接</p>", "<p>L</p>"}, {"<p>新闻链接：</p><p>六问集市</p>", "<p>L</p>"}}) {
      Element main = Jsoup.parseBodyFragment("<div id=main>" + ("<p>T</p>".repeat(12) + String.join("", beside)).replace("T", TEXT).replace("L", TEXT.repeat(6)) + "</div>").getElementById("main");
      PageEdges.trim(main, "");
      assertThat(main.text()).endsWith(TEXT.repeat(6));
    }
    for (String links : new String[] {"<p><a href=x>" + TEXT.repeat(6) + "</a></p>", "<p>" + TEXT + "</p>", "<p><a href=x>别的消息</a></p><p>" + TEXT.repeat(6) + "</p>"}) {
      Element main = Jsoup.parseBodyFragment("<div id=main>" + ("<p>" + TEXT + "</p>").repeat(12) + "<p>相关链接</p>" + links + "</div>").getElementById("main");
      PageEdges.trim(main, "");
      assertThat(main.select("p")).hasSize(12);
    }
  }

  @Test
  void aPageMaySayMoreOfItsRightsThanItsStoryIsLong() {
    for (int before : new int[] {7, 8}) {
      String story = ("<p>" + TEXT + "</p>").repeat(before);
      Element main = Jsoup.parseBodyFragment("<div id=main>" + story + "<p>版权声明：</p><p>" + TEXT.repeat(40) + "</p></div>").getElementById("main");
      PageEdges.trim(main, "");
      assertThat(main.select("p")).hasSize(before == 8 ? 8 : 9);
    }
  }

  @Test
  void endsAtTheHeadingOfAFormForMembers() {
    Element main = Jsoup.parseBodyFragment("<div id=main><p>" + TEXT.repeat(5) + "</p><h3>會員登入</h3><p>申請專線：</p><p>" + TEXT.repeat(9) + "</p></div>").getElementById("main");
    PageEdges.trim(main, "");
    assertThat(main.text()).isEqualTo(TEXT.repeat(5));
    Element list = Jsoup.parseBodyFragment("<div id=main><p>" + TEXT.repeat(5) + "</p><ul><li>用户登录</li></ul><p>" + TEXT.repeat(9) + "</p></div>").getElementById("main");
    PageEdges.trim(list, "");
    assertThat(list.text()).contains(TEXT.repeat(9));
  }
}
