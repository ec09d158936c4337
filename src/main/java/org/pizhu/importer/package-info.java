/**
 * Tells by what a file holds who reads it; the rooms within read it, one a kind of format, streamed, with the place of every fault.
 * May use html, markdown, text, model and task. Must not know the store, a library or a window.
 */
@NullMarked
package org.pizhu.importer;

import org.jspecify.annotations.NullMarked;
