package org.pizhu.html.words;

import java.util.regex.Pattern;

/**
 * Lines in which an account or a page asks something of its readers: to follow it, to press long on a code, to share. They stand below pictures
 * and are set off, but are neither captions nor headings.
 */
public final class Appeals {

  private static final Pattern APPEAL = Pattern.compile(
      "[^。！？]{0,12}(?:(?:添加|加我|加入).{0,4}(?:微信|好友|群)|扫码|掃碼|[扫掃]一[扫掃]|[扫掃]描.{0,8}(?:二维码|二維碼)"
          + "|[长長]按.{0,10}(?:识别|識別|关注|關注|二维码|二維碼|图片)"
          + "|(?:点击|點擊|戳).{0,8}(?:阅读原文|蓝字|卡片|关注|链接|報名|报名)|(?:关注|關注).{0,8}(?:公众号|公眾號)|(?:向上|向下|左右|上下)滑动|滑动(?:查看|阅览)|分享到朋友圈)"
          + "[^。！？]{0,12}[!！~～。]?\\P{IsHan}*"
          + "|[^。]{0,60}(?:恳请|懇請|诚邀|誠邀|欢迎|歡迎)您?.{0,24}(?:奉献|奉獻|捐款|捐助|赞助|贊助).{0,20}"
          // below a code
          + "|(?:官方)?(?:微信)?(?:公众号|公眾號|小程序|服务号|订阅号)|(?:官方)?(?:微信|微博)(?:二维码|二維碼)?|\\p{IsHan}{2,8}(?i:app)");

  private Appeals() {}

  /** Whether a line is one; a sentence of a story that tells of such things is longer. */
  public static boolean is(String line) {
    return APPEAL.matcher(line).matches();
  }
}
