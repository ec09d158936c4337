package org.pizhu.library.export;

import org.pizhu.library.annotation.AnnotationFinder;
import org.pizhu.library.shelf.SavedSearches;
import org.pizhu.library.shelf.Shelf;
import org.pizhu.library.shelf.StoryLists;
import org.pizhu.library.version.Families;
import org.pizhu.library.version.Standings;

/**
 * What exports ask for that other parts of the library know.
 *
 * @param finder finds annotations
 * @param lists finds stories
 * @param standings tells how annotations stand in other versions
 * @param families tells versions
 * @param shelf the collections
 * @param searches the saved searches
 * @param bundles writes the whole library
 */
public record ExportSources(
    AnnotationFinder finder,
    StoryLists lists,
    Standings standings,
    Families families,
    Shelf shelf,
    SavedSearches searches,
    Bundles bundles) {}
