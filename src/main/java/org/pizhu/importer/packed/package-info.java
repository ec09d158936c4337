/**
 * Files in files: zip, tar, gzip, bags, read with their limits and without trust in their names.
 * May use source and charset. Must not know what the files in them are.
 */
@NullMarked
package org.pizhu.importer.packed;

import org.jspecify.annotations.NullMarked;
