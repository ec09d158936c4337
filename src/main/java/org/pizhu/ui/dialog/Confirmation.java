package org.pizhu.ui.dialog;

import java.util.List;

/**
 * A question before something that can't be undone, by keys of the bundles.
 *
 * @param titleKey what is about to happen
 * @param textKey what will be lost; gets the arguments
 * @param actionKey the button that does it, named by the act
 * @param arguments what the text names
 */
public record Confirmation(String titleKey, String textKey, String actionKey, List<Object> arguments) {

  public Confirmation {
    arguments = List.copyOf(arguments);
  }

  public static Confirmation of(String titleKey, String textKey, String actionKey, Object... arguments) {
    return new Confirmation(titleKey, textKey, actionKey, List.of(arguments));
  }
}
