package org.pizhu.html.words;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.Set;
import org.pizhu.text.Folding;

/**
 * Names of places from which news come: provinces and regions, their cities, and the capitals and large cities of the world, as Chinese news
 * write them on both sides of the strait. Only for telling a place from another word where its form leaves it open; a place need not be among
 * them. Cities whose names are words of sentences as well are left out: 安康, 白银, 和平.
 */
public final class Places {

  /** In simplified characters. */
  private static final Set<String> KNOWN = Set.of((
      "北京 上海 天津 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 兵团"
          + " 石家庄 太原 呼和浩特 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 雄安"
          + " 台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 南投 云林 屏东 宜兰 花莲 台东 澎湖 金门 马祖 兰屿 北市"
          + " 深圳 珠海 厦门 青岛 大连 宁波 苏州 无锡 常州 南通 徐州 扬州 温州 绍兴 嘉兴 金华 台州 泉州 漳州 烟台 潍坊 洛阳 宜昌 襄阳 黄冈 荆州 佛山 东莞 中山 惠州 桂林 柳州 三亚 绵阳 宜宾 遵义 大理 丽江 延安 敦煌 酒泉"
          + " 喀什 唐山 保定 邯郸 大同 包头 鞍山 牡丹江 延边 安庆 芜湖 赣州 九江 临沂 开封 岳阳 张家界 湛江 汕头 秦皇岛 邢台 张家口 沧州 廊坊 衡水 阳泉 晋城 朔州 晋中 运城 忻州 临汾 吕梁 乌海 赤峰 鄂尔多斯 呼伦贝尔"
          + " 巴彦淖尔 乌兰察布 抚顺 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 四平 辽源 通化 白城 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 佳木斯 黑河 绥化 连云港 淮安 盐城 镇江 泰州 宿迁 湖州 衢州 舟山 丽水 蚌埠 淮南 马鞍山 淮北 铜陵"
          + " 滁州 阜阳 宿州 六安 亳州 池州 宣城 莆田 三明 南平 龙岩 宁德 景德镇 萍乡 新余 鹰潭 吉安 宜春 抚州 上饶 淄博 枣庄 东营 济宁 泰安 威海 日照 德州 聊城 滨州 菏泽 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡"
          + " 南阳 商丘 信阳 周口 驻马店 黄石 十堰 鄂州 荆门 孝感 咸宁 随州 恩施 株洲 湘潭 衡阳 邵阳 常德 益阳 郴州 永州 怀化 娄底 湘西 韶关 江门 茂名 肇庆 梅州 汕尾 河源 阳江 清远 潮州 揭阳 云浮 梧州 北海 防城港 钦州"
          + " 贵港 玉林 百色 贺州 河池 来宾 崇左 儋州 自贡 攀枝花 泸州 德阳 广元 遂宁 内江 乐山 南充 眉山 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 六盘水 安顺 毕节 铜仁 黔东南 黔南 黔西南 曲靖 玉溪 保山 昭通 普洱 临沧 楚雄"
          + " 红河 文山 西双版纳 德宏 怒江 迪庆 日喀则 昌都 林芝 那曲 铜川 宝鸡 咸阳 渭南 汉中 榆林 商洛 嘉峪关 金昌 天水 武威 张掖 平凉 庆阳 定西 陇南 临夏 甘南 海东 玉树 石嘴山 吴忠 固原 中卫 克拉玛依 吐鲁番 哈密 阿克苏 和田 伊犁"
          + " 日内瓦 联合国 纽约 华盛顿 洛杉矶 旧金山 三藩市 芝加哥 休斯敦 休斯顿 休士顿 波士顿 费城 西雅图 达拉斯 亚特兰大 迈阿密 底特律 拉斯维加斯 夏威夷 多伦多 渥太华 温哥华 蒙特利尔 墨西哥城 哈瓦那 加拿大"
          + " 巴西利亚 里约热内卢 圣保罗 布宜诺斯艾利斯 利马 圣地亚哥 伦敦 巴黎 柏林 法兰克福 慕尼黑 汉堡 布鲁塞尔 罗马 米兰 马德里 巴塞罗那 里斯本 维也纳 苏黎世 雅典 华沙 布拉格 布达佩斯 莫斯科 圣彼得堡 海参崴 基辅 斯德哥尔摩"
          + " 赫尔辛基 奥斯陆 哥本哈根 海牙 都柏林 爱丁堡 曼彻斯特 布加勒斯特 索非亚 明斯克 贝尔格莱德 伊斯坦布尔 安卡拉 德黑兰 巴格达 大马士革 贝鲁特 耶路撒冷 加沙 特拉维夫 迪拜 阿布扎比 多哈 利雅得 科威特城 开罗 喀土穆 内罗毕"
          + " 亚的斯亚贝巴 约翰内斯堡 开普敦 比勒陀利亚 拉各斯 阿布贾 达累斯萨拉姆 坎帕拉 东京 大阪 京都 名古屋 福冈 札幌 冲绳 首尔 釜山 平壤 河内 胡志明市 金边 万象 曼谷 清迈 仰光 吉隆坡 槟城 新山 怡保 马六甲 古晋 亚庇 柔佛"
          + " 新加坡 雅加达 巴厘岛 马尼拉 新德里 孟买 加尔各答 班加罗尔 伊斯兰堡 卡拉奇 喀布尔 达卡 科伦坡 加德满都 乌兰巴托 阿斯塔纳 阿拉木图 塔什干 比什凯克 杜尚别 悉尼 堪培拉 墨尔本 布里斯班 珀斯 惠灵顿 奥克兰 苏瓦"
          + " 美国 英国 法国 德国 俄罗斯 日本 韩国 印度 澳大利亚").split(" "));

  private static final int LONGEST = KNOWN.stream().mapToInt(String::length).max().orElse(0);

  private static final int SHORTEST = 2;

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  /** The characters of GB 2312, which has no traditional ones: what is written in them needs no folding, for which much has to be loaded. */
  private static final BitSet SIMPLIFIED = ofGb2312();

  private Places() {}

  /** Without the place with which words end: «中央社記者盧太城台東»; the same where they end otherwise. */
  public static String without(String words) {
    for (int length = SHORTEST; length <= 4 && length + SHORTEST <= words.length(); length++) {
      if (isOne(words.substring(words.length() - length))) {
        return words.substring(0, words.length() - length).strip();
      }
    }
    return words;
  }

  private static BitSet ofGb2312() {
    BitSet characters = new BitSet();
    CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
    for (char c = FIRST; c <= LAST; c++) {
      characters.set(c, encoder.canEncode(c));
    }
    return characters;
  }

  private static String simplified(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= FIRST && c <= LAST && !SIMPLIFIED.get(c)) {
        return Folding.fold(words);
      }
    }
    return words;
  }

  /** Whether a word is the name of one of these places, in simplified or traditional characters. */
  public static boolean isOne(String word) {
    return word.length() <= LONGEST && KNOWN.contains(simplified(word));
  }

  /** Whether words begin with the name of one of these places: «加拿大多倫多». */
  public static boolean startsWithOne(String words) {
    String folded = simplified(words);
    for (int cut = SHORTEST; cut <= Math.min(LONGEST, folded.length()); cut++) {
      if (KNOWN.contains(folded.substring(0, cut))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is the name of one of these places, or begins or ends with one: «甘肃敦煌», «北京市». */
  public static boolean isKnown(String word) {
    if (startsWithOne(word)) {
      return true;
    }
    String folded = simplified(word);
    for (int length = SHORTEST; length <= Math.min(LONGEST, folded.length()); length++) {
      if (KNOWN.contains(folded.substring(folded.length() - length))) {
        return true;
      }
    }
    return false;
  }
}
