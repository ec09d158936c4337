package org.pizhu.ui.main.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.pizhu.i18n.Messages;
import org.pizhu.library.intake.IntakeQuestion;
import org.pizhu.model.IntakeChoice;
import org.pizhu.ui.intake.ChoiceListener;
import org.pizhu.ui.intake.ColumnsPanel;
import org.pizhu.ui.intake.DifferencesPanel;
import org.pizhu.ui.intake.PagesPanel;
import org.pizhu.ui.main.ground.Ground;

/** Asks one thing after the other before an import. When one of them is put away, nothing is imported. */
final class IntakeQuestions implements ChoiceListener {

  private final Ground ground;
  private final List<IntakeQuestion> questions;
  private final Consumer<Map<Path, IntakeChoice>> then;
  private final Map<Path, IntakeChoice> choices = new HashMap<>();
  private int asked;

  /**
   * @param then gets what was chosen, by file
   */
  IntakeQuestions(Ground ground, List<IntakeQuestion> questions, Consumer<Map<Path, IntakeChoice>> then) {
    this.ground = ground;
    this.questions = questions;
    this.then = then;
  }

  /** Asks the next question, or goes on if there is none. */
  void ask() {
    if (asked == questions.size()) {
      then.accept(choices);
      return;
    }
    ground.panels().ask(panel(questions.get(asked)));
  }

  private Region panel(IntakeQuestion question) {
    Messages messages = ground.services().messages();
    String name = String.valueOf(question.file().getFileName());
    if (question instanceof IntakeQuestion.Differences differing) {
      return new DifferencesPanel(messages, name, differing.differences(), this);
    }
    return question instanceof IntakeQuestion.Columns columns
        ? new ColumnsPanel(messages, name, columns.table(), this)
        : new PagesPanel(messages, name, ((IntakeQuestion.Pages) question).pages(), this);
  }

  @Override
  public void chosen(IntakeChoice choice) {
    if (!choice.equals(IntakeChoice.ALL)) {
      choices.put(questions.get(asked).file(), choice);
    }
    asked++;
    ground.panels().leave();
    ask();
  }

  @Override
  public void cancelled() {
    ground.panels().leave();
  }
}
