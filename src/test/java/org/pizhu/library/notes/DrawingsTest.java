package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Library;
import org.pizhu.library.NotesCase;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.ImportReport;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** What is drawn in a picture comes in as the rectangle around it, and that is told; what is said as a rectangle goes before. */
class DrawingsTest extends NotesCase {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{'type': 'SvgSelector', 'value': '<svg><polygon points=\\'20,10 100,20 60,50\\'/></svg>'}|xywh=percent:10,10,40,40|NOTES_UNKEPT",
      "[{'type': 'SvgSelector', 'value': '<svg><circle r=\\'9\\'/></svg>'}, {'type': 'FragmentSelector', 'value': 'xywh=20,10,80,40'}]|xywh=percent:10,10,40,40|",
      "{'type': 'SvgSelector', 'value': '<svg><path d=\\'M0 0A1 1 0 0 0 9 9\\'/></svg>'}||NOTE_PLACE_UNREAD"})
  void stand(String selector, String region, String told) throws IOException {
    try (Library library = empty("to")) {
      ByteArrayOutputStream picture = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", picture);
      Files.write(folder.resolve("a.png"), picture.toByteArray());
      take(library, file("甲.txt", "江城樱花开了\n<p>三月的江城，樱花陆续开放。</p><img src='a.png'><p>图为东湖樱园。张三 摄</p><p>市民走出家门。</p>\n*\n"));
      String json = ("{'@context': 'http://www.w3.org/ns/anno.jsonld', 'id': 'http://a.example/1', 'type': 'Annotation', 'bodyValue': '花', 'target': {'source':"
          + "{'id': 'http://x.example/a.png', 'type': 'Image', 'partOf': 'http://x.example/1', 'title': '江城樱花开了'}, 'selector': " + selector + "}}")
          .replace("\\'", "\u0000").replace("'", "\"").replace("\u0000", "'");
      ImportReport report = take(library, file("notes.jsonld", json));
      assertThat(all(library)).singleElement().satisfies(one -> {
        assertThat(one.note()).isEqualTo("花");
        assertThat(one.target()).isInstanceOfSatisfying(FigureTarget.class, figure ->
            assertThat(figure.region() == null ? null : figure.region().value()).isEqualTo(region));
      });
      assertThat(report.problems()).extracting(Problem::kind).filteredOn(kind -> kind != ProblemKind.NOTES_TAKEN && kind != ProblemKind.NOTE_MOVED).extracting(Enum::name)
          .containsExactlyElementsOf(told == null ? java.util.List.of() : java.util.List.of(told));
    }
  }
}
