package org.pizhu.library.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.packed.PictureVisitor;
import org.pizhu.importer.picture.PicturePlace;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.model.EditKind;
import org.pizhu.model.FigureRef;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureCandidate.Model;
import org.pizhu.model.PictureCandidate.Reason;
import org.pizhu.model.PictureCandidate;
import org.pizhu.model.PictureLook;
import org.pizhu.model.PictureRefusal;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.picture.PerceptualHash;
import org.pizhu.picture.PictureLooker;
import org.pizhu.store.database.Database;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.picture.PictureModelStore.Row;
import org.pizhu.store.picture.PictureModelStore;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.store.picture.RefusalStore;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/**
 * Looks for the pictures of figures that have none, in a folder or in what is packed in a file: by their names first, then by what they look
 * like, going by a figure that has its picture and should show the same. Looking changes nothing; what is taken in then is one edit.
 */
public final class PictureSearch {

  /** Small copies of more files are not held: some fifteen kilobytes each. */
  private static final int MOST_THUMBNAILS = 1_000;

  private final PictureStore pictures;
  private final PictureModelStore models;
  private final RefusalStore refusals;
  private final EditLog edits;
  private final LibraryListeners listeners;
  private final Supplier<ImportLimits> limits;

  PictureSearch(Database database, EditLog edits, LibraryListeners listeners, Supplier<ImportLimits> limits) {
    this.limits = limits;
    pictures = new PictureStore(database);
    models = new PictureModelStore(database);
    refusals = new RefusalStore(database);
    this.edits = edits;
    this.listeners = listeners;
  }

  /**
   * What a look gave.
   *
   * @param place where it was looked; null if only in the library
   * @param candidates in their {@link PictureCandidate#ORDER}
   * @param hidden how many more there are that were refused before
   * @param problems what could not be read
   */
  public record Outcome(@Nullable Path place, List<PictureCandidate> candidates, int hidden, List<Problem> problems) {
    public Outcome {
      candidates = List.copyOf(candidates);
      problems = List.copyOf(problems);
    }

    /** For each figure what may be taken in without looking at it. */
    public List<PictureCandidate> certain() {
      Set<FigureRef> done = new HashSet<>();
      return candidates.stream().filter(one -> one.isCertain() && done.add(one.figure())).toList();
    }

    /** What a person has to look at. */
    public List<PictureCandidate> open() {
      Set<FigureRef> done = certain().stream().map(PictureCandidate::figure).collect(Collectors.toSet());
      return candidates.stream().filter(one -> !done.contains(one.figure())).toList();
    }
  }

  /**
   * Looks for missing pictures.
   *
   * @param place a folder or an archive; null to look at nothing but the library
   * @param progress counts files; when it is cancelled, what was found so far is returned
   * @throws PizhuException see {@link PicturePlace#each}
   */
  public Outcome look(@Nullable Path place, Progress progress) {
    Look look = new Look(PictureModels.read(models));
    if (place != null && !look.byName.isEmpty()) {
      new PicturePlace(place, limits.get(), look.problems::add).each(progress, look::file);
    }
    List<PictureCandidate> found = look.candidates();
    Set<PictureRefusal> refused = refusals.all();
    List<PictureCandidate> open = found.stream().filter(one -> !refused.contains(PictureRefusal.of(one))).toList();
    return new Outcome(place, open, found.size() - open.size(), look.problems.stream().distinct().toList());
  }

  /** One look. */
  private final class Look {
    private final PictureModels models;
    private final Map<String, List<Row>> byName;
    private final Map<FigureRef, Long> hashes = new LinkedHashMap<>();
    private final Map<String, Map<String, Seen>> named = new LinkedHashMap<>();
    private final List<PictureCandidate> candidates = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private int thumbnails;

    Look(PictureModels models) {
      this.models = models;
      byName = models.byName();
      for (Row missing : models.missing()) {
        models.model(missing.figure()).map(found -> found.row().hash()).ifPresent(hash -> hashes.put(missing.figure(), hash));
      }
    }

    /** A file that was looked at. */
    private record Seen(String file, String sha256, PictureLook look, byte @Nullable [] thumbnail) {}

    void file(String file, PictureVisitor.Content content) {
      String name = baseName(file);
      boolean isNamed = byName.containsKey(name);
      if (!isNamed && hashes.isEmpty()) {
        return;
      }
      byte[] bytes = content.read();
      if (bytes == null) {
        return;
      }
      if (PictureFiles.mediaType(bytes).isEmpty()) {
        if (isNamed) {
          problems.add(Problem.of(ProblemKind.PICTURE_WRONG_TYPE, file));
        }
        return;
      }
      PictureLook seenNow = PictureLooker.look(bytes);
      List<FigureRef> alike = seenNow.hash() == null ? List.of() : alike(seenNow.hash());
      if (isNamed || !alike.isEmpty()) {
        Seen seen = new Seen(file, Sha256.of(bytes), seenNow, thumbnail(bytes));
        if (isNamed) {
          named.computeIfAbsent(name, none -> new LinkedHashMap<>()).putIfAbsent(seen.sha256(), seen);
        }
        alike.stream().filter(figure -> !isNamed || byName.get(name).stream().noneMatch(row -> row.figure().equals(figure)))
            .forEach(figure -> candidates.add(candidate(row(figure), Reason.LIKENESS, seen, false)));
      }
    }

    private List<FigureRef> alike(long hash) {
      return hashes.entrySet().stream()
          .filter(wanted -> PerceptualHash.distance(wanted.getValue(), hash) <= PictureLook.ALIKE).map(Map.Entry::getKey).toList();
    }

    private Row row(FigureRef figure) {
      return models.row(figure);
    }

    private byte @Nullable [] thumbnail(byte[] bytes) {
      return ++thumbnails > MOST_THUMBNAILS ? null : PictureLooker.thumbnail(bytes).orElse(null);
    }

    private PictureCandidate candidate(Row missing, Reason reason, Seen seen, boolean isOnly) {
      Row like = models.model(missing.figure()).map(PictureModels.Found::row).orElse(null);
      Long known = like == null ? null : like.hash();
      Long shown = seen.look().hash();
      int distance = known == null || shown == null ? -1 : PerceptualHash.distance(known, shown);
      boolean isBroken = seen.look().kind() == PictureLook.Kind.BROKEN;
      return new PictureCandidate(
          missing.figure(), missing.headline(), missing.caption(), missing.fileName(), reason, seen.file(), seen.sha256(),
          isOnly && !isBroken && distance <= PictureLook.ALIKE, like == null ? null : model(like), distance, isBroken, seen.thumbnail());
    }

    private static Model model(Row row) {
      String sha256 = row.sha256();
      if (sha256 == null) {
        throw new IllegalArgumentException("No picture to go by: " + row.figure());
      }
      return new Model(row.figure(), row.headline(), sha256);
    }

    List<PictureCandidate> candidates() {
      named.forEach((name, contents) -> contents.values().forEach(seen -> byName.getOrDefault(name, List.of()).forEach(
          missing -> candidates.add(candidate(
              missing, contents.size() == 1 ? Reason.FILE_NAME : Reason.FILE_NAMES, seen, contents.size() == 1)))));
      for (Row missing : models.missing()) {
        models.model(missing.figure()).ifPresent(found -> {
          Model model = model(found.row());
          candidates.add(new PictureCandidate(
              missing.figure(), missing.headline(), missing.caption(), missing.fileName(), found.reason(), null, model.sha256(),
              found.reason() == Reason.VERSION_NAME, model, 0, false, null));
        });
      }
      return candidates.stream().sorted(PictureCandidate.ORDER).toList();
    }
  }

  private static String baseName(String file) {
    return file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Takes pictures in, as one edit. Figures that have got a picture meanwhile keep it.
   *
   * @param outcome the look that gave them
   * @param chosen some of its candidates, one for a figure
   * @param progress counts files that are looked at once more; when it is cancelled, what was taken in so far stays
   * @return how many figures have their picture now, and what could not be read
   */
  public Pictures.Found take(Outcome outcome, Collection<PictureCandidate> chosen, Progress progress) {
    return take(outcome, chosen, List.of(), progress);
  }

  /**
   * The same with what was refused, which is not proposed again until this is undone.
   *
   * @param refused other candidates
   */
  public Pictures.Found take(
      Outcome outcome, Collection<PictureCandidate> chosen, Collection<PictureCandidate> refused, Progress progress) {
    Path place = outcome.place();
    String name = place == null ? "" : String.valueOf(place.toAbsolutePath().normalize().getFileName());
    GrowingEdit edit = edits.begin(chosen.isEmpty() ? EditKind.REFUSE_PICTURES : EditKind.FIND_PICTURES, name);
    Take take = new Take(edit);
    try {
      refusals.refuse(refused.stream().map(PictureRefusal::of).collect(Collectors.toSet()), edit);
      take.refused(refused);
      take.ofLibrary(chosen);
      if (place != null) {
        take.ofPlace(place, chosen, progress);
      }
    } finally {
      take.tell();
    }
    return new Pictures.Found(take.found, take.problems.stream().distinct().toList());
  }

  /** One taking in. */
  private final class Take {
    private final PictureBatch batch;
    private final Set<FigureRef> free = new HashSet<>();
    private final Set<Long> changed = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private int found;

    Take(GrowingEdit edit) {
      batch = new PictureBatch(pictures, edit);
      pictures.missingByFileName().values().forEach(free::addAll);
    }

    void ofLibrary(Collection<PictureCandidate> chosen) {
      Map<String, List<FigureRef>> bySha = new LinkedHashMap<>();
      chosen.stream().filter(one -> one.file() == null)
          .forEach(one -> bySha.computeIfAbsent(one.sha256(), none -> new ArrayList<>()).add(one.figure()));
      bySha.forEach((sha256, figures) -> {
        Picture picture = pictures.picture(sha256).orElse(null);
        if (picture != null) {
          pictures.bytes(sha256).ifPresent(bytes -> add(new PictureFiles.Content(bytes, picture.mediaType()), figures));
        }
      });
      batch.flush();
    }

    void ofPlace(Path place, Collection<PictureCandidate> chosen, Progress progress) {
      Map<String, Map<String, List<FigureRef>>> byFile = new HashMap<>();
      chosen.stream().filter(one -> one.file() != null).forEach(one -> byFile
          .computeIfAbsent(String.valueOf(one.file()), none -> new HashMap<>())
          .computeIfAbsent(one.sha256(), none -> new ArrayList<>()).add(one.figure()));
      if (byFile.isEmpty()) {
        return;
      }
      new PicturePlace(place, limits.get(), problems::add).each(progress, (file, content) -> {
        Map<String, List<FigureRef>> wanted = byFile.get(file);
        byte[] bytes = wanted == null ? null : content.read();
        if (wanted != null && bytes != null) {
          // A web archive may have several captures of an address; only that one was chosen.
          List<FigureRef> figures = wanted.get(Sha256.of(bytes));
          if (figures != null) {
            PictureFiles.mediaType(bytes).ifPresent(type -> add(new PictureFiles.Content(bytes, type), figures));
          }
        }
      });
      batch.flush();
    }

    private void add(PictureFiles.Content content, List<FigureRef> figures) {
      List<FigureRef> still = figures.stream().filter(free::remove).toList();
      if (!still.isEmpty()) {
        batch.add(content, still);
        found += still.size();
      }
    }

    void refused(Collection<PictureCandidate> candidates) {
      candidates.forEach(one -> changed.add(one.figure().storyId()));
    }

    void tell() {
      changed.addAll(batch.changed());
      if (!changed.isEmpty()) {
        listeners.tell(LibraryChange.Kind.PICTURES, changed);
      }
    }
  }
}
