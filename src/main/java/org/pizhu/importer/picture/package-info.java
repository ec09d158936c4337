/**
 * Where pictures are looked for: a folder, a packed file, a web archive.
 * May use packed and archive. Must not know the library that misses them.
 */
@NullMarked
package org.pizhu.importer.picture;

import org.jspecify.annotations.NullMarked;
