/**
 * Writes documents as PDF, over PDFBox: fonts that are embedded as far as they are used, lines broken by the rules of Chinese, pictures, bookmarks, links.
 * Values in, bytes out. May use the interface of documents. Must not know stories or annotations, nor where the words come from.
 */
@NullMarked
package org.pizhu.pdf;

import org.jspecify.annotations.NullMarked;
