package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.TypedQuote;
import org.pizhu.library.Library;
import org.pizhu.library.version.Standings;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Standing;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.Target;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Lists how annotations stand in other versions: one annotation in all of them, or all in one version; and takes down what a person decides
 * of one in one.
 */
@Command(name = "standings", description = "${bundle:clihelp.standings}")
final class StandingsCommand extends LibraryCommand {

  @Parameters(paramLabel = "ANNOTATION", arity = "0..1", description = "${bundle:clihelp.standings.annotation}")
  private @Nullable String annotation;

  @Option(names = "--story", paramLabel = "ID", description = "${bundle:clihelp.standings.story}")
  private @Nullable Long story;

  @ArgGroup private @Nullable Decision decision;

  @Spec private CommandSpec spec;

  /** At most one of them. */
  static final class Decision {
    @Option(names = "--accept", description = "${bundle:clihelp.standings.accept}")
    private boolean accept;

    @Option(names = "--absent", description = "${bundle:clihelp.standings.absent}")
    private boolean absent;

    @Option(names = "--reopen", description = "${bundle:clihelp.standings.reopen}")
    private boolean reopen;

    @Option(names = "--quote", paramLabel = "TEXT", description = "${bundle:clihelp.standings.quote}")
    private @Nullable String quote;

    @Option(names = "--figure", paramLabel = "N", description = "${bundle:clihelp.standings.figure}")
    private @Nullable Integer figure;
  }

  StandingsCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return decision == null ? Access.READ : Access.WRITE;
  }

  @Override
  int run(Library library) {
    if (annotation == null && story == null || decision != null && (annotation == null || story == null)) {
      throw wrongUse(spec, "cli.standings-what");
    }
    if (decision != null && annotation != null && story != null) {
      decide(library, annotation, story, decision);
    }
    List<Standing> standings = standings(library);
    if (json()) {
      ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
      Map<Long, TextPlaces> texts = new HashMap<>();
      standings.forEach(standing -> nodes.add(node(standing,
          texts.computeIfAbsent(standing.storyId(), id -> new TextPlaces(library.story(id).story().text())))));
      output().json(nodes);
    } else {
      standings.forEach(this::line);
    }
    return ExitCode.OK;
  }

  private List<Standing> standings(Library library) {
    Standings all = library.standings();
    if (annotation == null) {
      // Says so if there is no such story.
      return all.in(library.story(story == null ? 0 : story).id());
    }
    return story == null ? all.of(annotation) : Optional.of(existing(all, annotation, story)).stream().toList();
  }

  private static Standing existing(Standings all, String annotationId, long storyId) {
    return all.of(annotationId, storyId)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, annotationId)));
  }

  private static void decide(Library library, String annotationId, long storyId, Decision decided) {
    Standings all = library.standings();
    if (decided.accept && existing(all, annotationId, storyId).state() == Standing.State.ASK) {
      Standing asked = existing(all, annotationId, storyId);
      throw new PizhuException(Problem.of(ProblemKind.QUOTE_AMBIGUOUS, asked.quote(), asked.candidates().size()));
    }
    if (decided.accept) {
      all.accept(annotationId, storyId);
    } else if (decided.absent) {
      all.ruleOut(annotationId, storyId);
    } else if (decided.reopen) {
      all.reopen(annotationId, storyId);
    } else if (decided.figure != null) {
      all.placeAtFigure(annotationId, storyId, decided.figure);
    } else if (decided.quote != null) {
      all.place(annotationId, storyId, range(library, storyId, decided.quote));
    }
  }

  private static TextRange range(Library library, long storyId, String quote) {
    Anchor anchor =
        TypedQuote.find(library.story(storyId).story().text(), new TextQuoteSelector(quote, "", ""));
    TextRange range = anchor.range();
    if (range == null) {
      throw new PizhuException(anchor.status() == AnchorStatus.AMBIGUOUS
          ? Problem.of(ProblemKind.QUOTE_AMBIGUOUS, quote, anchor.candidates().size())
          : Problem.of(ProblemKind.QUOTE_NOT_FOUND, quote));
    }
    return range;
  }

  private static String name(Standing standing) {
    return standing.state().name().toLowerCase(Locale.ROOT);
  }

  /** The version, the state with an asterisk where a person has decided, the annotation, and the wordings. */
  private void line(Standing standing) {
    String words = standing.state() == Standing.State.CHANGED
        ? standing.quote() + "\t" + standing.words() : standing.quote();
    output().line(standing.storyId() + "\t" + name(standing) + (standing.isDecided() ? "*" : "") + "\t"
        + standing.annotation().id() + "\t" + words.replace('\n', ' '));
  }

  private static ObjectNode node(Standing standing, TextPlaces text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("annotation", standing.annotation().id());
    node.put("home", standing.annotation().storyId());
    node.put("story", standing.storyId());
    node.put("state", name(standing));
    node.put("quote", standing.quote());
    Target place = standing.place();
    node.put("words", place == null ? null : place.words());
    node.put("figure", place instanceof FigureTarget figure ? figure.number() : null);
    node.set("range", place == null ? node.nullNode() : range(text, place.range()));
    ArrayNode candidates = node.putArray("candidates");
    standing.candidates().forEach(candidate -> candidates.add(range(text, candidate)));
    StandingDecision said = standing.decision();
    node.put("decided", standing.isDecided());
    node.put("by", said == null ? null : said.by());
    node.put("at", said == null ? null : said.at().toString());
    return node;
  }

  private static ObjectNode range(TextPlaces text, TextRange range) {
    return text.put(JsonNodeFactory.instance.objectNode(), range);
  }
}
