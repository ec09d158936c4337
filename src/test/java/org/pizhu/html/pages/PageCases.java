package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pizhu.html.story.ReaderCases;
import org.pizhu.html.story.StoryFindings;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Block;
import org.pizhu.model.Finding;
import org.pizhu.model.FoundField;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/**
 * Whole web pages with what a careful reader finds in them, labelled before the program read them. «== » begins a page with its name; the
 * marks of the lines are those of {@link ReaderCases}. «begins» and «ends» are the first and the last words of the text: what stands around
 * it on the page is none of it. «body» and «figures» count the paragraphs and the pictures of the text. From round 15 on sub-headings are
 * labelled too.
 */
public final class PageCases {

  private static final Set<FoundField> FIELDS = EnumSet.of(
      FoundField.HEADLINE, FoundField.OUTLET, FoundField.PLACE, FoundField.DATE, FoundField.SOURCE, FoundField.BYLINE, FoundField.CAPTION, FoundField.CREDIT);

  private static final int WITH_SUBHEADINGS = 15;

  /** A page and what is found in it; see {@link ReaderCases.Case}. */
  public record Case(int round, String name, String page, List<String> expected, Set<String> wrongAtFirst, Set<String> wrongStill) {

    /** What the program finds, as {@link #expected}. */
    public List<String> found() {
      Story story = new StoryParser().parse(PageReader.read(name, 1, page)).story();
      List<String> found = new ArrayList<>();
      StoryFindings.of(story).stream().filter(one -> labelled(one.field())).map(Case::words).distinct().forEach(found::add);
      List<TextRange> body = story.blocks().stream().filter(block -> block.kind().isBody()).map(Block::range).toList();
      edge("= begins ", body.isEmpty() ? "" : body.get(0).of(story.text()), true, found);
      edge("= ends ", body.isEmpty() ? "" : body.get(body.size() - 1).of(story.text()), false, found);
      count("= body ", story.bodyParagraphs(), found);
      count("= figures ", story.figures().size(), found);
      return found.stream().sorted().toList();
    }

    private boolean labelled(FoundField field) {
      return FIELDS.contains(field) || field == FoundField.SUBHEADING && round >= WITH_SUBHEADINGS;
    }

    private void count(String key, int number, List<String> found) {
      expected.stream().filter(line -> line.startsWith(key)).forEach(line -> found.add(key + number));
    }

    private void edge(String key, String block, boolean start, List<String> found) {
      expected.stream().filter(line -> line.startsWith(key)).forEach(line -> {
        String words = line.substring(key.length());
        found.add(start ? block.startsWith(words) ? line : key + block : block.endsWith(words) ? line : key + block);
      });
    }

    private static String words(Finding one) {
      String who = one.field() == FoundField.BYLINE || one.field() == FoundField.CREDIT ? one.who() + ' ' : "";
      String key = one.field() == FoundField.BYLINE ? "person" : one.field().key();
      String outlet = who.isEmpty() || one.outlet() == null ? "" : '@' + one.outlet();
      return "= " + key + ' ' + who + one.value() + outlet;
    }

    /** The fields in which what is found differs from what is expected. */
    public Set<String> wrong() {
      return ReaderCases.wrong(expected, found());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private PageCases() {}

  /** All of them. */
  public static List<Case> all() {
    return ReaderCases.Labelled.of("unseen-pages.txt").stream()
        .map(block -> new Case(
            block.round(), block.first().substring("== ".length()), block.source(), block.expected(), block.fields("! "), block.fields("? ")))
        .toList();
  }
}
