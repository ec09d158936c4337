/**
 * The list of stories, the shelf beside it, and the hits of a search.
 * May use reading, ground and workspace. Must not know annotations.
 */
@NullMarked
package org.pizhu.ui.main.stories;

import org.jspecify.annotations.NullMarked;
