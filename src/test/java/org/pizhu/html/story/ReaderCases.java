package org.pizhu.html.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.StorySource;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Credit;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.FoundField;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/**
 * Stories with what a careful reader finds in them, in the dress of the seed file. A line that begins with «= » says what is found; what
 * no line names is not there. «! » names the fields that the program read otherwise when it saw the story for the first time, «% » the
 * round of labelling that the story and those after it belong to, «? » the fields that are still read otherwise. Outlet, place and source
 * are labelled in the unseen stories only, and a
 * dateline that names no outlet is asked for its place alone.
 */
public final class ReaderCases {

  /** Stories that were seen while the rules were written. */
  public static final String SEEN = "careful-reader.txt";

  /** Stories that were labelled before the program read them for the first time. */
  public static final String UNSEEN = "unseen.txt";

  /**
   * A story and what is found in it.
   *
   * @param round the round of labelling; 0 if the file has none
   * @param expected a line for each thing found, sorted
   * @param wrongAtFirst the fields that were wrong on first reading
   * @param wrongStill the fields that are known to be wrong
   */
  public record Case(int round, String headline, String body, List<String> expected, Set<String> wrongAtFirst, Set<String> wrongStill) {

    /** What the program finds, as {@link #expected}. */
    public List<String> found() {
      Story story = new StoryParser().parse(new StorySource("test.txt", 1, headline, body)).story();
      return Stream.concat(lines(story).stream(), round == 0 ? Stream.empty() : origin(story)).sorted().toList();
    }

    /** The fields in which what is found differs from what is expected. */
    public Set<String> wrong() {
      return ReaderCases.wrong(expected, found());
    }

    @Override
    public String toString() {
      return headline;
    }
  }

  private static final Set<FoundField> ORIGIN = EnumSet.of(FoundField.OUTLET, FoundField.PLACE, FoundField.SOURCE);

  private ReaderCases() {}

  /** The stories of a resource. */
  public static List<Case> of(String resource) {
    return cases(Labelled.of(resource));
  }

  /** The stories of a text; a line with an asterisk ends each. */
  public static List<Case> read(String all) {
    return cases(Labelled.read(all));
  }

  private static List<Case> cases(List<Labelled> blocks) {
    return blocks.stream()
        .map(block -> new Case(block.round(), block.first(), block.source(), block.expected(), block.fields("! "), block.fields("? ")))
        .toList();
  }

  /**
   * A story or page of a resource with its labels.
   *
   * @param first its first line
   * @param rest the others: its source, and lines that begin with an equals sign, an exclamation mark or a question mark
   */
  public record Labelled(int round, String first, List<String> rest) {

    public static List<Labelled> of(String resource) {
      try (InputStream in = Objects.requireNonNull(ReaderCases.class.getResourceAsStream(resource))) {
        return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static List<Labelled> read(String all) {
      List<Labelled> blocks = new ArrayList<>();
      int round = 0;
      for (String source : all.split("(?m)\\n\\*(?:\\n|\\z)")) {
        List<String> lines = source.lines().toList();
        if (lines.get(0).startsWith("% ")) {
          round = Integer.parseInt(lines.get(0).substring(2));
          lines = lines.subList(1, lines.size());
        }
        blocks.add(new Labelled(round, lines.get(0), lines.subList(1, lines.size())));
      }
      return blocks;
    }

    public String source() {
      return rest.stream().filter(line -> !line.matches("[=!?] .*")).collect(Collectors.joining("\n"));
    }

    public List<String> expected() {
      return rest.stream().filter(line -> line.startsWith("= ")).sorted().toList();
    }

    public Set<String> fields(String mark) {
      return ReaderCases.fields(rest, mark);
    }
  }

  public static Set<String> wrong(List<String> expected, List<String> found) {
    List<String> missing = new ArrayList<>(expected);
    List<String> spare = new ArrayList<>(found);
    found.forEach(missing::remove);
    expected.forEach(spare::remove);
    return Stream.concat(missing.stream(), spare.stream()).map(ReaderCases::field).collect(Collectors.toCollection(TreeSet::new));
  }

  public static Set<String> fields(List<String> lines, String mark) {
    return lines.stream().filter(line -> line.startsWith(mark)).flatMap(line -> Stream.of(line.substring(2).split(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The field of a line. */
  public static String field(String line) {
    return line.split(" ", 3)[1];
  }

  private static List<String> lines(Story story) {
    List<String> lines = new ArrayList<>();
    lines.add("= body " + story.bodyParagraphs());
    if (story.headlineCut()) {
      lines.add("= cut");
    }
    if (story.dateline() != null && story.dateline().outlet() != null) {
      lines.add("= dateline " + dateline(story.dateline()));
    }
    if (story.date() != null) {
      lines.add("= date " + story.date().date() + " "
          + story.date().evidence().stream().map(one -> one.key()).collect(Collectors.joining(" ")));
    }
    if (!story.bylines().isEmpty()) {
      lines.add("= byline " + story.bylines().stream()
          .map(one -> one.role() + " " + one.name() + at(one.outlet())).collect(Collectors.joining("; ")));
    }
    story.figures().forEach(figure -> lines.add("= figure " + figure(figure, story.text())));
    for (Block block : story.blocks()) {
      if (block.kind() == BlockKind.SUBHEADING) {
        lines.add("= sub " + block.range().of(story.text()));
      }
    }
    if (story.looseCaption() != null) {
      lines.add("= loose " + story.looseCaption().of(story.text()));
    }
    return lines.stream().sorted().toList();
  }

  /** Whose story it is, from where, and whom it was taken from. */
  private static Stream<String> origin(Story story) {
    return StoryFindings.of(story).stream().filter(one -> ORIGIN.contains(one.field())).map(one -> "= " + one.field().key() + ' ' + one.value());
  }

  private static String dateline(Dateline dateline) {
    String day = dateline.monthDay() == null ? "-" : dateline.monthDay().toString().substring(2);
    String place = dateline.place() == null ? "-" : dateline.place();
    return String.join("|", dateline.outlet(), place, day, dateline.asPrinted());
  }

  private static String figure(Figure figure, String text) {
    TextRange caption = figure.caption();
    Credit credit = figure.credit();
    return String.join(
        "|",
        figure.src(),
        caption == null ? "-" : caption.of(text),
        credit == null ? "-" : credit.role() + " " + credit.name() + at(credit.outlet()));
  }

  private static String at(@Nullable String outlet) {
    return outlet == null ? "" : "@" + outlet;
  }
}
