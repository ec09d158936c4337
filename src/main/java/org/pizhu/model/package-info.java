/**
 * The domain: stories, figures, annotations, tags, and what can be said about them, as immutable records.
 * May use {@code java.*} only. Must not know a clock, a database, a file format or a window; makes up no ids.
 */
@NullMarked
package org.pizhu.model;

import org.jspecify.annotations.NullMarked;
