package org.pizhu.ui.settings;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.pizhu.i18n.Messages;

/**
 * One setting, or what leads to several.
 *
 * @param section where it stands
 * @param key the key of its name in the bundles; if there is one with {@code .hint} after it, that is said below
 * @param wordKeys keys of other words by which it is found, such as those of its choices
 * @param control where it is set
 */
public record SettingsRow(SettingsSection section, String key, List<String> wordKeys, Node control) {

  public SettingsRow {
    requireNonNull(section);
    requireNonNull(key);
    wordKeys = List.copyOf(wordKeys);
    requireNonNull(control);
  }

  /** The key of what is said below it; not every row has that. */
  String hintKey() {
    return key + ".hint";
  }

  /** All words by which it is found, in one language. */
  String words(Messages messages) {
    String hint = messages.has(hintKey()) ? messages.get(hintKey()) : "";
    String others = wordKeys.stream().map(messages::get).collect(Collectors.joining(" "));
    return String.join(" ", messages.get(key), messages.get(section.key()), others, hint);
  }
}
