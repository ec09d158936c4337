package org.pizhu.single;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks at the door of the program that runs. */
final class Caller {

  private Caller() {}

  /**
   * Hands words over and waits until they are taken up. A call to a program that hangs can't be broken off, so it is made on a thread that the
   * system ends with this process.
   *
   * @param note where to ask
   * @param nanos how long to wait
   * @return whether they were; not if nobody is at the door, or the other is just ending
   */
  static boolean isTaken(Note note, List<String> words, long nanos) throws InterruptedException {
    Path socket = note.socket();
    if (socket == null) {
      return false;
    }
    CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> ask(socket, words));
    try {
      return answer.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException hangs) {
      return false;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static boolean ask(Path socket, List<String> words) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      Words.write(words, new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))));
      return Channels.newInputStream(channel).read() == Door.TAKEN;
    } catch (IOException | UnsupportedOperationException nobody) {
      // Nobody is there yet, or nobody any more: the caller looks again.
      return false;
    }
  }
}
