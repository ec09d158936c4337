/**
 * What a search asks for: its language, how it is read, and what it means for one story, its hits and passages.
 * May use the model and text. Must not know SQL, the index, files or a window: values in, values out.
 */
@NullMarked
package org.pizhu.query;

import org.jspecify.annotations.NullMarked;
