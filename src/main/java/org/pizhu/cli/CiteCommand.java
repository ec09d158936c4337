package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.TypedQuote;
import org.pizhu.library.Library;
import org.pizhu.library.export.Citations;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Cites a story, or a passage of it. */
@Command(name = "cite", description = "${bundle:clihelp.cite}")
final class CiteCommand extends LibraryCommand {

  @Parameters(paramLabel = "ID", description = "${bundle:clihelp.story-id}")
  private long id;

  @Option(names = "--style", paramLabel = "STYLE", description = "${bundle:clihelp.cite.style}")
  private @Nullable String style;

  @Option(names = "--quote", paramLabel = "TEXT", description = "${bundle:clihelp.cite.quote}")
  private @Nullable String quote;

  @Spec private CommandSpec spec;

  CiteCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    Citations citations = citations();
    StoredStory story = library.story(id);
    if (quote != null) {
      assertInStory(story, quote);
    }
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode()
          .put("story", id).put("style", citations.style()).put("citation", citations.of(story));
      output().json(quote == null ? node : node.put("quote", quote).put("text", citations.quoted(story, quote)));
    } else {
      output().line(quote == null ? citations.of(story) : citations.quoted(story, quote));
    }
    return ExitCode.OK;
  }

  private Citations citations() {
    String wanted = style != null ? style
        : new SettingsFile(context().environment().settingsFile(), Settings.defaults(context().annotator())).load().get(Settings.CITATION_STYLE);
    return named(spec, ProblemKind.CITATION_STYLE_UNKNOWN,
        () -> Citations.of(wanted, output().messages().get("export.no-headline"), ZoneId.systemDefault()));
  }

  /** The words must stand in the story, in however many places. */
  private void assertInStory(StoredStory story, String words) {
    if (words.isBlank()) {
      throw wrongUse(spec, "cli.quote-empty");
    }
    Anchor anchor = TypedQuote.find(story.story().text(), new TextQuoteSelector(words, "", ""));
    if (anchor.range() == null && anchor.status() != AnchorStatus.AMBIGUOUS) {
      throw new PizhuException(Problem.of(ProblemKind.QUOTE_NOT_FOUND, words));
    }
  }
}
