package org.pizhu.library.notes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pizhu.importer.codebook.CodebookEntry;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;
import org.pizhu.library.correction.Relocation;
import org.pizhu.library.edit.Names;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationDifference;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Tag;
import org.pizhu.model.Target;
import org.pizhu.model.UnionDifference;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.intake.FileNote;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.Sha256;

/** What two libraries say of the same stories: their annotations with their tags, memos, and what was set in their metadata. */
final class NotesUnion {

  private final Database from;
  private final Database to;
  private final Path file;
  private final Set<String> taken;
  private final Consumer<FileNote> told;
  private final Codebook ours;
  private final Codebook theirs;
  private final ForeignTags tags;
  private final TagUnion ofTags;
  private final Map<String, Integer> entries = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> annotations = new HashSet<>();
  private final List<UnionDifference> differences = new ArrayList<>();
  private int added;
  private int known;
  private int changed;
  private int moved;
  private int asked;

  /**
   * @param from the other library
   * @param to this one
   * @param file what the other one is, for problems
   * @param stories the stories of this one by the numbers that they have in the other
   * @param wanted the keys of differences of which the other side is taken
   * @param told hears what differs, and of which of the two sides it is now
   */
  NotesUnion(
      Database from, Database to, Path file, Map<Long, Long> stories, Set<String> wanted, Consumer<FileNote> told) {
    this.from = from;
    this.to = to;
    this.file = file;
    taken = Set.copyOf(wanted);
    this.told = told;
    ours = new TagStore(to).codebook();
    theirs = new TagStore(from).codebook();
    tags = new ForeignTags(ours, entries(theirs));
    ofTags = new TagUnion(ours, file, taken, told);
    theirs.tags().forEach(this::tag);
    changed += ofTags.differences().size();
    stories.forEach(this::story);
  }

  /** All changes, those of tags first. */
  List<Change> changes() {
    List<Change> all = new ArrayList<>(tags.changes());
    all.addAll(ofTags.changes());
    all.addAll(changes);
    return all;
  }

  NotesCounts counts() {
    return new NotesCounts(added, known, changed, moved, asked, 0);
  }

  /** The ids of the annotations that this library has then and the other one has too. */
  Set<String> annotations() {
    return annotations;
  }

  private List<CodebookEntry> entries(Codebook codebook) {
    List<CodebookEntry> all = new ArrayList<>();
    for (Tag tag : codebook.tags()) {
      entries.put(tag.id(), all.size());
      all.add(new CodebookEntry(
          0, tag.parent() == null ? CodebookEntry.TOP : entries.getOrDefault(tag.parent(), CodebookEntry.TOP), tag.id(), tag.name(),
          tag.color() == null ? null : tag.color().rgb(), tag.description(), tag.key(), tag.memo()));
    }
    return all;
  }

  private void tag(Tag tag) {
    Integer entry = entries.get(tag.id());
    if (entry != null) {
      tags.id(new ForeignTag("", List.of(), entry)).flatMap(ours::byId).ifPresent(here -> ofTags.compare(here, tag));
    }
  }

  private void story(long number, long id) {
    List<Annotation> given = new AnnotationStore(from).ofStory(number);
    StoredStory there = new StoryStore(from).story(number).orElseThrow();
    String memo = new MemoStore(from).ofStory(number);
    if (given.isEmpty() && memo.isEmpty() && there.metadata().entries().isEmpty()) {
      return;
    }
    StoredStory here = new StoryStore(to).story(id).orElseThrow();
    Map<String, Annotation> known = new HashMap<>();
    new AnnotationStore(to).byIds(given.stream().map(Annotation::id).toList()).forEach(one -> known.put(one.id(), one));
    Relocation relocation = new Relocation(new CorrectionStore(to), here);
    for (Annotation annotation : given) {
      annotation(here, mapped(annotation, here, relocation), annotation.tags(), Optional.ofNullable(known.get(annotation.id())));
    }
    memo(here, memo);
    there.metadata().entries().forEach((key, entry) -> metadata(here, key, entry));
  }

  private Annotation mapped(Annotation annotation, StoredStory here, Relocation relocation) {
    List<String> ids = new ArrayList<>();
    for (String tag : annotation.tags()) {
      Integer entry = entries.get(tag);
      if (entry != null) {
        tags.id(new ForeignTag("", List.of(), entry)).ifPresent(ids::add);
      }
    }
    Target target = annotation.target();
    Target placed = at(target, here.id());
    boolean isThisText = target.textSha256().equals(Sha256.of(here.story().text())) || !target.status().hasPlace();
    return new Annotation(
        annotation.id(), isThisText ? placed : relocation.target(placed), annotation.color(), annotation.note(), ids.stream().distinct().toList(),
        annotation.creator(), annotation.created(), annotation.modified());
  }

  /** The same of another story. */
  static Target at(Target target, long story) {
    if (target instanceof PassageTarget passage) {
      return new PassageTarget(story, passage.quote(), passage.position(), passage.textSha256(), passage.status());
    }
    return target instanceof FigureTarget figure
        ? new FigureTarget(
            story, figure.figure(), figure.number(), figure.region(), figure.position(), figure.textSha256(), figure.status())
        : new StoryTarget(story, target.words(), target.textSha256());
  }

  private void annotation(StoredStory here, Annotation given, List<String> givenTags, Optional<Annotation> there) {
    annotations.add(given.id());
    if (there.isEmpty()) {
      added++;
      changes.add(new Change.AnnotationChange(null, given));
      switch (given.target().status()) {
        case MOVED -> moved++;
        case AMBIGUOUS, ORPHAN -> asked++;
        case ANCHORED -> { }
      }
    } else if (isSame(there.get(), given)) {
      known++;
    } else {
      AnnotationDifference difference = new AnnotationDifference(
          here.shown().markedHeadline(), there.get(), paths(ours, there.get().tags()), given, paths(theirs, givenTags));
      if (takes(difference)) {
        changes.add(new Change.AnnotationChange(there.get(), given));
        told.accept(new FileNote(Problem.of(ProblemKind.NOTE_REPLACED, file, Names.beginning(there.get().target().words())), here.id()));
      } else {
        told.accept(new FileNote(Problem.of(
            difference.isTheirsNewer() ? ProblemKind.NOTE_NEWER : ProblemKind.NOTE_OLDER, file,
            Names.beginning(given.target().words())), here.id()));
      }
    }
  }

  /** That one of them was touched later and is as before is no difference. */
  private static boolean isSame(Annotation one, Annotation other) {
    return one.equals(other.withNote(other.note(), one.modified()));
  }

  private static List<String> paths(Codebook codebook, List<String> tags) {
    return tags.stream().filter(tag -> codebook.byId(tag).isPresent()).map(codebook::path).toList();
  }

  /** What both have, each in another way. */
  List<UnionDifference> differences() {
    List<UnionDifference> all = new ArrayList<>(differences);
    all.addAll(ofTags.differences());
    return all;
  }

  private void memo(StoredStory here, String memo) {
    String before = new MemoStore(to).ofStory(here.id());
    if (memo.isEmpty()) {
      return;
    }
    if (before.equals(memo)) {
      known++;
    } else if (before.isEmpty()) {
      added++;
      changes.add(new Change.MemoChange(here.id(), "", memo));
    } else if (takes(new UnionDifference.OfMemo(here.id(), here.shown().markedHeadline(), before, memo))) {
      changes.add(new Change.MemoChange(here.id(), before, memo));
      told.accept(new FileNote(Problem.of(ProblemKind.MEMO_REPLACED, file, here.shown().markedHeadline()), here.id()));
    } else {
      told.accept(new FileNote(Problem.of(ProblemKind.MEMO_DIFFERS, file, here.shown().markedHeadline()), here.id()));
    }
  }

  private boolean takes(UnionDifference difference) {
    changed++;
    differences.add(difference);
    return taken.contains(difference.key());
  }

  private void metadata(StoredStory here, MetadataKey key, MetadataEntry entry) {
    MetadataEntry ours = here.metadata().entry(key);
    if (ours == null) {
      changes.add(new Change.MetadataChange(key, null, entry, List.of(here.id())));
    } else if (ours.value().equals(entry.value())) {
      return;
    } else if (takes(new UnionDifference.OfField(here.id(), here.shown().markedHeadline(), key, ours, entry))) {
      changes.add(new Change.MetadataChange(key, ours, entry, List.of(here.id())));
      told.accept(new FileNote(Problem.of(ProblemKind.METADATA_REPLACED, file, here.shown().markedHeadline()), here.id()));
    } else {
      told.accept(new FileNote(Problem.of(ProblemKind.METADATA_DIFFERS, file, here.shown().markedHeadline()), here.id()));
    }
  }
}
