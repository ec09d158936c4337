package org.pizhu.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fonts of a computer that a PDF can be written with, by the names of their files, because to open every font takes seconds. */
public final class PdfFonts {

  /** Fonts with Chinese, the best first: those made for print, then those of Windows, Linux, macOS. */
  private static final List<String> CHINESE = List.of(
      "notoserifcjk-regular.ttc", "notoserifcjksc-regular.otf", "notoserifsc-regular.otf", "sourcehanserif-regular.ttc",
      "sourcehanserifsc-regular.otf", "sourcehanserifcn-regular.otf", "notosanscjk-regular.ttc", "notosanscjksc-regular.otf",
      "notosanssc-regular.otf", "sourcehansans-regular.ttc", "sourcehansanssc-regular.otf", "sourcehansanscn-regular.otf",
      "simsun.ttc", "msyh.ttc", "deng.ttf", "simhei.ttf", "notosanssc-regular.ttf", "notosanssc-variablefont_wght.ttf", "wqy-microhei.ttc",
      "wqy-zenhei.ttc", "droidsansfallbackfull.ttf", "droidsansfallback.ttf", "uming.ttc", "songti.ttc", "stheiti light.ttc", "stheiti medium.ttc",
      "arial unicode.ttf");

  /** Fonts for what those lack: other scripts, rare characters, signs. */
  private static final List<String> OTHERS = List.of(
      "dejavusans.ttf", "segoeui.ttf", "arial.ttf", "notosans-regular.ttf", "liberationsans-regular.ttf", "simsunb.ttf", "seguisym.ttf",
      "notosanssymbols2-regular.ttf", "arial unicode.ttf");

  /** The heavier ones of a family, where its name says nothing of them. */
  private static final Map<String, String> BOLD = Map.of("msyh.ttc", "msyhbd.ttc", "deng.ttf", "dengb.ttf");

  private static final Set<String> HEAVY = CHINESE.stream().map(PdfFonts::heavy).collect(Collectors.toUnmodifiableSet());
  private static final int DEEPEST = 6;

  private final Map<String, Path> files = new HashMap<>();

  /**
   * The fonts of some folders and of what is in them.
   *
   * @param folders those that are not there are passed over
   */
  public PdfFonts(List<Path> folders) {
    folders.stream().filter(Files::isDirectory).forEach(this::look);
  }

  /** The fonts of this computer. */
  public static PdfFonts ofSystem() {
    String home = System.getProperty("user.home", "");
    String windows = Objects.requireNonNullElse(System.getenv("WINDIR"), "C:\\Windows");
    String local = Objects.requireNonNullElse(System.getenv("LOCALAPPDATA"), home);
    return new PdfFonts(Stream.of(
        "/usr/share/fonts", "/usr/local/share/fonts", home + "/.local/share/fonts", home + "/.fonts", windows + "\\Fonts",
        local + "\\Microsoft\\Windows\\Fonts", "/System/Library/Fonts", "/Library/Fonts", home + "/Library/Fonts").map(Path::of).toList());
  }

  private void look(Path folder) {
    try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
      found.forEach(file -> {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (CHINESE.contains(name) || OTHERS.contains(name) || HEAVY.contains(name)) {
          files.putIfAbsent(name, file);
        }
      });
    } catch (IOException | UncheckedIOException unreadable) {
      // A folder that may not be read has no fonts for us; the others still count.
    }
  }

  /** Files of fonts with Chinese, the best first. */
  List<Path> chinese() {
    return CHINESE.stream().filter(files::containsKey).map(files::get).toList();
  }

  /** The file of the heavier font of the same family; null if it is not there. */
  @Nullable Path bold(Path regular) {
    return files.get(heavy(String.valueOf(regular.getFileName()).toLowerCase(Locale.ROOT)));
  }

  private static String heavy(String regular) {
    return BOLD.getOrDefault(regular, regular.contains("-regular") ? regular.replace("-regular", "-bold") : "");
  }

  /** Files of fonts for what those lack, the best first. */
  List<Path> others() {
    return new ArrayList<>(OTHERS.stream().filter(files::containsKey).map(files::get).toList());
  }

  /** Whether there is a font with Chinese. */
  public boolean hasChinese() {
    return !chinese().isEmpty();
  }
}
