package org.pizhu.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.text.Fuzzy;
import org.pizhu.text.Pinyin;

/** Finds settings by their words in any language of the program: as they are written, by the beginnings of words, and by pinyin. */
public final class SettingsFinder {

  private final List<Messages> languages;
  private final @Nullable Pinyin pinyin;
  private final Map<String, Fuzzy> known = new HashMap<>();

  /**
   * @param languages the words of the languages
   * @param pinyin gives the readings of Chinese characters; none to find them as they are written only
   */
  public SettingsFinder(List<Messages> languages, @Nullable Pinyin pinyin) {
    this.languages = List.copyOf(languages);
    this.pinyin = pinyin;
  }

  /** Whether a row fits what was typed; everything fits nothing. */
  boolean fits(SettingsRow row, String typed) {
    return typed.isBlank() || languages.stream()
        .map(row::words)
        .map(words -> known.computeIfAbsent(words, unknown -> new Fuzzy(unknown, pinyin)))
        .anyMatch(name -> name.score(typed.strip()) > 0);
  }
}
