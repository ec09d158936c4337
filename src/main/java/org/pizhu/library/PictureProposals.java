package org.pizhu.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureLook;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.picture.PerceptualHash;
import org.pizhu.picture.PictureLooker;
import org.pizhu.task.Progress;

/**
 * What could be the picture of a missing figure, going by a version of its story that has one: that very picture, and files that look like it
 * under whatever name. Nothing is taken in: a person decides.
 */
final class PictureProposals {

  private final List<Pictures.Proposal> proposals = new ArrayList<>();
  /** Figures of versions that have a picture, by what they and the missing one have in common. */
  private final Map<LedgerEntry, LedgerEntry> models = new LinkedHashMap<>();

  /**
   * @param entries the whole ledger
   */
  PictureProposals(List<LedgerEntry> entries) {
    Map<String, LedgerEntry> known = new HashMap<>();
    for (LedgerEntry entry : entries) {
      if (entry.picture() != null && entry.family() != 0) {
        known.putIfAbsent(byName(entry), entry);
        if (!entry.caption().isBlank()) {
          known.putIfAbsent(byCaption(entry), entry);
        }
      }
    }
    for (LedgerEntry entry : entries) {
      if (entry.isMissing() && entry.family() != 0) {
        LedgerEntry model = known.getOrDefault(byName(entry), known.get(byCaption(entry)));
        if (model != null) {
          models.put(entry, model);
          proposals.add(proposal(entry, model, null, 0));
        }
      }
    }
  }

  private static String byName(LedgerEntry entry) {
    return entry.family() + " name " + entry.fileName().toLowerCase(Locale.ROOT);
  }

  private static String byCaption(LedgerEntry entry) {
    return entry.family() + " caption " + entry.caption().replaceAll("\\s+", "");
  }

  private static Pictures.Proposal proposal(LedgerEntry missing, LedgerEntry model, @Nullable Path file, int distance) {
    Picture picture = model.picture();
    if (picture == null) {
      throw new IllegalArgumentException("No picture to go by: " + model.figure());
    }
    return new Pictures.Proposal(missing.figure(), missing.fileName(), model.figure(), picture.sha256(), file, distance);
  }

  /** Looks at all files of a folder, and below it, for pictures that look like those of the versions. */
  void lookBelow(Path folder, Progress progress) {
    Map<LedgerEntry, Long> wanted = new LinkedHashMap<>();
    models.forEach((missing, model) -> {
      PictureLook look = model.look();
      if (look != null && look.hash() != null) {
        wanted.put(missing, look.hash());
      }
    });
    if (wanted.isEmpty()) {
      return;
    }
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        private long looked;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          progress.update(++looked, 0, file.getFileName().toString());
          if (attributes.isRegularFile() && attributes.size() > 0 && attributes.size() <= PictureFiles.LIMIT) {
            compare(file, wanted);
          }
          return progress.isCancelled() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
          // The search by names has told of it.
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, folder), e);
    }
  }

  private void compare(Path file, Map<LedgerEntry, Long> wanted) {
    byte[] bytes;
    try {
      bytes = PictureFiles.read(file).bytes();
    } catch (PizhuException noPicture) {
      // Most files of a folder are none.
      return;
    }
    Long hash = PictureLooker.look(bytes).hash();
    if (hash != null) {
      wanted.forEach((missing, like) -> {
        int distance = PerceptualHash.distance(hash, like);
        if (distance <= PerceptualHash.ALIKE) {
          proposals.add(proposal(missing, models.get(missing), file, distance));
        }
      });
    }
  }

  /** What was found so far: by figure, pictures of versions first, then files by likeness. */
  List<Pictures.Proposal> all() {
    return proposals.stream().sorted((one, other) -> {
      int order = Long.compare(one.figure().storyId(), other.figure().storyId());
      order = order != 0 ? order : Integer.compare(one.figure().number(), other.figure().number());
      order = order != 0 ? order : Boolean.compare(one.file() != null, other.file() != null);
      return order != 0 ? order : Integer.compare(one.distance(), other.distance());
    }).toList();
  }
}
