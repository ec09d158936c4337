package org.pizhu.store.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureRef;
import org.pizhu.model.MissingPicture;
import org.pizhu.model.Picture;
import org.pizhu.model.Story;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.Sha256;

class PictureStoreTest extends StoreTest {

  private static final byte[] BYTES = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};

  private PictureStore pictures;

  @BeforeEach
  void stories() {
    Story plain = Samples.plain("二", "正文");
    Figure figure = new Figure(1, "./w020200209.jpg", "w020200209.jpg", 1, null, null, null);
    Samples.importAll(database, "a.txt", Samples.rich(), new Story(
        false, plain.text(), plain.blocks(), List.of(figure), null, null, List.of(), null, plain.html()));
    pictures = new PictureStore(database);
  }

  @Test
  void keepsOneContentOnce() {
    Picture picture = new Picture(Samples.attach(database, BYTES, new FigureRef(1, 1)), "image/png", BYTES.length);
    Samples.attach(database, BYTES.clone(), new FigureRef(2, 1));
    assertThat(database.<Long>read(sql -> sql.number("SELECT count(*) FROM picture"))).isEqualTo(1);
    assertThat(pictures.bytes(picture.sha256())).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(BYTES));
    assertThat(pictures.picture(picture.sha256())).contains(picture);
    assertThat(pictures.bytes("none")).isEmpty();
    assertThat(pictures.picture("none")).isEmpty();
  }

  @Test
  void listsFiguresThatMissAPicture() {
    assertThat(pictures.missing()).containsExactly(
        new MissingPicture(1, "麦田里的春分𠮷日…", 1, "W020200209.JPG", "春分时节，麦田里的农民（湖北日报全媒记者 张三 摄）"),
        new MissingPicture(2, "二", 1, "w020200209.jpg", ""));
    assertThat(pictures.missingByFileName())
        .isEqualTo(Map.of("w020200209.jpg", List.of(new FigureRef(1, 1), new FigureRef(2, 1))));
    Samples.attach(database, BYTES, new FigureRef(1, 1));
    assertThat(pictures.missing()).extracting(MissingPicture::storyId).containsExactly(2L);
    Samples.attach(database, BYTES, new FigureRef(2, 1));
    assertThat(pictures.missing()).isEmpty();
    assertThat(pictures.missingByFileName()).isEmpty();
  }

  @Test
  void figureTakesAnotherPicture() {
    String first = Samples.attach(database, BYTES, new FigureRef(1, 1));
    String other = Samples.attach(database, new byte[] {1}, new FigureRef(1, 1), new FigureRef(2, 1));
    StoryStore stories = new StoryStore(database);
    assertThat(stories.story(1).orElseThrow().pictures()).isEqualTo(Map.of(1, other));
    HistoryStore history = new HistoryStore(database);
    history.undo(history.lastDone().orElseThrow());
    assertThat(stories.story(1).orElseThrow().pictures()).isEqualTo(Map.of(1, first));
    assertThat(stories.story(2).orElseThrow().pictures()).isEmpty();
  }

  @Test
  void refusesFigureThatIsNotThere() {
    assertThatThrownBy(() -> Samples.attach(database, BYTES, new FigureRef(1, 1), new FigureRef(1, 9)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(pictures.picture(Sha256.of(BYTES))).as("not taken in either").isEmpty();
    assertThat(pictures.missing()).hasSize(2);
  }
}
