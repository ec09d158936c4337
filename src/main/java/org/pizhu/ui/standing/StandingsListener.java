package org.pizhu.ui.standing;

/** Hears what the archivist does with annotations of other versions. */
public interface StandingsListener {

  /** One of them has the focus: its place is to be shown. */
  void chosen(CarriedNote note);

  /** The place of one is to be gone to; of one that a person is asked for, the next place that may be meant. */
  void shown(CarriedNote note);

  /** It stands as proposed. */
  void accept(CarriedNote note);

  /** It stands where something is selected. */
  void place(CarriedNote note);

  /** It is not in this version. */
  void ruleOut(CarriedNote note);

  /** What was decided is taken back. */
  void reopen(CarriedNote note);

  /** The version on which it was made is to be shown, at its place. */
  void goHome(CarriedNote note);

  /** They are to be shown, in the text and in the pane, or put away. */
  void show(boolean isShown);
}
