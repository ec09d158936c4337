package org.pizhu.library.folder;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.StorySniffer;
import org.pizhu.model.LeftOut;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files of stories in what was given. A file that is named is taken whatever it is; of folders those that may hold stories, each
 * once, by way of links too, as long as these stay in the folder.
 */
public final class FileFinder extends SimpleFileVisitor<Path> {

  private static final Logger LOG = LoggerFactory.getLogger(FileFinder.class);

  /** How browsers of several languages call the folder that they save beside a page. */
  private static final List<String> SAVED = List.of("_files", ".files", "_file", "-Dateien", "_fichiers", "_archivos", "_文件");

  private static final Set<String> STORIES = Set.of(
      "txt", "text", "html", "htm", "xhtml", "shtml", "warc", "arc", "wacz", "epub", "mht", "mhtml", "md", "markdown", "rss", "atom", "rdf",
      "jsonld", "qdpx", "qdc");

  private static final Set<String> PICTURES = Set.of(
      "jpg", "jpeg", "jpe", "jfif", "png", "gif", "bmp", "webp", "svg", "tif", "tiff", "ico", "avif", "heic");

  /** What pages bring with them, and what is no text: not worth being opened. */
  private static final Set<String> OTHERS = Set.of(
      "css", "js", "mjs", "woff", "woff2", "ttf", "otf", "eot", "pdf", "doc", "docx", "xls",
      "xlsx", "ppt", "pptx", "wps", "et", "dps", "zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "exe", "dll", "msi", "iso",
      "mp3", "mp4", "m4a", "wav", "flv", "avi", "mov", "mkv", "swf", "db", "sqlite", "pizhu", "pizhu-wal", "pizhu-shm", "lock",
      "tmp", "part", "crdownload", "java", "py", "class", "jar");

  /** Folders that systems leave behind; some of them show them. */
  private static final Set<String> SYSTEM = Set.of(
      "__macosx", "$recycle.bin", "system volume information", "@eadir", "lost+found", "thumbs.db", "desktop.ini");

  private final Progress progress;
  private final List<Path> found = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();
  private @Nullable Path root;
  private int hidden;
  private int pictures;
  private int others;
  private int looked;

  private FileFinder(Progress progress) {
    this.progress = progress;
  }

  /**
   * Finds files.
   *
   * @param paths files and folders
   * @param progress counts the files that were looked at
   * @throws CancellationException if it was cancelled
   */
  public static FileList find(List<Path> paths, Progress progress) {
    FileFinder finder = new FileFinder(progress);
    for (Path path : paths) {
      Path whole = path.toAbsolutePath().normalize();
      if (Files.isDirectory(whole)) {
        finder.walk(whole);
      } else {
        finder.found.add(whole);
      }
    }
    return FileList.of(
        paths, finder.found.stream().distinct().toList(), new LeftOut(finder.hidden, finder.pictures, finder.others), finder.problems);
  }

  /**
   * What there is in a folder and below.
   *
   * @param files those that may hold stories, in their order
   * @param folders all folders that were looked into, itself among them
   */
  record Below(List<Path> files, List<Path> folders) {}

  /**
   * Looks into a folder that is there.
   *
   * @throws CancellationException if it was cancelled
   */
  static Below below(Path folder, Progress progress) {
    FileFinder finder = new FileFinder(progress);
    finder.walk(folder);
    return new Below(finder.found, finder.folders);
  }

  private void walk(Path folder) {
    int before = found.size();
    int problemsBefore = problems.size();
    root = folder;
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, folder), e);
    }
    List<Path> here = found.subList(before, found.size());
    here.sort(Comparator.comparing(Path::toString));
    if (here.isEmpty() && problems.size() == problemsBefore) {
      problems.add(Problem.of(ProblemKind.FOLDER_WITHOUT_STORIES, folder));
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
    // What was named is meant, even if its name begins with a dot.
    if (!folder.equals(root) && isHidden(folder)) {
      hidden++;
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (leadsOutside(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    // A browser puts beside a page the frames in it, which are pages as well.
    if (isOfSavedPage(folder)) {
      others++;
      return FileVisitResult.SKIP_SUBTREE;
    }
    // Two links to one folder are no loop, but many of them would be walked again and again.
    if (!isNew(folder, attributes)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.add(folder);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    progress.update(++looked, 0, file.getFileName().toString());
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
    if (isHidden(file)) {
      hidden++;
    } else if (leadsOutside(file)) {
      others++;
    } else if (PICTURES.contains(ending(file))) {
      pictures++;
    } else if (!attributes.isRegularFile() || !mayHoldStories(file)) {
      others++;
    } else if (isNew(file, attributes)) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  /** Whoever was given a folder by others does not mean what a link in it leads to elsewhere on this machine. */
  private boolean leadsOutside(Path file) throws IOException {
    Path folder = root;
    boolean isOutside = folder != null && !file.equals(folder) && Files.isSymbolicLink(file) && Files.exists(file)
        && !file.toRealPath().startsWith(folder.toRealPath());
    if (isOutside) {
      problems.add(Problem.of(ProblemKind.LINK_OUTSIDE, file));
    }
    return isOutside;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failed) {
    // A link to a folder above: what is in it is read where it stands.
    if (!(failed instanceof FileSystemLoopException)) {
      boolean gone = failed instanceof NoSuchFileException;
      problems.add(Problem.of(gone ? ProblemKind.FILE_NOT_FOUND : ProblemKind.FILE_NOT_READABLE, file));
    }
    return FileVisitResult.CONTINUE;
  }

  /**
   * The folders in which browsers may have saved what belongs to a page, whether they are there or not.
   *
   * @param name the name of the page without its ending
   */
  public static List<Path> savedBeside(Path folder, String name) {
    List<Path> folders = new ArrayList<>();
    for (String ending : SAVED) {
      try {
        folders.add(folder.resolve(name + ending));
      } catch (InvalidPathException notInThisLocale) {
        LOG.debug("The locale can't carry the name of a folder {}{}", name, ending, notInThisLocale);
      }
    }
    return folders;
  }

  /** «报道_files» beside «报道.html», as browsers save pages. */
  private static boolean isOfSavedPage(Path folder) {
    String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    for (String ending : SAVED) {
      String page = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : "";
      if (!page.isEmpty() && (Files.exists(folder.resolveSibling(page + ".html")) || Files.exists(folder.resolveSibling(page + ".htm")))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNew(Path file, BasicFileAttributes attributes) throws IOException {
    return seen.add(attributes.fileKey() == null ? file.toRealPath() : attributes.fileKey());
  }

  private boolean mayHoldStories(Path file) {
    String ending = ending(file);
    if (ending.equals("gz")) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".warc.gz") || name.endsWith(".arc.gz");
    }
    if (STORIES.contains(ending) || OTHERS.contains(ending)) {
      return STORIES.contains(ending);
    }
    try {
      return StorySniffer.mayHoldStories(file);
    } catch (IOException unreadable) {
      problems.add(Problem.of(ProblemKind.FILE_NOT_READABLE, file));
      return false;
    }
  }

  private static boolean isHidden(Path file) throws IOException {
    String name = file.getFileName().toString();
    return name.startsWith(".") || name.startsWith("~$") || SYSTEM.contains(name.toLowerCase(Locale.ROOT)) || Files.isHidden(file);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
