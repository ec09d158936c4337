package org.pizhu.ui.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which picture means what, everywhere in the window. One family, Feather, at 16 px. */
public enum Icons {
  // Files and the library
  LIBRARY(Feather.MENU),
  IMPORT(Feather.PLUS),
  EXPORT(Feather.SHARE),
  OPEN_FOLDER(Feather.FOLDER),
  STORY(Feather.FILE_TEXT),
  LIST(Feather.LIST),
  STAR(Feather.STAR),
  TODO(Feather.CHECK_SQUARE),
  VERSIONS(Feather.LAYERS),
  SPLIT(Feather.SCISSORS),
  JOIN(Feather.GIT_MERGE),
  COMPARE(Feather.COLUMNS),
  GRID(Feather.GRID),
  PREVIOUS(Feather.CHEVRON_UP),
  NEXT(Feather.CHEVRON_DOWN),
  BACK(Feather.ARROW_LEFT),
  // Pictures
  PICTURE(Feather.IMAGE),
  LEFT(Feather.CHEVRON_LEFT),
  RIGHT(Feather.CHEVRON_RIGHT),
  ZOOM_IN(Feather.ZOOM_IN),
  ZOOM_OUT(Feather.ZOOM_OUT),
  FIT(Feather.MAXIMIZE),
  // Acts
  SEARCH(Feather.SEARCH),
  UNDO(Feather.CORNER_UP_LEFT),
  REDO(Feather.CORNER_UP_RIGHT),
  COPY(Feather.COPY),
  DELETE(Feather.TRASH_2),
  CLOSE(Feather.X),
  MORE(Feather.MORE_HORIZONTAL),
  CONFIRM(Feather.CHECK),
  CANCEL(Feather.X),
  // Annotating
  ADD(Feather.PLUS),
  ANNOTATION(Feather.EDIT_3),
  NOTE(Feather.EDIT_3),
  TAG(Feather.TAG),
  UNTAG(Feather.MINUS_CIRCLE),
  FILTER(Feather.FILTER),
  ORDER(Feather.LIST),
  BOUNDARIES(Feather.CODE),
  // Writing
  BOLD(Feather.BOLD),
  ITALIC(Feather.ITALIC),
  LINK(Feather.LINK_2),
  PREVIEW(Feather.EYE),
  // The window
  SETTINGS(Feather.SETTINGS),
  PALETTE(Feather.COMMAND),
  CHART(Feather.BAR_CHART_2),
  HELP(Feather.HELP_CIRCLE),
  KEYS(Feather.EDIT_2),
  SORT_UP(Feather.ARROW_UP),
  SORT_DOWN(Feather.ARROW_DOWN),
  // How things stand
  BACKUP(Feather.SHIELD),
  WARNING(Feather.ALERT_CIRCLE),
  MOVED(Feather.CORNER_DOWN_RIGHT),
  AMBIGUOUS(Feather.HELP_CIRCLE),
  ORPHAN(Feather.ALERT_CIRCLE);

  private final Feather glyph;

  Icons(Feather glyph) {
    this.glyph = glyph;
  }

  /** A new node that shows the icon; its size and colour come from the style sheet. */
  public FontIcon node() {
    FontIcon icon = FontIcon.of(glyph);
    icon.getStyleClass().add("icon");
    return icon;
  }
}
