package org.pizhu.store;

/**
 * What a part of an edit came to.
 *
 * @param result what was done
 * @param edit the number of the edit, for {@link GrowingEdit#committed}
 */
record Written<T>(T result, long edit) {}
