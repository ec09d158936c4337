package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/** One thing that a library and what is added to it have, each in another way, so that a person chooses which of the two stays. */
public sealed interface UnionDifference permits
    AnnotationDifference, UnionDifference.OfMemo, UnionDifference.OfField, UnionDifference.OfTag {

  /** By what it is chosen: the same whenever the same two are compared. */
  String key();

  /** Whether what is added was changed later: it is proposed then. Not where it isn't known when. */
  boolean isTheirsNewer();

  /**
   * The memo of a story.
   *
   * @param story its number here
   * @param headline its headline here; may be empty
   * @param ours Markdown, as it is here; not empty
   * @param theirs Markdown; not empty
   */
  record OfMemo(long story, String headline, String ours, String theirs) implements UnionDifference {
    public OfMemo {
      requireNonNull(headline);
      requireNonNull(ours);
      requireNonNull(theirs);
    }

    @Override
    public String key() {
      return "memo " + story;
    }

    @Override
    public boolean isTheirsNewer() {
      return false;
    }
  }

  /**
   * What was set in a field of a story.
   *
   * @param story its number here
   * @param headline its headline here; may be empty
   * @param field which field
   * @param ours as it is here
   * @param theirs as it is there
   */
  record OfField(long story, String headline, MetadataKey field, MetadataEntry ours, MetadataEntry theirs) implements UnionDifference {
    public OfField {
      requireNonNull(headline);
      requireNonNull(field);
      requireNonNull(ours);
      requireNonNull(theirs);
    }

    @Override
    public String key() {
      return "field " + story + ' ' + field.field().name() + ' ' + field.figure();
    }

    @Override
    public boolean isTheirsNewer() {
      return theirs.at().isAfter(ours.at());
    }
  }

  /**
   * What is said of a tag.
   *
   * @param tag its id here
   * @param path its path here
   * @param part what of it
   * @param ours as it is here; not empty
   * @param theirs as it is there; not empty
   */
  record OfTag(String tag, String path, Part part, String ours, String theirs) implements UnionDifference {

    /** What is said of a tag beside its name. */
    public enum Part {
      /** What it is for, plain text. */
      DESCRIPTION,
      /** What the archivist thinks about it, Markdown. */
      MEMO
    }

    public OfTag {
      requireNonNull(tag);
      requireNonNull(path);
      requireNonNull(part);
      requireNonNull(ours);
      requireNonNull(theirs);
    }

    @Override
    public String key() {
      return "tag " + tag + ' ' + part.name();
    }

    @Override
    public boolean isTheirsNewer() {
      return false;
    }
  }
}
