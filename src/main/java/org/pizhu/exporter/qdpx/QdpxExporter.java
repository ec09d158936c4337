package org.pizhu.exporter.qdpx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.file.KeptOpen;
import org.pizhu.file.Spool;

/**
 * A project as REFI-QDA Project 1.0 has it ({@code Project.xsd}, namespace {@code urn:QDA-XML:project:1.0}): each story a source of text, its
 * pictures sources of their own, positions in code points. Groups become sets of sources. An annotation that lost its passage becomes a note of its source;
 * for that, for the colours of highlights and whatever else the standard has no place for there is a note of {@link QdpxAdditions}.
 */
public final class QdpxExporter implements Exporter {

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    try (Spool sources = new Spool(); Spool notes = new Spool(); Spool more = new Spool(); ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out))) {
      Files files = new Files(zip, LocalDateTime.ofInstant(set.header().at(), ZoneOffset.UTC));
      QdpxNotes written = new QdpxNotes(notes);
      QdpxAdditions additions = new QdpxAdditions(more, set.language().words().get("export.additions-about"));
      additions.keys(set.codebook());
      QdpxStories stories = new QdpxStories(set, files, sources, written, additions);
      Map<String, List<String>> members = new LinkedHashMap<>();
      for (ExportGroup group : set.groups()) {
        List<String> guids = new ArrayList<>();
        for (ExportedStory story : group.stories()) {
          guids.add(stories.add(story));
        }
        if (group.hasTitle() && !guids.isEmpty()) {
          members.computeIfAbsent(group.title(), none -> new ArrayList<>()).addAll(guids);
        }
      }
      if (!additions.isEmpty()) {
        additions.write(set.language().words().get("export.additions"), written.made(set.header().by(), set.header().at()), files, written);
      }
      files.begin("project.qde");
      new QdpxProject(set, stories, written).write(members, zip);
      files.end();
    }
    out.flush();
  }

  /** The files of a project. */
  static final class Files {

    private final ZipOutputStream zip;
    private final LocalDateTime at;

    Files(ZipOutputStream zip, LocalDateTime at) {
      this.zip = zip;
      this.at = at;
    }

    void begin(String name) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(at);
      zip.putNextEntry(entry);
    }

    void copy(Spool text) throws IOException {
      text.copyTo(zip);
    }

    void end() throws IOException {
      zip.closeEntry();
    }

    void put(String name, byte[] bytes) throws IOException {
      begin(name);
      zip.write(bytes);
      end();
    }

    void put(String name, String text) throws IOException {
      put(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
