package org.pizhu.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Language;
import org.pizhu.settings.DesktopLook;
import org.pizhu.settings.Motion;
import org.pizhu.settings.Setting;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;

/** The settings that hold now, and what the desktop says where they follow it. JavaFX thread only. */
public final class SettingsModel {

  private final ReadOnlyObjectWrapper<Settings> settings;
  private final ReadOnlyObjectWrapper<DesktopLook> desktop = new ReadOnlyObjectWrapper<>(DesktopLook.UNKNOWN);
  private final Path files;
  private final Consumer<Settings> save;
  private @Nullable SettingsPlace left;

  /**
   * @param loaded the settings as they were loaded
   * @param files the folder for files that settings of another computer bring along; need not be there
   * @param save writes changed settings, off the JavaFX thread
   */
  public SettingsModel(Settings loaded, Path files, Consumer<Settings> save) {
    settings = new ReadOnlyObjectWrapper<>(loaded);
    this.files = files;
    this.save = save;
  }

  /** The folder for files that settings of another computer bring along; need not be there. */
  public Path files() {
    return files;
  }

  public Settings get() {
    return settings.get();
  }

  /** What a setting is set to now. */
  public <T> T get(Setting<T> setting) {
    return settings.get().get(setting);
  }

  public ReadOnlyObjectProperty<Settings> property() {
    return settings.getReadOnlyProperty();
  }

  /** What is known of the desktop. */
  public ReadOnlyObjectProperty<DesktopLook> desktopProperty() {
    return desktop.getReadOnlyProperty();
  }

  /** Takes over what the desktop has said. */
  public void desktop(DesktopLook look) {
    desktop.set(look);
  }

  /** The colours that hold: those of the desktop, if they are to follow it and it tells. */
  public Theme theme() {
    Theme chosen = get(Settings.THEME);
    return get(Settings.THEME_OF_SYSTEM)
        ? desktop.get().dark().map(dark -> dark ? Theme.DARK : Theme.LIGHT).orElse(chosen)
        : chosen;
  }

  /** Whether nothing is to move by itself. */
  public boolean isStill() {
    Motion motion = get(Settings.MOTION);
    return motion == Motion.REDUCED || motion == Motion.SYSTEM && desktop.get().still().orElse(false);
  }

  /**
   * Keeps where one was among the settings when a window goes, for the one that may be built in its place.
   *
   * @param place none if they were not shown
   */
  public void leave(@Nullable SettingsPlace place) {
    left = place;
  }

  /** Where one was among the settings when a window in another language went; forgotten once it is told. */
  public Optional<SettingsPlace> leftIn(Language other) {
    Optional<SettingsPlace> place = Optional.ofNullable(left).filter(one -> one.language() != other);
    left = null;
    return place;
  }

  /** Sets one of the settings. */
  public <T> void set(Setting<T> setting, T value) {
    change(now -> now.get(setting).equals(value) ? now : now.with(setting, value));
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
