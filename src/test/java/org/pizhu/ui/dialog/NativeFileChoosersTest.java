package org.pizhu.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the dialogs of the system begin; they themselves can't be opened in a test. */
class NativeFileChoosersTest {

  @TempDir Path folder;

  @Test
  void beginsInTheFirstFolderThatIsThere() throws IOException {
    File own = Files.createDirectory(folder.resolve("own")).toFile();
    File last = Files.createDirectory(folder.resolve("last")).toFile();
    File home = folder.toFile();
    assertThat(NativeFileChoosers.first(Arrays.asList(own, last, home))).isEqualTo(own);
    assertThat(NativeFileChoosers.first(Arrays.asList(null, last, home))).isEqualTo(last);
    assertThat(NativeFileChoosers.first(Arrays.asList(null, null, home))).isEqualTo(home);
    Files.delete(own.toPath());
    Files.delete(last.toPath());
    assertThat(NativeFileChoosers.first(Arrays.asList(own, last, home))).as("what is gone is passed over").isEqualTo(home);
    assertThat(NativeFileChoosers.first(Arrays.asList(own, Files.createFile(folder.resolve("file")).toFile(), null))).isNull();
  }
}
