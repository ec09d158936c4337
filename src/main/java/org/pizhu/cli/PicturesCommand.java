package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.library.picture.PictureLedger;
import org.pizhu.library.picture.PictureSearch;
import org.pizhu.library.picture.Pictures;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.Person;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureCandidate;
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

  @Option(names = "--find", paramLabel = "DIR|ARCHIVE", description = "${bundle:clihelp.pictures.find}")
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
    PictureLedger ledger = library.pictures().ledger();
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
    LedgerPart part = missing ? LedgerPart.MISSING : doubtful ? LedgerPart.DOUBTFUL : same ? LedgerPart.SHARED : LedgerPart.ALL;
    ArrayNode nodes = NODES.arrayNode();
    Map<Long, Map<FigureRef, PictureLedger.Words>> ofStory = new HashMap<>();
    ledger.each(new LedgerQuery(part, List.of()), entry -> {
      long story = entry.figure().storyId();
      if (!ofStory.containsKey(story)) {
        ofStory.clear();
        ofStory.put(story, ledger.words(List.of(story)));
      }
      PictureLedger.Words said = ofStory.get(story).get(entry.figure());
      if (json()) {
        nodes.add(node(entry, said));
      } else {
        output().line(line(entry, said));
      }
    });
    if (json()) {
      output().json(nodes);
    }
  }

  private static String state(LedgerEntry entry) {
    return entry.isMissing() ? "missing" : entry.isDoubtful() ? "doubtful" : "present";
  }

  private static ObjectNode node(LedgerEntry entry, PictureLedger.@Nullable Words said) {
    ObjectNode node = figure(entry.figure());
    // As other programs compare it with the headline of «list» and «show»: the mark of a cut one is for the eye.
    node.put("headline", said == null ? entry.headline() : said.headline());
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
    node.put("places", entry.places());
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

  private int find(Library library, Path place) {
    Pictures.Found found = library.pictures().findBelow(place, Progress.NONE);
    library.pictures().ledger().catchUp(Progress.NONE);
    PictureSearch.Outcome outcome = library.pictures().search().look(place, Progress.NONE);
    List<PictureCandidate> proposals = outcome.candidates();
    if (json()) {
      ObjectNode node = NODES.objectNode();
      node.put("found", found.found());
      ArrayNode nodes = node.putArray("proposals");
      proposals.forEach(proposal -> nodes.add(node(proposal)));
      node.put("refusedBefore", outcome.hidden());
      node.set("warnings", JsonTrees.problems(found.problems(), output().messages()));
      output().json(node);
    } else {
      output().line(output().messages().get("main.found-pictures", found.found()));
      proposals.forEach(proposal -> output().line(words(proposal)));
    }
    found.problems().forEach(output()::problem);
    return ExitCode.OK;
  }

  private static ObjectNode node(PictureCandidate proposal) {
    ObjectNode node = figure(proposal.figure());
    node.put("name", proposal.wanted());
    node.put("reason", proposal.reason().key());
    PictureCandidate.Model like = proposal.like();
    node.set("like", like == null ? null : figure(like.figure()));
    node.put("file", proposal.file());
    node.put("distance", proposal.distance() < 0 ? null : proposal.distance());
    return node;
  }

  private String words(PictureCandidate proposal) {
    String figure = proposal.figure().storyId() + "." + proposal.figure().number();
    PictureCandidate.Model model = proposal.like();
    String like = model == null ? "" : model.figure().storyId() + "." + model.figure().number();
    String why = output().messages().get("find.reason." + proposal.reason().key());
    String file = proposal.file();
    String key = file == null ? "cli.pictures.in-version"
        : model == null ? "cli.pictures.named" : proposal.distance() < 0 ? "cli.pictures.compare" : "cli.pictures.alike";
    return file == null
        ? output().messages().get(key, figure, proposal.wanted(), like, why)
        : output().messages().get(key, figure, proposal.wanted(), file, like, proposal.distance(), why);
  }
}
