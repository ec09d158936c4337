/**
 * Sessions on a work list.
 * May use exports, stories, reading, ground and workspace. Must not know annotations.
 */
@NullMarked
package org.pizhu.ui.main.sessions;

import org.jspecify.annotations.NullMarked;
