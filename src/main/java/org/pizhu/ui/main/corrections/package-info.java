/**
 * Corrected stories, sources read again, and metadata.
 * May use annotations, stories, reading, ground and workspace. Must not know versions.
 */
@NullMarked
package org.pizhu.ui.main.corrections;

import org.jspecify.annotations.NullMarked;
