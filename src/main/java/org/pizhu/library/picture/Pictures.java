package org.pizhu.library.picture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.Importers;
import org.pizhu.importer.archive.ArchivePictures;
import org.pizhu.importer.source.Importer;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.library.folder.FileFinder;
import org.pizhu.model.EditKind;
import org.pizhu.model.FigureRef;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.MissingPicture;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Picture;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.picture.PictureLooker;
import org.pizhu.store.database.Database;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;
import org.pizhu.text.Addresses;
import org.pizhu.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pictures of a library: takes them in by content, finds missing ones by their names, says which are missing. */
public final class Pictures {

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  private final PictureStore store;
  private final StoryStore texts;
  private final PictureLedger ledger;
  private final PictureSearch search;
  private final EditLog edits;
  private final LibraryListeners listeners;

  private volatile ImportLimits limits = ImportLimits.DEFAULT;

  /** The pictures of one library. */
  public Pictures(Database database, EditLog edits, LibraryListeners listeners) {
    store = new PictureStore(database);
    texts = new StoryStore(database);
    ledger = new PictureLedger(database, listeners);
    search = new PictureSearch(database, edits, listeners, () -> limits);
    this.edits = edits;
    this.listeners = listeners;
  }

  /** Says which pictures are too large from now on. */
  public void setLimits(ImportLimits chosen) {
    limits = chosen;
  }

  /** What the pictures show, and how they stand. */
  public PictureLedger ledger() {
    return ledger;
  }

  /**
   * What a search for missing pictures came to.
   *
   * @param found how many figures have their picture now
   * @param problems files with the right name that are no pictures
   */
  public record Found(int found, List<Problem> problems) {
    public Found {
      problems = List.copyOf(problems);
    }
  }

  /** The figures of the whole library whose picture is not there, by story and number. */
  public List<MissingPicture> missing() {
    return store.missing();
  }

  /**
   * The bytes of a picture, to show it; of one whose pixels would fill the memory those of a smaller copy, which may take some seconds.
   *
   * @return nothing if it is not there, or is far too large
   */
  public Optional<byte[]> bytes(String sha256) {
    Optional<byte[]> kept = store.bytes(sha256);
    Optional<byte[]> shown = kept.flatMap(PictureLooker::shown);
    if (kept.isPresent() && shown.isEmpty()) {
      LOG.warn("The picture {} has too many pixels to be shown", sha256);
    }
    return shown;
  }

  /** Whether a picture is there, but has too many pixels to be shown. */
  public boolean isTooLarge(String sha256) {
    return store.bytes(sha256).filter(PictureLooker::isTooLarge).isPresent();
  }

  /** A picture by the hash of its bytes; none if the library doesn't have it. */
  public Optional<Picture> picture(String sha256) {
    return store.picture(sha256);
  }

  /**
   * Takes a file in as the picture of a figure, in place of the one it had.
   *
   * @param figure the number of the figure in the story
   * @throws PizhuException if the file is no picture or can't be read
   */
  public Picture attach(long storyId, int figure, Path file) {
    PictureFiles.Content content = PictureFiles.read(file);
    store.attach(
        List.of(new PictureStore.Found(content.bytes(), content.mediaType(), List.of(new FigureRef(storyId, figure)))),
        edits.begin(EditKind.ATTACH_PICTURE, file.getFileName().toString()));
    listeners.tell(LibraryChange.Kind.PICTURES, Set.of(storyId));
    return store.picture(Sha256.of(content.bytes())).orElseThrow();
  }

  /** Looks for missing pictures so that a person can decide. */
  public PictureSearch search() {
    return search;
  }

  /**
   * Looks for missing pictures by their file names, whatever their case, in a folder and all folders below it, or in an archive, and takes in
   * those that are certain. What is found is one edit.
   *
   * @throws PizhuException if the place is not there or can't be looked into, or the library can't take more
   */
  public Found findBelow(Path place, Progress progress) {
    if (!Files.exists(place)) {
      throw new PizhuException(Problem.of(ProblemKind.FOLDER_NOT_FOUND, place.toAbsolutePath()));
    }
    PictureSearch.Outcome outcome = search.look(place, progress);
    Found found = search.take(outcome, outcome.certain().stream().filter(one -> one.file() != null).toList(), progress);
    List<Problem> problems = new ArrayList<>(outcome.problems());
    problems.addAll(found.problems());
    return new Found(found.found(), problems.stream().distinct().toList());
  }

  /** Looks by names in a folder and below it, as a part of an edit. */
  public Found findBelow(Path folder, GrowingEdit edit, Progress progress) {
    if (!Files.isDirectory(folder)) {
      throw new PizhuException(Problem.of(ProblemKind.FOLDER_NOT_FOUND, folder.toAbsolutePath()));
    }
    Search search = new Search(edit, progress);
    if (!search.hasAll()) {
      search.below(folder);
    }
    return search.outcome();
  }

  /**
   * Looks for missing pictures in imported files that bring their own, then in their very folders, and in the folders that page savers put
   * beside them, and in the web archives among them.
   */
  public Found findBeside(Collection<Path> files, GrowingEdit edit, Progress progress) {
    Search search = new Search(edit, progress);
    Set<Path> read = new HashSet<>();
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : files) {
      read.add(file.toAbsolutePath());
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        folders.add(folder);
        List.of("images", "img", "pictures", "pics", baseName(file)).forEach(name -> folders.add(folder.resolve(name)));
        folders.addAll(FileFinder.savedBeside(folder, baseName(file)));
      }
    }
    Importers importers = new Importers(limits);
    for (Path file : files) {
      if (!progress.isCancelled()) {
        search.brought(importers.of(file), file);
        search.embedded(file);
      }
    }
    for (Path folder : folders) {
      if (!progress.isCancelled() && Files.isDirectory(folder)) {
        search.in(folder, read);
      }
    }
    for (Path file : files) {
      if (!progress.isCancelled() && ArchivePictures.isArchive(file) && !search.hasAll()) {
        search.inArchive(file);
      }
    }
    return search.outcome();
  }

  private static String baseName(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** One search: what is wanted, what was found. */
  private final class Search {
    private final Progress progress;
    private final PictureBatch batch;
    private final List<Problem> problems = new ArrayList<>();
    private int found;
    private long looked;
    private @Nullable StoredStory last;
    private @Nullable Map<String, List<FigureRef>> missing;
    private final Map<String, String> encoded = new HashMap<>();

    Search(GrowingEdit edit, Progress progress) {
      batch = new PictureBatch(store, edit);
      this.progress = progress;
    }

    /** What is missing, by file name: all of the library, so it is read when there is something to look at. */
    private Map<String, List<FigureRef>> wanted() {
      if (missing == null) {
        missing = withDecoded(store.missingByFileName());
      }
      return missing;
    }

    /** Browsers write the name of a file in codes, «%E5%9B%BE.png», into the page and save the file as «图.png». */
    private Map<String, List<FigureRef>> withDecoded(Map<String, List<FigureRef>> byName) {
      Map<String, List<FigureRef>> both = new HashMap<>(byName);
      byName.forEach((name, figures) -> {
        String decoded = name.indexOf('%') < 0 ? name : Addresses.key(name).toLowerCase(Locale.ROOT);
        if (both.putIfAbsent(decoded, figures) == null) {
          encoded.put(decoded, name);
          encoded.put(name, decoded);
        }
      });
      return both;
    }

    /** Whether nothing is missing any more. */
    boolean hasAll() {
      return wanted().isEmpty();
    }

    void below(Path folder) {
      try {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            look(file);
            return progress.isCancelled() || hasAll() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(Problem.of(ProblemKind.FILE_NOT_READABLE, file));
            return FileVisitResult.CONTINUE;
          }
        });
      } catch (IOException e) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, folder), e);
      }
    }

    /** Looks at the files of a folder but those whose stories were read. */
    void in(Path folder, Set<Path> read) {
      try (Stream<Path> files = Files.list(folder)) {
        files.takeWhile(file -> !progress.isCancelled()).filter(file -> !read.contains(file)).forEach(this::look);
      } catch (IOException e) {
        problems.add(Problem.of(ProblemKind.FILE_NOT_READABLE, folder));
      }
    }

    void inArchive(Path archive) {
      new ArchivePictures(archive, limits, problems::add).read(Set.copyOf(wanted().keySet()), progress, (name, bytes) ->
          PictureFiles.mediaType(bytes).ifPresent(type -> take(name, new PictureFiles.Content(bytes, type), wanted().get(name))));
    }

    /** Takes what a file brings for its own stories, by whole addresses. */
    void brought(Importer importer, Path file) {
      Map<String, List<FigureRef>> addresses = new HashMap<>();
      Set<FigureRef> done = new HashSet<>();
      importer.pictures(file, () -> {
        missingOf(file, addresses);
        return Set.copyOf(addresses.keySet());
      }, problems::add, progress, (address, bytes) -> {
        List<FigureRef> figures = addresses.getOrDefault(address, List.of()).stream().filter(done::add).toList();
        if (!figures.isEmpty()) {
          PictureFiles.mediaType(bytes).ifPresent(type -> take(new PictureFiles.Content(bytes, type), figures));
        }
      });
      if (!done.isEmpty()) {
        batch.flush();
        missing = null;
      }
    }

    /** Takes what the stories of a file hold themselves. */
    void embedded(Path file) {
      new EmbeddedPictures(store, limits.picture()).each(file, progress, (figure, bytes) ->
          PictureFiles.mediaType(bytes).ifPresent(type -> take(new PictureFiles.Content(bytes, type), List.of(figure))));
    }

    /** Adds the missing figures of a file's stories by each address that their picture may have. */
    private void missingOf(Path file, Map<String, List<FigureRef>> addresses) {
      for (FigureRef figure : store.missingOf(file.toString())) {
        stories(figure.storyId()).ifPresent(story -> story.figure(figure.number()).ifPresent(found -> {
          for (String address : addresses(found.src(), story.story().page())) {
            addresses.computeIfAbsent(address, none -> new ArrayList<>()).add(figure);
          }
        }));
      }
    }

    /** The address of a picture as it stands in a page, and as the page's own address makes it whole. */
    private static Set<String> addresses(String src, @Nullable PageFacts page) {
      Set<String> addresses = new LinkedHashSet<>(List.of(src));
      try {
        if (page != null && page.address() != null) {
          addresses.add(URI.create(page.address()).resolve(src.strip()).toString());
        }
      } catch (IllegalArgumentException notOne) {
        LOG.debug("No address: {}", src, notOne);
      }
      return addresses;
    }

    /** Figures of a story come one after the other. */
    private Optional<StoredStory> stories(long storyId) {
      if (last == null || last.id() != storyId) {
        last = texts.story(storyId).orElse(null);
      }
      return Optional.ofNullable(last);
    }

    private void take(String name, PictureFiles.Content content, List<FigureRef> figures) {
      take(content, figures);
      wanted().remove(name);
      wanted().remove(encoded.getOrDefault(name, name));
    }

    private void take(PictureFiles.Content content, List<FigureRef> figures) {
      batch.add(content, figures);
      found += figures.size();
    }

    private void look(Path file) {
      progress.update(++looked, 0, file.getFileName().toString());
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      List<FigureRef> figures = wanted().get(name);
      if (figures == null || !Files.isRegularFile(file)) {
        return;
      }
      try {
        PictureFiles.Content content = PictureFiles.read(file);
        take(name, content, figures);
      } catch (PizhuException e) {
        if (e.problem().isOfLibrary()) {
          throw e;
        }
        // A file that only has the name of a picture must not end the search for the others.
        problems.add(e.problem());
      }
    }

    Found outcome() {
      batch.flush();
      if (!batch.changed().isEmpty()) {
        listeners.tell(LibraryChange.Kind.PICTURES, batch.changed());
      }
      return new Found(found, problems.stream().distinct().toList());
    }
  }
}
