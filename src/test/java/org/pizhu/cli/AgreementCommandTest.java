package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;

class AgreementCommandTest extends CommandLineCase {

  private String name = "";

  @BeforeEach
  void annotateByTwo() {
    try (Library library = Libraries.open(folder.resolve("library.pizhu"), Clock.systemUTC(), () -> name)) {
      annotate(library, "甲", "社区作为防控的最前线", "社区");
      annotate(library, "乙", "社区作为防控的最前线", "社区");
      annotate(library, "乙", "蔡朝阳", "人物");
    }
  }

  private void annotate(Library library, String who, String quote, String tag) {
    name = who;
    int at = library.story(2).story().text().indexOf(quote);
    library.annotator().annotate(2, new TextRange(at, at + quote.length()), HighlightColor.BLUE, List.of(tag), "");
  }

  @Test
  void theJsonHasCoefficientsAndPlaces() throws IOException {
    JsonNode found = json("agreement");
    assertThat(code).isZero();
    assertThat(found.get("annotators")).extracting(JsonNode::asText).containsExactly("乙", "甲");
    assertThat(found.get("stories").asInt()).isEqualTo(1);
    JsonNode community = found.get("tags").get(0);
    assertThat(community.get("path").asText()).isEqualTo("社区");
    assertThat(community.get("cohen").asDouble()).isEqualTo(1);
    assertThat(community.get("fleiss").isNull()).isTrue();
    JsonNode place = found.get("disagreements").get(0);
    assertThat(place.get("kind").asText()).isEqualTo("missing");
    assertThat(place.get("sides").get(0).get("annotations").get(0).get("quote").asText()).isEqualTo("蔡朝阳");
    assertThat(place.get("sides").get(0).get("annotations").get(0).get("tags").get(0).asText()).isEqualTo("人物");
    assertThat(place.get("sides").get(1).get("annotations")).isEmpty();
    assertThat(json("agreement", "--tag", "社区", "--unit", "story").get("disagreements")).isEmpty();
  }

  @Test
  void saysSoInWords() {
    run("agreement", "--annotator", "甲", "--annotator", "乙");
    assertThat(out).contains("社区: 2 annotations", "kappa 1.000, alpha 1.000, passages 1.000", "甲: nothing | 乙: «蔡朝阳» 人物");
    language = Language.CHINESE;
    run("agreement", "--annotator", "甲", "--annotator", "乙");
    assertThat(out).contains("甲：未标 | 乙：“蔡朝阳”人物").doesNotContain("«");
  }

  @Test
  void refusesWhatIsNothingToCompare() {
    run("agreement", "--annotator", "甲");
    assertThat(code).isEqualTo(2);
    run("agreement", "--annotator", "甲", "--annotator", "丁");
    assertThat(code).isEqualTo(1);
    assertThat(err).contains("«丁»", "甲");
    run("agreement", "--tag", "没有");
    assertThat(code).isEqualTo(1);
  }
}
