/**
 * Stories, their metadata, corrections and versions; rows of stories that come in.
 * May use source, codec and database. Must not know annotations.
 */
@NullMarked
package org.pizhu.store.story;

import org.jspecify.annotations.NullMarked;
