package org.pizhu.ui.session;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.SessionPlace;

/**
 * Notes by itself what a session needs while one works: each second where one is, if that has changed, so that a power cut takes no more than
 * a second of it; and now and then that there were signs of life, which are every key and every move of the mouse.
 */
public final class SessionWatch {

  private static final Duration BEAT = Duration.seconds(1);
  private static final int BEATS_BETWEEN_SIGNS = 15;

  private final SessionModel model;
  private final Supplier<Optional<SessionPlace>> where;
  private final Timeline beat;
  private final EventHandler<InputEvent> heard = event -> alive = true;
  private @Nullable Scene scene;
  private @Nullable SessionPlace last;
  private boolean alive;
  private int beats;

  /**
   * @param model what hears of it
   * @param where tells where one is, if a story is shown
   */
  public SessionWatch(SessionModel model, Supplier<Optional<SessionPlace>> where) {
    this.model = model;
    this.where = where;
    beat = new Timeline(new KeyFrame(BEAT, event -> beat()));
    beat.setCycleCount(Animation.INDEFINITE);
    model.view().subscribe(view -> {
      if (view.state() == SessionView.State.ON) {
        beat.play();
      } else {
        beat.stop();
        last = null;
      }
    });
  }

  /** Listens to the keys and the mouse of a scene. */
  public void install(Scene heardScene) {
    scene = heardScene;
    heardScene.addEventFilter(InputEvent.ANY, heard);
  }

  /** Notes the last place, and hears of nothing any more. */
  public void close() {
    if (model.isOn()) {
      notePlace();
    }
    beat.stop();
    if (scene != null) {
      scene.removeEventFilter(InputEvent.ANY, heard);
    }
  }

  private void beat() {
    boolean moved = notePlace();
    beats++;
    if (beats >= BEATS_BETWEEN_SIGNS && (alive || moved)) {
      beats = 0;
      alive = false;
      model.alive();
    }
  }

  private boolean notePlace() {
    Optional<SessionPlace> now = where.get();
    if (now.isEmpty() || now.get().equals(last)) {
      return false;
    }
    last = now.get();
    model.place(now.get());
    return true;
  }
}
