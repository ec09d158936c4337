package org.pizhu.ui.main.annotations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.Tag;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.annotation.RecentTags;
import org.pizhu.ui.codebook.CodebookPane;
import org.pizhu.ui.control.MarkdownEditor;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.Workspace;

/** Quick coding: the tags given last, by number, and the last one again; to what is selected, else to the annotation in focus. */
public final class CodingGroup implements Room {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Ground ground;
  private final ReaderArea reader;
  private final AnnotationDesk annotationDesk;
  private final Workspace workspace;
  private final Messages messages;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param annotationDesk the annotations
   */
  public CodingGroup(Ground ground, ReaderArea reader, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.reader = reader;
    this.annotationDesk = annotationDesk;
    workspace = ground.workspace();
    messages = ground.services().messages();
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("annotation.recent").keys(KeyStroke.of(KeyCode.R)).when(this::hasPassage, "act.needs.passage")
            .does(this::offer),
        Act.of("annotation.again").keys(KeyStroke.of(KeyCode.Q)).when(this::hasPassage, "act.needs.passage")
            .does(this::again));
  }

  @Override
  public List<KeyNote> notes() {
    return Stream.concat(CodebookPane.keys(messages).stream(), MarkdownEditor.keys().stream()).toList();
  }

  private boolean hasPassage() {
    return reader.hasSelection() || workspace.focused().get() != null;
  }

  private void offer() {
    new TagWork(workspace).recent(RecentTags.MOST, tags -> {
      if (tags.isEmpty()) {
        none();
      } else if (hasPassage() && !ground.panels().isCovering()) {
        ground.panels().host().toggle(new RecentTags(messages, tags, workspace.codebook().get(), this::take), place());
      }
    });
  }

  private void take(Tag tag) {
    // The tag goes to what has the keyboard behind the panel.
    ground.panels().leave();
    give(tag);
  }

  private void again() {
    new TagWork(workspace).recent(1, tags -> tags.stream().findFirst().ifPresentOrElse(this::give, this::none));
  }

  private void none() {
    ground.toasts().show(messages.get("recenttags.none", ground.acts().bindings().key("annotation.tag")));
  }

  private void give(Tag tag) {
    if (!hasPassage() || workspace.codebook().get().byId(tag.id()).isEmpty()) {
      return;
    }
    String path = workspace.codebook().get().path(tag.id());
    if (!reader.hasSelection() && focused().filter(one -> one.tags().contains(tag.id())).isPresent()) {
      ground.toasts().show(messages.get("recenttags.there", path));
    } else {
      reader.tag(path);
    }
  }

  private Optional<Annotation> focused() {
    return workspace.annotations().get().stream()
        .filter(annotation -> annotation.id().equals(workspace.focused().get()))
        .findFirst();
  }

  /** What the panel opens under: the bar at the selection, else the card in focus, else the story. */
  private Node place() {
    if (reader.hasSelection()) {
      return reader.atSelection();
    }
    return annotationDesk.pane().lookupAll(".card").stream()
        .filter(card -> card.getPseudoClassStates().contains(CURRENT) && isShown(card))
        .findFirst()
        .orElse(reader);
  }

  private static boolean isShown(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null && node.getScene() != null;
  }
}
