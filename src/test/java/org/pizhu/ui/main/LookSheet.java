package org.pizhu.ui.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page with all pictures in a folder, a row for each thing that was looked at; a click shows a picture at its size. */
final class LookSheet {

  private static final String BETWEEN = "__";

  private LookSheet() {}

  /** The name of a picture's file: what is seen, and how. */
  static String file(String name, String way) {
    return name + BETWEEN + way + ".png";
  }

  /** Writes the page anew from what is in the folder, of this run and of others. */
  static void write(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, List<String>> rows = files.map(file -> file.getFileName().toString()).filter(name -> name.contains(BETWEEN)).sorted()
          .collect(Collectors.groupingBy(name -> name.substring(0, name.indexOf(BETWEEN)), TreeMap::new, Collectors.toList()));
      String body = rows.entrySet().stream()
          .map(row -> "<h2>" + row.getKey() + "</h2>\n<div>" + row.getValue().stream().map(LookSheet::cell).collect(Collectors.joining("\n"))
              + "</div>\n")
          .collect(Collectors.joining());
      Files.writeString(folder.resolve("index.html"), """
          <!doctype html><meta charset="utf-8"><title>Pizhu</title>
          <style>
          body { font: 13px sans-serif; background: #777; color: #fff; margin: 16px }
          div { display: flex; flex-wrap: wrap; gap: 12px }
          figure { margin: 0 } img { width: 480px; display: block; background: #999 }
          </style>
          """ + body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String file) {
    String way = file.substring(file.indexOf(BETWEEN) + BETWEEN.length(), file.length() - ".png".length());
    return "<figure><a href=\"" + file + "\"><img loading=\"lazy\" src=\"" + file + "\" alt=\"\"></a><figcaption>" + way + "</figcaption></figure>";
  }
}
