package org.pizhu.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese characters are read, in letters without tones: 导 is {@code dao}. From a table of one reading of each character, that of ICU's
 * transliteration Han-Latin (in {@code pinyin.txt}: ICU itself reads its rules for longer than an import of a hundred stories takes), and one
 * of the other usual readings of common characters. Making one takes some 40 ms; do that off the JavaFX thread. Safe for use by several threads.
 */
public final class Pinyin {

  /** Readings beside the one that ICU gives, of characters that are common in names and have more than one. */
  private static final Map<Integer, List<String>> OTHERS = others(
      "重chong,zhong 行hang,xing 长chang,zhang 调diao,tiao 还huan,hai 传zhuan,chuan 都du,dou 校jiao,xiao 藏zang,cang 乐yue,le 朝zhao,chao",
      "曾zeng,ceng 降xiang,jiang 弹tan,dan 数shuo,shu 间jian 空kong 为wei 得dei,de 地di,de 着zhuo,zhe,zhao 了liao,le 和he,huo,hu 会kuai,hui",
      "解xie,jie 角jue,jiao 觉jiao,jue 卷juan 量liang 率shuai,lv 省xing,sheng 石dan,shi 宿xiu,su 系ji,xi 相xiang 血xie,xue 应ying 与yu",
      "载zai 折she,zhe 只zhi 中zhong 种chong,zhong 转zhuan 查zha,cha 单shan,dan 参shen,can,cen 差chai,cha,ci 色shai,se 女nv 绿lv 旅lv 律lv 略lve");

  private static final int FIRST = 0x3400;
  private static final int LAST = 0x3347f;

  private static volatile @Nullable Pinyin loaded;

  /** All readings that a character has, for each kind of character; none is the first. */
  private final List<List<String>> readings = new ArrayList<>(List.of(List.of()));
  /** The first letters of them. */
  private final int[] initials;
  /** Of each character from the first on, which of these it has. */
  private final short[] kinds = new short[LAST - FIRST + 1];

  Pinyin() {
    for (String line : table().split("\n")) {
      int end = 0;
      while (end < line.length() && isLetter(line.charAt(end))) {
        end++;
      }
      if (end > 0) {
        short kind = kind(List.of(line.substring(0, end)));
        for (int at = end; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
          kinds[line.codePointAt(at) - FIRST] = kind;
        }
      }
    }
    OTHERS.forEach((character, others) -> {
      Stream<String> all = Stream.concat(readings(character).stream(), others.stream());
      kinds[character - FIRST] = kind(all.distinct().toList());
    });
    initials = readings.stream().mapToInt(Pinyin::initials).toArray();
  }

  private short kind(List<String> all) {
    readings.add(all);
    return (short) (readings.size() - 1);
  }

  private static String table() {
    try (InputStream in = Objects.requireNonNull(Pinyin.class.getResourceAsStream("pinyin.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for all that search, made when it is first asked for. */
  public static Pinyin shared() {
    return Shared.PINYIN;
  }

  /** The one for all if it was made already, none before: for the JavaFX thread, which can't wait for it. */
  public static @Nullable Pinyin loaded() {
    return loaded;
  }

  private static final class Shared {
    private static final Pinyin PINYIN = new Pinyin();

    static {
      loaded = PINYIN;
    }
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
    return readings.get(kind(character));
  }

  /**
   * The first letters of how a character is read.
   *
   * @param character a code point
   * @return a set of bits: the lowest for a, the 26th for z
   */
  public int initials(int character) {
    return initials[kind(character)];
  }

  private int kind(int character) {
    return character < FIRST || character > LAST ? 0 : kinds[character - FIRST];
  }

  /**
   * Whether characters that follow each other are read as was typed: each as a whole or by its first letter, the last one as far as it is
   * typed. So {@code wh}, {@code wuh} and {@code wuhan} find 武汉. What is no Chinese stands for itself: {@code di3pi} finds 第3批.
   *
   * @param text where to look
   * @param letters what was typed, in small letters; without any from a to z it is found nowhere, as nothing in it is a reading
   */
  public boolean spells(String text, String letters) {
    if (letters.chars().noneMatch(Pinyin::isLetter)) {
      return false;
    }
    char start = letters.charAt(0);
    int first = isLetter(start) ? 1 << start - 'a' : 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if ((text.charAt(at) == start || (initials(text.codePointAt(at)) & first) != 0) && spells(text, at, letters, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean spells(String text, int at, String letters, int from) {
    if (from == letters.length()) {
      return true;
    }
    if (at >= text.length()) {
      return false;
    }
    int character = text.codePointAt(at);
    int next = at + Character.charCount(character);
    if (character == letters.codePointAt(from) && spells(text, next, letters, from + Character.charCount(character))) {
      return true;
    }
    String rest = letters.substring(from);
    return readings(character).stream().anyMatch(reading -> reading.startsWith(rest)
        || rest.startsWith(reading) && spells(text, next, letters, from + reading.length())
        || reading.charAt(0) == rest.charAt(0) && spells(text, next, letters, from + 1));
  }

  private static int initials(List<String> readings) {
    int initials = 0;
    for (String reading : readings) {
      initials |= 1 << reading.charAt(0) - 'a';
    }
    return initials;
  }

  private static boolean isLetter(int character) {
    return character >= 'a' && character <= 'z';
  }
}
