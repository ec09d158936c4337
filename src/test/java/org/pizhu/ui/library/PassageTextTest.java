package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.pizhu.model.TextRange;
import org.pizhu.query.Passage;
import org.pizhu.query.SearchField;
import org.pizhu.ui.StyledFxTest;

class PassageTextTest extends StyledFxTest {

  private static final String WORDS = "兰州：中共中央国务院印发乡村全面振兴规划";

  @Test
  void theEllipsisNeverStandsAloneOnALine() {
    PassageText text = fx(PassageText::new);
    Pane parent = fx(Pane::new);
    open(() -> parent, 500, 200);
    fxRun(() -> {
      parent.getChildren().add(text);
      text.show("", new Passage(SearchField.HEADLINE, 0, WORDS, List.of(new TextRange(14, 16)), false, true), 90, false);
      text.applyCss();
    });
    for (int width = 90; width < 420; width += 3) {
      int wide = width;
      List<Double> tops = fx(() -> {
        text.resize(wide, text.prefHeight(wide));
        text.layout();
        TextFlow flow = (TextFlow) text.lookup("TextFlow");
        StringBuilder all = new StringBuilder();
        flow.getChildren().forEach(node -> all.append(((Text) node).getText()));
        int end = all.length();
        assertThat(all).endsWith("…");
        return List.of(top(flow.rangeShape(WORDS.length() - 1, WORDS.length())), top(flow.rangeShape(end - 1, end)));
      });
      assertThat(tops.get(1)).as("at %s pixels", width).isEqualTo(tops.get(0));
    }
  }

  private static double top(PathElement... shape) {
    double top = Double.MAX_VALUE;
    for (PathElement element : new Path(shape).getElements()) {
      if (element instanceof MoveTo move) {
        top = Math.min(top, move.getY());
      } else if (element instanceof LineTo line) {
        top = Math.min(top, line.getY());
      }
    }
    return top;
  }
}
