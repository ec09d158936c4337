package org.pizhu.ui.export;

import java.util.function.Consumer;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.library.export.ExportPlan;

/** Hears what is chosen in the panel of exports. */
public interface ExportListener {

  /** The choices have changed: their beginning is to be shown by {@link ExportPanel#preview}. */
  void changed(ExportPlan plan);

  /** The notes are to be written. */
  void export(ExportPlan plan);

  /** The choices are to be kept under a name, which may be one that is there. */
  void keep(String name, ExportPlan plan);

  /** What is kept under a name is to be forgotten. */
  void forget(String name);

  /**
   * A template is to be chosen among the files of the user.
   *
   * @param chosen gets its path; is not called where none was chosen
   */
  void chooseTemplate(Consumer<String> chosen);

  /** A template to begin with is to be written. */
  void saveSample(TemplateKind kind);

  /** The panel is to be put away. */
  void cancelled();
}
