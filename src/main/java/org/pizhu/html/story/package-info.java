/**
 * A story from its source: runs the other rooms in their order, each finder by itself, and says what was wrong.
 * The way in for stories; what it gives out is safe to show.
 */
@NullMarked
package org.pizhu.html.story;

import org.jspecify.annotations.NullMarked;
