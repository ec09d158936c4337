package org.pizhu.ui.settings;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Language;

/**
 * Where one was among the settings when the window went, so that the one that is built in its place shows them there again.
 *
 * @param language the language of the window that went
 * @param section what was listed; none while words were looked for
 * @param typed the words; empty for none
 * @param key the key of the row that had the keyboard; none if another part of the panel had it
 */
public record SettingsPlace(Language language, @Nullable SettingsSection section, String typed, @Nullable String key) {

  public SettingsPlace {
    requireNonNull(language);
    requireNonNull(typed);
  }
}
