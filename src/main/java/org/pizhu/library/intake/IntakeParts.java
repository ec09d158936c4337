package org.pizhu.library.intake;

import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.library.notes.BundleUnion;
import org.pizhu.library.notes.NotesIntake;
import org.pizhu.library.picture.Pictures;
import org.pizhu.library.shelf.SearchIndexing;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.intake.IntakeChoiceStore;
import org.pizhu.store.intake.IntakeStore;
import org.pizhu.store.source.SourceStore;

/**
 * What an import works with.
 *
 * @param sources the files that the library was made from
 * @param stories takes in what they hold
 * @param intakes keeps what an import came to
 * @param choices keeps what is to be taken of files
 * @param pictures finds pictures
 * @param edits makes what is brought undoable
 * @param listeners hear of it
 * @param indexing takes it into the index of searches
 * @param notes takes in annotations and tags
 * @param bundles adds bundles
 */
record IntakeParts(
    SourceStore sources,
    ImportStore stories,
    IntakeStore intakes,
    IntakeChoiceStore choices,
    Pictures pictures,
    EditLog edits,
    LibraryListeners listeners,
    SearchIndexing indexing,
    NotesIntake notes,
    BundleUnion bundles) {}
