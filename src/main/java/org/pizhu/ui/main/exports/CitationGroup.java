package org.pizhu.ui.main.exports;

import static org.pizhu.ui.act.KeyStroke.Modifier.ALT;
import static org.pizhu.ui.act.KeyStroke.Modifier.SHORTCUT;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.export.Citations;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryTarget;
import org.pizhu.settings.Settings;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.reading.Picked;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;

/** The acts that copy citations, in the style of the settings. */
public final class CitationGroup implements Room {

  /** So many UTF-16 units of what was copied are said. */
  private static final int SAID = 60;

  private final Ground ground;
  private final ReaderArea reader;
  private final StoryDesk storyDesk;
  private final Workspace workspace;
  private final Messages messages;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param storyDesk the list of stories
   */
  public CitationGroup(Ground ground, ReaderArea reader, StoryDesk storyDesk) {
    this.ground = ground;
    this.reader = reader;
    this.storyDesk = storyDesk;
    workspace = ground.workspace();
    messages = ground.services().messages();
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("citation.quote").keys(ctrlShift(KeyCode.C)).everywhere().when(() -> passage().isPresent(), "act.needs.quote")
            .does(this::copyQuote),
        Act.of("citation.story").keys(KeyStroke.of(KeyCode.C, SHORTCUT, ALT)).everywhere()
            .when(() -> workspace.open().get() != null, "act.needs.story").does(this::copyStories));
  }

  /** The words that are selected, else those of the annotation in focus. */
  private Optional<String> passage() {
    OpenStory story = workspace.open().get();
    if (story == null) {
      return Optional.empty();
    }
    Optional<String> selected = reader.picked()
        .flatMap(picked -> picked instanceof Picked.Words words
            ? Optional.of(words.range().of(story.stored().story().text()))
            : Optional.empty());
    return selected.or(this::quoteInFocus);
  }

  private Optional<String> quoteInFocus() {
    String focused = workspace.focused().get();
    return workspace.annotations().get().stream().filter(annotation -> annotation.id().equals(focused)).findFirst()
        .map(CitationGroup::quoted).filter(words -> !words.isBlank());
  }

  private static String quoted(Annotation annotation) {
    if (annotation.target() instanceof FigureTarget figure) {
      return figure.figure().caption();
    }
    return annotation.target() instanceof StoryTarget ? "" : annotation.target().words();
  }

  private void copyQuote() {
    OpenStory story = workspace.open().get();
    passage().ifPresent(words -> {
      if (story != null) {
        copy((library, citations) -> citations.quoted(story.stored(), words), text -> messages.get("citation.copied.quote", said(words)));
      }
    });
  }

  /** Copies the citations of the selected stories, a line each; where none or one is selected, that of the open one. */
  private void copyStories() {
    OpenStory story = workspace.open().get();
    List<Long> selected = storyDesk.selected();
    if (selected.size() > 1) {
      copy((library, citations) -> selected.stream().map(library::story).map(citations::of).collect(Collectors.joining("\n")),
          text -> messages.get("citation.copied.stories", selected.size()));
    } else if (story != null) {
      StoredStory stored = story.stored();
      copy((library, citations) -> citations.of(stored), text -> messages.get("citation.copied.story", said(text)));
    }
  }

  @FunctionalInterface
  private interface Citing {
    String cite(Library library, Citations citations);
  }

  /** A style of CSL is read and followed off the JavaFX thread. */
  private void copy(Citing citing, Function<String, String> said) {
    String style = ground.services().settings().get(Settings.CITATION_STYLE);
    workspace.ask(
        library -> citing.cite(
            library, Citations.of(style, messages.get("export.no-headline"), ground.services().clock().getZone())),
        text -> {
          Copying.copy(text);
          ground.toasts().show(said.apply(text));
        });
  }

  private static String said(String words) {
    String line = words.replace('\n', ' ');
    return line.length() <= SAID ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SAID))) + "…";
  }
}
