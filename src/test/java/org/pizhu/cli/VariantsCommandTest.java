package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsCommandTest extends CommandLineCase {

  private static List<String> wordings(JsonNode variants) {
    List<String> found = new ArrayList<>();
    variants.get("wordings").forEach(wording -> {
      StringBuilder one = new StringBuilder(wording.get("text").asText());
      wording.get("witnesses").forEach(witness -> one.append('|').append(witness.get("id").asLong()));
      found.add(one.toString());
    });
    return found;
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "2;社区作为防控的最前线;社区作为防控的最前线|2|4|3",
      "2;坚实的底盘——湖北;坚实的底盘——湖北|2, 湖北|4, 坚实的底盘 ——湖北|3",
      "5;龚群保;龚群保|5",
  })
  void listsWhoHasWhichWording(String id, String quote, String expected) throws IOException {
    assertThat(String.join(", ", wordings(json("variants", id, "--quote", quote)))).isEqualTo(expected);
    assertThat(code).isZero();
  }

  @Test
  void placesAreThoseOfTheTexts() throws IOException {
    JsonNode variants = json("variants", "2", "--quote", "（记者 蔡朝阳 唐晓安）");
    for (JsonNode wording : variants.get("wordings")) {
      for (JsonNode witness : wording.get("witnesses")) {
        String text = json("show", witness.get("id").asText()).get("text").asText();
        List<String> stretches = new ArrayList<>();
        witness.get("places").forEach(
            place -> stretches.add(text.substring(place.get("start").asInt(), place.get("end").asInt())));
        assertThat(String.join("\n", stretches)).isEqualTo(wording.get("text").asText());
      }
    }
  }

  @Test
  void saysSoInWords() {
    run("variants", "2", "--quote", "坚实的底盘——湖北");
    assertThat(out).startsWith("1. 坚实的底盘——湖北\n   2\t湖北日报\t2020-03-12\t坚实的底盘");
    assertThat(code).isZero();
  }

  @ParameterizedTest
  @CsvSource({"不在这里的话,1", "记者,1", "' ',2"})
  void refusesWhatIsNoPassage(String quote, int expected) {
    run("variants", "2", "--quote", quote);
    assertThat(code).isEqualTo(expected);
    assertThat(err).isNotBlank();
  }
}
