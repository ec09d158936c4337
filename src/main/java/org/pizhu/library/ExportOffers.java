package org.pizhu.library;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.pizhu.library.export.ExportGround;
import org.pizhu.library.export.ExportPlanner;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.Session;

/**
 * What a library has that an export can name.
 *
 * @param tags the paths of the tags, in the order of the codebook
 * @param collections the paths of the collections, by name
 * @param searches the names of the saved searches
 * @param sessions the sessions, the last first
 * @param annotators the names of those who have annotated, by name
 * @param versions how many versions the open story has; 1 for one without others, 0 if none is open
 */
public record ExportOffers(
    List<String> tags,
    List<String> collections,
    List<String> searches,
    List<Session> sessions,
    List<String> annotators,
    int versions) {

  public ExportOffers {
    tags = List.copyOf(tags);
    collections = List.copyOf(collections);
    searches = List.copyOf(searches);
    sessions = List.copyOf(sessions);
    annotators = List.copyOf(annotators);
  }

  /** What a library has now. */
  public static ExportOffers of(Library library, ExportGround ground) {
    Codebook codebook = library.codebook();
    return new ExportOffers(
        codebook.tags().stream().map(tag -> codebook.path(tag.id())).toList(),
        ExportPlanner.paths(library.shelf().collections()).values().stream().distinct().sorted().toList(),
        library.savedSearches().all().stream().map(SavedSearch::name).sorted().toList(),
        library.sessions().all().stream().sorted(Comparator.comparing(Session::id).reversed()).toList(),
        library.finder().facets(AnnotationQuery.of(AnnotationScope.LIBRARY, ZoneOffset.UTC))
            .annotators().keySet().stream().sorted().toList(),
        ground.story() == null ? 0 : library.families().versions(ground.story()).size());
  }
}
