/**
 * Stories that are taken out of a file one by one, with what the file says of them.
 * May use kept and source. Must not know any format of files.
 */
@NullMarked
package org.pizhu.importer.item;

import org.jspecify.annotations.NullMarked;
