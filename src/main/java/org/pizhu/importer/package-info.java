/**
 * Reads files of stories: one class a format, streamed, with the place of every fault. Values in, values out.
 * May use html, markdown, text, model and task. Must not know the store, a library or a window.
 */
@NullMarked
package org.pizhu.importer;

import org.jspecify.annotations.NullMarked;
