package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** A bundle is a bag to the program of the Library of Congress, which knows nothing of ours. */
class BagOfCongressTest {

  @TempDir Path folder;
  private Path bag;

  @BeforeEach
  void writeAndUnpack() throws IOException {
    Path zip = folder.resolve("bundle.zip");
    try (Library library = Samples.seeds(folder)) {
      library.annotator().annotate(5, new TextRange(0, 4), HighlightColor.BLUE, List.of("人物/党员"), "一条笔记");
      library.bundles().write(
          zip, "bag", new ExportLanguage(Locale.ENGLISH, ZoneOffset.UTC, (key, arguments) -> key), Progress.NONE);
    }
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
    bag = folder.resolve("pizhu-bundle");
  }

  @Test
  void isCompleteAndValid() throws Exception {
    Bag read = new BagReader().read(bag);
    assertThat(read.getVersion().toString()).isEqualTo("1.0");
    assertThat(read.getMetadata().get("Payload-Oxum")).hasSize(1);
    assertThat(BagVerifier.canQuickVerify(read)).isTrue();
    BagVerifier.quicklyVerify(read);
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isComplete(read, false);
      verifier.isValid(read, false);
    }
  }

  @Test
  void aByteThatIsOtherIsFound() throws Exception {
    Path manifest = bag.resolve("manifest-sha256.txt");
    String first = Files.readString(manifest).lines().findFirst().orElseThrow();
    Path file = bag.resolve(first.substring(first.indexOf(' ')).strip());
    byte[] bytes = Files.readAllBytes(file);
    bytes[0] ^= 1;
    Files.write(file, bytes);
    Bag read = new BagReader().read(bag);
    try (BagVerifier verifier = new BagVerifier()) {
      assertThatThrownBy(() -> verifier.isValid(read, false)).isInstanceOf(CorruptChecksumException.class);
    }
  }
}
