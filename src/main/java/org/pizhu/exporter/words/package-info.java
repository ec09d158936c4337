/**
 * What formats say alike: words of both languages, passages, links, citations, text made harmless.
 * May use set. Must not know any format.
 */
@NullMarked
package org.pizhu.exporter.words;

import org.jspecify.annotations.NullMarked;
