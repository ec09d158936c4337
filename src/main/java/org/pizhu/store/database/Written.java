package org.pizhu.store.database;

import org.pizhu.store.edit.GrowingEdit;

/**
 * What a part of an edit came to.
 *
 * @param result what was done
 * @param edit the number of the edit, for {@link GrowingEdit#committed}
 */
public record Written<T>(T result, long edit) {}
