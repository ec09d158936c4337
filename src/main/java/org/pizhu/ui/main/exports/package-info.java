/**
 * What leaves the library: notes, citations, the folder of notes, provenance, print.
 * May use annotations, stories, reading, ground and workspace. Must not know sessions.
 */
@NullMarked
package org.pizhu.ui.main.exports;

import org.jspecify.annotations.NullMarked;
