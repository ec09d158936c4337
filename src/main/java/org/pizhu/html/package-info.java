/**
 * Dirty HTML becomes a clean {@link org.pizhu.model.Story}: safelist, sanitiser, figures, captions, dateline, byline, dates.
 * The only user of jsoup. Must not know files, databases or a window; what it gives out is safe to show.
 */
@NullMarked
package org.pizhu.html;

import org.jspecify.annotations.NullMarked;
