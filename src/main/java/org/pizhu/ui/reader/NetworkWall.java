package org.pizhu.ui.reader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last wall between a story and the network: whatever gets past the sanitiser and the page's security policy is
 * sent to a proxy that isn't there. It holds for the whole program, which has no business on the network.
 */
final class NetworkWall extends ProxySelector {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkWall.class);

  /** Port 9 is the discard service of RFC 863, which no machine runs today. */
  private static final int DISCARD = 9;

  private NetworkWall() {}

  /** Must come before the first WebView is made: WebKit asks for the selector once. */
  static void raise() {
    if (!(ProxySelector.getDefault() instanceof NetworkWall)) {
      ProxySelector.setDefault(new NetworkWall());
    }
  }

  @Override
  public List<Proxy> select(URI uri) {
    LOG.warn("A story asked for {}; it was kept from the network", uri);
    SocketAddress nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), DISCARD);
    return List.of(new Proxy(Proxy.Type.HTTP, nowhere));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    LOG.debug("Kept from the network: {}", uri, failure);
  }
}
