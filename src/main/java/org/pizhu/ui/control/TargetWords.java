package org.pizhu.ui.control;

import java.util.Locale;
import org.pizhu.i18n.Messages;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Target;

/** What annotations are about, in words. */
public final class TargetWords {

  private TargetWords() {}

  /** What it is about, besides the words that it quotes: «part of picture 2», «whole story»; empty for a passage. */
  public static String kind(Messages messages, Target target) {
    if (target instanceof PassageTarget) {
      return "";
    }
    if (target instanceof FigureTarget figure) {
      return messages.get(
          figure.region() == null ? "annotation.target.figure" : "annotation.target.part", figure.number());
    }
    return messages.get("annotation.target.story");
  }

  /** How it stands with its place; only for what is not simply there. */
  public static String status(Messages messages, Target target) {
    String status = target.status().name().toLowerCase(Locale.ROOT);
    return target instanceof FigureTarget
        ? messages.get("annotation.figure-status." + status)
        : messages.get("annotation.status." + status);
  }
}
