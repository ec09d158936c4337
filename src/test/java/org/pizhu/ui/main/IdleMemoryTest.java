package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.FxTest;

/** What nobody uses any more is collected while nobody does anything. */
class IdleMemoryTest extends FxTest {

  /** Twice as long as it has to be idle. */
  private static final long LONGER = Math.round(2 * IdleMemory.IDLE.toMillis());

  private final AtomicLong used = new AtomicLong(100L << 20);
  private final AtomicInteger collections = new AtomicInteger();
  private IdleMemory memory;

  private Stage watched(IdleMemory watching) {
    Stage stage = open(() -> new StackPane(new Button("字")), 200, 100);
    memory = watching;
    fxRun(() -> memory.install(stage.getScene()));
    return stage;
  }

  private IdleMemory counted() {
    return new IdleMemory(used::get, () -> {
      collections.incrementAndGet();
      used.set(40L << 20);
    });
  }

  @AfterEach
  void close() {
    fxRun(memory::close);
  }

  @Test
  void collectsOnceAndAgainOnlyWhenMuchHasCome() throws InterruptedException {
    Stage stage = watched(counted());
    waitUntil("it has collected", () -> collections.get() == 1);
    robot.moveTo(stage).press(KeyCode.A).release(KeyCode.A);
    Thread.sleep(LONGER);
    assertThat(collections).as("nothing has come since").hasValue(1);
    used.addAndGet(IdleMemory.WORTHWHILE);
    robot.press(KeyCode.A).release(KeyCode.A);
    waitUntil("it has collected again", () -> collections.get() == 2);
  }

  @Test
  void stopsNobodyWhoTypesOrMovesTheMouse() throws InterruptedException {
    Stage stage = watched(counted());
    long end = System.nanoTime() + LONGER * 1_000_000;
    for (int i = 0; System.nanoTime() < end; i++) {
      robot.moveTo(stage.getX() + 20 + i % 50, stage.getY() + 50).press(KeyCode.A).release(KeyCode.A);
      Thread.sleep(50);
    }
    assertThat(collections).hasValue(0);
    waitUntil("afterwards it collects", () -> collections.get() == 1);
  }

  @Test
  void leavesAClosedWindowAlone() throws InterruptedException {
    watched(counted());
    fxRun(memory::close);
    Thread.sleep(LONGER);
    assertThat(collections).hasValue(0);
  }

  @Test
  void hasTheMachineCollect() throws ListenerNotFoundException {
    AtomicInteger asked = new AtomicInteger();
    NotificationListener listener = (note, nothing) -> {
      if (GarbageCollectionNotificationInfo.from((CompositeData) note.getUserData()).getGcCause().equals("System.gc()")) {
        asked.incrementAndGet();
      }
    };
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) bean).addNotificationListener(listener, null, null);
    }
    try {
      watched(new IdleMemory());
      waitUntil("the machine has collected", () -> asked.get() > 0);
    } finally {
      for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
        ((NotificationEmitter) bean).removeNotificationListener(listener);
      }
    }
  }
}
