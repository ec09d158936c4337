/**
 * How a story is cited: what a citation says of it, and the styles that put it into words (GB/T 7714 of 2015 and 2025, and any CSL style).
 * May use the model and text; the only room that uses citeproc. Must not read files, nor know a clock, a library or the window.
 */
@NullMarked
package org.pizhu.citation;

import org.jspecify.annotations.NullMarked;
