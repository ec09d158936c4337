/**
 * Annotations, their acts, what finds them, how annotators agree. A search gives passages to annotate.
 * May use the codebook, the shelf and what follows a text that changed.
 */
@NullMarked
package org.pizhu.library.annotation;

import org.jspecify.annotations.NullMarked;
