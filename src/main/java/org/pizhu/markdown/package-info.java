/**
 * Notes and memos as CommonMark with links between annotations: read into values, and helped along while they are typed. The only user of commonmark-java.
 * May use the model. Must not know a window, a store, or any format that notes are written in.
 */
@NullMarked
package org.pizhu.markdown;

import org.jspecify.annotations.NullMarked;
