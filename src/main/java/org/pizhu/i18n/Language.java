package org.pizhu.i18n;

import java.util.Locale;

/** The languages that the program speaks. The names are stored: never rename one. */
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** The language's name in itself, as a list of languages shows it. */
  public String ownName() {
    return ownName;
  }

  /** Chinese for a system in any kind of Chinese, else English. */
  public static Language of(Locale system) {
    return system.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }
}
