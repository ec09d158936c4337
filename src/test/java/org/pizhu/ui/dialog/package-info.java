/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.dialog;

import org.jspecify.annotations.NullMarked;
