package org.pizhu.importer.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.text.WhiteSpace;

/** Makes the facts of a story from fields of a file. What a field says wrongly is told and left out. */
public final class ItemFacts {

  private static final String AUTHOR = "作者";
  private static final String ROLE = "^(?:作者|记者|通讯员)\\s+";
  private static final Pattern APART = Pattern.compile("(?<![\\p{IsHan}])(\\p{IsHan})[\\s\u3000]+(\\p{IsHan})(?![\\p{IsHan}])");

  private final String file;
  private final long line;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String address;
  private @Nullable String outlet;
  private @Nullable String published;
  private final List<Person> people = new ArrayList<>();
  private boolean headlineCut;

  /**
   * @param file the name of the file, for problems
   * @param line the line that the story begins in
   */
  public ItemFacts(String file, long line) {
    this.file = file;
    this.line = line;
  }

  /** Where the story stood: an address of http or https; another is left out. */
  public ItemFacts address(String written) {
    String bare = written.strip();
    address = bare.matches("https?://\\S+") ? bare : null;
    return this;
  }

  /** Who published it; several stand on lines of their own. */
  public ItemFacts outlet(String written) {
    String bare = WhiteSpace.fold(written.strip().replace("\n", "、"));
    outlet = bare.isEmpty() ? null : bare;
    return this;
  }

  /** When it was published, in any of the ways of {@link ItemDates}. */
  public ItemFacts published(String written) {
    if (!WhiteSpace.isBlank(written)) {
      published = ItemDates.published(WhiteSpace.fold(written));
      if (published == null) {
        problems.add(Problem.at(ProblemKind.ITEM_DATE_NOT_VALID, file, line, WhiteSpace.fold(written)));
      }
    }
    return this;
  }

  /** Whether the headline was cut before. */
  public ItemFacts headlineCut(boolean is) {
    headlineCut = is;
    return this;
  }

  /** Names, with something between several of them; of a list each stands on a line of its own, and may have commas in it. */
  public ItemFacts authors(String written) {
    String bare = written.strip();
    if (bare.contains("\n")) {
      bare.lines().forEach(name -> add(name.strip().replaceFirst(ROLE, "").split("[、，;；/|]")));
    } else {
      // A name of two characters is often set apart to be as wide as one of three.
      add(APART.matcher(bare.replaceFirst(ROLE, "")).replaceAll("$1$2").split("[、，,;；/|]|\\s+(?=\\p{IsHan})"));
    }
    return this;
  }

  private void add(String[] names) {
    for (String name : names) {
      String bare = APART.matcher(WhiteSpace.fold(name)).replaceAll("$1$2").replaceFirst("^(?:作者|记者|文)\\s?[:：/]\\s?", "");
      if (!bare.isEmpty() && people.stream().noneMatch(one -> one.name().equals(bare))) {
        people.add(new Person(AUTHOR, bare, null));
      }
    }
  }

  /** All that was said rightly. */
  public PageFacts facts() {
    return new PageFacts(address, outlet, published, null, people, null, null, headlineCut);
  }

  /** What was said wrongly: ITEM_DATE_NOT_VALID. */
  public List<Problem> problems() {
    return problems;
  }
}
