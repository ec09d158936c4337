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
import org.pizhu.model.HighlightColor;
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

  @Option(names = "--quote", required = true, paramLabel = "TEXT", description = "${bundle:clihelp.annotate.quote}")
  private String quote = "";

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
    if (quote.isBlank()) {
      throw wrongUse(spec, "cli.quote-empty");
    }
    String text = library.story(id).story().text();
    Anchor anchor = TypedQuote.find(text, new TextQuoteSelector(quote, prefix, suffix));
    @Nullable Annotation made = anchor.range() == null
        ? null
        : library.annotator().annotate(id, anchor.range(), color, tags, note);
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("id", made == null ? null : made.id());
      node.put("status", anchor.status().name());
      output().json(node);
    } else if (made != null) {
      output().line(made.id());
    }
    if (made == null) {
      output().problem(anchor.status() == AnchorStatus.AMBIGUOUS
          ? Problem.of(ProblemKind.QUOTE_AMBIGUOUS, quote, anchor.candidates().size())
          : Problem.of(ProblemKind.QUOTE_NOT_FOUND, anchor.candidates().isEmpty() ? quote : prefix + quote + suffix));
      return ExitCode.FINDING;
    }
    return ExitCode.OK;
  }
}
