/**
 * What a person is asked when stories were corrected: whether annotations go over, and where those belong that were not found.
 * May use the library's values and the shared rooms of ui. Must not change anything itself: it hands on what was decided.
 */
@NullMarked
package org.pizhu.ui.tray;

import org.jspecify.annotations.NullMarked;
