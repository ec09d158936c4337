package org.pizhu.cli;

import org.pizhu.library.Library;
import org.pizhu.library.version.StoryHtml;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryFamily;
import org.pizhu.model.StorySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", description = "${bundle:clihelp.show}")
final class ShowCommand extends LibraryCommand {

  @Parameters(paramLabel = "ID", description = "${bundle:clihelp.story-id}")
  private long id;

  @Option(names = "--html", description = "${bundle:clihelp.show.html}")
  private boolean html;

  @Spec private CommandSpec spec;

  ShowCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    if (html && json()) {
      throw wrongUse(spec, "cli.either", "--html", "--json");
    }
    StoredStory story = library.story(id);
    if (html) {
      output().line(StoryHtml.body(story));
    } else if (json()) {
      Long family = library.summary(id).map(StorySummary::family).map(StoryFamily::id).orElse(null);
      output().json(JsonTrees.story(story, family));
    } else {
      output().line(story.story().text());
    }
    return ExitCode.OK;
  }
}
