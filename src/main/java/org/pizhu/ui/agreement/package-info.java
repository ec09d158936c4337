/**
 * The agreement of annotators: a table by tag, and the places where they differ, to be settled one by one.
 * May use the library, agreement, the model, i18n and the shared rooms of ui. Settles nothing itself: it says what is wanted.
 */
@NullMarked
package org.pizhu.ui.agreement;

import org.jspecify.annotations.NullMarked;
