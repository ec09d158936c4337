package org.pizhu.ui.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;

class BindingsTest {

  private final Messages messages = new Messages(Language.CHINESE);
  private final Acts acts = new Acts(messages);
  private Map<String, String> stored = Map.of();
  private final Bindings bindings = new Bindings(acts, new KeyNames(messages), this::save);
  private final Act export = Act.of("library.export").keys(KeyStroke.ctrl(KeyCode.E)).does(() -> { });
  private final Act note = Act.of("annotation.note").keys(KeyStroke.of(KeyCode.N)).does(() -> { });
  private final Act redo =
      Act.of("edit.redo").keys(KeyStroke.ctrlShift(KeyCode.Z), KeyStroke.ctrl(KeyCode.Y)).does(() -> { });
  private final Act escape = Act.of("window.escape").keys(KeyStroke.of(KeyCode.ESCAPE)).fixed().does(() -> { });

  private void save(Map<String, String> changed) {
    stored = changed;
    bindings.load(changed);
  }

  @BeforeEach
  void add() {
    acts.add(() -> List.of(export, note, redo, escape));
  }

  @Test
  void everyActHasItsOwnKeysAtFirst() {
    assertThat(bindings.acts(KeyStroke.ctrl(KeyCode.E))).containsExactly(export);
    assertThat(bindings.key("edit.redo")).isIn("Ctrl+Shift+Z", "⇧⌘Z");
    assertThat(bindings.text(redo)).contains("Z").contains("Y");
    assertThat(bindings.key("no.such")).isEmpty();
    assertThat(bindings.isAnyChanged()).isFalse();
  }

  @Test
  void aKeyThatIsGivenIsToldAndStored() {
    List<String> heard = new ArrayList<>();
    bindings.onChange(() -> heard.add(bindings.key("annotation.note")));
    bindings.assign(note, KeyStroke.of(KeyCode.M));
    assertThat(bindings.acts(KeyStroke.of(KeyCode.M))).containsExactly(note);
    assertThat(bindings.acts(KeyStroke.of(KeyCode.N))).isEmpty();
    assertThat(heard).containsExactly("M");
    assertThat(stored).containsExactly(Map.entry("annotation.note", "M"));
    assertThat(bindings.ref("annotation.note").key()).isEqualTo("M");
  }

  @Test
  void aKeyBelongsToOneActOnly() {
    assertThat(bindings.holder(KeyStroke.ctrl(KeyCode.Y), export)).contains(redo);
    assertThat(bindings.holder(KeyStroke.ctrl(KeyCode.Y), redo)).isEmpty();
    bindings.assign(export, KeyStroke.ctrl(KeyCode.Y));
    assertThat(bindings.keys(redo)).containsExactly(KeyStroke.ctrlShift(KeyCode.Z));
    assertThat(bindings.acts(KeyStroke.ctrl(KeyCode.Y))).containsExactly(export);
    assertThat(stored).containsOnlyKeys("library.export", "edit.redo");
  }

  @Test
  void anActGetsItsOwnKeysBackAndTakesThemWithIt() {
    bindings.assign(export, KeyStroke.of(KeyCode.N));
    assertThat(bindings.keys(note)).isEmpty();
    bindings.reset(note);
    assertThat(bindings.acts(KeyStroke.of(KeyCode.N))).containsExactly(note);
    assertThat(bindings.keys(export)).isEmpty();
    bindings.resetAll();
    assertThat(stored).isEmpty();
    assertThat(bindings.acts(KeyStroke.ctrl(KeyCode.E))).containsExactly(export);
  }

  @Test
  void anActCanBeLeftWithoutKey() {
    bindings.clear(note);
    assertThat(stored).containsExactly(Map.entry("annotation.note", ""));
    assertThat(bindings.key("annotation.note")).isEmpty();
    assertThat(bindings.isChanged(note)).isTrue();
  }

  @Test
  void whatNobodyKnowsIsKeptAndWhatIsNoKeyIsIgnored() {
    bindings.load(Map.of("future.act", "SHORTCUT+J", "annotation.note", "nonsense", "window.escape", "Q"));
    assertThat(bindings.acts(KeyStroke.of(KeyCode.N))).containsExactly(note);
    assertThat(bindings.acts(KeyStroke.of(KeyCode.ESCAPE))).containsExactly(escape);
    bindings.assign(export, KeyStroke.ctrl(KeyCode.J));
    assertThat(stored).containsEntry("future.act", "SHORTCUT+J");
    bindings.resetAll();
    assertThat(stored).containsOnlyKeys("future.act");
  }

  @Test
  void actsFromDataHaveTheirKeysWhenTheDataHasThem() {
    List<Act> tags = new ArrayList<>();
    acts.addFromData(() -> tags);
    assertThat(bindings.acts(KeyStroke.of(KeyCode.X))).isEmpty();
    tags.add(Act.of("tags.1", "来源").keys(KeyStroke.of(KeyCode.X)).fixed().does(() -> { }));
    acts.changed();
    assertThat(bindings.acts(KeyStroke.of(KeyCode.X))).extracting(acts::name).containsExactly("来源");
    assertThat(bindings.holder(KeyStroke.of(KeyCode.X), note)).map(Act::isChangeable).contains(false);
  }

  @Test
  void idsAndNamesAreChecked() {
    assertThatThrownBy(() -> acts.add(() -> List.of(note))).hasMessageContaining("annotation.note");
    assertThatThrownBy(() -> acts.add(() -> List.of(Act.of("no.name").does(() -> { })))).hasMessageContaining("no.name");
    assertThatThrownBy(() -> Act.of("groupless")).hasMessageContaining("groupless");
  }

  @Test
  void whatIsNotPossibleIsNotDoneAndSaysWhy() {
    List<String> done = new ArrayList<>();
    boolean[] open = {false};
    Act unread = Act.of("library.unread").when(() -> open[0], "act.needs.story").does(() -> done.add("read"));
    acts.add(() -> List.of(unread));
    assertThat(unread.run()).isFalse();
    assertThat(acts.reason(unread)).isNotBlank();
    open[0] = true;
    assertThat(unread.run()).isTrue();
    assertThat(acts.reason(unread)).isEmpty();
    assertThat(done).containsExactly("read");
  }
}
