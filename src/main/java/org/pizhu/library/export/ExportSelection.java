package org.pizhu.library.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.words.GroupTitles;
import org.pizhu.library.annotation.Links;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.NoteLink;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StoryVersion;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.shelf.SessionStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/** Finds out what an export holds: its stories, the annotations of each, and the groups in which they stand. Ids only: nothing is read yet. */
final class ExportSelection {

  private static final Set<AnchorStatus> ANY = Set.of();

  private final ExportSources sources;
  private final StoryStore stories;
  private final AnnotationStore annotations;
  private final SessionStore sessions;
  private final TagStore tags;
  private final Links links;
  private final CarriedOnce carriedOnce;

  ExportSelection(Database database, ExportSources sources) {
    this.sources = sources;
    stories = new StoryStore(database);
    annotations = new AnnotationStore(database);
    sessions = new SessionStore(database);
    tags = new TagStore(database);
    links = new Links(database);
    carriedOnce = new CarriedOnce(database, sources.standings());
  }

  /**
   * What a scope means.
   *
   * @param order the stories in order; null for all, by number
   * @param isEvery whether all of them are written, whatever is to be told of them
   * @param filter which annotations
   * @param only the ids of the only annotations; null for any
   * @param hasMemos whether the memos of the stories belong to it
   */
  private record Base(
      @Nullable List<Long> order, boolean isEvery, AnnotationFilter filter, @Nullable Set<String> only, boolean hasMemos) {}

  /**
   * What a request asks for.
   *
   * @throws PizhuException if a story, a tag, a collection or a session of the scope is not there
   * @throws CancellationException if it was cancelled
   */
  ChosenNotes of(NotesExport.Request request, Progress progress) {
    Base base = base(request.scope(), request.filter(), progress);
    AnnotationQuery query = new AnnotationQuery(
        base.order() == null ? AnnotationScope.LIBRARY : new AnnotationScope.OfStories(base.order()),
        base.filter(), AnnotationFilter.Sort.PLACE, AnnotationGrouping.STORY, request.language().zone());
    Map<Long, List<String>> found = byStory(sources.finder().find(query), base.only());
    Map<Long, List<String>> chosen = ordered(base, request.shape().unannotated(), found);
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
    ChosenNotes notes = new ChosenNotes(chosen, Map.of(), List.of(), base.hasMemos());
    if (request.shape().once()) {
      notes = carriedOnce.fold(notes, progress);
    }
    AnnotationGrouping grouping = request.shape().grouping();
    boolean isFlat = grouping == AnnotationGrouping.NONE || grouping == AnnotationGrouping.STORY || !request.format().hasGroups();
    List<ChosenNotes.Group> groups = isFlat
        ? List.of(new ChosenNotes.Group("", notes.stories()))
        : groups(notes, sources.finder().find(query.grouped(grouping)), request);
    return new ChosenNotes(notes.stories(), notes.elsewhere(), groups, notes.hasMemos());
  }

  // Scopes

  private Base base(ExportScope scope, AnnotationFilter filter, Progress progress) {
    boolean isWide = filter.withStatuses(ANY).equals(AnnotationFilter.NONE);
    if (scope instanceof ExportScope.Stories chosen) {
      chosen.ids().forEach(this::requireStory);
      return new Base(chosen.ids(), true, filter, null, isWide);
    }
    if (scope instanceof ExportScope.Versions versions) {
      return new Base(versions(versions.storyId()), true, filter, null, isWide);
    }
    if (scope instanceof ExportScope.Found found) {
      return new Base(listed(found.query(), progress), false, filter, null, isWide);
    }
    if (scope instanceof ExportScope.Collected collected) {
      StoryFilter among = StoryFilter.NONE.with(StoryFacet.COLLECTION, Set.of(Long.toString(collected.id())));
      return new Base(listed(StoryQuery.ALL.with(among), progress), false, filter, null, isWide);
    }
    return scope instanceof ExportScope.Whole
        ? new Base(null, false, filter, null, isWide)
        : ofAnnotations(scope, filter);
  }

  private Base ofAnnotations(ExportScope scope, AnnotationFilter filter) {
    if (scope instanceof ExportScope.Tagged tagged) {
      if (tags.codebook().byId(tagged.tagId()).isEmpty()) {
        throw new PizhuException(Problem.of(ProblemKind.TAG_NOT_FOUND, tagged.tagId()));
      }
      return new Base(null, false, filter.withTags(Set.of(tagged.tagId()), AnnotationFilter.TagMatch.ALL), null, false);
    }
    if (scope instanceof ExportScope.InSession session) {
      if (sessions.byId(session.id()).isEmpty()) {
        throw new PizhuException(Problem.of(ProblemKind.SESSION_NOT_FOUND, session.id()));
      }
      return new Base(
          sessions.annotatedStories(session.id()), true, filter.withSessions(Set.of(session.id())), null, false);
    }
    List<String> ids = ((ExportScope.Annotations) scope).ids();
    return new Base(annotations.storiesOf(ids), false, filter, Set.copyOf(ids), false);
  }

  private List<Long> versions(long storyId) {
    requireStory(storyId);
    List<Long> ids = sources.families().versions(storyId).stream()
        .map(StoryVersion::story).map(story -> story.id()).toList();
    return ids.isEmpty() ? List.of(storyId) : ids;
  }

  private List<Long> listed(StoryQuery query, Progress progress) {
    return sources.lists().listing(query, progress).ids().boxed().toList();
  }

  private void requireStory(long id) {
    if (stories.summary(id).isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, id));
    }
  }

  // Stories

  private static Map<Long, List<String>> byStory(AnnotationListing listing, @Nullable Set<String> only) {
    Map<Long, List<String>> found = new LinkedHashMap<>();
    for (AnnotationListing.Group group : listing.groups()) {
      List<String> ids = only == null ? group.ids() : group.ids().stream().filter(only::contains).toList();
      if (!ids.isEmpty()) {
        found.put(Long.parseLong(group.key()), ids);
      }
    }
    return found;
  }

  private Map<Long, List<String>> ordered(Base base, boolean unannotated, Map<Long, List<String>> found) {
    boolean isEvery = base.isEvery() || unannotated;
    Set<Long> told = new HashSet<>(found.keySet());
    if (base.hasMemos()) {
      told.addAll(stories.annotatedIds());
    }
    Map<Long, List<String>> chosen = new LinkedHashMap<>();
    for (long id : order(base, unannotated, told)) {
      if (isEvery || told.contains(id)) {
        chosen.put(id, found.getOrDefault(id, List.of()));
      }
    }
    return chosen;
  }

  private Iterable<Long> order(Base base, boolean unannotated, Set<Long> told) {
    List<Long> order = base.order();
    if (order != null) {
      return new LinkedHashSet<>(order);
    }
    return unannotated ? stories.ids() : new TreeSet<>(told);
  }

  // Groups

  private List<ChosenNotes.Group> groups(ChosenNotes notes, AnnotationListing listing, NotesExport.Request request) {
    Map<String, Long> storyOf = new HashMap<>();
    notes.stories().forEach((story, ids) -> ids.forEach(id -> storyOf.put(id, story)));
    Map<Long, Integer> places = new HashMap<>();
    notes.stories().keySet().forEach(story -> places.put(story, places.size()));
    Codebook codebook = tags.codebook();
    List<ChosenNotes.Group> groups = new ArrayList<>();
    for (AnnotationListing.Group group : listing.groups()) {
      Map<Long, List<String>> unordered = group.ids().stream()
          .filter(storyOf::containsKey)
          .collect(Collectors.groupingBy(storyOf::get));
      Map<Long, List<String>> inOrder = new LinkedHashMap<>();
      unordered.keySet().stream().sorted(Comparator.comparing(places::get))
          .forEach(story -> inOrder.put(story, unordered.get(story)));
      if (!inOrder.isEmpty()) {
        groups.add(new ChosenNotes.Group(
            GroupTitles.of(request.shape().grouping(), group.key(), codebook, request.language()), inOrder));
      }
    }
    Map<Long, List<String>> rest = ChosenNotes.empty(
        notes.stories().entrySet().stream().filter(one -> one.getValue().isEmpty()).map(Map.Entry::getKey).toList());
    if (!rest.isEmpty()) {
      groups.add(new ChosenNotes.Group(request.language().words().get("export.group.unannotated"), rest));
    }
    return groups;
  }

  // Links

  /** The targets of links that are written too. */
  Set<NoteLink> linked(ChosenNotes chosen) {
    Set<NoteLink> all = links.linked();
    if (all.isEmpty()) {
      return all;
    }
    Set<String> written = chosen.stories().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return all.stream().filter(link -> switch (link.kind()) {
      case STORY -> chosen.stories().containsKey(Long.parseLong(link.id()));
      case ANNOTATION -> written.contains(link.id());
    }).collect(Collectors.toSet());
  }
}
