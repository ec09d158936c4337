package org.pizhu.html.people;

import org.pizhu.html.people.Cast.Bare;
import org.pizhu.html.people.Cast.Skip;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Names;
import org.pizhu.model.TextRange;

/**
 * Reads who made a story from the words of a line or a bracket. The sequences that are people:
 *
 * <ul>
 *   <li>role, names: «湖北日报全媒记者 蔡朝阳 唐晓安», «责编：杨曦、陈键»; an outlet before the role, or behind its colon, is theirs;
 *   <li>verb with a stroke or colon, names: «文/张三 图/李四»; the verb is their role;
 *   <li>name, stroke, verb: «张三/文 李四/图»; the verb is the role where the name has none of its own;
 *   <li>people, verb: «记者 张三 文 李四 摄»; whom a verb of pictures closes made the pictures and is no author;
 *   <li>label, anything: «来源：新华社»; names nobody, up to the next role.
 * </ul>
 *
 * What each word of such a sequence may mean say the {@link PeopleRules}; what fits none of them ends the reading.
 */
public final class PeopleGrammar {

  private static final String SENTENCE_END = "。！？!?…”";

  private PeopleGrammar() {}

  /**
   * Reads a passage of a story's text.
   *
   * @param passage a line, several that belong together, or the inside of a bracket
   */
  public static PeopleReading read(String text, TextRange passage) {
    return read(new Cast(text, PeopleLexer.words(text, passage, false), Bare.NOBODY));
  }

  /**
   * Reads a bracket that stands where reporters are named: names without a role are the authors, and a team without a name may stand
   * before the first role.
   */
  public static PeopleReading readAuthors(String text, TextRange inside) {
    return read(new Cast(text, PeopleLexer.words(text, inside, Names.areTwo(inside.of(text)) || Names.areSpaced(inside.of(text))), Bare.AUTHORS));
  }

  /**
   * Reads what stands beside a verb of pictures, without that verb: «新华社记者 张三», «中国青年报客户端 刘世昕», «张三、李四». Names need no role.
   *
   * @param words the text to read
   */
  public static PeopleReading readMakers(String words) {
    return read(new Cast(words, PeopleLexer.words(words, new TextRange(0, words.length()), true), Bare.MAKERS));
  }

  private static PeopleReading read(Cast cast) {
    boolean understood = true;
    while (understood && cast.hasMore()) {
      understood = isPassedOver(cast) || PeopleRules.take(cast);
      if (understood) {
        cast.step();
      }
    }
    return cast.reading(understood);
  }

  /** Behind what is unknown all is passed over up to the next label, but no sentence. */
  private static boolean isPassedOver(Cast cast) {
    PeopleToken token = cast.token();
    boolean answering = token.is(Kind.ROLE) && token.isLabelled() && (cast.role() != null || PeopleWords.ANSWERING.contains(token.value()));
    return cast.skip() == Skip.UNKNOWN && !hasSentence(token) && !answering;
  }

  /** Whether a word is none of a line that names people, but a sentence. */
  static boolean isSentence(PeopleToken token) {
    return token.is(Kind.WORD) && hasSentence(token);
  }

  /** Whether a sentence ends in a word. */
  static boolean hasSentence(PeopleToken token) {
    return token.value().chars().anyMatch(unit -> SENTENCE_END.indexOf(unit) >= 0);
  }
}
