package org.pizhu.store.history;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.CodingChange;
import org.pizhu.model.Change.ColorChange;
import org.pizhu.model.Change;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.store.annotation.AgreementStore;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.CodingStore;
import org.pizhu.store.annotation.ColorRows;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.annotation.StandingStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Sql;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.store.picture.RefusalStore;
import org.pizhu.store.shelf.CollectionStore;
import org.pizhu.store.shelf.MarkStore;
import org.pizhu.store.shelf.SearchStore;
import org.pizhu.store.story.FamilyRows;
import org.pizhu.store.story.MetadataStore;
import org.pizhu.store.story.ReadingRows;

/** Makes changes inside a transaction, and refuses those whose before is not what is stored. */
final class Changes {

  private final Path library;

  /**
   * @param library the file, for problems
   */
  Changes(Path library) {
    this.library = library;
  }

  void apply(Sql sql, List<Change> changes) throws SQLException {
    Set<String> tags = new LinkedHashSet<>();
    List<CodingChange> codings = new ArrayList<>();
    List<ColorChange> colors = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof CodingChange coding) {
        recolorAll(sql, colors);
        codings.add(coding);
        continue;
      }
      applyAll(sql, codings);
      if (change instanceof ColorChange color) {
        colors.add(color);
        continue;
      }
      recolorAll(sql, colors);
      if (change instanceof Change.AnnotationChange annotation) {
        apply(sql, annotation.before(), annotation.after());
      } else if (change instanceof Change.TagChange tag) {
        tags.add(apply(sql, tag.before(), tag.after()));
      } else if (change instanceof Change.MemoChange memo) {
        require(MemoStore.apply(sql, memo));
      } else if (change instanceof Change.PictureChange picture) {
        require(PictureStore.apply(sql, picture));
      } else if (change instanceof Change.ImportChange stories) {
        require(ImportStore.apply(sql, stories));
      } else if (change instanceof Change.ReadingChange readings) {
        require(ReadingRows.apply(sql, readings));
      } else {
        applyToStories(sql, change);
      }
    }
    applyAll(sql, codings);
    recolorAll(sql, colors);
    requireTree(sql, tags);
  }

  private void applyToStories(Sql sql, Change change) throws SQLException {
    if (change instanceof Change.MarkChange mark) {
      require(MarkStore.apply(sql, mark));
    } else if (change instanceof Change.CollectionChange collection) {
      require(CollectionStore.apply(sql, collection));
    } else if (change instanceof Change.MembershipChange membership) {
      require(CollectionStore.apply(sql, membership));
    } else if (change instanceof Change.SavedSearchChange search) {
      require(SearchStore.apply(sql, search));
    } else if (change instanceof Change.MetadataChange metadata) {
      require(MetadataStore.apply(sql, metadata));
    } else if (change instanceof Change.FamilyChange family) {
      require(FamilyRows.apply(sql, family));
    } else if (change instanceof Change.StandingChange standing) {
      require(StandingStore.apply(sql, standing));
    } else if (change instanceof Change.AgreementChange agreement) {
      require(AgreementStore.apply(sql, agreement));
    } else if (change instanceof Change.RefusalChange refusal) {
      require(RefusalStore.apply(sql, refusal));
    }
  }

  /** Applies what was gathered of changes that follow each other, and empties it. */
  private void applyAll(Sql sql, List<CodingChange> codings) throws SQLException {
    if (!codings.isEmpty()) {
      require(CodingStore.apply(sql, codings).map(id -> "annotation " + id));
      codings.clear();
    }
  }

  private void recolorAll(Sql sql, List<ColorChange> colors) throws SQLException {
    if (!colors.isEmpty()) {
      require(ColorRows.apply(sql, colors).map(id -> "annotation " + id));
      colors.clear();
    }
  }

  private void require(Optional<String> different) {
    if (different.isPresent()) {
      throw refusal("the library's " + different.get() + " is not as the edit says");
    }
  }

  private void requireTree(Sql sql, Set<String> tags) throws SQLException {
    if (!tags.isEmpty()) {
      Optional<String> misplaced = TagStore.misplaced(sql, tags);
      if (misplaced.isPresent()) {
        throw refusal("the tag " + misplaced.get() + " would stand beside its like or below itself");
      }
    }
  }

  private void apply(Sql sql, @Nullable Annotation before, @Nullable Annotation after) throws SQLException {
    String id = id(before == null ? null : before.id(), after == null ? null : after.id());
    requireStored("annotation " + id, before, AnnotationStore.byId(sql, id).orElse(null));
    if (after == null) {
      AnnotationStore.delete(sql, id);
    } else if (before == null) {
      AnnotationStore.insert(sql, after);
    } else {
      AnnotationStore.update(sql, after);
    }
    // Half a surrogate pair, for one, does not survive the way through UTF-8.
    requireStored("annotation " + id, after, AnnotationStore.byId(sql, id).orElse(null));
  }

  private String apply(Sql sql, @Nullable Tag before, @Nullable Tag after) throws SQLException {
    String id = id(before == null ? null : before.id(), after == null ? null : after.id());
    requireStored("tag " + id, before, TagStore.byId(sql, id).orElse(null));
    if (after == null) {
      TagStore.delete(sql, id);
    } else if (before == null) {
      TagStore.insert(sql, after);
    } else {
      TagStore.update(sql, after);
    }
    requireStored("tag " + id, after, TagStore.byId(sql, id).orElse(null));
    return id;
  }

  private static String id(@Nullable String before, @Nullable String after) {
    String id = before == null ? after : before;
    if (id == null || after != null && !id.equals(after)) {
      throw new IllegalArgumentException("A change is of one thing, not of " + before + " and " + after);
    }
    return id;
  }

  private void requireStored(String what, @Nullable Object expected, @Nullable Object stored) {
    if (!Objects.equals(expected, stored)) {
      throw refusal("the library's " + what + " is not as the edit says");
    }
  }

  PizhuException refusal(String words) {
    return new PizhuException(Problem.of(ProblemKind.UNEXPECTED, library, words));
  }
}
