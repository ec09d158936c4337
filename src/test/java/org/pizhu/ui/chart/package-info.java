/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.pizhu.ui.chart;

import org.jspecify.annotations.NullMarked;
