package org.pizhu.library.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pizhu.index.StoryMatches;
import org.pizhu.library.shelf.StorySearch;
import org.pizhu.model.Annotation;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.query.Expression.Word;
import org.pizhu.store.database.Database;
import org.pizhu.store.source.SourceStore;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.FamilyStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.CodePoints;

/**
 * Where an annotation that has lost its place may belong outside its own story: in another version, beside it in the same file (a story may have
 * been split in two), wherever in the library its words stand, or in a text that its own story corrects. All of it is offered to a person,
 * nothing is done.
 */
final class OtherHomes {

  /** More than these nobody looks through. */
  private static final int MOST = 5;

  /** So many stories of each kind are looked at. */
  private static final int LOOKED_AT = 20;

  /** How far from its story in the file. */
  private static final int NEAR = 3;

  /** Shorter words stand anywhere; they are looked for together with those around them. In UTF-16 units. */
  private static final int TELLING = 8;

  /** So much of what stands around a short quote is looked for with it, on each side, in UTF-16 units. */
  private static final int AROUND = 8;

  private final StoryStore stories;
  private final CorrectionStore corrections;
  private final FamilyStore families;
  private final SourceStore sources;
  private final StorySearch search;

  OtherHomes(Database database, StoryStore stories, CorrectionStore corrections, StorySearch search) {
    this.stories = stories;
    this.corrections = corrections;
    families = new FamilyStore(database);
    sources = new SourceStore(database);
    this.search = search;
  }

  /** Places in other stories, at most one in each: those that hold now before those that its own story corrects. */
  List<OtherPlace> of(Annotation annotation) {
    Target target = annotation.target();
    long own = annotation.storyId();
    List<Long> before = corrections.earlier(own);
    Set<Long> looked = new LinkedHashSet<>(before);
    looked.add(own);
    List<OtherPlace> found = new ArrayList<>();
    look(target, false, versions(own).stream().filter(looked::add).toList(), found);
    look(target, false, sources.neighbours(own, NEAR).stream().filter(looked::add).toList(), found);
    if (target instanceof PassageTarget passage) {
      for (String words : words(passage.quote())) {
        look(target, false, saying(words).stream().filter(looked::add).toList(), found);
      }
    }
    look(target, true, before, found);
    return found;
  }

  private List<Long> versions(long storyId) {
    Long family = families.families(List.of(storyId)).get(storyId);
    return family == null ? List.of() : families.members(family);
  }

  private void look(Target target, boolean isBefore, List<Long> among, List<OtherPlace> found) {
    for (long id : among.subList(0, Math.min(LOOKED_AT, among.size()))) {
      if (found.size() == MOST) {
        return;
      }
      stories.story(id).ifPresent(stored -> {
        Target there = new Relocation(corrections, stored).target(target);
        if (there.status().hasPlace()) {
          found.add(new OtherPlace(isBefore, id, stored.shown().headline(), stored.story().text(), there.range()));
        }
      });
    }
  }

  /** What to look for of a quote: its own words if they tell something, and those with what stands around them. */
  private static List<String> words(TextQuoteSelector quote) {
    List<String> words = new ArrayList<>();
    String own = longestLine(quote.exact());
    if (own.length() >= TELLING) {
      words.add(own);
    }
    if (quote.exact().indexOf('\n') < 0) {
      String before = quote.prefix().substring(CodePoints.floor(quote.prefix(), Math.max(0, quote.prefix().length() - AROUND)));
      String after = quote.suffix().substring(0, CodePoints.floor(quote.suffix(), Math.min(AROUND, quote.suffix().length())));
      String line = before.substring(before.lastIndexOf('\n') + 1) + quote.exact() + after.lines().findFirst().orElse("");
      if (line.strip().length() >= TELLING) {
        words.add(line.strip());
      }
    }
    return words;
  }

  private static String longestLine(String words) {
    return words.lines().map(String::strip).reduce("", (one, other) -> other.length() > one.length() ? other : one);
  }

  private List<Long> saying(String words) {
    StoryMatches matches = search.matches(new Word(words, null, true, false), false);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < Math.min(LOOKED_AT, matches.size()); i++) {
      ids.add(matches.id(i));
    }
    return ids;
  }
}
