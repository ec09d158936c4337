/**
 * Bytes to characters: which encoding a file is in, and its text, damaged or mixed as it may be.
 * May use html for what a page says of its encoding. Must not know files of stories.
 */
@NullMarked
package org.pizhu.importer.charset;

import org.jspecify.annotations.NullMarked;
