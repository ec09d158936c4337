/**
 * Pictures of the work: how often tags stand, together, when and where.
 * May use store, exporter and the model.
 */
@NullMarked
package org.pizhu.library.chart;

import org.jspecify.annotations.NullMarked;
