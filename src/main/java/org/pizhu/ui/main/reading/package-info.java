/**
 * The story in the middle, and what is selected in it.
 * May use ground and workspace. Must not know lists.
 */
@NullMarked
package org.pizhu.ui.main.reading;

import org.jspecify.annotations.NullMarked;
