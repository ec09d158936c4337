/**
 * Files in folders: which of them can be imported, and a folder that is watched.
 * May use importer; no other room of the library.
 */
@NullMarked
package org.pizhu.library.folder;

import org.jspecify.annotations.NullMarked;
