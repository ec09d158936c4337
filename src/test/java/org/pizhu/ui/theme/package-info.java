/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.theme;

import org.jspecify.annotations.NullMarked;
