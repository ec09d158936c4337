/**
 * Pictures: taken in by what they hold, looked for beside files, compared, and the list of those that are missing.
 * May use picture, the folders and the log of edits.
 */
@NullMarked
package org.pizhu.library.picture;

import org.jspecify.annotations.NullMarked;
