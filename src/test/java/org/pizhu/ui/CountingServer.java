package org.pizhu.ui;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on this machine that counts who calls it during a test, and answers nobody. */
public final class CountingServer implements BeforeEachCallback, AfterEachCallback {

  private final AtomicInteger requests = new AtomicInteger();
  private ServerSocket server;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    requests.set(0);
    ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server = listening;
    CompletableFuture.runAsync(() -> {
      while (!listening.isClosed()) {
        try {
          listening.accept().close();
          requests.incrementAndGet();
        } catch (IOException closed) {
          return;
        }
      }
    });
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    server.close();
  }

  /** Where it listens; without a stroke at the end. */
  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** How often it was called. */
  public int requests() {
    return requests.get();
  }
}
