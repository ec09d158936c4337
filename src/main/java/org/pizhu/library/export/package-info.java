/**
 * Notes go out: what is asked for, what is read for it, and whole libraries as bundles.
 * May use exporter, citation and every room that knows something of a story.
 */
@NullMarked
package org.pizhu.library.export;

import org.jspecify.annotations.NullMarked;
