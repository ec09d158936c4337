/**
 * What is exported, as values, and what an exporter is.
 * May use the model and text. Must not know any format.
 */
@NullMarked
package org.pizhu.exporter.set;

import org.jspecify.annotations.NullMarked;
