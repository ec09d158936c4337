/**
 * Nothing is lost: backups, checks, and what can be saved of a damaged library.
 * May use backup, store and the log of edits.
 */
@NullMarked
package org.pizhu.library.keep;

import org.jspecify.annotations.NullMarked;
