/**
 * What a stranger would do to the program, and chance: kills, full disks, attacks, bombs, broken files. Run by {@code mvn -Ptorture verify}, which
 * leaves its figures in target/torture. Goes through the same doors as users and other programs do.
 */
package org.pizhu.torture;
