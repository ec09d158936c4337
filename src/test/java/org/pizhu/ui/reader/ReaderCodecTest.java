package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.TextRange;

class ReaderCodecTest {

  private static final FragmentSelector REGION = new FragmentSelector(1, 2, 30, 40);

  @TestFactory
  Stream<DynamicTest> readsWhatThePageSends() {
    return Map.<String, ReaderMessage.FromPage>ofEntries(
        Map.entry("{\"type\":\"selected\",\"start\":3,\"end\":7,\"left\":1.5,\"top\":2,\"right\":3.25,\"bottom\":4}",
            new ReaderMessage.Selected(3, 7, 1.5, 2, 3.25, 4)),
        Map.entry("{\"type\":\"cleared\"}", new ReaderMessage.Cleared()),
        Map.entry("{\"type\":\"units\",\"unit\":\"block\",\"from\":1,\"to\":9}",
            new ReaderMessage.Units(ReaderMessage.Unit.block, 1, 9)),
        Map.entry("{\"type\":\"clicked\",\"offset\":-1}", new ReaderMessage.Clicked(-1)),
        Map.entry("{\"type\":\"field\",\"field\":\"date\"}", new ReaderMessage.Field("date")),
        Map.entry("{\"type\":\"boundaries\",\"id\":\"a\",\"start\":1,\"end\":2}", new ReaderMessage.Boundaries("a", 1, 2)),
        Map.entry("{\"type\":\"figureSelected\",\"figure\":2,\"region\":null,\"left\":0,\"top\":0,\"right\":9.5,\"bottom\":8}",
            new ReaderMessage.FigureSelected(2, null, 0, 0, 9.5, 8)),
        Map.entry("{\"type\":\"figureSelected\",\"figure\":2,\"region\":{\"x\":1,\"y\":2,\"width\":30,\"height\":40},"
                + "\"left\":0,\"top\":0,\"right\":9,\"bottom\":8}",
            new ReaderMessage.FigureSelected(2, REGION, 0, 0, 9, 8)),
        Map.entry("{\"type\":\"figureOpened\",\"figure\":2}", new ReaderMessage.FigureOpened(2)),
        Map.entry("{\"type\":\"figureClicked\",\"figure\":1,\"x\":50.5,\"y\":3}", new ReaderMessage.FigureClicked(1, 50.5, 3)),
        Map.entry("{\"type\":\"region\",\"id\":\"a\",\"region\":{\"x\":1,\"y\":2,\"width\":30,\"height\":40}}",
            new ReaderMessage.Region("a", REGION)),
        Map.entry("{\"type\":\"storyMark\",\"id\":\"a\"}", new ReaderMessage.StoryMark("a")),
        Map.entry("{\"type\":\"findPicture\",\"figure\":4}", new ReaderMessage.FindPicture(4)),
        Map.entry("{\"type\":\"link\",\"href\":\"http://例子/?a=\\\"𠮷\\\"\"}", new ReaderMessage.Link("http://例子/?a=\"𠮷\"")),
        Map.entry("{\"type\":\"painted\",\"token\":12}", new ReaderMessage.Painted(12)))
        .entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> assertThat(ReaderCodec.read(row.getKey())).isEqualTo(row.getValue())));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "null", "[]", "selected", "{}", "{\"type\":\"other\"}", "{\"type\":\"clicked\"}", "{\"type\":\"clicked\",\"offset\":\"1\"}",
    "{\"type\":\"clicked\",\"offset\":9999999999}", "{\"type\":\"region\",\"id\":\"a\",\"region\":null}",
    "{\"type\":\"units\",\"unit\":\"page\",\"from\":1,\"to\":9}"
  })
  void refusesWhatThePageNeverSends(String json) {
    assertThatThrownBy(() -> ReaderCodec.read(json)).isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
  }

  @Test
  void readsAnswers() {
    assertThat(ReaderCodec.readRange("[3,7]")).isEqualTo(new TextRange(3, 7));
    assertThat(ReaderCodec.readCaret("{\"anchor\":9,\"focus\":2}")).isEqualTo(new ReaderMessage.CaretEnds(9, 2));
  }

  @Test
  void writesWhatThePageReads() {
    ReaderMessage.FigureView figure = new ReaderMessage.FigureView(1, null, "图", "1.jpg", "拖", "找", "坏");
    ReaderMessage.Mark mark = new ReaderMessage.Mark("a\"b", 1, 2, "pink", 1);
    assertThat(ReaderCodec.write(new ReaderMessage.Show(List.of(figure), List.of(new TextRange(4, 5)), List.of(mark), 6)))
        .isEqualTo("{\"figures\":[{\"number\":1,\"alt\":\"图\",\"missing\":\"1.jpg\",\"hint\":\"拖\",\"find\":\"找\","
            + "\"broken\":\"坏\"}],\"credits\":[{\"start\":4,\"end\":5}],\"marks\":[{\"id\":\"a\\\"b\",\"start\":1,\"end\":2,"
            + "\"color\":\"pink\",\"layer\":1}],\"place\":6}");
    assertThat(ReaderCodec.write(new ReaderMessage.Change(List.of(), List.of("x", "y"))))
        .isEqualTo("{\"changed\":[],\"removed\":[\"x\",\"y\"]}");
    assertThat(ReaderCodec.write(List.of(
        new ReaderMessage.Shape("a", 0, null, "green", "题", false), new ReaderMessage.Shape("b", 2, REGION, "blue", "", true))))
        .isEqualTo("[{\"id\":\"a\",\"figure\":0,\"region\":null,\"color\":\"green\",\"title\":\"题\",\"carried\":false},"
            + "{\"id\":\"b\",\"figure\":2,\"region\":{\"x\":1,\"y\":2,\"width\":30,\"height\":40},\"color\":\"blue\",\"title\":\"\",\"carried\":true}]");
    assertThat(ReaderCodec.write(new int[] {1, 2})).isEqualTo("[1,2]");
  }
}
