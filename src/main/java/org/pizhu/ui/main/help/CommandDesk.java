package org.pizhu.ui.main.help;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.command.KeySheet;
import org.pizhu.ui.command.Palette;
import org.pizhu.ui.command.PaletteModel;
import org.pizhu.ui.control.PanelHost;
import org.pizhu.ui.help.Hint;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.Workspace;

/** The palette, which finds every act and every headline, and the sheet of keys. */
public final class CommandDesk {

  private static final String RECENT = "acts.recent";

  private final Ground ground;
  private final StoryDesk storyDesk;
  private final HelpRoom help;
  private final Messages messages;
  private @Nullable PaletteModel paletteModel;
  private @Nullable Region palette;
  private @Nullable Region keySheet;

  /**
   * @param storyDesk finds headlines
   * @param help hears that the palette was opened
   */
  public CommandDesk(Ground ground, StoryDesk storyDesk, HelpRoom help) {
    this.ground = ground;
    this.storyDesk = storyDesk;
    this.help = help;
    messages = ground.services().messages();
  }

  /** Opens the palette, or puts it away. */
  public void palette() {
    PanelHost host = ground.panels().host();
    help.did(Hint.FIND);
    if (host.isShowing(palette)) {
      host.hide();
      return;
    }
    Palette opened = new Palette(messages, paletteModel(), run -> {
      // The act is done where the keyboard was, not in the palette.
      host.hide();
      run.run();
    }, host::hide);
    palette = opened;
    host.show(opened);
  }

  private PaletteModel paletteModel() {
    PaletteModel known = paletteModel;
    if (known == null) {
      Workspace workspace = ground.workspace();
      PaletteModel model = new PaletteModel(
          messages, ground.acts().all(), ground.acts().bindings(), storyDesk::withHeadline, ground::open);
      workspace.remembered(RECENT, stored -> stored.ifPresent(ids -> model.recent(List.of(ids.split(" ")))));
      model.onRecent(ids -> workspace.remember(RECENT, String.join(" ", ids)));
      workspace.longWork().loadPinyin(model::pinyin);
      paletteModel = model;
      known = model;
    }
    return known;
  }

  /** Opens the sheet of keys, or puts it away. */
  public void keySheet() {
    PanelHost host = ground.panels().host();
    if (host.isShowing(keySheet)) {
      host.hide();
      return;
    }
    KeySheet opened =
        new KeySheet(messages, ground.acts().all(), ground.acts().bindings(), ground.acts().keys(), host::hide);
    keySheet = opened;
    host.show(opened);
  }
}
