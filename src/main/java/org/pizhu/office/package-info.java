/**
 * Writers for the files of word processors and spreadsheets: Office Open XML (ECMA-376), of few parts, over the zip files of the JDK.
 * Values in, bytes out. May use text and files. Must not know stories or annotations, nor where the words come from.
 */
@NullMarked
package org.pizhu.office;

import org.jspecify.annotations.NullMarked;
