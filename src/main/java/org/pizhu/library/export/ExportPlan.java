package org.pizhu.library.export;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.AnnotationFilter;

/**
 * What is to be exported and how, in words that mean something in any library: what a person chooses, and what is kept under a name.
 *
 * @param what which notes
 * @param which which of its kind, where there are several: the path of a tag or a collection, the name of a saved search, the words of a
 *     search, the number of a session or a story; empty for the others
 * @param annotators the names of those whose annotations are wanted; empty for anybody's
 * @param made the days on which they were made
 * @param orphans whether annotations that have lost their place are told too
 * @param shape how they are laid out
 * @param format in which format
 * @param template the path of a file by whose form Markdown or HTML is written; empty for the usual form
 */
public record ExportPlan(
    What what,
    String which,
    Set<String> annotators,
    AnnotationFilter.Days made,
    boolean orphans,
    ExportShape shape,
    ExportFormat format,
    String template) {

  /** The whole library as Markdown. */
  public static final ExportPlan USUAL = new ExportPlan(
      What.WHOLE, "", Set.of(), AnnotationFilter.Days.ANY, true, ExportShape.USUAL, ExportFormat.MARKDOWN, "");

  public ExportPlan {
    requireNonNull(what);
    requireNonNull(which);
    requireNonNull(made);
    requireNonNull(shape);
    requireNonNull(format);
    requireNonNull(template);
    annotators = Set.copyOf(annotators);
  }

  /** Which notes. The keys are stored and part of the command line: never rename one. */
  public enum What {
    /** The story with the number, or the open one. */
    STORY,
    /** All versions of that story. */
    VERSIONS,
    /** The stories that are selected. */
    SELECTION,
    /** The stories that the list shows. */
    SHOWN,
    /** The annotations that the list of annotations shows. */
    LISTED,
    TAG,
    COLLECTION,
    SEARCH,
    SAVED,
    SESSION,
    WHOLE;

    /** How settings and files name it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with a key. */
    public static Optional<What> of(String key) {
      return Arrays.stream(values()).filter(what -> what.key().equals(key)).findFirst();
    }

    /** Whether {@link ExportPlan#which} says which one. */
    public boolean needsWhich() {
      return this == TAG || this == COLLECTION || this == SEARCH || this == SAVED || this == SESSION;
    }
  }

  /** What leaves only some of the annotations. */
  AnnotationFilter filter() {
    return AnnotationFilter.NONE
        .withAnnotators(annotators)
        .withMade(made)
        .withStatuses(orphans ? Set.of() : Set.of(AnchorStatus.ANCHORED, AnchorStatus.MOVED));
  }

  /** The same of other stories. */
  public ExportPlan of(What other, String one) {
    return new ExportPlan(other, one, annotators, made, orphans, shape, format, template);
  }

  /** The same of these annotators only; of all if there are none. */
  public ExportPlan by(Set<String> names) {
    return new ExportPlan(what, which, names, made, orphans, shape, format, template);
  }

  /** The same of what was made on these days only. */
  public ExportPlan made(AnnotationFilter.Days days) {
    return new ExportPlan(what, which, annotators, days, orphans, shape, format, template);
  }

  /** The same with or without what stands in no text any more. */
  public ExportPlan withOrphans(boolean yes) {
    return new ExportPlan(what, which, annotators, made, yes, shape, format, template);
  }

  /** The same in another shape. */
  public ExportPlan with(ExportShape other) {
    return new ExportPlan(what, which, annotators, made, orphans, other, format, template);
  }

  /** The same in another format. */
  public ExportPlan as(ExportFormat other) {
    return new ExportPlan(what, which, annotators, made, orphans, shape, other, other == format ? template : "");
  }

  /** The same by a template, whose file says whether it is HTML; empty for the usual form. */
  public ExportPlan by(String file) {
    ExportFormat made = file.isEmpty() ? format : TemplateKind.ofName(file).format();
    return new ExportPlan(what, which, annotators, this.made, orphans, shape, made, file);
  }
}
