package org.pizhu.html;

import java.util.regex.Pattern;

/** The words for those who make a story, and what stands around them in bylines. */
final class Roles {

  /** Roles, longer ones before those that they begin with. */
  static final Pattern ROLE = Pattern.compile(
      "总监制|总策划|运营|制作人|制作|审稿|校审|校稿|核稿|责校|编校|编发|口述人|讲述人|整理人|采访|拍摄|美工|总编辑|(?:值班|执行|轮值)总编|(?:值班|执行)主编|[一二三]审|审看|编导|出镜|配音|后期|审读|版式设计|设计|值班主任|值班总监|签发|责任主编|出品人|统稿|(?:责任|值班|执行|初审|复审|终审|网络|实习|微信|轮值|图片|文字|视频|新媒体|美术|栏目|版面|本期|本版|见习)编辑|编辑|责编|责任校对|校对|特约撰稿人|撰稿人|撰稿|记者|通讯员|作者|实习生|采写|撰文|执笔|编译|翻译|评论员|栏目主编|本期主编|主编|主笔"
          + "|监制|审核|审校|审签|初审|复审|终审|编审|策划|统筹|整理|口述|讲述|文字|摄影师|摄影|摄像|制图|绘图|剪辑|美编|供稿"
          + "|責任編輯|編輯|責編|校對|記者|通訊員|實習生|採寫|撰文|編譯|翻譯|評論員|攝影師|攝影|攝像|製圖|繪圖|供稿");

  /** What may stand between an outlet and the role. */
  static final Pattern QUALITIES = Pattern.compile(
      "(?:全媒体|全媒|融媒体|融媒|多媒体|见习|实习|特约|特派|首席|高级|资深|专职|参与|文字|摄影|视频|科技|财经|体育|专栏|随队|前方|驻[^驻]{1,12}?"
          + "|全媒體|實習|特約|資深|參與|攝影|財經|體育|駐[^駐]{1,12}?){1,3}$");

  /** «江西台记者», «内蒙古记者站记者»: clear only in front of a role. */
  static final Pattern STATION = Pattern.compile("\\p{IsHan}{1,6}(?:台|臺|记者站)");

  /** Short roles, which count only as words of their own. */
  static final Pattern SHORT_ROLE = Pattern.compile("文|图|视频|图片|图文|文图|摄|报道|采访|圖|圖片|圖文|攝|報道|報導|採訪");

  /** What may stand in such a line and names nobody. */
  static final Pattern SKIPPED_ROLE = Pattern.compile("(?:本文|题图|图片|封面|信息|稿件|文章|新闻)?来源|首发媒体|首发|供稿单位|作者单位|(?:文章)?关键词|标签|栏目|稿源|出处|原标题|原题|时间|日期|发布时间|题图|封面");

  static final Pattern FILLER = Pattern.compile("\\p{IsHan}{2,4}(?:报道|报导|報導|報道)(?:\\p{IsHan}{2,6}[报報网網社])?|[A-Z]{0,4}\\d{2,8}|文图|图文|综合|报道|整理|文|图|发自.{2,10}|实习|等|和|与");

  static final Pattern TITLE_IN_FRONT = Pattern.compile(
      ".*(?:护士长|护士|医生|医师|队员|队长|主任|教授|研究员|讲师|院长|校长|书记|记者|学生|同学|民警|志愿者|干部|职工|教师|老师|院士|博士|处长|科长|局长"
          + "|馆长|会长|秘书长|经理|主席|委员|医院|大学|学院|中学|小学|公司|集团|疾控中心|研究所|研究院|管委会|宣传部|村委会|居委会)");

  /** «本报记者 李红梅 《人民日报》（2020年01月23日 02版）»: the issue behind the people. */
  static final Pattern ISSUE = Pattern.compile("(?<=\\p{IsHan})\\s?《[^《》]{2,12}》\\s?[（(][^（）()]{8,24}[）)]$");

  /** «高宏光摄影报道»: what the named did. */
  static final Pattern DONE = Pattern.compile("(?<=..)(?:(?:摄影|图文|文图)(?:报道|報道|報導)|摄影|整理)$");

  /** «记者姚刚报道»; after a blank the same may be a place. */
  static final Pattern REPORTED = Pattern.compile("(?<=..)(?:报道|報道|報導)$");

  /** «2018-04-11 08:41:00 来源：… 编辑：…»: the day with which a line begins. */
  static final Pattern DATED = Pattern.compile(
      "(?:(?:发布|更新)?(?:时间|日期)\\s?[：:]\\s?)?\\d{2,4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?(?:\\s*\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?\\s+(?=\\S)");

  /** «【记者】黄进», «责任编辑：【李欣】»: brackets that set off a label, or the name behind one. */
  static final Pattern SET_OFF = Pattern.compile(
      "(?:【\\p{IsHan}{2,6}】[^【】]{2,30})+|[^【】]{2,8}[:：]\\s?【[^【】]{2,20}】");

  /** The same behind the people. */
  static final Pattern DATED_BEHIND = Pattern.compile(
      "\\s+\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?(?:\\s*\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?$");

  private Roles() {}
}
