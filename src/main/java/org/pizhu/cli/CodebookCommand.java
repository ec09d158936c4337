package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.library.codebook.CodebookReport;
import org.pizhu.model.Codebook;
import org.pizhu.model.Problem;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "codebook", description = "${bundle:clihelp.codebook}")
final class CodebookCommand extends LibraryCommand {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ArgGroup private @Nullable Exchange exchange;

  /** At most one of the two. */
  static final class Exchange {
    @Option(names = "--export", paramLabel = "FILE", description = "${bundle:clihelp.codebook.export}")
    private @Nullable Path to;

    @Option(names = "--import", paramLabel = "FILE", description = "${bundle:clihelp.codebook.import}")
    private @Nullable Path from;
  }

  CodebookCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return exchange != null && exchange.from != null ? Access.MAKE : Access.READ;
  }

  @Override
  int run(Library library) {
    if (exchange != null && exchange.from != null) {
      return take(library, exchange.from);
    }
    if (exchange != null && exchange.to != null) {
      List<Problem> lost = library.codebookExchange().write(exchange.to);
      if (json()) {
        ObjectNode node = NODES.objectNode().put("file", exchange.to.toAbsolutePath().toString());
        node.set("warnings", JsonTrees.problems(lost, output().messages()));
        output().json(node);
      }
      lost.forEach(output()::problem);
      return ExitCode.OK;
    }
    show(library);
    return ExitCode.OK;
  }

  private int take(Library library, Path file) {
    CodebookReport report = library.codebookExchange().read(file);
    if (json()) {
      ObjectNode node = NODES.objectNode();
      node.put("new", report.made());
      node.put("changed", report.changed());
      node.put("unchanged", report.unchanged());
      node.set("notes", JsonTrees.problems(report.notes(), output().messages()));
      output().json(node);
    } else {
      output().line(output().messages().get(
          "cli.codebook-imported", report.made(), report.changed(), report.unchanged()));
    }
    report.notes().forEach(output()::problem);
    return ExitCode.OK;
  }

  private void show(Library library) {
    Codebook codebook = library.codebook();
    TagCounts counts = library.finder().tagCounts();
    if (json()) {
      output().json(tree(codebook, counts));
      return;
    }
    for (Tag tag : codebook.tags()) {
      output().line(codebook.path(tag.id()) + "\t" + counts.own(tag.id()) + "\t" + counts.subtree(tag.id()));
    }
  }

  private static ArrayNode tree(Codebook codebook, TagCounts counts) {
    ArrayNode top = NODES.arrayNode();
    Map<String, ArrayNode> below = new HashMap<>();
    for (Tag tag : codebook.tags()) {
      ObjectNode node = node(tag, codebook.path(tag.id()), counts);
      below.put(tag.id(), node.putArray("children"));
      below.getOrDefault(String.valueOf(tag.parent()), top).add(node);
    }
    return top;
  }

  private static ObjectNode node(Tag tag, String path, TagCounts counts) {
    ObjectNode node = NODES.objectNode();
    node.put("id", tag.id());
    node.put("name", tag.name());
    node.put("path", path);
    node.put("color", tag.color() == null ? null : tag.color().key());
    node.put("description", tag.description());
    node.put("key", tag.key());
    node.put("memo", tag.memo());
    node.put("annotations", counts.own(tag.id()));
    node.put("annotationsWithBelow", counts.subtree(tag.id()));
    return node;
  }
}
