package org.pizhu.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;

/** The program's texts in the form in which picocli asks for them, so that the help speaks the user's language. */
final class HelpTexts extends ResourceBundle {

  /** What picocli calls its own texts, and what they are called in the bundles. */
  private static final Map<String, String> OWN = Map.of(
      "mixinStandardHelpOptions.help", "clihelp.help",
      "mixinStandardHelpOptions.version", "clihelp.version",
      "usage.synopsisHeading", "clihelp.usage",
      "usage.commandListHeading", "clihelp.commands");

  private final Messages messages;

  HelpTexts(Messages messages) {
    this.messages = messages;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    String known = OWN.getOrDefault(key, key);
    return messages.keys().contains(known) ? messages.get(known) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    Set<String> keys = new HashSet<>(messages.keys());
    keys.addAll(OWN.keySet());
    return Collections.enumeration(keys);
  }
}
