/**
 * Notes for programs: Web Annotation, rows of Hypothesis, small writers of JSON.
 * May use set. Must not know other formats.
 */
@NullMarked
package org.pizhu.exporter.json;

import org.jspecify.annotations.NullMarked;
