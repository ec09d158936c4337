package org.pizhu.ui.intake;

/** Hears what is wanted of a watched folder. Called on the JavaFX thread. */
public interface WatchListener {

  /** A folder is to be chosen, in the place of the one that is watched. */
  void choose();

  /** No folder is to be watched any more. */
  void stop();

  /** The folder that is not watched for now is to be watched again. */
  void goOn();

  /** The panel is to go away. */
  void closed();
}
