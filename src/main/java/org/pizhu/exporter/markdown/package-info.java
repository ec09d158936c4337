/**
 * Notes as Markdown, also as Obsidian and Logseq take it.
 * May use words and set. Must not know other formats.
 */
@NullMarked
package org.pizhu.exporter.markdown;

import org.jspecify.annotations.NullMarked;
