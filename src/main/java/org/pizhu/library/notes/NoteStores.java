package org.pizhu.library.notes;

import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.picture.PictureStore;

/**
 * What the library has that annotations from elsewhere are held against.
 *
 * @param annotations those that there are
 * @param memos of stories
 * @param sources has the pages that stories came from, and the pictures
 */
record NoteStores(AnnotationStore annotations, MemoStore memos, PictureStore sources) {}
