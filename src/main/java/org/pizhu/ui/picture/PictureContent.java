package org.pizhu.ui.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FigureRef;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.PictureField;
import org.pizhu.model.PictureLook;

/**
 * What the view of one picture shows.
 *
 * @param figure whose picture it is
 * @param address where JavaFX finds it; null if it is missing
 * @param headline the headline of its story
 * @param caption its caption; empty where there is none
 * @param fileName the name by which it is looked for; may be empty
 * @param place its place among the figures of the story, from 1
 * @param count how many these are
 * @param look what a look into it gave; null if nobody has looked yet
 * @param marks what of it is annotated
 * @param fields what it says of itself
 * @param elsewhere where else the same stands
 */
public record PictureContent(
    FigureRef figure,
    @Nullable String address,
    String headline,
    String caption,
    String fileName,
    int place,
    int count,
    @Nullable PictureLook look,
    List<Mark> marks,
    List<PictureField> fields,
    List<Elsewhere> elsewhere) {

  /** Whether there is no picture. */
  public boolean isMissing() {
    return address == null;
  }

  public PictureContent {
    marks = List.copyOf(marks);
    fields = List.copyOf(fields);
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * What an annotation is of.
   *
   * @param region the rectangle; null for the whole picture
   * @param color the key of its colour
   */
  public record Mark(@Nullable FragmentSelector region, String color) {}

  /**
   * Another figure with the same picture.
   *
   * @param isSame whether it is the very same, not one that looks like it
   */
  public record Elsewhere(FigureRef figure, String headline, boolean isSame) {}
}
