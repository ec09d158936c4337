package org.pizhu.ui.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** A field for a day: 2026-11-24, also 2026.11.24 or 2026年11月24日; of a month or a year it is the first or the last day. */
public final class DayField extends TextField {

  /** Which day of a month or a year is meant. */
  public enum Edge { FIRST, LAST }

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-./年](\\d{1,2})(?:[-./月](\\d{1,2}))?)?[日月年]?");

  private final Edge edge;
  private final Runnable changed;
  private @Nullable LocalDate day;

  /**
   * @param name what it is called, in words of the bundle
   * @param changed is called when another day was written
   */
  public DayField(String name, Edge edge, Runnable changed) {
    this.edge = edge;
    this.changed = changed;
    getStyleClass().add("day-field");
    setPromptText(name);
    setAccessibleText(name);
    setOnAction(event -> take());
    focusedProperty().addListener((observable, before, now) -> {
      if (!now) {
        take();
      }
    });
  }

  /** The day that is written; none if there is none. */
  public @Nullable LocalDate day() {
    return day;
  }

  /** Shows a day; nobody is told. */
  public void show(@Nullable LocalDate shown) {
    if (!Objects.equals(day, shown)) {
      day = shown;
      setText(shown == null ? "" : shown.toString());
    }
  }

  private void take() {
    Optional<LocalDate> written = parse(getText(), edge);
    pseudoClassStateChanged(WRONG, written.isEmpty() && !getText().isBlank());
    if (written.isPresent() || getText().isBlank()) {
      LocalDate now = written.orElse(null);
      if (!Objects.equals(now, day)) {
        day = now;
        changed.run();
      }
    }
  }

  /** The day that is meant by what was written; none if it is no day. */
  static Optional<LocalDate> parse(String written, Edge edge) {
    Matcher parts = DAY.matcher(written.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      if (parts.group(2) == null) {
        return Optional.of(edge == Edge.FIRST ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
      if (parts.group(3) == null) {
        return Optional.of(edge == Edge.FIRST ? month.atDay(1) : month.atEndOfMonth());
      }
      return Optional.of(month.atDay(Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
