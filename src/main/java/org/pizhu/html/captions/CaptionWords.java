package org.pizhu.html.captions;

import java.util.regex.Pattern;
import org.pizhu.html.body.DraftBlock;

/** The words with which captions begin and end, and those that speak of several pictures. */
final class CaptionWords {

  /** In UTF-16 units. */
  private static final int LONGEST = 120;

  /** How captions begin. */
  static final Pattern BEGINS = Pattern.compile(
      "(?:这是.{0,60}?(?:拍摄|航拍|摄于|摄的)|這是.{0,60}?(?:拍攝|攝於)|[▲△↑▼↓◀▶⬆]|图为|图说|图注|[上下]图(?!就是|里|可以|可见|能看|的)|左图|右图|[左右][上下][图圖]\\s?[:：]|资料图|资料图片|效果图|示意图|视频截图"
          + "|图\\d{1,2}(?:[-.]\\d{1,2})?\\s"
          + "|图片?[①-⑩一二三四五六七八九十\\d]{0,2}\\s?[：:]|（?图片?来源|图源"
          + "|圖為|圖說|[上下]圖(?!就是|裡|裏|可以|可見|能看|的)|左圖|右圖|資料圖|圖[①-⑩一二三四五六七八九十\\d]{0,2}\\s?[：:]|（?圖片?來源).*");

  /** A few words without a mark of a sentence and without a day. */
  static final Pattern SHOWS = Pattern.compile("(?!.*\\d日)[^。，！!；;（）()▲△↑▼]+");

  /** A quick look: with these they begin. */
  private static final String FIRST_WORDS = "这這▲△↑▼↓◀▶⬆图圖上下左右资資效示视（";

  /** How they end, but for a credit. */
  static final Pattern ENDS =
      Pattern.compile("(?s).*(?:资料图片?|资料照片|资料|视频截图|网络截图|截图"
          + "|图片?(?:源自|来自|来源于?|源)网络|来自网络|图据.{2,12}|效果图|示意图|网络图片|档案照片)[）)]?[。]?"
          + "|(?s).*[（(][^（）()]{0,8}(?:自[绘拍摄制]|绘制|制图)[）)][。]?|(?s).*\\[(?:Photo )?[Pp]rovided to [^\\[\\]]{2,40}\\]|(?s).*[（(](?:手机|无人机|航拍|拼版|合成|视频"
          + "|监控|空拍|網絡|網路|網上|网上|互聯網|互联网|官網|官网|新華社|美聯社|法新社|路透社)?(?:照片|图片|截图|圖片|截圖)[^（）()]{0,12}[）)][。]?"
          + "|(?s).*[（(](?:(?:資料|檔案)(?:照片?|圖片?)(?:[／/][^（）()]{2,16})?"
          + "|翻攝[^（）()]{0,20}|(?:取自|擷自|截自|擷取自)[^（）()]{2,20}|(?:讀者|網友|民眾|警方|校方|業者|當事人|受訪者)(?:提供|翻攝))[）)][。]?"
          + "|(?s).*[（(][^（）()]{0,16}日[拍摄攝]{1,2}[^（）()]{0,8}[）)][。]?|(?s).*[（(][Vv]ia\\b[^（）()]{0,40}[）)]");

  /** «张三（左）», «李四（后排左二）»: where somebody stands in the picture. */
  static final Pattern PLACED = Pattern.compile(
      "[（(](?:[前后後][排座]?)?(?:[左右]起?[一二三四五六七八1-8]?|[前后後][排座]?|居?中间?|正中|[左右][上下]?[图圖]|[左右][上下])(?:[及和、][左右中])?[）)]");

  /** «她说：“……。”»: what somebody says in sentences of their own is text. */
  static final Pattern TOLD = Pattern.compile("[说說道称稱][:：][“「][^”」]{8,}[。！？][”」]");

  /** A caption that speaks of several pictures. */
  static final Pattern SEVERAL =
      Pattern.compile("(?s)(?:本?组图|以上|上[一二两三四五六]?图|图集|拼版).*|.*(?:左图|右图|上图|下图|图①|图一|图1|本组[图照]片|以上[图照]片|[图照]片均).*"
          + "|.*[（(][左上][）)].*[（(][右下][）)].*");

  private CaptionWords() {}

  /** Whether words are those with which captions begin. */
  static boolean begins(String text, DraftBlock block) {
    boolean may = block.length() > 0 && block.length() <= LONGEST && FIRST_WORDS.indexOf(text.charAt(block.range().start())) >= 0;
    return may && BEGINS.matcher(block.range().of(text)).matches();
  }
}
