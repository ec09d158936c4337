package org.pizhu.exporter;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.text.Sha256;

/** Writes a bag (RFC 8493) into a zip file, in one folder: what it holds, then the manifests with SHA-256. The same files give the same bytes. */
public final class BagWriter {

  private static final String PAYLOAD = "data/";

  private final ZipOutputStream zip;
  private final String folder;
  private final Instant at;
  private final Map<String, String> payload = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private long octets;
  private @Nullable Entry open;

  /**
   * @param zip not closed
   * @param folder the name of the folder, without {@code /}
   * @param at when it is written
   * @throws IOException if {@code zip} does: what says that it is a bag stands first, so that one that was cut off is known for what it was
   */
  public BagWriter(ZipOutputStream zip, String folder, Instant at) throws IOException {
    this.zip = zip;
    this.folder = folder + "/";
    this.at = at;
    tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  }

  /**
   * Begins a file of what the bag holds; the one before has to be closed.
   *
   * @param name with {@code /} between folders, without {@code data}
   */
  public OutputStream open(String name) throws IOException {
    return begin(PAYLOAD + name, payload);
  }

  private Entry begin(String name, Map<String, String> manifest) throws IOException {
    if (open != null) {
      open.close();
    }
    ZipEntry entry = new ZipEntry(folder + name);
    entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    zip.putNextEntry(entry);
    Entry begun = new Entry(name, manifest);
    open = begun;
    return begun;
  }

  /**
   * Writes what stands beside the payload.
   *
   * @param info what is said of the bag, by label
   */
  public void end(Map<String, String> info) throws IOException {
    if (open != null) {
      open.close();
    }
    StringBuilder lines = new StringBuilder();
    info.forEach((label, value) -> lines.append(label).append(": ").append(PlainText.oneLine(value)).append('\n'));
    lines.append("Bagging-Date: ").append(LocalDate.ofInstant(at, ZoneOffset.UTC)).append('\n');
    lines.append("Payload-Oxum: ").append(octets).append('.').append(payload.size()).append('\n');
    tag("bag-info.txt", lines.toString());
    tag("manifest-sha256.txt", manifest(payload));
    tag("tagmanifest-sha256.txt", manifest(tags));
  }

  private void tag(String name, String text) throws IOException {
    try (Entry entry = begin(name, tags)) {
      entry.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** As the standard wants it, line breaks and what stands for them are encoded in names. */
  private static String manifest(Map<String, String> hashes) {
    StringBuilder lines = new StringBuilder();
    hashes.forEach((name, sha256) -> lines.append(sha256).append("  ")
        .append(name.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")).append('\n'));
    return lines.toString();
  }

  /** A file under way, whose bytes are counted and hashed. */
  private final class Entry extends FilterOutputStream {

    private final String name;
    private final Map<String, String> manifest;
    private final MessageDigest digest = Sha256.digest();
    private boolean isClosed;

    Entry(String name, Map<String, String> manifest) {
      super(zip);
      this.name = name;
      this.manifest = manifest;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      zip.write(bytes, offset, length);
      digest.update(bytes, offset, length);
      octets += manifest == payload ? length : 0;
    }

    @Override
    public void close() throws IOException {
      if (!isClosed) {
        isClosed = true;
        zip.closeEntry();
        manifest.put(name, Sha256.hex(digest.digest()));
      }
    }
  }
}
