/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.library;

import org.jspecify.annotations.NullMarked;
