/**
 * Files that hold one document or a book of them: pages, saved pages, texts, Markdown, feeds, EPUB.
 * May use item, packed, source and charset. Must not know other formats.
 */
@NullMarked
package org.pizhu.importer.document;

import org.jspecify.annotations.NullMarked;
