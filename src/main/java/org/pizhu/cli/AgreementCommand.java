package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.agreement.Disagreement;
import org.pizhu.agreement.TagAgreement;
import org.pizhu.agreement.UnitizingFamily;
import org.pizhu.library.Library;
import org.pizhu.library.annotation.AgreementReport;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares annotators, and lists where they differ. */
@Command(name = "agreement", description = "${bundle:clihelp.agreement}")
final class AgreementCommand extends LibraryCommand {

  @Option(names = "--tag", paramLabel = "PATH", description = "${bundle:clihelp.agreement.tag}")
  private @Nullable String tag;

  @Option(names = "--annotator", paramLabel = "NAME", description = "${bundle:clihelp.agreement.annotator}")
  private List<String> annotators = List.of();

  @Option(names = "--unit", paramLabel = "UNIT", description = "${bundle:clihelp.agreement.unit}")
  private AgreementUnit unit = AgreementUnit.PARAGRAPH;

  @Spec private CommandSpec spec;

  AgreementCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    if (annotators.size() == 1) {
      throw wrongUse(spec, "cli.agreement-two");
    }
    AgreementReport report = library.agreements().compare(annotators, tag, unit, Progress.NONE);
    if (json()) {
      output().json(json(report, library));
    } else {
      words(report, library.codebook());
    }
    return ExitCode.OK;
  }

  private static ObjectNode json(AgreementReport report, Library library) {
    Codebook codebook = library.codebook();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    report.annotators().forEach(node.putArray("annotators")::add);
    node.put("unit", report.unit().key()).put("stories", report.stories()).put("settled", report.settled());
    family(node.putObject("family"), report.family());
    ArrayNode tags = node.putArray("tags");
    for (TagAgreement row : report.tags()) {
      ObjectNode one = tags.addObject();
      one.put("id", row.tagId()).put("path", row.path()).put("annotations", row.annotations()).put("units", row.units())
          .put("share", row.share()).put("cohen", row.cohen()).put("fleiss", row.fleiss()).put("alpha", row.alpha())
          .put("unitizing", row.unitizing()).put("single", row.single());
      family(one.putObject("family"), row.family());
    }
    Map<Long, TextPlaces> texts = new HashMap<>();
    ArrayNode places = node.putArray("disagreements");
    for (Disagreement place : report.disagreements()) {
      ObjectNode one = places.addObject().put("story", place.storyId()).put("headline", place.headline())
          .put("kind", place.kind().name().toLowerCase(Locale.ROOT));
      ArrayNode sides = one.putArray("sides");
      for (Disagreement.Side side : place.sides()) {
        ArrayNode annotations = sides.addObject().put("annotator", side.annotator()).putArray("annotations");
        side.annotations().forEach(annotation -> annotation(annotations.addObject(), annotation, codebook,
            texts.computeIfAbsent(place.storyId(), id -> new TextPlaces(library.story(id).story().text()))));
      }
    }
    return node;
  }

  private static void family(ObjectNode node, UnitizingFamily family) {
    node.put("tagged", family.tagged()).put("relevant", family.relevant()).put("coded", family.coded());
  }

  private static void annotation(ObjectNode node, Annotation annotation, Codebook codebook, TextPlaces text) {
    text.put(node.put("id", annotation.id()).put("quote", annotation.target().words()), annotation.target().range());
    ArrayNode tags = node.putArray("tags");
    annotation.tags().forEach(id -> tags.add(codebook.byId(id).isPresent() ? codebook.path(id) : id));
  }

  private void words(AgreementReport report, Codebook codebook) {
    for (TagAgreement row : report.tags()) {
      Double kappa = row.cohen() == null ? row.fleiss() : row.cohen();
      output().line(output().messages().get("agreement.row", row.path(), row.annotations(), row.units(),
          number(row.share()), number(kappa), number(row.alpha()), number(row.unitizing()),
          number(row.family().relevant()), number(row.family().coded()),
          number(row.single())));
    }
    UnitizingFamily all = report.family();
    output().line(output().messages().get("agreement.family", number(all.tagged()), number(all.relevant()), number(all.coded())));
    for (Disagreement place : report.disagreements()) {
      output().line(place.storyId() + "\t" + output().messages().get("agreement.kind." + place.kind().name().toLowerCase(Locale.ROOT))
          + "\t" + place.sides().stream().map(side -> side(side, codebook)).collect(Collectors.joining(" | ")));
    }
  }

  private String side(Disagreement.Side side, Codebook codebook) {
    String between = output().messages().get("agreement.separator");
    String said = side.annotations().stream()
        .map(one -> output().messages().get("cli.agreement.annotation", one.target().words().replace('\n', ' '),
            one.tags().stream().map(id -> codebook.byId(id).isPresent() ? codebook.path(id) : id).collect(Collectors.joining(between))).strip())
        .collect(Collectors.joining(output().messages().get("cli.agreement.and")));
    return output().messages().get(
        "agreement.side", side.annotator(), said.isEmpty() ? output().messages().get("agreement.nothing") : said);
  }

  private String number(@Nullable Double value) {
    return value == null ? output().messages().get("agreement.none") : String.format(Locale.ROOT, "%.3f", value);
  }
}
