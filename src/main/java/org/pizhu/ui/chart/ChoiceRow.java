package org.pizhu.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.ChartStack;
import org.pizhu.model.CountUnit;
import org.pizhu.model.StoryProfile;
import org.pizhu.model.TagFrequency;
import org.pizhu.model.Timeline;

/** What can be chosen for the chart that is shown: of which stories it is, and how it is made. */
final class ChoiceRow extends FlowPane {

  private final Messages messages;
  private final ChartModel model;
  private boolean showing;
  private List<Object> shape = List.of();

  ChoiceRow(Messages messages, ChartModel model) {
    super(8, 6);
    this.messages = messages;
    this.model = model;
    getStyleClass().add("chart-choices");
    model.choice().addListener((observable, before, choice) -> refresh());
  }

  /** Shows what can be chosen now. The boxes are made anew only if there are others, so that the keyboard stays in the one that was used. */
  void refresh() {
    ChartChoice choice = model.choice().get();
    List<Object> now = List.of(choice.kind(), choice.isAlongStory(), model.offer());
    if (!now.equals(shape)) {
      shape = now;
      boolean had = getChildren().stream().anyMatch(Node::isFocusWithin);
      getChildren().setAll(boxes(choice));
      if (had) {
        getChildren().get(0).requestFocus();
      }
    }
  }

  private List<Node> boxes(ChartChoice choice) {
    showing = true;
    List<Node> boxes = new ArrayList<>();
    boxes.add(box("scope", model.offer().scopes(), choice.scope(), this::scope, ChartChoice::withScope));
    switch (choice.kind()) {
      case FREQUENCY -> {
        boxes.add(count(choice));
        boxes.add(most(choice));
        boxes.add(box("order", List.of(TagFrequency.Order.values()), choice.order(), ChartChoice::withOrder));
        boxes.add(depth(choice));
      }
      case TOGETHER -> {
        boxes.add(box("unit", List.of(CountUnit.values()), choice.unit(), ChartChoice::withUnit));
        boxes.add(box("size", List.of(ChartChoice.Size.values()), choice.size(), ChartChoice::withSize));
        boxes.add(depth(choice));
      }
      case TIME -> {
        boxes.add(count(choice));
        boxes.add(box("axis", List.of(Timeline.Axis.values()), choice.time().axis(),
            (now, axis) -> now.withTime(time -> new ChartChoice.Time(axis, time.step()))));
        boxes.add(box("step", List.of(Timeline.Step.values()), choice.time().step(),
            (now, step) -> now.withTime(time -> new ChartChoice.Time(time.axis(), step))));
        boxes.add(stack(choice));
      }
      case PLACE -> {
        if (choice.isAlongStory()) {
          boxes.add(box("cut", List.of(StoryProfile.Cut.values()), choice.cut(), ChartChoice::withCut));
          boxes.add(stack(choice));
        } else {
          boxes.add(most(choice));
        }
      }
    }
    showing = false;
    return boxes;
  }

  private ChoiceBox<?> count(ChartChoice choice) {
    return box("count", List.of(CountUnit.values()), choice.unit(), ChartChoice::withUnit);
  }

  private ChoiceBox<?> most(ChartChoice choice) {
    return box("most", List.of(ChartChoice.Most.values()), choice.most(), ChartChoice::withMost);
  }

  private ChoiceBox<?> depth(ChartChoice choice) {
    return box("depth", List.of(ChartChoice.Depth.values()), choice.depth(), ChartChoice::withDepth);
  }

  private ChoiceBox<?> stack(ChartChoice choice) {
    return box("stack", List.of(ChartStack.values()), choice.stack(), ChartChoice::withStack);
  }

  private String scope(ChartOffer.Scope scope) {
    return switch (scope) {
      case STORY -> messages.get("chart.scope.story");
      case SELECTED -> messages.get("chart.scope.selected", model.offer().selected().size());
      case SESSION -> messages.get("chart.scope.session", model.offer().session().size());
      case LIBRARY -> messages.get("chart.scope.library");
    };
  }

  /** Changes what is chosen. */
  private interface Change<T> {
    ChartChoice of(ChartChoice now, T value);
  }

  private <T extends Enum<T>> ChoiceBox<T> box(String name, List<T> values, T chosen, Change<T> change) {
    return box(
        name, values, chosen,
        value -> messages.get("chart." + name + "." + value.name().toLowerCase(Locale.ROOT)), change);
  }

  private <T> ChoiceBox<T> box(String name, List<T> values, T chosen, Function<T, String> words, Change<T> change) {
    ChoiceBox<T> box = new ChoiceBox<>();
    box.getStyleClass().add("chart-choice-" + name);
    box.setConverter(new Named<>(words));
    box.getItems().setAll(values);
    box.setValue(chosen);
    box.setAccessibleText(messages.get("chart.choose." + name));
    box.valueProperty().addListener((observable, before, value) -> {
      if (value != null && !showing) {
        UnaryOperator<ChartChoice> chosenNow = now -> change.of(now, value);
        model.choose(chosenNow);
      }
    });
    return box;
  }

  /** Shows values in words. */
  private static final class Named<T> extends StringConverter<T> {
    private final Function<T, String> words;

    Named(Function<T, String> words) {
      this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : words.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
      throw new UnsupportedOperationException("Nobody types here");
    }
  }
}
