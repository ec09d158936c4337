package org.pizhu.importer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

class PicturePlaceTest {

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  /** The files of a place with what is in them. */
  private Map<String, String> files(Path place) {
    Map<String, String> files = new LinkedHashMap<>();
    new PicturePlace(place, ImportLimits.DEFAULT, problems::add).each(Progress.NONE, (name, content) -> {
      byte[] bytes = content.read();
      files.put(name, bytes == null ? "unread" : new String(bytes, StandardCharsets.UTF_8));
    });
    return files;
  }

  /** A file of a tar as POSIX.1-1988 writes it. */
  private static byte[] entry(String name, Charset charset, char type, byte[] content, String magic) throws IOException {
    byte[] head = new byte[512];
    byte[] bytes = name.getBytes(charset);
    System.arraycopy(bytes, 0, head, 0, Math.min(100, bytes.length));
    put(head, 124, String.format("%011o", content.length));
    put(head, 257, magic);
    head[156] = (byte) type;
    Arrays.fill(head, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte one : head) {
      sum += one & 0xff;
    }
    put(head, 148, String.format("%06o\0 ", sum));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head);
    out.write(content);
    out.write(new byte[(512 - content.length % 512) % 512]);
    return out.toByteArray();
  }

  private static void put(byte[] head, int at, String words) {
    byte[] bytes = words.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, head, at, bytes.length);
  }

  private static byte[] file(String name, String content) throws IOException {
    return entry(name, StandardCharsets.UTF_8, '0', content.getBytes(StandardCharsets.UTF_8), "ustar\0" + "00");
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  @Test
  void readsTarsOfAllKinds() throws IOException {
    String deep = "目录/".repeat(30) + "长.jpg";
    String pax = "path=" + deep + "\n";
    int length = pax.getBytes(StandardCharsets.UTF_8).length + 4;
    byte[] tar = join(
        file("a.jpg", "A"),
        entry("folder/", StandardCharsets.UTF_8, '5', new byte[0], "ustar\0" + "00"),
        entry("link.jpg", StandardCharsets.UTF_8, '2', new byte[0], "ustar\0" + "00"),
        entry("长图.jpg", Charset.forName("GB18030"), '0', "B".getBytes(StandardCharsets.UTF_8), "ustar  \0"),
        entry("PaxHeaders/x", StandardCharsets.UTF_8, 'x', (length + " " + pax).getBytes(StandardCharsets.UTF_8), "ustar\0" + "00"),
        file("short.jpg", "C"),
        entry("././@LongLink", StandardCharsets.UTF_8, 'L', (deep + "2\0").getBytes(StandardCharsets.UTF_8), "ustar  \0"),
        file("short.jpg", "D".repeat(2_000)),
        file("../out.jpg", "E"),
        file("./last.jpg", "F"),
        new byte[1024]);
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("a.jpg", "A");
    expected.put("长图.jpg", "B");
    expected.put(deep, "C");
    expected.put(deep + "2", "D".repeat(2_000));
    expected.put("last.jpg", "F");
    assertThat(files(Files.write(folder.resolve("a.tar"), tar))).isEqualTo(expected);
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.FILE_PART_OUTSIDE);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(tar);
    }
    assertThat(files(Files.write(folder.resolve("a.tgz"), packed.toByteArray()))).isEqualTo(expected);
  }

  private static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] xz(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (XZCompressorOutputStream out = new XZCompressorOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Path seven(String name, Map<String, String> files) throws IOException {
    Path seven = folder.resolve(name);
    try (SevenZOutputFile out = new SevenZOutputFile(seven.toFile())) {
      for (Map.Entry<String, String> one : files.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(one.getKey());
        out.putArchiveEntry(entry);
        out.write(one.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }
    return seven;
  }

  @Test
  void readsOtherWaysOfPacking() throws IOException {
    byte[] tar = join(file("a.jpg", "A"), file("图/b.jpg", "B".repeat(3_000)), new byte[1024]);
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("a.jpg", "A");
    expected.put("图/b.jpg", "B".repeat(3_000));
    assertThat(files(Files.write(folder.resolve("a.tar.bz2"), bzip2(tar)))).isEqualTo(expected);
    assertThat(files(Files.write(folder.resolve("a.tar.xz"), xz(tar)))).isEqualTo(expected);
    assertThat(files(seven("a.7z", expected))).isEqualTo(expected);
    assertThat(problems).isEmpty();
    List<String> names = new ArrayList<>();
    new PicturePlace(folder.resolve("a.7z"), ImportLimits.DEFAULT, problems::add).each(Progress.NONE, (name, content) -> names.add(name));
    assertThat(names).as("what is not read is passed over").containsExactlyElementsOf(expected.keySet());
  }

  @Test
  void whatIsCutInThemIsToldAndTheRestRead() throws IOException {
    StringBuilder noise = new StringBuilder();
    new java.util.Random(1).ints(1_200_000, 'A', 'z').forEach(c -> noise.append((char) c));
    byte[] tar = join(file("a.jpg", "A"), file("b.jpg", noise.toString()), new byte[1024]);
    for (byte[] packed : List.of(bzip2(tar), xz(tar))) {
      problems.clear();
      assertThat(files(Files.write(folder.resolve("cut"), Arrays.copyOf(packed, packed.length - 200)))).containsEntry("a.jpg", "A");
      assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.FILE_CUT);
    }
    problems.clear();
    byte[] seven = Files.readAllBytes(seven("whole.7z", Map.of("a.jpg", "A".repeat(900))));
    assertThat(files(Files.write(folder.resolve("cut.7z"), Arrays.copyOf(seven, seven.length - 20)))).isEmpty();
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.FILE_CUT);
  }

  @Test
  void aRarIsRefusedInWords() throws IOException {
    assertThat(files(Files.write(folder.resolve("a.rar"), new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0}))).isEmpty();
    assertThat(problems).containsExactly(Problem.of(ProblemKind.ARCHIVE_IS_RAR, folder.resolve("a.rar")));
  }

  @Test
  void archivesInFoldersAreLookedInto() throws IOException {
    Path place = Files.createDirectories(folder.resolve("place/deep"));
    Files.write(place.resolve("a.tar"), join(file("in/a.jpg", "A"), new byte[1024]));
    Files.writeString(place.resolve("no.zip"), "plain");
    Files.writeString(place.resolve("b.jpg"), "B");
    assertThat(files(folder.resolve("place"))).containsOnly(
        Map.entry("deep/a.tar/in/a.jpg", "A"), Map.entry("deep/no.zip", "plain"), Map.entry("deep/b.jpg", "B"));
  }

  @Test
  void whatIsOverTheLimitsIsLeftOutWithItsPlace() throws IOException {
    String large = "x".repeat((1 << 20) + 1);
    String http = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: " + large.length() + "\r\n\r\n" + large;
    ImportLimits limits = new ImportLimits(1, 1, 1, 64);
    Path warc = Files.writeString(folder.resolve("a.warc"), record("http://a.cn/large.jpg", http));
    Path tar = Files.write(folder.resolve("a.tar"), join(file("large.jpg", large), file("b.jpg", "B"), new byte[1024]));
    for (Path place : List.of(warc, tar, seven("a.7z", Map.of("large.jpg", large)))) {
      problems.clear();
      new PicturePlace(place, limits, problems::add).each(Progress.NONE, (name, content) -> content.read());
      String part = place.equals(warc) ? "http://a.cn/large.jpg" : "large.jpg";
      assertThat(problems).containsExactly(
          Problem.of(ProblemKind.FILE_PART_TOO_LARGE, place.getFileName().toString(), part, limits.picture()));
    }
  }

  @Test
  void whatIsNotReadIsPassedOver() throws IOException {
    Path tar = Files.write(folder.resolve("a.tar"), join(file("a", "A".repeat(700)), file("b", "B"), new byte[1024]));
    List<String> names = new ArrayList<>();
    new PicturePlace(tar, ImportLimits.DEFAULT, problems::add).each(Progress.NONE, (name, content) -> names.add(name));
    assertThat(names).containsExactly("a", "b");
  }

  @Test
  void aTarThatIsCutOrBrokenGivesWhatComesBefore() throws IOException {
    byte[] whole = join(file("a", "A"), file("b", "B".repeat(600)));
    assertThat(files(Files.write(folder.resolve("cut.tar"), Arrays.copyOf(whole, whole.length - 700)))).containsEntry("a", "A");
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.FILE_CUT);
    problems.clear();
    byte[] broken = whole.clone();
    broken[1024 + 130] = 'x';
    assertThat(files(Files.write(folder.resolve("broken.tar"), broken))).containsOnlyKeys("a");
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.FILE_PART_BROKEN);
  }

  @Test
  void aSizeThatIsNoneHarmsNothing() throws IOException {
    byte[] huge = file("a", "A");
    Arrays.fill(huge, 124, 135, (byte) 0xff);
    Arrays.fill(huge, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += huge[i] & 0xff;
    }
    put(huge, 148, String.format("%06o\0 ", sum));
    assertThat(files(Files.write(folder.resolve("huge.tar"), huge))).isEmpty();
    assertThat(problems).isNotEmpty();
  }

  @Test
  void picturesOfWebArchivesComeByTheirAddresses() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 3\r\n\r\nJPG";
    String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>";
    String warc = record("http://a.cn/pic/W1.jpg?x=1", http) + record("http://a.cn/index.html", page);
    assertThat(files(Files.writeString(folder.resolve("a.warc"), warc)))
        .containsEntry("http://a.cn/pic/W1.jpg", "JPG").containsEntry("http://a.cn/index.html", "unread");
  }

  private static String record(String address, String http) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
        + "\r\nWARC-Date: 2020-03-12T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000" + address.length() % 10
        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
  }
}
