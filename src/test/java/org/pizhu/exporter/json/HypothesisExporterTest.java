package org.pizhu.exporter.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.ProgramSamples;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.i18n.Language;
import org.pizhu.text.CodePoints;

class HypothesisExporterTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Exporter exporter = new HypothesisExporter();

  @Test
  void rowsAreThoseOfTheApi() throws IOException {
    JsonNode all = JSON.readTree(ProgramSamples.bytes(exporter, ProgramSamples.set(ProgramSamples.many(2))));

    assertThat(all.get("total").asInt()).isEqualTo(22).isEqualTo(all.get("rows").size());
    JsonNode row = row(all, 100);
    assertThat(row.get("uri").asText()).isEqualTo("http://www.example.cn/新闻/a%20b.html?x=%3C1%3E");
    assertThat(row.get("user").asText()).isEqualTo("acct:%E7%8E%8B%E8%80%81%E5%B8%88@pizhu");
    assertThat(row.at("/user_info/display_name").asText()).isEqualTo("王老师");
    assertThat(row.get("created").asText()).isEqualTo("2026-11-24T04:00:00Z");
    assertThat(row.get("text").asText()).isEqualTo("# 批注\n*强调*😷");
    assertThat(row.get("tags")).extracting(JsonNode::asText).containsExactly("人物 <\"&\">/党员/𠮷", "人物 <\"&\">");
    assertThat(row.at("/document/title/0").asText()).isEqualTo("😷标题𠮷一则");
    int start = row.at("/target/0/selector/0/start").asInt();
    int end = row.at("/target/0/selector/0/end").asInt();
    assertThat(ProgramSamples.TEXT.substring(start, end)).isEqualTo("武汉高科集团")
        .isEqualTo(row.at("/target/0/selector/1/exact").asText());
    assertThat(row(all, 108).at("/target/0").has("selector")).as("the story as a whole").isFalse();
    assertThat(row(all, 104).at("/target/0/selector/0/value").asText()).isEqualTo("xywh=percent:25,10,50,40");
    assertThat(row(all, 109).at("/pizhu/status").asText()).isEqualTo("orphan");
  }

  private static JsonNode row(JsonNode all, int number) {
    for (JsonNode row : all.get("rows")) {
      if (row.get("id").asText().equals(ProgramSamples.id(number))) {
        return row;
      }
    }
    throw new AssertionError("No row " + number);
  }

  @Property(tries = 300)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(@ForAll String headline, @ForAll String words, @ForAll String note, @ForAll String name)
      throws IOException {
    Assume.that(!headline.isBlank());
    JsonNode row = JSON.readTree(ProgramSamples.bytes(
        exporter, Samples.set(Language.CHINESE, List.of(Samples.story(headline, words + "终", note, name))))).at("/rows/0");

    assertThat(row.get("text").asText()).isEqualTo(CodePoints.wellFormed(note));
    assertThat(row.at("/document/title/0").asText()).isEqualTo(CodePoints.wellFormed(headline));
    assertThat(row.at("/target/0/selector/1/exact").asText()).isEqualTo(CodePoints.wellFormed(words + "终"));
  }
}
