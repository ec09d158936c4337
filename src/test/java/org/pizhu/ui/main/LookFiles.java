package org.pizhu.ui.main;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.model.Annotation;
import org.pizhu.picture.Scenes;

/** The files that are brought into a window that is looked at. */
final class LookFiles {

  private static final int MANY = 60_000;
  private static final int PAGES = 9;

  private LookFiles() {}

  private interface Writing {
    Path write() throws IOException;
  }

  private static Path written(Writing writing) {
    try {
      return writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(Path in, String name) {
    return written(() -> Files.createDirectories(in.resolve(name)));
  }

  private static String stories(String name, int count) {
    StringBuilder stories = new StringBuilder();
    for (int i = 0; i < count; i++) {
      stories.append(name).append(i).append("\n<p>新华社北京2020年3月5日电 正文").append(name).append(i).append("。</p>\n*\n");
    }
    return stories.toString();
  }

  /** A folder with stories, of which some give doubts, and with what is no story. */
  static Path dirty(Path in) {
    return written(() -> {
      Path files = Files.createDirectories(in.resolve("报道"));
      Files.writeString(files.resolve("一.txt"), stories("三月的报道", 30));
      Files.writeString(files.resolve("二.html"), "没有日期的报道\n<p>正文<b>。</p>\n");
      Files.write(files.resolve("图.jpg"), new byte[] {1});
      Files.writeString(files.resolve("三.txt"), "");
      return files;
    });
  }

  /** So many stories that it takes a while. */
  static Path many(Path in) {
    return written(() -> Files.writeString(in.resolve("many.txt"), stories("长长的导入", MANY)));
  }

  /** A table whose columns have names that say little. */
  static Path table(Path in) {
    return written(() -> Files.writeString(in.resolve("报道.csv"), "题,文字,发布时间,媒体\n"
        + "江城樱花,三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。,2020-03-12,某某日报\n山城桃花,山城的桃花也开了。,2020-03-13,某某晚报\n"));
  }

  /** A web archive of several pages. */
  static Path archive(Path in) {
    return written(() -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int number = 1; number <= PAGES; number++) {
        String page = "<html><head><title>第" + number + "篇报道的标题</title></head><body><h1>第" + number + "篇报道的标题</h1>"
            + "<div>2020-03-1" + number + " 10:20 来源：某某日报</div>"
            + ("<p>第" + number + "篇：三月的江城，樱花陆续开放，市民纷纷走出家门，踏青赏花。</p>").repeat(8) + "</body></html>";
        byte[] body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page).getBytes(StandardCharsets.UTF_8);
        out.writeBytes(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example.cn/2020/03/" + number
            + ".html\r\nWARC-Date: 2020-03-12T02:20:30Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      return Files.write(in.resolve("江城.warc"), out.toByteArray());
    });
  }

  /** Pictures of which one has two candidates. */
  static void pictures(Path in) {
    written(() -> {
      Path first = Files.createDirectories(in.resolve("found/a"));
      Path second = Files.createDirectories(in.resolve("found/b"));
      Files.write(first.resolve("W020200209626737485312.jpg"), Scenes.jpeg(Scenes.scene(11, 300, 200), 0.8f));
      Files.write(first.resolve("W020200209626737539732.jpg"), Scenes.jpeg(Scenes.scene(12, 300, 200), 0.8f));
      return Files.write(second.resolve("W020200209626737539732.jpg"), Scenes.jpeg(Scenes.scene(13, 300, 200), 0.8f));
    });
  }

  /** Another's copy of a library, with notes changed there. */
  static Path theirs(Path in, Path library) {
    return written(() -> {
      Path copy = Files.createDirectories(in.resolve("李老师")).resolve("李老师.pizhu");
      // What is still in the log of the library would be missing in a copy of the file alone.
      Path log = library.resolveSibling(library.getFileName() + "-wal");
      Files.copy(library, copy);
      if (Files.exists(log)) {
        Files.copy(log, copy.resolveSibling(copy.getFileName() + "-wal"));
      }
      try (Library other = Libraries.open(copy, Clock.systemUTC(), () -> "李老师")) {
        for (Annotation annotation : other.annotations(5)) {
          other.annotator().changeNote(annotation.id(), "李老师改过：" + annotation.note());
        }
      }
      return copy;
    });
  }

  /** Whether the notes of a folder are written: what is written is listed last. */
  static boolean hasNotes(Path folder) {
    return Files.exists(folder.resolve(".pizhu-notes"));
  }

  /** Writes by hand into all notes of a folder. */
  static void edit(Path folder) {
    written(() -> {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
          Files.writeString(file, Files.readString(file) + "\n手写的一行。\n");
        }
      }
      return folder;
    });
  }
}
