/**
 * How far several annotators agree: coefficients, and where they don't. Pure functions; each names the publication it is from.
 * May use the model and text. Must not know a store, a clock or the window.
 */
@NullMarked
package org.pizhu.agreement;

import org.jspecify.annotations.NullMarked;
