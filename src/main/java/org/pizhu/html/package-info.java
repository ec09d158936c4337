/**
 * Dirty HTML becomes a clean {@link org.pizhu.model.Story}: the source of a story goes in, the parsed story comes out; rooms for the steps between.
 * The only user of jsoup. Must not know files, databases or a window; what it gives out is safe to show.
 */
@NullMarked
package org.pizhu.html;

import org.jspecify.annotations.NullMarked;
