package org.pizhu.library.notes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pizhu.importer.notes.ForeignNote;
import org.pizhu.importer.notes.ForeignTarget;
import org.pizhu.library.edit.Names;
import org.pizhu.library.edit.TagNames;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationDifference;
import org.pizhu.model.Change;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.NameLength;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.UnionDifference;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.intake.FileNote;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.text.Uuids;

/** The annotations and memos of one file on their way into the library. */
final class NotesDraft {

  private final Path file;
  private final AnnotationStore annotations;
  private final MemoStore memos;
  private final PictureStore sources;
  private final ForeignTags tags;
  private final Instant now;
  private final Set<String> theirs;
  private final Consumer<FileNote> told;
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> shortened = new HashSet<>();
  private final List<UnionDifference> differences = new ArrayList<>();
  /** The lines of those that say no place. */
  private final List<Long> placeless = new ArrayList<>();
  private int added;
  private int known;
  private int changed;
  private int moved;
  private int asked;
  private int homeless;

  /**
   * @param stores what the library has
   * @param now when something was made of which the file doesn't say it
   * @param theirs the keys of differences of which the file's side is taken
   * @param told hears what differs and stays as it is here
   */
  NotesDraft(Path file, NoteStores stores, ForeignTags tags, Instant now, Set<String> theirs, Consumer<FileNote> told) {
    this.file = file;
    annotations = stores.annotations();
    memos = stores.memos();
    sources = stores.sources();
    this.tags = tags;
    this.now = now;
    this.theirs = Set.copyOf(theirs);
    this.told = told;
  }

  List<Change> changes() {
    return changes;
  }

  /** What is here otherwise. */
  List<UnionDifference> differences() {
    return differences;
  }

  NotesCounts counts() {
    return new NotesCounts(added, known, changed, moved, asked, homeless);
  }

  private void tell(ProblemKind kind, long story, ForeignNote note, Object... arguments) {
    told.accept(new FileNote(Problem.at(kind, file, note.line(), arguments), story));
  }

  private String words(ForeignNote note) {
    String words = note.target() instanceof ForeignTarget.Passage passage && !passage.exact().isEmpty()
        ? passage.exact() : note.note();
    // Where it has no words either, its tags tell which it is.
    return Names.beginning(words.isBlank() ? note.tags().stream().map(tags::name).collect(Collectors.joining(", ")) : words);
  }

  /** Hears of an annotation whose story the library doesn't have. */
  void homeless(ForeignNote note) {
    homeless++;
    String headline = note.story().headline();
    tell(ProblemKind.NOTE_WITHOUT_STORY, 0, note, words(note), headline.isEmpty() ? note.story().address() : headline);
  }

  /** Tells, once all were taken, what is no use to tell of each. */
  void tellRest() {
    tags.shortened().forEach(name -> told.accept(FileNote.of(Problem.of(ProblemKind.NAME_SHORTENED, file, Names.beginning(name)))));
    if (!placeless.isEmpty()) {
      told.accept(FileNote.of(Problem.at(ProblemKind.NOTES_PLACELESS, file, placeless.get(0), placeless.size())));
    }
  }

  /** Takes those of one story. */
  void take(StoredStory stored, List<ForeignNote> notes, List<String> texts) {
    ForeignPlaces places = new ForeignPlaces(stored, texts, sources);
    Map<String, Annotation> there = new HashMap<>();
    annotations.byIds(notes.stream().map(note -> id(stored, note)).toList()).forEach(one -> there.put(one.id(), one));
    for (ForeignNote note : notes) {
      if (note.isMemo()) {
        memo(stored, note);
      } else {
        Optional<Target> target = places.target(note);
        if (target.isEmpty()) {
          placeless.add(note.line());
        } else {
          if (isPlaceUnread(note, target.get())) {
            tell(ProblemKind.NOTE_PLACE_UNREAD, stored.id(), note);
          }
          Optional<Annotation> known = Optional.ofNullable(there.get(id(stored, note)));
          take(stored, made(id(stored, note), note, target.get(), creator(note, known)), note, known);
        }
      }
    }
  }

  /** Whether an annotation stands for the whole because where in it that is was not to be found out. */
  private static boolean isPlaceUnread(ForeignNote note, Target target) {
    return note.target() instanceof ForeignTarget.Selected && target instanceof StoryTarget
        || note.target() instanceof ForeignTarget.Picture picture && picture.pixels() != null
        && target instanceof FigureTarget figure && figure.region() == null;
  }

  /** Its own; of one without any, one that follows from what it is, so that it is known when it comes again. */
  private static String id(StoredStory stored, ForeignNote note) {
    return note.id().isBlank()
        ? Uuids.derived(
            "annotation", stored.source().sha256(), String.valueOf(stored.number()), note.target().toString(), note.note(),
            note.creator(), String.valueOf(note.created()))
        : Uuids.of(note.id());
  }

  private Annotation made(String id, ForeignNote note, Target target, String creator) {
    Set<String> ids = new LinkedHashSet<>();
    note.tags().forEach(tag -> tags.id(tag).ifPresent(ids::add));
    Instant created = note.created() == null ? now : note.created();
    Instant modified = note.modified() == null || note.modified().isBefore(created) ? created : note.modified();
    return new Annotation(
        id, target, color(note).orElse(HighlightColor.YELLOW), note.note().strip(), List.copyOf(ids), creator, created, modified);
  }

  /** A name that is too long stays as it is where the annotation is there under it. */
  private String creator(ForeignNote note, Optional<Annotation> known) {
    if (known.filter(one -> one.creator().equals(note.creator())).isPresent()) {
      return note.creator();
    }
    String name = NameLength.shortened(note.creator());
    if (!name.equals(note.creator()) && shortened.add(name)) {
      told.accept(FileNote.of(Problem.of(ProblemKind.NAME_SHORTENED, file, Names.beginning(name))));
    }
    return name;
  }

  private static Optional<HighlightColor> color(ForeignNote note) {
    for (HighlightColor color : HighlightColor.values()) {
      if (color.key().equals(note.color().toLowerCase(Locale.ROOT))) {
        return Optional.of(color);
      }
    }
    return Optional.empty();
  }

  private void take(StoredStory stored, Annotation made, ForeignNote note, Optional<Annotation> there) {
    if (!taken.add(made.id())) {
      known++;
    } else if (there.isEmpty()) {
      add(made, note);
    } else if (isSame(made, note, there.get())) {
      known++;
    } else {
      Annotation given = over(there.get(), made, note);
      AnnotationDifference difference = new AnnotationDifference(
          stored.shown().markedHeadline(), there.get(), tags.paths(there.get().tags()), given, tags.paths(given.tags()));
      if (takes(difference)) {
        changes.add(new Change.AnnotationChange(there.get(), given));
        tell(ProblemKind.NOTE_REPLACED, stored.id(), note, Names.beginning(there.get().target().words()));
      } else {
        tell(difference.isTheirsNewer() ? ProblemKind.NOTE_NEWER : ProblemKind.NOTE_OLDER, stored.id(), note,
            Names.beginning(there.get().target().words()));
      }
    }
  }

  private boolean takes(UnionDifference difference) {
    changed++;
    differences.add(difference);
    return theirs.contains(difference.key());
  }

  /** What an annotation becomes by what a file says of it. What the file's format has no place for stays. */
  private static Annotation over(Annotation there, Annotation made, ForeignNote note) {
    boolean isPlaceKept = isSame(made.target(), there.target()) || made.storyId() != there.storyId()
        || made.target() instanceof StoryTarget && !(there.target() instanceof StoryTarget);
    return new Annotation(
        there.id(), isPlaceKept ? there.target() : made.target(), color(note).orElse(there.color()), made.note(), made.tags(),
        made.creator().isBlank() ? there.creator() : made.creator(), note.created() == null ? there.created() : made.created(),
        made.modified());
  }

  private void add(Annotation made, ForeignNote note) {
    added++;
    changes.add(new Change.AnnotationChange(null, made));
    if (made.target().status() == AnchorStatus.MOVED && !wasMoved(made.target(), note)) {
      moved++;
      tell(ProblemKind.NOTE_MOVED, made.storyId(), note, Names.beginning(made.target().words()));
    } else if (!made.target().status().hasPlace()) {
      asked++;
      tell(ProblemKind.NOTE_ASKED, made.storyId(), note, Names.beginning(made.target().words()));
    }
  }

  /** Whether an annotation stands where it stood in the library that it comes from, which had carried it there. */
  private static boolean wasMoved(Target target, ForeignNote note) {
    boolean saysSo = note.target() instanceof ForeignTarget.Passage passage && passage.moved()
        || note.target() instanceof ForeignTarget.Picture picture && picture.moved();
    return saysSo && target.textSha256().equals(note.story().textSha256());
  }

  /** Whether the file says of an annotation what the library has. What its format has no place for doesn't count. */
  private static boolean isSame(Annotation made, ForeignNote note, Annotation there) {
    // What has no passage or no picture has no form but a note of the whole story in some formats.
    boolean isStandIn = made.target() instanceof StoryTarget && !(there.target() instanceof StoryTarget);
    if (isStandIn && (!there.target().status().hasPlace() || there.target() instanceof FigureTarget)) {
      return true;
    }
    return made.note().equals(there.note())
        && made.tags().equals(there.tags())
        && (color(note).isEmpty() || made.color() == there.color())
        && made.storyId() == there.storyId()
        && isSame(made.target(), there.target());
  }

  private static boolean isSame(Target made, Target there) {
    if (made instanceof FigureTarget one && there instanceof FigureTarget other) {
      return one.number() == other.number() && Objects.equals(one.region(), other.region());
    }
    return made.range().equals(there.range()) && made.status().hasPlace() && there.status().hasPlace()
        || made.getClass() == there.getClass() && made.words().equals(there.words());
  }

  private void memo(StoredStory stored, ForeignNote note) {
    String before = memos.ofStory(stored.id());
    String memo = TagNames.words(note.note());
    if (before.equals(memo) || memo.isEmpty() || !taken.add("memo " + stored.id())) {
      known++;
    } else if (before.isEmpty()) {
      added++;
      changes.add(new Change.MemoChange(stored.id(), before, memo));
    } else if (takes(new UnionDifference.OfMemo(stored.id(), stored.shown().markedHeadline(), before, memo))) {
      changes.add(new Change.MemoChange(stored.id(), before, memo));
    } else {
      tell(ProblemKind.MEMO_DIFFERS, stored.id(), note, stored.shown().markedHeadline());
    }
  }
}
