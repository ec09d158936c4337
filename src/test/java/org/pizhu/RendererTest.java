package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {

  @TempDir Path devices;

  @Test
  void noDeviceIsNoCard() throws IOException {
    Files.createFile(devices.resolve("null"));
    assertThat(Renderer.hasCard(devices)).isFalse();
  }

  @Test
  void aDriverShowsItsCard() throws IOException {
    Files.createDirectory(devices.resolve("dri"));
    assertThat(Renderer.hasCard(devices)).isTrue();
  }

  @Test
  void whatTheUserSetStays() {
    String before = System.getProperty("prism.order");
    System.setProperty("prism.order", "es2");
    try {
      Renderer.choose();
      assertThat(System.getProperty("prism.order")).isEqualTo("es2");
    } finally {
      if (before == null) {
        System.clearProperty("prism.order");
      } else {
        System.setProperty("prism.order", before);
      }
    }
  }
}
