package org.pizhu.library.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.ImportReport;
import org.pizhu.model.StoredStory;
import org.pizhu.task.Progress;

/** Pages that are saved as one file hold their pictures in their addresses: these are pictures of the library like any other. */
class EmbeddedPicturesTest {

  @TempDir Path folder;

  private static byte[] png(int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static String address(byte[] picture) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
  }

  private static String story() throws IOException {
    return "樱花开了\n<p><img src=\"" + address(png(30)) + "\"></p>\n<p>樱花园里游人如织。张三 摄</p>\n<p>第一段正文。</p>\n<p><img src=\"b.jpg\"></p>\n"
        + "<p>第二段正文，不是图片说明。</p>\n<p><img src=\"data:image/png;base64,AAAA\"><img src='data:image/svg+xml,&lt;svg/&gt;'></p>\n<p>第三段，<img src=\""
        + address(png(40)) + "\">文中有图。</p>\n*\n";
  }

  @Test
  void areTakenInWithTheStoryAsOneStep() throws IOException {
    Path file = Files.writeString(folder.resolve("stories.txt"), story());
    try (Library library = Samples.empty(folder)) {
      ImportReport report = library.storyImport().run(List.of(file), null, Progress.NONE);
      assertThat(report.pictures()).isEqualTo(2);
      StoredStory story = library.story(1);
      assertThat(story.pictures()).containsOnlyKeys(1, 5);
      assertThat(library.pictures().bytes(story.pictures().get(1))).contains(png(30));
      assertThat(library.pictures().bytes(story.pictures().get(5))).contains(png(40));
      assertThat(story.story().figures().get(0).src()).isEqualTo("data:image/png;base64,");
      List<String> rows = Dump.of(library.file());
      assertThat(library.storyImport().run(List.of(file), null, Progress.NONE).pictures()).as("again").isZero();
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      assertThat(library.rereading().run(Progress.NONE).differing()).isZero();
      library.annotator().undo();
      assertThat(Dump.of(library.file())).isEmpty();
      library.annotator().redo();
      assertThat(Dump.of(library.file())).isEqualTo(rows);
    }
  }

  @Test
  void areTakenFromPagesToo() throws IOException {
    String text = "春天到了，公园里的樱花陆续开放，市民纷纷走出家门，踏青赏花。";
    Path file = Files.writeString(folder.resolve("page.html"), "<html><head><title>樱花开了</title></head><body><article><h1>樱花开了</h1>"
        + ("<p>" + text + "</p>").repeat(4) + "<p><img src=\"" + address(png(300)) + "\"></p>" + ("<p>" + text + "</p>").repeat(4) + "</article></body></html>");
    try (Library library = Samples.empty(folder)) {
      assertThat(library.storyImport().run(List.of(file), null, Progress.NONE).pictures()).isEqualTo(1);
      assertThat(library.story(1).pictures()).containsOnlyKeys(1);
    }
  }
}
