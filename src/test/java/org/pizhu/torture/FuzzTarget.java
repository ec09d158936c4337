package org.pizhu.torture;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.citation.CslStyle;
import org.pizhu.exporter.template.TemplateExporter;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.Importers;
import org.pizhu.importer.NotesReader;
import org.pizhu.importer.picture.PicturePlace;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.library.export.ExportPlanText;
import org.pizhu.markdown.Markdown;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.picture.PictureFields;
import org.pizhu.picture.PictureLooker;
import org.pizhu.query.QueryException;
import org.pizhu.query.QueryParser;
import org.pizhu.store.bundle.BundleRestore;
import org.pizhu.store.database.Database;
import org.pizhu.task.Progress;

/**
 * What is given broken files by Jazzer, in a JVM of its own. A problem that has words is right, and everything else that is thrown is a
 * finding: so are hanging and too much memory.
 */
public final class FuzzTarget {

  private static final String NAME = System.getProperty("pizhu.fuzz.target", "");
  private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "fuzzed" + System.getProperty("pizhu.fuzz.ending", ""));
  private static final StoryParser PARSER = new StoryParser();
  private static @Nullable Database empty;

  private FuzzTarget() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    try {
      read(bytes);
    } catch (PizhuException | QueryException told) {
      // It has words.
    }
  }

  private static void read(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    switch (NAME) {
      case "query" -> QueryParser.parse(text);
      case "markdown-note" -> Markdown.words(text);
      case "csl" -> CslStyle.read("fuzzed", text);
      case "template" -> new TemplateExporter("fuzzed", text, TemplateKind.values()[0]);
      case "export-plan" -> ExportPlanText.parse(text);
      case "story" -> PARSER.parse(new StorySource("a.txt", 1, "标题", text));
      case "picture" -> {
        PictureLooker.look(bytes);
        PictureLooker.thumbnail(bytes);
        PictureFields.of(bytes);
      }
      case "bundle" -> bundle(bytes);
      case "pictures-packed" -> packed(bytes);
      default -> file(bytes);
    }
  }

  /** As an import reads it: stories of a file, or what is said of them. */
  private static void file(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    NotesReader.Kind kind = NotesReader.kind(FILE);
    if (kind != null) {
      NotesReader.read(FILE, kind, Progress.NONE);
    }
    Importer importer = new Importers().of(FILE);
    SourceScan scan = importer.scan(FILE, Progress.NONE);
    Set<String> pictures = new HashSet<>();
    importer.read(FILE, scan, fragment -> {
      if (fragment.story() != null) {
        PARSER.parse(fragment.story()).story().figures().forEach(figure -> pictures.add(figure.src()));
      }
    }, Progress.NONE);
    importer.pictures(FILE, () -> pictures, problem -> { }, Progress.NONE, (address, picture) -> { });
  }

  private static void packed(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    new PicturePlace(FILE, ImportLimits.DEFAULT, problem -> { }).each(Progress.NONE, (name, content) -> content.read());
  }

  /** The input is the tables of a bundle one after the other, each after its name, as they come behind the hashes of a bag. */
  private static synchronized void bundle(byte[] bytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String name = "";
    for (String part : new String(bytes, StandardCharsets.UTF_8).split("\u0001")) {
      if (name.isEmpty()) {
        name = part;
      } else {
        files.put(name, part.getBytes(StandardCharsets.UTF_8));
        name = "";
      }
    }
    if (empty == null) {
      empty = Database.open(FILE, Database.Access.READ_WRITE);
    }
    new BundleRestore(empty).run("fuzzed", new Given(files), Progress.NONE);
  }

  /** Files in memory. */
  private record Given(Map<String, byte[]> files) implements BundleRestore.Files {
    @Override
    public Set<String> names() {
      return new HashMap<>(files).keySet();
    }

    @Override
    public InputStream open(String name) throws IOException {
      byte[] bytes = files.get(name);
      if (bytes == null) {
        throw new FileNotFoundException(name);
      }
      return new ByteArrayInputStream(bytes);
    }
  }
}
