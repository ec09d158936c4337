package org.pizhu.citation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pizhu.text.Syllables;
import org.pizhu.text.WhiteSpace;

/**
 * Who made a work.
 *
 * @param kind how the name is written
 * @param family the family name; the whole name of what has no parts. Not blank
 * @param given the given names; empty where the name has no parts
 */
public record CitedName(Kind kind, String family, String given) {

  /** How a name is written. */
  public enum Kind {
    /** A body, or a name in characters, which stands as it is. */
    WHOLE,
    /** A name in letters of somebody whose given names are shortened. */
    WESTERN,
    /** A Chinese name in letters (GB/T 28039), whose given name is not shortened. */
    PINYIN
  }

  /** Words that stand in names of bodies, and hardly in those of persons. */
  private static final Pattern BODY = Pattern.compile(
      "(?i)(?:^the )|\\b(?:agency|association|bureau|cent(?:er|re)|commission|committee|company|corp|corporation|council|daily|department"
          + "|federation|foundation|government|group|inc|institute|institution|journal|librar(?:y|ies)|ltd|magazine|ministry|network|news|newspaper|office"
          + "|online|organi[sz]ation|party|post|press|reuters|service|society|staff|team|times|tribune|tv|union|university|weekly)\\b");

  /** What belongs to the family name that it stands in front of. */
  private static final Set<String> PARTICLES = Set.of(
      "al", "ap", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "st", "st.", "ten", "ter", "van",
      "von");

  /** Chinese family names in letters, those of nine people in ten. */
  private static final Set<String> FAMILY_NAMES = Set.of((
      "an bai bao bi cai cao chang chen cheng chi cui dai deng ding dong du duan fan fang feng fu gao ge geng gong gu guan guo han hao he hong hou "
          + "hu huang hua ji jia jiang jin kang kong lai lan lei li lian liang liao lin liu long lou lu luo lv lyu ma mao mei meng mi mo ni nie "
          + "niu ou ouyang pan pang pei peng pi pu qi qian qiao qin qiu qu ren rong ruan shang shao shen shi song su sun tan tang tao tian tong "
          + "tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin you yu yuan yue "
          + "zeng zhai zhan zhang zhao zheng zhong zhou zhu "
          + "zhuang zou zuo").split(" "));

  /** So many syllables has a Chinese given name at most. */
  private static final int SYLLABLES = 2;

  private static final Pattern CHARACTERS = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
  private static final Pattern SPACED = Pattern.compile("(\\p{IsHan}) (\\p{IsHan}{1,2})");

  public CitedName {
    requireNonNull(kind);
    requireNonNull(given);
    if (family.isBlank()) {
      throw new IllegalArgumentException("Nobody has no name");
    }
  }

  /** A name that stands as it is. */
  public static CitedName whole(String name) {
    return new CitedName(Kind.WHOLE, name, "");
  }

  /** A name in letters in its parts. */
  public static CitedName western(String family, String given) {
    return new CitedName(Kind.WESTERN, family, given);
  }

  /**
   * Reads a name as it is printed. Names in characters stand as they are, those with a dot as well: whether 买买提·艾力 has a family name, and
   * which, can't be told from the name. Of names in letters the last word is the family name, with the particles in front of it, unless the
   * name is Chinese or has a comma.
   *
   * @param printed not blank
   */
  public static CitedName of(String printed) {
    String name = WhiteSpace.fold(printed).strip();
    if (hasCharacters(name)) {
      // «张 伟»: printed so to be as wide as a name of three characters.
      return whole(SPACED.matcher(name).matches() ? name.replace(" ", "") : name);
    }
    int comma = name.indexOf(',');
    if (BODY.matcher(name).find() || name.indexOf(' ') < 0 || comma == 0) {
      return whole(name);
    }
    if (comma > 0) {
      String given = name.substring(comma + 1).strip();
      return given.isEmpty() ? whole(name.substring(0, comma)) : parts(name.substring(0, comma).strip(), given);
    }
    List<String> words = Arrays.asList(name.split(" "));
    int last = words.size() - 1;
    if (last == 1 && isChinese(words.get(0), words.get(1))) {
      return new CitedName(Kind.PINYIN, words.get(0), words.get(1));
    }
    int family = last;
    while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
      family--;
    }
    // «van der Berg»: a family name alone. «Al Gore» and «Van Morrison» begin with given names.
    if (family == 1 && PARTICLES.contains(words.get(0))) {
      return whole(name);
    }
    return western(String.join(" ", words.subList(family, last + 1)), String.join(" ", words.subList(0, family)));
  }

  private static CitedName parts(String family, String given) {
    return new CitedName(isChinese(family, given) ? Kind.PINYIN : Kind.WESTERN, family, given);
  }

  private static boolean isChinese(String family, String given) {
    return FAMILY_NAMES.contains(family.toLowerCase(Locale.ROOT)) && isSyllables(given.toLowerCase(Locale.ROOT).replaceAll("['’-]", ""), SYLLABLES);
  }

  private static boolean isSyllables(String letters, int most) {
    if (Syllables.isWhole(letters)) {
      return true;
    }
    for (int end = 1; most > 1 && end < letters.length(); end++) {
      if (Syllables.isWhole(letters.substring(0, end)) && isSyllables(letters.substring(end), most - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text has characters of Chinese, Japanese or Korean. */
  static boolean hasCharacters(String text) {
    return CHARACTERS.matcher(text).find();
  }

  /** The first letters of the given names, with blanks between: «J A» for «J. A.» and for «John Alfred». */
  String initials() {
    return Arrays.stream(given.split("[\\s.\\-‐]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
