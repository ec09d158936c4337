package org.pizhu.importer.packed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/** A bag (RFC 8493) in a zip file, in whose folder everything lies. Nothing is unpacked to a disk. */
public final class Bag implements Closeable {

  private static final String DECLARATION = "bagit.txt";
  private static final String MANIFEST = "manifest-sha256.txt";
  private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  private static final String PAYLOAD = "data/";
  private static final String INFO = "bag-info.txt";

  /** How many octets and files the bag holds (RFC 8493, 2.2.2); it may be left out. */
  private static final Pattern OXUM = Pattern.compile("(?im)^Payload-Oxum\\s*:\\s*(.*?)\\s*$");

  private static final int CHUNK = 1 << 16;

  private final Path file;
  private final ZipParts parts;
  private final String folder;

  private Bag(Path file, ZipParts parts, String folder) {
    this.file = file;
    this.parts = parts;
    this.folder = folder;
  }

  /**
   * Opens a bag.
   *
   * @return null if the file is none
   * @throws IOException if it can't be read
   */
  public static @Nullable Bag open(Path file) throws IOException {
    ZipParts parts = ZipParts.open(file);
    for (String name : parts.names()) {
      if (name.equals(DECLARATION) || name.endsWith("/" + DECLARATION) && name.indexOf('/') == name.lastIndexOf('/')) {
        return new Bag(file, parts, name.substring(0, name.length() - DECLARATION.length()));
      }
    }
    parts.close();
    return null;
  }

  /** Whether a file is a bag with something in it. */
  public static boolean holds(Path file, String payload) {
    try (Bag bag = java.nio.file.Files.isRegularFile(file) && isZip(file) ? open(file) : null) {
      return bag != null && bag.payload().contains(payload);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = java.nio.file.Files.newInputStream(file)) {
      return ZipParts.isZip(in.readNBytes(4));
    }
  }

  /** The names of what it holds, without those of the folder {@code data}. */
  public Set<String> payload() {
    Set<String> names = new TreeSet<>();
    for (String name : parts.names()) {
      if (name.startsWith(folder + PAYLOAD) && !name.endsWith("/")) {
        names.add(name.substring(folder.length() + PAYLOAD.length()));
      }
    }
    return names;
  }

  /** A file of what it holds. */
  public InputStream stream(String name) throws IOException {
    return parts.open(folder + PAYLOAD + name);
  }

  /**
   * Compares each file with the hash that the bag gives of it, and all with how much the bag says that it holds.
   *
   * @param progress counts files
   * @throws PizhuException {@code BUNDLE_BROKEN} with the first file that is missing, too much, or another; with {@code bag-info.txt} where that
   *     gives other sums
   * @throws CancellationException if it was cancelled
   */
  public void verify(Progress progress) {
    Map<String, String> wanted = new LinkedHashMap<>(manifest(TAG_MANIFEST));
    wanted.putAll(manifest(MANIFEST));
    Set<String> listed = new HashSet<>(wanted.keySet());
    for (String name : payload()) {
      if (!listed.contains(PAYLOAD + name)) {
        throw broken(PAYLOAD + name, null);
      }
    }
    long done = 0;
    long octets = 0;
    for (Map.Entry<String, String> one : wanted.entrySet()) {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      Measured measured = measured(one.getKey());
      if (!measured.hash().equals(one.getValue())) {
        throw broken(one.getKey(), null);
      }
      octets += one.getKey().startsWith(PAYLOAD) ? measured.octets() : 0;
      progress.update(++done, wanted.size(), one.getKey());
    }
    verifySums(octets + "." + payload().size());
  }

  private void verifySums(String sums) {
    if (parts.names().stream().noneMatch((folder + INFO)::equals)) {
      return;
    }
    Matcher said = OXUM.matcher(text(INFO));
    while (said.find()) {
      if (!said.group(1).equals(sums)) {
        throw broken(INFO, null);
      }
    }
  }

  private PizhuException broken(String name, @Nullable Exception cause) {
    Problem problem = Problem.of(ProblemKind.BUNDLE_BROKEN, file, name);
    return cause == null ? new PizhuException(problem) : new PizhuException(problem, cause);
  }

  private record Measured(String hash, long octets) {}

  private Measured measured(String name) {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = parts.open(folder + name)) {
      byte[] chunk = new byte[CHUNK];
      long octets = 0;
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
        octets += read;
      }
      return new Measured(Sha256.hex(digest.digest()), octets);
    } catch (IOException unreadable) {
      throw broken(name, unreadable);
    }
  }

  private Map<String, String> manifest(String name) {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String line : text(name).split("[\r\n]+")) {
      String[] both = line.split("[ \t]+\\*?", 2);
      if (both.length == 2) {
        hashes.put(
            both[1].replaceAll("(?i)%0d", "\r").replaceAll("(?i)%0a", "\n").replace("%25", "%"), both[0].toLowerCase(Locale.ROOT));
      }
    }
    return hashes;
  }

  private String text(String name) {
    byte[] bytes = parts.read(folder + name, ImportLimits.DEFAULT.file(), problem -> { });
    if (bytes == null) {
      throw broken(name, null);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
