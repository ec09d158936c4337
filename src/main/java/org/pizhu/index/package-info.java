/**
 * The search index: what is found of every text, and how well it fits. May use the model, text and the room of queries. Must not know SQL or
 * files: what it stores it hands over, what it needs it asks for.
 */
@NullMarked
package org.pizhu.index;

import org.jspecify.annotations.NullMarked;
