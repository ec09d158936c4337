package org.pizhu.settings;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.ImportLimits;

/**
 * What the user has chosen for every library. What is remembered of one library stands in that library.
 *
 * @param language {@code zh}, {@code en}, or empty for that of the system
 * @param theme the colours
 * @param readerFont the kind of type of the stories
 * @param readerSize its size in pixels, {@value #SMALLEST} to {@value #LARGEST}
 * @param annotator the name under which annotations are made
 * @param lastLibrary the path of the library that was open last; empty for the one in the data folder
 * @param exports what is remembered of exports
 * @param citationStyle how stories are cited: the key of a style that the program has, or the path of a file of CSL
 * @param window where the window stood
 * @param keys the keys that the user has changed, by the id of the act; ids that this version doesn't know are kept
 * @param limits how much an import takes on
 * @param backups when and where backups are made
 */
public record Settings(
    String language,
    Theme theme,
    ReaderFont readerFont,
    int readerSize,
    String annotator,
    String lastLibrary,
    ExportMemory exports,
    String citationStyle,
    WindowPlace window,
    Map<String, String> keys,
    ImportLimits limits,
    BackupPlan backups) {

  public static final int SMALLEST = 12;
  public static final int LARGEST = 32;

  /** The national standard that is in force. */
  private static final String CITATION_STYLE = "gbt7714-2025";

  public Settings {
    requireNonNull(language);
    requireNonNull(theme);
    requireNonNull(readerFont);
    requireNonNull(annotator);
    requireNonNull(lastLibrary);
    requireNonNull(exports);
    requireNonNull(citationStyle);
    requireNonNull(window);
    requireNonNull(limits);
    requireNonNull(backups);
    keys = Map.copyOf(keys);
    readerSize = Math.max(SMALLEST, Math.min(LARGEST, readerSize));
  }

  /**
   * What holds until the user chooses.
   *
   * @param annotator the name that the system has for the user
   */
  public static Settings defaults(String annotator) {
    return new Settings("", Theme.LIGHT, ReaderFont.SERIF, 16, annotator, "", ExportMemory.NONE, CITATION_STYLE, WindowPlace.DEFAULT,
        Map.of(), ImportLimits.DEFAULT, BackupPlan.DEFAULT);
  }

  public Settings withLanguage(String changed) {
    return new Settings(
        changed, theme, readerFont, readerSize, annotator, lastLibrary, exports, citationStyle, window, keys, limits, backups);
  }

  public Settings withTheme(Theme changed) {
    return new Settings(
        language, changed, readerFont, readerSize, annotator, lastLibrary, exports, citationStyle, window, keys, limits, backups);
  }

  public Settings withReader(ReaderFont font, int size) {
    return new Settings(language, theme, font, size, annotator, lastLibrary, exports, citationStyle, window, keys, limits, backups);
  }

  public Settings withAnnotator(String changed) {
    return new Settings(
        language, theme, readerFont, readerSize, changed, lastLibrary, exports, citationStyle, window, keys, limits, backups);
  }

  public Settings withLastLibrary(String changed) {
    return new Settings(
        language, theme, readerFont, readerSize, annotator, changed, exports, citationStyle, window, keys, limits, backups);
  }

  public Settings withExports(ExportMemory changed) {
    return new Settings(language, theme, readerFont, readerSize, annotator, lastLibrary, changed, citationStyle, window, keys, limits, backups);
  }

  public Settings withCitationStyle(String changed) {
    return new Settings(language, theme, readerFont, readerSize, annotator, lastLibrary, exports, changed, window, keys, limits, backups);
  }

  public Settings withWindow(WindowPlace changed) {
    return new Settings(
        language, theme, readerFont, readerSize, annotator, lastLibrary, exports, citationStyle, changed, keys, limits, backups);
  }

  public Settings withKeys(Map<String, String> changed) {
    return new Settings(
        language, theme, readerFont, readerSize, annotator, lastLibrary, exports, citationStyle, window, changed, limits, backups);
  }

  public Settings withLimits(ImportLimits changed) {
    return new Settings(
        language, theme, readerFont, readerSize, annotator, lastLibrary, exports, citationStyle, window, keys, changed, backups);
  }

  public Settings withBackups(BackupPlan changed) {
    return new Settings(
        language, theme, readerFont, readerSize, annotator, lastLibrary, exports, citationStyle, window, keys, limits, changed);
  }
}
