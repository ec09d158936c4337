package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.TypedQuote;
import org.pizhu.library.Library;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextQuoteSelector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "annotate", description = "${bundle:clihelp.annotate}")
final class AnnotateCommand extends LibraryCommand {

  @Parameters(paramLabel = "ID", description = "${bundle:clihelp.story-id}")
  private long id;

  @Option(names = "--quote", paramLabel = "TEXT", description = "${bundle:clihelp.annotate.quote}")
  private @Nullable String quote;

  @Option(names = "--figure", paramLabel = "N", description = "${bundle:clihelp.annotate.figure}")
  private @Nullable Integer figure;

  @Option(names = "--region", paramLabel = "X,Y,W,H", description = "${bundle:clihelp.annotate.region}")
  private @Nullable String region;

  @Option(names = "--story", description = "${bundle:clihelp.annotate.story}")
  private boolean story;

  @Option(names = "--prefix", paramLabel = "TEXT", description = "${bundle:clihelp.annotate.prefix}")
  private String prefix = "";

  @Option(names = "--suffix", paramLabel = "TEXT", description = "${bundle:clihelp.annotate.suffix}")
  private String suffix = "";

  @Option(names = "--tag", paramLabel = "PATH", description = "${bundle:clihelp.annotate.tag}")
  private List<String> tags = List.of();

  @Option(names = "--note", paramLabel = "TEXT", description = "${bundle:clihelp.annotate.note}")
  private String note = "";

  @Option(names = "--color", paramLabel = "COLOR", description = "${bundle:clihelp.annotate.color}")
  private HighlightColor color = HighlightColor.YELLOW;

  @Spec private CommandSpec spec;

  AnnotateCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.WRITE;
  }

  @Override
  int run(Library library) {
    int targets = (quote == null ? 0 : 1) + (figure == null ? 0 : 1) + (story ? 1 : 0);
    boolean hasContext = !prefix.isEmpty() || !suffix.isEmpty();
    if (targets != 1 || region != null && figure == null || hasContext && quote == null) {
      throw wrongUse(spec, "cli.annotate-what");
    }
    if (quote != null) {
      return passage(library, quote);
    }
    Annotation made = figure != null
        ? library.annotator().annotateFigure(id, figure, region(), color, tags, note)
        : library.annotator().annotateStory(id, color, tags, note);
    say(made, made.target().status());
    return ExitCode.OK;
  }

  private @Nullable FragmentSelector region() {
    try {
      return region == null ? null : FragmentSelector.ofNumbers(region);
    } catch (IllegalArgumentException wrong) {
      throw new PizhuException(Problem.of(ProblemKind.REGION_NOT_VALID, region), wrong);
    }
  }

  private int passage(Library library, String words) {
    if (words.isBlank()) {
      throw wrongUse(spec, "cli.quote-empty");
    }
    String text = library.story(id).story().text();
    Anchor anchor = TypedQuote.find(text, new TextQuoteSelector(words, prefix, suffix));
    if (anchor.range() != null) {
      say(library.annotator().annotate(id, anchor.range(), color, tags, note), anchor.status());
      return ExitCode.OK;
    }
    say(null, anchor.status());
    output().problem(anchor.status() == AnchorStatus.AMBIGUOUS
        ? Problem.of(ProblemKind.QUOTE_AMBIGUOUS, words, anchor.candidates().size())
        : Problem.of(ProblemKind.QUOTE_NOT_FOUND, anchor.candidates().isEmpty() ? words : prefix + words + suffix));
    return ExitCode.FINDING;
  }

  private void say(@Nullable Annotation made, AnchorStatus status) {
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("id", made == null ? null : made.id());
      node.put("status", status.name());
      output().json(node);
    } else if (made != null) {
      output().line(made.id());
    }
  }
}
