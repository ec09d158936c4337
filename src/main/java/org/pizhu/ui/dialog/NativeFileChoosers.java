package org.pizhu.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;

/** The system's own dialogs. Each kind of question begins in the folder where it was answered last. */
public final class NativeFileChoosers implements FileChoosers {

  private static final Duration OFTEN = Duration.millis(200);

  private final Messages messages;
  private final Supplier<? extends @Nullable Window> owner;
  private final Runnable looking;
  private final Map<String, File> folders = new HashMap<>();
  private @Nullable File last;

  /**
   * @param messages the words
   * @param owner gives the window that the dialogs belong to
   * @param looking called some times a second while a dialog is open, and once after it: GTK's dialog opens the files of the folders that it lists,
   *     which frees the locks that the program has on them
   */
  public NativeFileChoosers(Messages messages, Supplier<? extends @Nullable Window> owner, Runnable looking) {
    this.looking = looking;
    this.messages = messages;
    this.owner = owner;
  }

  @Override
  public List<Path> openFiles(String titleKey, List<Kind> kinds) {
    List<File> files = ask(() -> chooser(titleKey, kinds).showOpenMultipleDialog(owner.get()));
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    remember(titleKey, files.get(0).getParentFile());
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> openFile(String titleKey, List<Kind> kinds) {
    return chosen(titleKey, ask(() -> chooser(titleKey, kinds).showOpenDialog(owner.get())));
  }

  @Override
  public Optional<Path> saveAs(String titleKey, String fileName, List<Kind> kinds) {
    FileChooser chooser = chooser(titleKey, kinds);
    chooser.setInitialFileName(fileName);
    return chosen(titleKey, ask(() -> chooser.showSaveDialog(owner.get())));
  }

  @Override
  public Optional<Path> folder(String titleKey) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.get(titleKey));
    chooser.setInitialDirectory(first(titleKey));
    File folder = ask(() -> chooser.showDialog(owner.get()));
    remember(titleKey, folder);
    return Optional.ofNullable(folder).map(File::toPath);
  }

  private <T> T ask(Supplier<T> question) {
    Timeline often = new Timeline(new KeyFrame(OFTEN, event -> looking.run()));
    often.setCycleCount(Animation.INDEFINITE);
    often.play();
    try {
      return KeepsMaximized.during(owner.get(), question);
    } finally {
      often.stop();
      looking.run();
    }
  }

  private FileChooser chooser(String titleKey, List<Kind> kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get(titleKey));
    chooser.setInitialDirectory(first(titleKey));
    for (Kind kind : kinds) {
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.get(kind.nameKey()), kind.patterns()));
    }
    return chooser;
  }

  private Optional<Path> chosen(String titleKey, @Nullable File file) {
    if (file != null) {
      remember(titleKey, file.getParentFile());
    }
    return Optional.ofNullable(file).map(File::toPath);
  }

  private @Nullable File first(String titleKey) {
    return first(Arrays.asList(folders.get(titleKey), last, new File(System.getProperty("user.home"))));
  }

  /**
   * Where a dialog begins: in the folder of the last one with its title, else in that of the last one at all, else at home. Without any, the
   * dialog of GTK lists what was opened lately and takes no path of a folder that is typed. A folder that is gone by now must not be given
   * to a dialog: it throws.
   */
  static @Nullable File first(List<@Nullable File> folders) {
    return folders.stream().filter(folder -> folder != null && folder.isDirectory()).findFirst().orElse(null);
  }

  private void remember(String titleKey, @Nullable File folder) {
    if (folder != null) {
      folders.put(titleKey, folder);
      last = folder;
    }
  }
}
