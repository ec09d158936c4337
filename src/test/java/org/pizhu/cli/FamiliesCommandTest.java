package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesCommandTest extends CommandLineCase {

  @Test
  void threeOfTheSeedsAreVersionsOfOne() throws IOException {
    assertThat(json("families")).hasToString("[[2,3,4]]");
    assertThat(code).isZero();
    assertThat(err).isEmpty();
    run("families");
    assertThat(out).isEqualTo(
        "2 坚实的底盘——湖北战“疫”中的社区作为\t3 坚实的底盘 ——湖北战“疫”中的社区作为\t4 湖北战“疫”中的社区作为：坚实的底盘\n");
    run("families", "--update");
    assertThat(code).isZero();
  }

  @Test
  void listsAndStoriesSayTheirFamily() throws IOException {
    List<String> families = new ArrayList<>();
    json("list").forEach(story -> families.add(story.get("family").asText()));
    assertThat(families).containsExactly("null", "1", "1", "1", "null", "null", "null");
    JsonNode third = json("show", "3");
    assertThat(third.get("family").asLong()).isEqualTo(1);
    assertThat(json("show", "7").get("family").isNull()).isTrue();
  }
}
