package org.pizhu.ui.main.reading;

import static org.pizhu.ui.act.KeyStroke.ctrl;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.reader.ReaderView;
import org.pizhu.ui.reader.TextUnit;

/** The acts in the story: selecting by words, sentences and paragraphs, the caret, copying. */
public final class ReaderGroup implements Room {

  private final Ground ground;
  private final ReaderArea reader;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   */
  public ReaderGroup(Ground ground, ReaderArea reader) {
    this.ground = ground;
    this.reader = reader;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        select("reader.word", TextUnit.WORD, KeyCode.W),
        select("reader.sentence", TextUnit.SENTENCE, KeyCode.S),
        select("reader.paragraph", TextUnit.PARAGRAPH, KeyCode.P),
        inStory("reader.caret", KeyStroke.of(KeyCode.F7)).does(() -> {
          reader().requestFocus();
          reader().toggleCaret();
        }),
        inStory("reader.copy", ctrl(KeyCode.C)).fixed()
            .when(() -> reader().selection().isPresent(), "act.needs.selection")
            .does(() -> reader().copySelection()),
        inStory("reader.select-all", ctrl(KeyCode.A)).fixed().does(() -> {
          reader().requestFocus();
          reader().selectAll();
        }));
  }

  @Override
  public List<KeyNote> notes() {
    return List.of(
        new KeyNote("reader.by-character", "←  →"),
        new KeyNote("reader.by-word", "Ctrl+←  Ctrl+→"),
        new KeyNote("reader.by-sentence", "Alt+←  Alt+→"),
        new KeyNote("reader.by-paragraph", "Ctrl+Shift+↑  Ctrl+Shift+↓"),
        new KeyNote("reader.extend", "Shift"),
        new KeyNote("reader.scroll", "↑  ↓  PgUp  PgDn  Home  End"));
  }

  private Act select(String id, TextUnit unit, KeyCode key) {
    return inStory(id, KeyStroke.of(key)).does(() -> {
      reader().requestFocus();
      reader().selectNext(unit);
    });
  }

  /** An act whose keys hold in the story only: in a list the same letters are typed to filter it, in a field of text they copy from there. */
  private Act.Builder inStory(String id, KeyStroke key) {
    return Act.of(id).keys(key)
        .where(() -> Focus.isIn(reader))
        .when(() -> ground.workspace().open().get() != null, "act.needs.story");
  }

  private ReaderView reader() {
    return reader.reader();
  }
}
