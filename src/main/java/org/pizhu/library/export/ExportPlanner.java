package org.pizhu.library.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.words.GroupTitles;
import org.pizhu.library.shelf.SavedSearches;
import org.pizhu.library.shelf.Shelf;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.Codebook;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.Session;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.shelf.SessionStore;
import org.pizhu.store.story.StoryStore;

/** Finds in one library what a plan of an export names, and says it in words. */
public final class ExportPlanner {

  private final StoryStore stories;
  private final TagStore tags;
  private final SessionStore sessions;
  private final Shelf shelf;
  private final SavedSearches searches;

  ExportPlanner(Database database, Shelf shelf, SavedSearches searches) {
    stories = new StoryStore(database);
    tags = new TagStore(database);
    sessions = new SessionStore(database);
    this.shelf = shelf;
    this.searches = searches;
  }

  /**
   * What a plan comes to.
   *
   * @param ground what is open and listed
   * @param title the title of the document
   * @throws PizhuException if what it names is not in this library, or nothing is open or selected
   */
  NotesExport.Request request(ExportPlan plan, ExportGround ground, String title, ExportLanguage language) {
    Found found = found(plan, ground, language.words());
    List<String> words = new ArrayList<>(List.of(found.words()));
    if (!plan.annotators().isEmpty()) {
      words.add(language.words().get("export.scope.by", String.join("、", new TreeSet<>(plan.annotators()))));
    }
    days(plan.made(), language, words);
    return new NotesExport.Request(
        found.scope(), plan.filter(), plan.shape(), plan.format(), plan.template(), title, String.join(" · ", words), language);
  }

  /**
   * What a plan names.
   *
   * @param words what it is called
   */
  private record Found(ExportScope scope, String words) {}

  private Found found(ExportPlan plan, ExportGround ground, ExportLanguage.Words words) {
    return switch (plan.what()) {
      case STORY -> {
        StorySummary story = story(plan, ground);
        yield new Found(new ExportScope.Stories(List.of(story.id())), words.get("export.scope.story", story.markedHeadline()));
      }
      case VERSIONS -> {
        StorySummary story = story(plan, ground);
        yield new Found(new ExportScope.Versions(story.id()), words.get("export.scope.versions", story.markedHeadline()));
      }
      case SELECTION -> new Found(
          new ExportScope.Stories(ground.selected()), words.get("export.scope.stories", ground.selected().size()));
      case SHOWN -> new Found(
          new ExportScope.Found(ground.shown()),
          ground.shown().words().isBlank()
              ? words.get("export.scope.shown")
              : words.get("export.scope.search", ground.shown().words().strip()));
      case LISTED -> {
        List<String> ids = ground.listed().get();
        yield new Found(new ExportScope.Annotations(ids), words.get("export.scope.annotations", ids.size()));
      }
      case SEARCH -> new Found(
          new ExportScope.Found(StoryQuery.ALL.with(plan.which())),
          // Nothing has been typed yet, and a search for nothing finds all.
          plan.which().isBlank() ? words.get("export.scope.whole") : words.get("export.scope.search", plan.which().strip()));
      case WHOLE -> new Found(new ExportScope.Whole(), words.get("export.scope.whole"));
      case TAG, COLLECTION, SAVED, SESSION -> named(plan, words);
    };
  }

  private Found named(ExportPlan plan, ExportLanguage.Words words) {
    String which = plan.which();
    switch (plan.what()) {
      case TAG -> {
        Codebook codebook = tags.codebook();
        Tag tag = codebook.byPath(which).orElseThrow(() -> missing(ProblemKind.TAG_NOT_FOUND, which));
        return new Found(new ExportScope.Tagged(tag.id()), words.get("export.scope.tag", codebook.path(tag.id())));
      }
      case COLLECTION -> {
        long id = paths(shelf.collections()).entrySet().stream()
            .filter(one -> one.getValue().equals(which)).map(Map.Entry::getKey).findFirst()
            .orElseThrow(() -> missing(ProblemKind.COLLECTION_NOT_FOUND, which));
        return new Found(new ExportScope.Collected(id), words.get("export.scope.collection", which));
      }
      case SAVED -> {
        SavedSearch search = searches.all().stream().filter(one -> one.name().equals(which)).findFirst()
            .orElseThrow(() -> missing(ProblemKind.SEARCH_NOT_FOUND, which));
        return new Found(new ExportScope.Found(search.query()), words.get("export.scope.saved", search.name()));
      }
      default -> {
        Session session = sessions.all().stream().filter(one -> Long.toString(one.id()).equals(which)).findFirst()
            .orElseThrow(() -> missing(ProblemKind.SESSION_NOT_FOUND, which));
        return new Found(new ExportScope.InSession(session.id()), words.get("export.scope.session", session.name()));
      }
    }
  }

  private StorySummary story(ExportPlan plan, ExportGround ground) {
    Long id = plan.which().isEmpty() ? ground.story() : number(plan.which());
    return (id == null ? Optional.<StorySummary>empty() : stories.summary(id))
        .orElseThrow(() -> missing(ProblemKind.STORY_NOT_FOUND, id == null ? plan.which() : Long.toString(id)));
  }

  private static @Nullable Long number(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private static PizhuException missing(ProblemKind kind, String what) {
    return new PizhuException(Problem.of(kind, what));
  }

  private static void days(Days made, ExportLanguage language, List<String> words) {
    LocalDate first = made.first();
    LocalDate last = made.last();
    if (first != null && last != null) {
      words.add(language.words().get(
          "export.scope.days", GroupTitles.day(first, language), GroupTitles.day(last, language)));
    } else if (first != null) {
      words.add(language.words().get("export.scope.since", GroupTitles.day(first, language)));
    } else if (last != null) {
      words.add(language.words().get("export.scope.until", GroupTitles.day(last, language)));
    }
  }

  /** The paths of collections, by their numbers: the names of those in which one lies, and its own, with {@code /} between them. */
  public static Map<Long, String> paths(List<StoryCollection> all) {
    Map<Long, StoryCollection> byId =
        all.stream().collect(Collectors.toMap(StoryCollection::id, one -> one));
    Map<Long, String> paths = new HashMap<>();
    for (StoryCollection one : all) {
      StringBuilder path = new StringBuilder(one.name());
      Long parent = one.parent();
      while (parent != null && byId.containsKey(parent)) {
        path.insert(0, byId.get(parent).name() + Tag.SEPARATOR);
        parent = byId.get(parent).parent();
      }
      paths.put(one.id(), path.toString());
    }
    return paths;
  }
}
