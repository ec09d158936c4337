package org.pizhu.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;

/** A file that was read by the importer that its content asks for, and held against what every reading must come to. */
public record SourceFile(List<Fragment> fragments) {

  public static SourceFile read(Path file) throws IOException {
    Importer importer = new Importers().of(file);
    return read(importer, file);
  }

  /** Reads a file, and sees that its pieces are the file and that each story is read again to the same end. */
  public static SourceFile read(Importer importer, Path file) throws IOException {
    List<Fragment> fragments = new ArrayList<>();
    Set<Integer> seqs = new HashSet<>();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    SourceScan scan = importer.scan(file, Progress.NONE);
    importer.read(file, scan, fragment -> {
      assertThat(seqs.add(fragment.seq())).isTrue();
      fragments.add(fragment);
      if (fragment.seq() < Source.TAKEN_OUT) {
        all.writeBytes(fragment.bytes());
      }
      if (fragment.story() != null) {
        assertThat(SourceFormats.story(FileLook.name(file), fragment.line(), fragment.bytes(), scan.charset()))
            .isEqualTo(fragment.story());
      }
    }, Progress.NONE);
    assertThat(all.toByteArray()).isEqualTo(Files.readAllBytes(file));
    return new SourceFile(fragments);
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public List<StorySource> sources() {
    return fragments.stream().filter(fragment -> fragment.story() != null).map(Fragment::story).toList();
  }

  public List<Story> stories() {
    StoryParser parser = new StoryParser();
    return sources().stream().map(source -> parser.parse(source).story()).toList();
  }

  public List<Problem> problems() {
    return fragments.stream().flatMap(fragment -> fragment.problems().stream()).toList();
  }

  public List<ProblemKind> kinds() {
    return problems().stream().map(Problem::kind).toList();
  }
}
