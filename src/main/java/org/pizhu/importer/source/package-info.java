/**
 * What every importer works with: a file that is looked through, what it is scanned for, the fragments that come out.
 * May use charset. Must not know any format.
 */
@NullMarked
package org.pizhu.importer.source;

import org.jspecify.annotations.NullMarked;
