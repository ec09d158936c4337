/**
 * Notes by a user's own template.
 * May use html, markdown, words and set for the values of fields. Must not know other formats.
 */
@NullMarked
package org.pizhu.exporter.template;

import org.jspecify.annotations.NullMarked;
