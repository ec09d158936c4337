package org.pizhu.model;

import org.jspecify.annotations.Nullable;

/** One thing of the library before and after an edit. Nothing before: it is new. Nothing after: it is gone. */
public sealed interface Change {

  /** The same change backwards. */
  Change reversed();

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
}
