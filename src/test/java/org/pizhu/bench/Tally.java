package org.pizhu.bench;

/** How much of what is there was found, and how much of what was found is right. */
final class Tally {

  int there;
  int found;
  int right;

  /** The part of what was found that is right, from 0 to 1; 1 if nothing was found. */
  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** The part of what is there that was found, from 0 to 1; 1 if nothing is there. */
  double recall() {
    return there == 0 ? 1 : (double) right / there;
  }
}
