/**
 * Notes out: an export set is given, bytes come. The rooms within are the formats, above what is exported and the words for it; {@code Exporters} picks one.
 * May use anchor, markdown, diff, citation, office, pdf, text and model. Must not know the store, a library or a window.
 */
@NullMarked
package org.pizhu.exporter;

import org.jspecify.annotations.NullMarked;
