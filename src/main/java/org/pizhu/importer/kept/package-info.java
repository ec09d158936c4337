/**
 * The forms in which a library keeps the stories of its sources, and the way from kept bytes to a story.
 * May use charset and html. Must not know files: what is read again is read from the library alone.
 */
@NullMarked
package org.pizhu.importer.kept;

import org.jspecify.annotations.NullMarked;
