package org.pizhu.html;

import java.util.Set;

/**
 * Names of places from which news come: provinces and regions, their capitals and other large cities, and the capitals and large cities of the
 * world, as Chinese news write them. Only for telling a place from another word where its form leaves it open; a place need not be among them.
 */
final class Places {

  private static final Set<String> KNOWN = Set.of((
      "北京 上海 天津 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 兵团"
          + " 石家庄 太原 呼和浩特 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 台北 高雄 台中 台南 雄安 臺灣 臺北 臺中 臺南 臺東 台東 花蓮 宜蘭 屏東 嘉義 彰化 南投 雲林 苗栗 新竹 桃園 基隆 澎湖 金門 馬祖 蘭嶼 澳門 廣州 華盛頓 紐約 倫敦 東京 首爾"
          + " 深圳 珠海 厦门 青岛 大连 宁波 苏州 无锡 常州 南通 徐州 扬州 温州 绍兴 嘉兴 金华 台州 泉州 漳州 烟台 潍坊 洛阳 宜昌 襄阳 黄冈 荆州 佛山 东莞 中山 惠州 桂林 柳州 三亚 绵阳 宜宾 遵义 大理 丽江 延安 敦煌 酒泉"
          + " 喀什 唐山 保定 邯郸 大同 包头 鞍山 牡丹江 延边 安庆 芜湖 赣州 九江 临沂 开封 岳阳 张家界 湛江 汕头 日内瓦 联合国 纽约 华盛顿 洛杉矶 旧金山 三藩市 芝加哥 休斯敦 多伦多 渥太华 温哥华 墨西哥城 哈瓦那"
          + " 巴西利亚 里约热内卢 圣保罗 布宜诺斯艾利斯 利马 圣地亚哥 伦敦 巴黎 柏林 法兰克福 布鲁塞尔 罗马 米兰 马德里 里斯本 维也纳 雅典 华沙 布拉格 布达佩斯 莫斯科 基辅 斯德哥尔摩 赫尔辛基 奥斯陆 哥本哈根 海牙 都柏林"
          + " 贝尔格莱德 伊斯坦布尔 安卡拉 德黑兰 巴格达 大马士革 贝鲁特 耶路撒冷 加沙 迪拜 多哈 利雅得 开罗 喀土穆 内罗毕 亚的斯亚贝巴 约翰内斯堡 开普敦 拉各斯 阿布贾 东京 大阪 首尔 平壤 河内 金边 万象 曼谷 仰光 吉隆坡"
          + " 新加坡 雅加达 马尼拉 新德里 孟买 伊斯兰堡 喀布尔 达卡 科伦坡 加德满都 乌兰巴托 阿斯塔纳 塔什干 悉尼 堪培拉 墨尔本 惠灵顿 奥克兰 美国 英国 法国 德国 俄罗斯 日本 韩国 印度 澳大利亚 加拿大").split(" "));

  private Places() {}

  /** Without the place with which words end: «中央社記者盧太城台東»; the same where they end otherwise. */
  static String without(String words) {
    for (int length = 2; length <= 4 && length + 2 <= words.length(); length++) {
      if (KNOWN.contains(words.substring(words.length() - length))) {
        return words.substring(0, words.length() - length).strip();
      }
    }
    return words;
  }

  /** Whether a word is the name of one of these places, or begins or ends with one: «甘肃敦煌», «北京市». */
  static boolean isKnown(String word) {
    for (int cut = 2; cut <= word.length(); cut++) {
      if (KNOWN.contains(word.substring(0, cut)) || KNOWN.contains(word.substring(word.length() - cut))) {
        return true;
      }
    }
    return false;
  }
}
