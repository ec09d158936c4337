package org.pizhu.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that waits once after what a hand does at once. TestFX waits some pulses after each key of a chord going down and going up,
 * and moves the mouse in up to 200 steps: together a fifth of what a test of the window took.
 */
final class QuickRobot extends FxRobot {

  static {
    // Read by TestFX when its robots are loaded. A step is some 40 pixels at most: still a movement over what lies between.
    System.setProperty("testfx.robot.move_max_count", "30");
  }

  @Override
  public FxRobot push(KeyCode... chord) {
    KeyboardRobot keyboard = robotContext().getKeyboardRobot();
    List<KeyCode> upwards = new ArrayList<>(List.of(chord));
    Collections.reverse(upwards);
    keyboard.pressNoWait(chord);
    keyboard.releaseNoWait(upwards.toArray(KeyCode[]::new));
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }
}
