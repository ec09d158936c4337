package org.pizhu.ui.main;

import javafx.scene.Scene;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.Settings;
import org.pizhu.ui.act.ActKeys;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyNames;

/** What the window can do: all groups of acts in the order in which they are listed, and the keys they have. */
final class MainActs {

  private final Acts acts;
  private final Bindings bindings;
  private final ActKeys keys;
  private final AnnotationGroup annotation;

  MainActs(MainWindow window, WindowOutside outside) {
    Messages messages = window.services().messages();
    acts = new Acts(messages);
    bindings = new Bindings(
        acts,
        new KeyNames(messages),
        changed -> window.services().settings().change(now -> now.with(Settings.KEYS, changed)));
    keys = new ActKeys(bindings, () -> window.panels().isCovering(),
        act -> window.floating().hasKeyboard() || window.versions().compare().holds(act));
    annotation = new AnnotationGroup(window);
    acts.add(annotation);
    acts.add(new CodingGroup(window));
    acts.add(new AnnotationListGroup(window));
    acts.add(new ReaderGroup(window));
    acts.add(new FindGroup(window));
    acts.add(new TargetGroup(window));
    acts.add(new PictureGroup(window));
    acts.add(new IntakeGroup(window));
    acts.add(new LibraryGroup(window, outside));
    acts.add(new ShelfGroup(window));
    acts.add(new MetadataGroup(window));
    acts.add(new VersionsGroup(window));
    acts.add(new StandingsGroup(window));
    acts.add(new CompareGroup(window));
    acts.add(new CitationGroup(window));
    acts.add(new AgreementGroup(window));
    acts.add(new BackupGroup(window, outside));
    acts.add(new CorrectionGroup(window));
    acts.add(new SessionGroup(window));
    acts.add(new WindowGroup(window));
    acts.add(new HelpGroup(window));
    acts.addFromData(new TagGroup(window)::acts);
  }

  Acts all() {
    return acts;
  }

  Bindings bindings() {
    return bindings;
  }

  ActKeys keys() {
    return keys;
  }

  /** Those on annotations, which the cards ask for as well. */
  AnnotationGroup annotation() {
    return annotation;
  }

  /** Listens to the keys of a scene. */
  void install(Scene scene) {
    keys.install(scene);
  }

  /** Ends with the window. */
  void close() {
    keys.uninstall();
  }
}
