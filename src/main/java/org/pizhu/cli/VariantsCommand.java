package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.TypedQuote;
import org.pizhu.diff.Apparatus.Witness;
import org.pizhu.diff.Apparatus.Wording;
import org.pizhu.library.Library;
import org.pizhu.library.Variants;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextQuoteSelector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the wordings of a passage over the versions of its story, and who has which. */
@Command(name = "variants", description = "${bundle:clihelp.variants}")
final class VariantsCommand extends LibraryCommand {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Parameters(paramLabel = "ID", description = "${bundle:clihelp.story-id}")
  private long id;

  @Option(names = "--quote", paramLabel = "TEXT", required = true, description = "${bundle:clihelp.variants.quote}")
  private String quote = "";

  @Option(names = "--prefix", paramLabel = "TEXT", description = "${bundle:clihelp.annotate.prefix}")
  private String prefix = "";

  @Option(names = "--suffix", paramLabel = "TEXT", description = "${bundle:clihelp.annotate.suffix}")
  private String suffix = "";

  @Spec private CommandSpec spec;

  VariantsCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    if (quote.isBlank()) {
      throw wrongUse(spec, "cli.quote-empty");
    }
    Anchor anchor = TypedQuote.find(library.story(id).story().text(), new TextQuoteSelector(quote, prefix, suffix));
    if (anchor.range() == null) {
      throw new PizhuException(anchor.status() == AnchorStatus.AMBIGUOUS
          ? Problem.of(ProblemKind.QUOTE_AMBIGUOUS, quote, anchor.candidates().size())
          : Problem.of(ProblemKind.QUOTE_NOT_FOUND, anchor.candidates().isEmpty() ? quote : prefix + quote + suffix));
    }
    Variants variants = Variants.of(library, id, anchor.range());
    if (json()) {
      output().json(json(library, variants));
    } else {
      words(variants);
    }
    return ExitCode.OK;
  }

  private void words(Variants variants) {
    int number = 0;
    for (Wording wording : variants.apparatus().wordings()) {
      String text = wording.text().isEmpty() ? output().messages().get("variants.none") : wording.text().replace("\n", " / ");
      output().line(++number + ". " + text);
      for (Witness witness : wording.witnesses()) {
        StorySummary story = variants.story(witness);
        output().line("   " + Stream.of(Long.toString(story.id()), story.outlet(), date(story), story.headline())
            .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining("\t")));
      }
    }
  }

  private static @Nullable String date(StorySummary story) {
    return story.date() == null ? null : story.date().toString();
  }

  private static ObjectNode json(Library library, Variants variants) {
    ObjectNode node = NODES.objectNode().put("quote", variants.quote());
    ArrayNode wordings = node.putArray("wordings");
    for (Wording wording : variants.apparatus().wordings()) {
      ObjectNode one = wordings.addObject().put("text", wording.text());
      ArrayNode witnesses = one.putArray("witnesses");
      for (Witness witness : wording.witnesses()) {
        StorySummary story = variants.story(witness);
        ArrayNode places = witnesses.addObject().put("id", story.id()).put("headline", story.headline())
            .put("outlet", story.outlet()).put("date", date(story)).putArray("places");
        TextPlaces text = new TextPlaces(library.story(story.id()).story().text());
        witness.places().forEach(place -> text.put(places.addObject(), place));
      }
    }
    return node;
  }
}
