/**
 * The annotations that were made on other versions of the open story, how they stand in it, and what a person decides of that. May use the
 * library's values, differences and the shared parts of the window; must not know other panes.
 */
@NullMarked
package org.pizhu.ui.standing;

import org.jspecify.annotations.NullMarked;
