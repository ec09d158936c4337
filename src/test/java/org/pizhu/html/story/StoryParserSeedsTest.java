package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pizhu.html.ParsedStory;
import org.pizhu.importer.seed.SeedFileImporter;
import org.pizhu.importer.source.Fragment;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** The seven stories of the sample, field by field, against what a careful reader finds in them. */
class StoryParserSeedsTest {

  private static final Path SEEDS = Path.of("seeds/000_ca418ce6a18ed07a.txt");
  private static final Path EXPECTED = Path.of("../shared/seeds/expected.json");

  private final ObjectMapper json = new ObjectMapper();

  private static List<ParsedStory> seeds() {
    SeedFileImporter importer = new SeedFileImporter();
    StoryParser parser = new StoryParser();
    List<ParsedStory> stories = new ArrayList<>();
    importer.read(
        SEEDS, importer.scan(SEEDS, Progress.NONE), (Fragment fragment) -> stories.add(parser.parse(fragment.story())), Progress.NONE);
    return stories;
  }

  @Test
  void findsWhatACarefulReaderFinds() throws IOException {
    Assumptions.assumeTrue(Files.exists(EXPECTED), "What a reader found is not on this machine");
    JsonNode expected = json.readTree(EXPECTED.toFile()).get("stories");
    List<ParsedStory> stories = seeds();
    assertThat(stories).hasSize(expected.size());
    for (int i = 0; i < stories.size(); i++) {
      ObjectNode want = expected.get(i).deepCopy();
      want.remove(List.of("number", "family"));
      assertThat(describe(stories.get(i).story())).as("story " + (i + 1)).isEqualTo(want);
      assertThat(stories.get(i).problems()).isEmpty();
    }
  }

  @Test
  void keepsTheContract() {
    assertThat(seeds()).hasSize(7).allSatisfy(parsed -> StoryContract.check(parsed.story()));
  }

  /** A story in the terms of the reader. */
  private ObjectNode describe(Story story) {
    ObjectNode found = json.createObjectNode();
    found.put("title", story.headline());
    found.put("titleLooksCut", story.headlineCut());
    found.set("dateline", story.dateline() == null ? json.nullNode() : describe(story.dateline()));
    found.put("date", story.date() == null ? null : story.date().date().toString());
    ArrayNode from = found.putArray("dateFrom");
    if (story.date() != null) {
      story.date().evidence().forEach(evidence -> from.add(evidence.key()));
    }
    ArrayNode byline = found.putArray("byline");
    for (Byline person : story.bylines()) {
      ObjectNode one = byline.addObject().put("role", person.role()).put("name", person.name());
      if (person.outlet() != null) {
        one.put("outlet", person.outlet());
      }
    }
    ArrayNode figures = found.putArray("figures");
    story.figures().forEach(figure -> figures.add(describe(story.text(), figure)));
    ArrayNode subheadings = found.putArray("subheadings");
    story.textOf(BlockKind.SUBHEADING).forEach(subheadings::add);
    found.put("bodyParagraphs", story.bodyParagraphs());
    TextRange loose = story.looseCaption();
    found.put("captionWithoutImage", loose == null ? null : loose.of(story.text()));
    return found;
  }

  private ObjectNode describe(Dateline dateline) {
    ObjectNode found = json.createObjectNode();
    if (dateline.outlet() != null) {
      found.put("outlet", dateline.outlet());
    }
    if (dateline.place() != null) {
      found.put("place", dateline.place());
    }
    if (dateline.monthDay() != null) {
      found.put("monthDay", dateline.monthDay().toString().substring("--".length()));
    }
    return found.put("asPrinted", dateline.asPrinted());
  }

  private ObjectNode describe(String text, Figure figure) {
    ObjectNode found = json.createObjectNode().put("line", figure.line()).put("src", figure.src());
    found.put("caption", figure.caption() == null ? null : figure.caption().of(text));
    Credit credit = figure.credit();
    if (credit == null) {
      found.putNull("credit");
    } else {
      ObjectNode maker = found.putObject("credit").put("role", credit.role()).put("name", credit.name());
      if (credit.outlet() != null) {
        maker.put("outlet", credit.outlet());
      }
    }
    return found.put("imageDate", figure.imageDate() == null ? null : figure.imageDate().toString());
  }
}
