/**
 * The ledger of pictures, one of them over the window, and the search for missing ones.
 * May use corrections for metadata, reading, ground and workspace. Must not know lists.
 */
@NullMarked
package org.pizhu.ui.main.pictures;

import org.jspecify.annotations.NullMarked;
