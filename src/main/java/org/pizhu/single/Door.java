package org.pizhu.single;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The socket at which later starts ask. Whoever asks before it is answered waits in the system's queue. */
final class Door implements AutoCloseable {

  /** The answer that the words were taken up. */
  static final int TAKEN = 1;

  private static final String NAME = "door";

  /** So long may the path of a socket be everywhere: 104 bytes with the end on macOS, 108 on Linux and Windows. */
  private static final int LONGEST_PATH = 100;

  private final ServerSocketChannel channel;
  private final Path socket;
  private final boolean hasFolder;
  private final ExecutorService threads = Executors.newCachedThreadPool(daemons());

  private Door(ServerSocketChannel channel, Path socket, boolean hasFolder) {
    this.channel = channel;
    this.socket = socket;
    this.hasFolder = hasFolder;
  }

  private static ThreadFactory daemons() {
    ThreadFactory factory = Executors.defaultThreadFactory();
    return work -> {
      Thread thread = factory.newThread(work);
      thread.setName("pizhu-door");
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Opens a door. To be called by the one program only, since a socket that was left behind is cleared away.
   *
   * @param folder where it is, if the path is not too long for a socket
   */
  static Door open(Path folder) throws IOException {
    Path socket = folder.resolve(NAME).toAbsolutePath();
    if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      // For this user alone, as the documentation of the method has it.
      socket = Files.createTempDirectory("pizhu").resolve(NAME);
    }
    Files.deleteIfExists(socket);
    ServerSocketChannel channel = channel();
    Door door = new Door(channel, socket, !socket.startsWith(folder.toAbsolutePath()));
    try {
      channel.bind(UnixDomainSocketAddress.of(socket));
      PrivateFolder.close(socket);
      return door;
    } catch (IOException failed) {
      door.close();
      throw failed;
    }
  }

  private static ServerSocketChannel channel() throws IOException {
    try {
      return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    } catch (UnsupportedOperationException oldSystem) {
      // Windows before 1803.
      throw new IOException(oldSystem);
    }
  }

  Path socket() {
    return socket;
  }

  void receive(Receiver receiver) {
    threads.execute(() -> {
      try {
        while (true) {
          SocketChannel caller = channel.accept();
          // On a thread of its own: a caller that says nothing must keep nobody waiting.
          threads.execute(() -> hear(caller, receiver));
        }
      } catch (ClosedChannelException ended) {
        threads.shutdown();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    });
  }

  private static void hear(SocketChannel caller, Receiver receiver) {
    try {
      List<String> words = Words.read(new DataInputStream(new BufferedInputStream(Channels.newInputStream(caller))));
      receiver.receive(words).whenComplete((taken, failed) -> answer(caller, failed == null));
    } catch (IOException gone) {
      answer(caller, false);
    }
  }

  private static void answer(SocketChannel caller, boolean isTaken) {
    try (caller) {
      if (isTaken) {
        caller.write(ByteBuffer.wrap(new byte[] {TAKEN}));
      }
    } catch (IOException gone) {
      // The later start waited no longer. What it asked for is done all the same, so there is nobody to tell.
      return;
    }
  }

  /** Closes the door and clears it away. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(socket);
    if (hasFolder) {
      Files.deleteIfExists(socket.getParent());
    }
  }
}
