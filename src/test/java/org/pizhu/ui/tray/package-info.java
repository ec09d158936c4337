/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.tray;

import org.jspecify.annotations.NullMarked;
