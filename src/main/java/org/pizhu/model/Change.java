package org.pizhu.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing of the library before and after an edit. Nothing before: it is new. Nothing after: it is gone. */
public sealed interface Change {

  /** The same change backwards. */
  Change reversed();

  /** How many things it changes. */
  default int size() {
    return 1;
  }

  /** An annotation before and after; at least one of the two. */
  record AnnotationChange(@Nullable Annotation before, @Nullable Annotation after) implements Change {
    @Override
    public AnnotationChange reversed() {
      return new AnnotationChange(after, before);
    }
  }

  /** A tag before and after; at least one of the two. */
  record TagChange(@Nullable Tag before, @Nullable Tag after) implements Change {
    @Override
    public TagChange reversed() {
      return new TagChange(after, before);
    }
  }

  /** The tags of an annotation before and after, and nothing else of it: acts on many annotations stay small. */
  record CodingChange(Codings before, Codings after) implements Change {
    @Override
    public CodingChange reversed() {
      return new CodingChange(after, before);
    }
  }

  /**
   * The memo of a story before and after.
   *
   * @param storyId the story
   * @param before Markdown; empty for none
   * @param after Markdown; empty for none
   */
  record MemoChange(long storyId, String before, String after) implements Change {
    @Override
    public MemoChange reversed() {
      return new MemoChange(storyId, after, before);
    }
  }

  /**
   * The colour of an annotation before and after, and nothing else of it.
   *
   * @param annotationId which annotation
   * @param storyId the story that it belongs to
   * @param before how it was
   * @param after how it is then
   */
  record ColorChange(String annotationId, long storyId, Colored before, Colored after) implements Change {

    /**
     * A colour.
     *
     * @param color the colour
     * @param modified when the annotation was last changed
     */
    public record Colored(HighlightColor color, Instant modified) {}

    @Override
    public ColorChange reversed() {
      return new ColorChange(annotationId, storyId, after, before);
    }
  }

  /**
   * The picture of some figures before and after: what brings in thousands of pictures stays small.
   *
   * @param before the SHA-256 of the picture that all of them had; null if they had none
   * @param after the SHA-256 of the one that they have then; null for none
   * @param figures which figures
   */
  record PictureChange(@Nullable String before, @Nullable String after, List<FigureRef> figures) implements Change {
    public PictureChange {
      figures = List.copyOf(figures);
    }

    @Override
    public PictureChange reversed() {
      return new PictureChange(after, before, figures);
    }

    @Override
    public int size() {
      return figures.size();
    }
  }

  /**
   * Stories that came in or were taken out. The library keeps their sources and what was read in them either way, so their numbers are
   * enough.
   *
   * @param sourceId the source that they came with; of several the first
   * @param way whether they are there afterwards
   * @param stories their numbers, each once
   */
  record ImportChange(long sourceId, Way way, List<Long> stories) implements Change {

    /** Which way stories go. */
    public enum Way { IN, OUT }

    public ImportChange {
      stories = List.copyOf(stories);
    }

    @Override
    public ImportChange reversed() {
      return new ImportChange(sourceId, way == Way.IN ? Way.OUT : Way.IN, stories);
    }

    @Override
    public int size() {
      return stories.size();
    }
  }

  /**
   * Stories that were read from their sources again, or put back to what was read before. The library keeps what is not in use, the
   * text with the places of the annotations in it, so their numbers are enough.
   *
   * @param way which of the two readings is in use afterwards
   * @param readings what is kept, of each story once
   */
  record ReadingChange(Way way, List<ReadingRef> readings) implements Change {

    /** Which reading is put into use. */
    public enum Way { NEWER, OLDER }

    public ReadingChange {
      readings = List.copyOf(readings);
    }

    @Override
    public ReadingChange reversed() {
      return new ReadingChange(way == Way.NEWER ? Way.OLDER : Way.NEWER, readings);
    }

    @Override
    public int size() {
      return readings.size();
    }
  }

  /**
   * A mark on stories, the same on all of them.
   *
   * @param mark which
   * @param way whether it is on them afterwards; before it was the other way on each
   * @param stories their numbers, each once, rising
   */
  record MarkChange(StoryMark mark, Way way, List<Long> stories) implements Change {

    /** Which way a mark goes. */
    public enum Way { ON, OFF }

    public MarkChange {
      stories = List.copyOf(stories);
    }

    @Override
    public MarkChange reversed() {
      return new MarkChange(mark, way == Way.ON ? Way.OFF : Way.ON, stories);
    }

    @Override
    public int size() {
      return stories.size();
    }
  }

  /** A collection before and after, without what is in it; at least one of the two. */
  record CollectionChange(@Nullable StoryCollection before, @Nullable StoryCollection after) implements Change {
    @Override
    public CollectionChange reversed() {
      return new CollectionChange(after, before);
    }
  }

  /**
   * Stories that were put into a collection or taken out of it.
   *
   * @param collectionId the number of the collection
   * @param way whether they are in it afterwards; before it was the other way with each
   * @param stories their numbers, each once, rising
   */
  record MembershipChange(long collectionId, Way way, List<Long> stories) implements Change {

    /** Which way stories go. */
    public enum Way { IN, OUT }

    public MembershipChange {
      stories = List.copyOf(stories);
    }

    @Override
    public MembershipChange reversed() {
      return new MembershipChange(collectionId, way == Way.IN ? Way.OUT : Way.IN, stories);
    }

    @Override
    public int size() {
      return stories.size();
    }
  }

  /**
   * A field of the metadata of stories, the same before and after on all of them: what sets it on thousands stays small.
   *
   * @param key which field
   * @param before what had been set in it; null for nothing: it showed what was found
   * @param after what is set in it then; null for nothing
   * @param stories their numbers, each once, rising
   */
  record MetadataChange(MetadataKey key, @Nullable MetadataEntry before, @Nullable MetadataEntry after, List<Long> stories)
      implements Change {
    public MetadataChange {
      stories = List.copyOf(stories);
      if (Objects.equals(before, after)) {
        throw new IllegalArgumentException("Nothing changes in " + key);
      }
    }

    @Override
    public MetadataChange reversed() {
      return new MetadataChange(key, after, before, stories);
    }

    @Override
    public int size() {
      return stories.size();
    }
  }

  /**
   * What a person said about which family stories belong to, the same before and after on all of them.
   *
   * @param before the number of the family, {@link #ALONE} for none; null if nothing had been said: it is found by the texts
   * @param after the same, as it is then
   * @param stories their numbers, each once, rising
   */
  record FamilyChange(@Nullable Long before, @Nullable Long after, List<Long> stories) implements Change {

    /** In the place of a family: a story that is no version of any other. */
    public static final long ALONE = 0;

    public FamilyChange {
      stories = List.copyOf(stories);
      if (Objects.equals(before, after)) {
        throw new IllegalArgumentException("Nothing changes in family " + before);
      }
    }

    @Override
    public FamilyChange reversed() {
      return new FamilyChange(after, before, stories);
    }

    @Override
    public int size() {
      return stories.size();
    }
  }

  /** What a person has said of how an annotation stands in another version, before and after; at least one of the two. */
  record StandingChange(@Nullable StandingDecision before, @Nullable StandingDecision after) implements Change {
    public StandingChange {
      StandingDecision known = before == null ? after : before;
      if (known == null || after != null
          && (!after.annotationId().equals(known.annotationId()) || after.storyId() != known.storyId())) {
        throw new IllegalArgumentException("A change is of one thing, not of " + before + " and " + after);
      }
    }

    /** The annotation. */
    public String annotationId() {
      return known().annotationId();
    }

    /** The version in which it stands. */
    public long storyId() {
      return known().storyId();
    }

    private StandingDecision known() {
      return before == null ? Objects.requireNonNull(after) : before;
    }

    @Override
    public StandingChange reversed() {
      return new StandingChange(after, before);
    }
  }

  /**
   * Whether a place that annotators have not annotated alike is settled: what is there is right.
   *
   * @param storyId the story
   * @param way whether it is settled afterwards; before it was the other way
   * @param annotations the ids of the annotations there, rising
   */
  record AgreementChange(long storyId, Way way, List<String> annotations) implements Change {

    /** How a place is. */
    public enum Way { SETTLED, OPEN }

    public AgreementChange {
      annotations = List.copyOf(annotations);
    }

    @Override
    public AgreementChange reversed() {
      return new AgreementChange(storyId, way == Way.SETTLED ? Way.OPEN : Way.SETTLED, annotations);
    }
  }

  /**
   * Pictures that are not that of a figure.
   *
   * @param storyId the story of the figure
   * @param fileName the name of the file by which its picture is looked for
   * @param way whether they are refused afterwards; before it was the other way with each
   * @param pictures their SHA-256, each once, rising
   */
  record RefusalChange(long storyId, String fileName, Way way, List<String> pictures) implements Change {

    /** Whether pictures may be proposed. */
    public enum Way { REFUSED, OPEN }

    public RefusalChange {
      pictures = List.copyOf(pictures);
    }

    @Override
    public RefusalChange reversed() {
      return new RefusalChange(storyId, fileName, way == Way.REFUSED ? Way.OPEN : Way.REFUSED, pictures);
    }

    @Override
    public int size() {
      return pictures.size();
    }
  }

  /** A saved search before and after; at least one of the two. */
  record SavedSearchChange(@Nullable SavedSearch before, @Nullable SavedSearch after) implements Change {
    @Override
    public SavedSearchChange reversed() {
      return new SavedSearchChange(after, before);
    }
  }
}
