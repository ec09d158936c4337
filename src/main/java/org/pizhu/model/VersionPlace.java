package org.pizhu.model;

/**
 * Where a story stands among its versions.
 *
 * @param family the number of its family
 * @param place its place by the evidence there is of what came first, rising; those without a date last, in the order in which they came
 */
public record VersionPlace(long family, int place) {}
