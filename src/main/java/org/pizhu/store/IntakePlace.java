package org.pizhu.store;

/**
 * A file of an import.
 *
 * @param intake the number of the import
 * @param file the number of the file in it, 0 for the first
 */
public record IntakePlace(long intake, int file) {}
