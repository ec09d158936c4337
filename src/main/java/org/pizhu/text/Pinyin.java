package org.pizhu.text;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How Chinese characters are read, in letters without tones: 导 is {@code dao}. From ICU's transliteration Han-Latin, which knows one reading
 * of each character, and a table of the other usual readings of common characters. Making one loads ICU's rules and takes long; do that off
 * the JavaFX thread. Safe for use by several threads.
 */
public final class Pinyin {

  /** Readings beside the one that ICU gives, of characters that are common in names and have more than one. */
  private static final Map<Integer, List<String>> OTHERS = others(
      "重chong,zhong 行hang,xing 长chang,zhang 调diao,tiao 还huan,hai 传zhuan,chuan 都du,dou 校jiao,xiao 藏zang,cang 乐yue,le 朝zhao,chao",
      "曾zeng,ceng 降xiang,jiang 弹tan,dan 数shuo,shu 间jian 空kong 为wei 得dei,de 地di,de 着zhuo,zhe,zhao 了liao,le 和he,huo,hu 会kuai,hui",
      "解xie,jie 角jue,jiao 觉jiao,jue 卷juan 量liang 率shuai,lv 省xing,sheng 石dan,shi 宿xiu,su 系ji,xi 相xiang 血xie,xue 应ying 与yu",
      "载zai 折she,zhe 只zhi 中zhong 种chong,zhong 转zhuan 查zha,cha 单shan,dan 参shen,can,cen 差chai,cha,ci 色shai,se 女nv 绿lv 旅lv 律lv 略lve");

  private final Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  private final Map<Integer, List<String>> known = new ConcurrentHashMap<>();

  /** One for all that search, made when it is first asked for. */
  public static Pinyin shared() {
    return Shared.PINYIN;
  }

  private static final class Shared {
    private static final Pinyin PINYIN = new Pinyin();
  }

  private static Map<Integer, List<String>> others(String... lines) {
    Map<Integer, List<String>> readings = new HashMap<>();
    for (String line : lines) {
      for (String entry : line.split(" ")) {
        int character = entry.codePointAt(0);
        readings.put(character, List.of(entry.substring(Character.charCount(character)).split(",")));
      }
    }
    return readings;
  }

  /**
   * How a character is read.
   *
   * @param character a code point
   * @return its readings; none for a character that is not Chinese or that nobody knows
   */
  public List<String> readings(int character) {
    if (Character.UnicodeScript.of(character) != Character.UnicodeScript.HAN) {
      return List.of();
    }
    return known.computeIfAbsent(character, unknown -> {
      String read = transliterated(Character.toString(character)).strip();
      Stream<String> first = isLetters(read) ? Stream.of(read) : Stream.empty();
      return Stream.concat(first, OTHERS.getOrDefault(character, List.of()).stream()).distinct().toList();
    });
  }

  private synchronized String transliterated(String character) {
    return latin.transliterate(character);
  }

  private static boolean isLetters(String read) {
    return !read.isEmpty() && read.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
