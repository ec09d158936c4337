package org.pizhu.library.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.file.AtomicFile;
import org.pizhu.library.edit.TextFile;
import org.pizhu.model.PizhuException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that settings name: a style of citations, and templates of exports. They go along with settings that are exported, and stand in a
 * folder of the program where these come in. What is in them is looked at where it is used, as with all such files.
 */
public final class OwnFiles {

  private static final Logger LOG = LoggerFactory.getLogger(OwnFiles.class);

  /** Styles have up to 200 KB, templates less, in bytes. */
  private static final long LARGEST = 2 << 20;
  private static final String STYLE = ".csl";

  private OwnFiles() {}

  /**
   * What goes along, as far as it can be read.
   *
   * @param texts of the files by their paths
   * @param unread the paths of the others
   */
  public record Packed(Map<String, String> texts, List<String> unread) {
    public Packed {
      texts = Map.copyOf(texts);
      unread = List.copyOf(unread);
    }
  }

  /**
   * The files that a style of citations and plans of exports name.
   *
   * @param plans as {@link ExportPlanText} writes them
   */
  public static Set<String> named(String style, Collection<String> plans) {
    Stream<String> templates = plans.stream().map(plan -> ExportPlanText.parse(plan).template()).filter(path -> !path.isEmpty());
    return Stream.concat(Stream.of(style).filter(OwnFiles::isStyle), templates).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Reads files; not for the JavaFX thread. */
  public static Packed read(Set<String> paths) {
    Map<String, String> texts = new HashMap<>();
    List<String> unread = new ArrayList<>();
    for (String path : paths) {
      try {
        texts.put(path, TextFile.read(path, LARGEST));
      } catch (PizhuException e) {
        LOG.warn("{} does not go along with the settings", path, e);
        unread.add(path);
      }
    }
    return new Packed(texts, unread);
  }

  private static boolean isStyle(String style) {
    return style.strip().toLowerCase(Locale.ROOT).endsWith(STYLE);
  }

  /**
   * Puts files that came along into a folder; not for the JavaFX thread.
   *
   * @param texts of files by the paths that they had
   * @param wanted the paths of those that are named; others are not written
   * @param folder is made
   * @return where each of them is now, by the path that it had
   * @throws PizhuException if one can't be written
   * @throws UncheckedIOException if the folder can't be made
   */
  public static Map<String, String> place(Map<String, String> texts, Set<String> wanted, Path folder) {
    Map<String, String> places = new HashMap<>();
    for (String path : wanted) {
      String text = texts.get(path);
      if (text != null) {
        places.put(path, written(folder, name(path), text).toString());
      }
    }
    return places;
  }

  /** The name of a file of any system, without what could lead elsewhere. */
  private static String name(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    String visible = name.replaceFirst("^[. ]+", "");
    return visible.substring(Math.max(0, visible.length() - 100));
  }

  private static Path written(Path folder, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      int dot = Math.max(0, name.lastIndexOf('.'));
      Path file = folder.resolve(name);
      for (int i = 2; Files.exists(file) && !same(file, bytes); i++) {
        // Another file of this name is there.
        file = folder.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
      }
      AtomicFile.write(file, out -> out.write(bytes));
      return file.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean same(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }
}
