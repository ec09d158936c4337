/**
 * JSON of Pizhu's own: what a library keeps of changes and targets, and what the page of the reader and Java tell each other.
 * Reads and writes over Jackson's streams. Knows nothing of what it means.
 */
@org.jspecify.annotations.NullMarked
package org.pizhu.json;
