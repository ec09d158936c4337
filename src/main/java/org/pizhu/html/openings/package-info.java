/**
 * How stories begin and end: dateline, outlet, place, byline, line of source.
 * Looks at the edges of the text; the body is read by others.
 */
@NullMarked
package org.pizhu.html.openings;

import org.jspecify.annotations.NullMarked;
