package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pizhu.library.Library;
import org.pizhu.library.StorySearch.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "${bundle:clihelp.search}")
final class SearchCommand extends LibraryCommand {

  @Parameters(paramLabel = "QUERY", description = "${bundle:clihelp.search.query}")
  private String query = "";

  SearchCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    long start = System.nanoTime();
    List<Hit> hits = library.search().find(query);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("total", hits.size());
      node.put("ms", millis);
      ArrayNode stories = node.putArray("stories");
      hits.forEach(hit -> add(stories, hit));
      output().json(node);
    } else {
      hits.forEach(this::print);
      output().line(output().messages().get("cli.found", hits.size(), millis));
    }
    return ExitCode.OK;
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
