/**
 * A text or what is said of it changes: annotations follow, and what needs a person is asked.
 * May use anchor, the log of edits and the search; where something came from is told here as well.
 */
@NullMarked
package org.pizhu.library.correction;

import org.jspecify.annotations.NullMarked;
