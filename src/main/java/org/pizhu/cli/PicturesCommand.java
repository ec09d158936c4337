package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.library.PictureLedger;
import org.pizhu.library.Pictures;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Person;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureDoubt;
import org.pizhu.model.PictureLook;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "pictures", description = "${bundle:clihelp.pictures}")
final class PicturesCommand extends LibraryCommand {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Option(names = "--missing", description = "${bundle:clihelp.pictures.missing}")
  private boolean missing;

  @Option(names = "--doubtful", description = "${bundle:clihelp.pictures.doubtful}")
  private boolean doubtful;

  @Option(names = "--same", description = "${bundle:clihelp.pictures.same}")
  private boolean same;

  @Option(names = "--find", paramLabel = "DIR", description = "${bundle:clihelp.pictures.find}")
  private @Nullable Path find;

  @Option(names = "--update", description = "${bundle:clihelp.pictures.update}")
  private boolean update;

  @Spec private CommandSpec spec;

  PicturesCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return update || find != null ? Access.WRITE : Access.READ;
  }

  @Override
  int run(Library library) {
    int chosen = (missing ? 1 : 0) + (doubtful ? 1 : 0) + (same ? 1 : 0) + (find != null ? 1 : 0);
    if (chosen > 1) {
      throw wrongUse(spec, "cli.pictures.one");
    }
    PictureLedger ledger = library.pictureLedger();
    if (update || find != null) {
      ledger.catchUp(Progress.NONE);
    }
    if (find != null) {
      return find(library, find);
    }
    list(ledger);
    int pending = ledger.pending();
    if (pending > 0) {
      output().note(output().messages().get("cli.pictures.pending", pending));
    }
    return ExitCode.OK;
  }

  private void list(PictureLedger ledger) {
    List<LedgerEntry> shown = ledger.entries().stream()
        .filter(entry -> (!missing || entry.isMissing()) && (!doubtful || entry.isDoubtful()) && (!same || entry.isShared()))
        .toList();
    ArrayNode nodes = NODES.arrayNode();
    Map<FigureRef, PictureLedger.Words> words = Map.of();
    long story = 0;
    for (LedgerEntry entry : shown) {
      if (entry.figure().storyId() != story) {
        story = entry.figure().storyId();
        words = ledger.words(List.of(story));
      }
      PictureLedger.Words said = words.get(entry.figure());
      if (json()) {
        nodes.add(node(entry, said));
      } else {
        output().line(line(entry, said));
      }
    }
    if (json()) {
      output().json(nodes);
    }
  }

  private static String state(LedgerEntry entry) {
    return entry.isMissing() ? "missing" : entry.isDoubtful() ? "doubtful" : "present";
  }

  private static ObjectNode node(LedgerEntry entry, PictureLedger.@Nullable Words said) {
    ObjectNode node = figure(entry.figure());
    node.put("headline", entry.headline());
    node.put("file", entry.fileName());
    node.put("caption", said == null ? entry.caption() : said.caption());
    node.put("credit", credit(said));
    node.put("state", state(entry));
    ArrayNode doubts = node.putArray("doubts");
    entry.doubtsInOrder().forEach(doubt -> doubts.add(doubt.key()));
    Picture picture = entry.picture();
    PictureLook look = entry.look();
    node.put("sha256", picture == null ? null : picture.sha256());
    node.put("mediaType", picture == null ? null : picture.mediaType());
    node.put("bytes", picture == null ? null : picture.size());
    node.put("width", look == null || look.width() == 0 ? null : look.width());
    node.put("height", look == null || look.height() == 0 ? null : look.height());
    node.put("hash", look == null || look.hash() == null ? null : String.format("%016x", look.hash()));
    figures(node.putArray("same"), entry.same().stream().filter(other -> !other.equals(entry.figure())).toList());
    figures(node.putArray("alike"), entry.alike());
    return node;
  }

  private static void figures(ArrayNode nodes, List<FigureRef> figures) {
    figures.forEach(figure -> nodes.add(figure(figure)));
  }

  private static ObjectNode figure(FigureRef figure) {
    return NODES.objectNode().put("story", figure.storyId()).put("number", figure.number());
  }

  private static @Nullable String credit(PictureLedger.@Nullable Words said) {
    Person person = said == null ? null : said.credit();
    return person == null ? null : person.name();
  }

  /** Story and number, state, size, name of the file, why it is doubtful, caption; with tabs between them. */
  private String line(LedgerEntry entry, PictureLedger.@Nullable Words said) {
    PictureLook look = entry.look();
    String doubts = entry.doubtsInOrder().stream().map(this::words).collect(Collectors.joining("; "));
    return String.join("\t",
        entry.figure().storyId() + "." + entry.figure().number(),
        output().messages().get("cli.pictures." + state(entry)),
        look == null || look.width() == 0 ? "-" : look.width() + "×" + look.height(),
        entry.fileName(),
        doubts.isEmpty() ? "-" : doubts,
        (said == null ? entry.caption() : said.caption()).replaceAll("\\s+", " "));
  }

  private String words(PictureDoubt doubt) {
    return output().messages().get("ledger.doubt." + doubt.key());
  }

  private int find(Library library, Path folder) {
    Pictures.Found found = library.pictures().findBelow(folder, Progress.NONE);
    library.pictureLedger().catchUp(Progress.NONE);
    List<Pictures.Proposal> proposals = library.pictures().propose(folder, Progress.NONE);
    if (json()) {
      ObjectNode node = NODES.objectNode();
      node.put("found", found.found());
      ArrayNode nodes = node.putArray("proposals");
      for (Pictures.Proposal proposal : proposals) {
        ObjectNode one = figure(proposal.figure());
        one.put("name", proposal.name());
        one.set("like", figure(proposal.like()));
        one.put("file", proposal.file() == null ? null : proposal.file().toString());
        one.put("distance", proposal.distance());
        nodes.add(one);
      }
      node.set("warnings", JsonTrees.problems(found.problems(), output().messages()));
      output().json(node);
    } else {
      output().line(output().messages().get("main.found-pictures", found.found()));
      proposals.forEach(proposal -> output().line(words(proposal)));
    }
    found.problems().forEach(output()::problem);
    return ExitCode.OK;
  }

  private String words(Pictures.Proposal proposal) {
    String figure = proposal.figure().storyId() + "." + proposal.figure().number();
    String like = proposal.like().storyId() + "." + proposal.like().number();
    return proposal.file() == null
        ? output().messages().get("cli.pictures.in-version", figure, proposal.name(), like)
        : output().messages().get("cli.pictures.alike", figure, proposal.name(), proposal.file(), like, proposal.distance());
  }
}
