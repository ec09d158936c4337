/**
 * Backups, the check, the history, and what is said of a damaged library.
 * May use pictures, ground and workspace. Must not know lists.
 */
@NullMarked
package org.pizhu.ui.main.keeping;

import org.jspecify.annotations.NullMarked;
