package org.pizhu.library.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pizhu.model.FigureRef;
import org.pizhu.model.PictureCandidate.Reason;
import org.pizhu.store.picture.PictureModelStore.Row;
import org.pizhu.store.picture.PictureModelStore;

/**
 * The figures without picture, and for each of them a figure that has one and should show the same: in a version of its story under the same
 * name or with the same caption, else in any story. Short names and captions are shared by chance and say nothing outside of versions.
 */
final class PictureModels {

  /** Shorter names, such as {@code image1.jpg}, stand in many stories. */
  private static final int TELLING_NAME = 12;
  /** Shorter captions, such as «图片来自网络», stand in many stories. */
  private static final int TELLING_CAPTION = 12;

  private final Map<FigureRef, Row> missing = new LinkedHashMap<>();
  private final Map<FigureRef, Found> models = new HashMap<>();

  /** A figure with a picture, and what it has in common with the missing one. */
  record Found(Row row, Reason reason) {}

  private PictureModels() {}

  static PictureModels read(PictureModelStore store) {
    PictureModels models = new PictureModels();
    Map<Reason, Map<String, Row>> wanted = new EnumMap<>(Reason.class);
    for (Row row : store.missing()) {
      models.missing.put(row.figure(), row);
      keys(row).forEach((reason, key) -> wanted.computeIfAbsent(reason, none -> new HashMap<>()).put(key, row));
    }
    // Of the figures that have their picture only those are held that have something in common with a missing one.
    Map<Reason, Map<String, Row>> known = new EnumMap<>(Reason.class);
    store.present(row -> keys(row).forEach((reason, key) -> {
      if (wanted.getOrDefault(reason, Map.of()).containsKey(key)) {
        known.computeIfAbsent(reason, none -> new HashMap<>()).putIfAbsent(key, row);
      }
    }));
    models.missing.values().forEach(row -> keys(row).forEach((reason, key) -> {
      Row model = known.getOrDefault(reason, Map.of()).get(key);
      if (model != null) {
        // The reasons come in their order: the best one stays.
        models.models.putIfAbsent(row.figure(), new Found(model, reason));
      }
    }));
    return models;
  }

  /** What two figures have to have in common, by the reason that it is, the best reason first. */
  private static Map<Reason, String> keys(Row row) {
    Map<Reason, String> keys = new EnumMap<>(Reason.class);
    String name = row.fileName().toLowerCase(Locale.ROOT);
    String caption = row.caption().replaceAll("\\s+", "");
    if (row.family() != 0 && !name.isEmpty()) {
      keys.put(Reason.VERSION_NAME, row.family() + " " + name);
    }
    if (row.family() != 0 && !caption.isEmpty()) {
      keys.put(Reason.VERSION_CAPTION, row.family() + " " + caption);
    }
    if (name.length() >= TELLING_NAME) {
      keys.put(Reason.OTHER_NAME, name);
    }
    if (caption.length() >= TELLING_CAPTION) {
      keys.put(Reason.OTHER_CAPTION, caption);
    }
    return keys;
  }

  /** The figures without picture that name a file, by story and number. */
  List<Row> missing() {
    return List.copyOf(missing.values());
  }

  /** The missing ones by the name of their file in small letters. */
  Map<String, List<Row>> byName() {
    Map<String, List<Row>> byName = new HashMap<>();
    missing.values().forEach(row ->
        byName.computeIfAbsent(row.fileName().toLowerCase(Locale.ROOT), none -> new ArrayList<>()).add(row));
    return byName;
  }

  /** A missing one. */
  Row row(FigureRef figure) {
    return Objects.requireNonNull(missing.get(figure));
  }

  Optional<Found> model(FigureRef figure) {
    return Optional.ofNullable(models.get(figure));
  }
}
