package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.task.Progress;

/** The index of an import is made of the stories in hand; {@code check} makes it anew from what is stored and compares each byte. */
class ImportIndexTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.empty(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path stories(int count) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("第").append(i).append("号消息\n<p>新华社北京1月").append(i % 28 + 1).append("日电（记者王小").append((char) ('\u4e00' + i)).append("）")
          .append("第").append(i).append("件事，ｗｕｈａｎ和ﬁ与").append((char) ('\u4e00' + i)).append("。</p>\n<p><img src=\"").append(i)
          .append(".jpg\"></p>\n<p>图为第").append(i).append("处。李四摄</p>\n*\n");
    }
    return Files.writeString(folder.resolve("many.txt"), text);
  }

  @Test
  void whatAnImportBringsIsInTheIndexAtItsEnd() throws IOException {
    library.storyImport().run(List.of(stories(5_200)), null, Progress.NONE);
    assertThat(library.searchIndexing().pending()).isZero();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    assertThat(Samples.found(library, "第5199号")).hasSize(1);
    assertThat(Samples.found(library, "headline:第17号")).hasSize(1);
  }

  @Test
  void fewStoriesWaitToBeTakenInWithOthers() throws IOException {
    library.storyImport().run(List.of(stories(70)), null, Progress.NONE);
    assertThat(library.searchIndexing().pending()).isEqualTo(70);
    assertThat(Samples.found(library, "第69号")).hasSize(1);
    library.searchIndexing().catchUp(Progress.NONE);
    assertThat(library.searchIndexing().pending()).isZero();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void aStoryThatIsCorrectedDuringTheImportIsFoundByWhatItIsNow() throws IOException {
    AtomicBoolean once = new AtomicBoolean();
    library.storyImport().run(List.of(stories(5_200)), null, new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        if (library.counts().stories() > 0 && once.compareAndSet(false, true)) {
          MetadataValue words = new MetadataValue.Words(List.of("另一个标题"));
          library.metadata().run(List.of(1L), MetadataAct.set(MetadataKey.of(MetadataField.HEADLINE), words), Progress.NONE);
        }
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    });
    assertThat(once).isTrue();
    assertThat(library.searchIndexing().pending()).isEqualTo(1);
    assertThat(Samples.found(library, "headline:另一个标题")).hasSize(1);
    library.searchIndexing().catchUp(Progress.NONE);
    assertThat(Samples.found(library, "headline:另一个标题")).hasSize(1);
    assertThat(Samples.found(library, "headline:第0号")).isEmpty();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }
}
