package org.pizhu.ui.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import org.jspecify.annotations.Nullable;

/** Teaches the JDK the {@code story:} scheme. Made by the JDK, which finds it in {@code META-INF/services}. */
public final class StorySchemeProvider extends URLStreamHandlerProvider {

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return StoryScheme.NAME.equals(protocol) ? new Handler() : null;
  }

  private static final class Handler extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new Connection(url);
    }
  }

  private static final class Connection extends URLConnection {
    private @Nullable PictureData content;

    Connection(URL url) {
      super(url);
    }

    @Override
    public void connect() throws IOException {
      open();
    }

    private PictureData open() throws IOException {
      PictureData opened = content;
      if (opened == null) {
        String wanted = getRequestProperty("Accept");
        opened = StoryScheme.open(url.getPath(), wanted == null ? "" : wanted);
        content = opened;
        connected = true;
      }
      return opened;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new ByteArrayInputStream(open().bytes());
    }

    @Override
    public @Nullable String getContentType() {
      return content == null ? null : content.mediaType();
    }

    @Override
    public long getContentLengthLong() {
      return content == null ? -1 : content.bytes().length;
    }
  }
}
