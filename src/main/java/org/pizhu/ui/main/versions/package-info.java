/**
 * Versions of a story: their list, their differences, annotations carried from one to the other.
 * May use annotations, stories, reading, ground and workspace. Must not know pictures or exports.
 */
@NullMarked
package org.pizhu.ui.main.versions;

import org.jspecify.annotations.NullMarked;
