package org.pizhu.ui.chart;

import java.util.Locale;
import org.pizhu.i18n.Messages;
import org.pizhu.model.CountUnit;

/** What is counted, in words. */
final class Units {

  private Units() {}

  /** The last part of the keys of a unit. */
  static String name(CountUnit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** A number of them, such as «12 stories». */
  static String words(Messages messages, CountUnit unit, int number) {
    return messages.get("chart.counted." + name(unit), number);
  }
}
