package org.pizhu.ui.control;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/** Stories that are dragged from a list, as their numbers. */
public final class StoryDrag {

  private static final DataFormat STORIES = new DataFormat("application/x-pizhu-stories");

  private StoryDrag() {}

  /** Puts stories onto a board. */
  public static void put(Dragboard board, Collection<Long> storyIds) {
    ClipboardContent content = new ClipboardContent();
    content.put(STORIES, storyIds.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    board.setContent(content);
  }

  /** Whether stories are on a board. */
  public static boolean isOn(Dragboard board) {
    return board.hasContent(STORIES);
  }

  /** The stories on a board; none if there are none. */
  public static List<Long> get(Dragboard board) {
    return board.getContent(STORIES) instanceof String ids
        ? Arrays.stream(ids.split(" ")).map(Long::parseLong).toList()
        : List.of();
  }
}
