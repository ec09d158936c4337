package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pizhu.library.Library;
import org.pizhu.library.shelf.StorySearch.Hit;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.query.QueryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

@Command(name = "search", description = "${bundle:clihelp.search}")
final class SearchCommand extends LibraryCommand {

  @Parameters(paramLabel = "QUERY", description = "${bundle:clihelp.search.query}")
  private String query = "";

  @Option(names = "--sort", paramLabel = "ORDER", description = "${bundle:clihelp.search.sort}")
  private Sort sort = Sort.source;

  @Option(names = "--limit", paramLabel = "N", description = "${bundle:clihelp.search.limit}")
  private int limit = Integer.MAX_VALUE;

  @Spec private CommandSpec spec;

  /** The orders, as they are written on the command line. */
  private enum Sort {
    source(StoryOrder.SOURCE, false),
    relevance(StoryOrder.RELEVANCE, true),
    date(StoryOrder.DATE, true),
    outlet(StoryOrder.OUTLET, false);

    private final StoryOrder order;
    private final boolean falling;

    Sort(StoryOrder order, boolean falling) {
      this.order = order;
      this.falling = falling;
    }
  }

  SearchCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    // What a query leaves out begins with one minus; with two it is an option that there isn't, and no story would be found.
    if (query.matches("--[a-zA-Z][a-zA-Z-]*+(?:=.*)?")) {
      throw new UnmatchedArgumentException(spec.commandLine(), List.of(query));
    }
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), output().messages().get("cli.search.limit", limit));
    }
    try {
      long start = System.nanoTime();
      StoryListing found = query.isBlank()
          ? StoryListing.EMPTY
          : library.lists().listing(StoryQuery.ALL.with(query).sorted(sort.order, sort.falling));
      List<Hit> hits = library.search().hits(query, found.ids().limit(limit).boxed().toList());
      show(found, hits, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      return ExitCode.OK;
    } catch (QueryException wrong) {
      throw new ParameterException(spec.commandLine(), QueryFault.sentence(output().messages(), query, wrong.error()));
    }
  }

  private void show(StoryListing found, List<Hit> hits, long millis) {
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("total", found.size());
      node.put("hits", found.hits());
      node.put("ms", millis);
      ArrayNode stories = node.putArray("stories");
      hits.forEach(hit -> add(stories, hit));
      output().json(node);
    } else {
      hits.forEach(this::print);
      output().line(output().messages().get("cli.found", found.size(), millis));
    }
  }

  private static void add(ArrayNode stories, Hit hit) {
    ObjectNode story = stories.addObject();
    story.put("id", hit.id());
    story.put("title", hit.title());
    ArrayNode passages = story.putArray("passages");
    hit.passages().forEach(passages::add);
  }

  private void print(Hit hit) {
    output().line(hit.id() + "\t" + hit.title());
    hit.passages().forEach(passage -> output().line("\t" + passage));
  }
}
