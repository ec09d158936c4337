package org.pizhu.ui.settings;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pizhu.settings.Settings;

/** The settings that hold now. JavaFX thread only. */
public final class SettingsModel {

  private final ReadOnlyObjectWrapper<Settings> settings;
  private final Consumer<Settings> save;

  /**
   * @param loaded the settings as they were loaded
   * @param save writes changed settings, off the JavaFX thread
   */
  public SettingsModel(Settings loaded, Consumer<Settings> save) {
    settings = new ReadOnlyObjectWrapper<>(loaded);
    this.save = save;
  }

  public Settings get() {
    return settings.get();
  }

  public ReadOnlyObjectProperty<Settings> property() {
    return settings.getReadOnlyProperty();
  }

  /** Changes the settings and has them saved, unless they stay the same. */
  public void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings.get());
    if (!changed.equals(settings.get())) {
      settings.set(changed);
      save.accept(changed);
    }
  }
}
