package org.pizhu.ui.session;

import java.util.List;
import java.util.function.Consumer;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;

/** What the views of a session ask of the window. Called on the JavaFX thread. */
public interface SessionListener {

  /** A story of the list is to be shown, where it was left. */
  void openStory(long storyId);

  /** A session begins or goes on with this story. */
  void workOn(long storyId);

  /** A session goes on where it was. */
  void goOn(SessionPlace place);

  /** The stories that are not read are to be given, in the order in which they came. */
  void unread(Consumer<List<Long>> then);

  /** The story that is open is done, and the next open one is to be shown. */
  void next();

  /** The summary of an ended session has been read, and its panel can go. */
  void finished();

  /** The summary of the session that is shown is to be written to a file. */
  void exportSummary(Session session, ExportFormat format);

  /** The notes that were made in a session are to be written to a file. */
  void exportNotes(Session session);
}
