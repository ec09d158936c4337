/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.codebook;

import org.jspecify.annotations.NullMarked;
