/**
 * Tests with a window, and the base class they share.
 */
package org.pizhu.ui;
