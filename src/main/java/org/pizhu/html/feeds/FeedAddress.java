package org.pizhu.html.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes the address of an entry of a feed: by {@code xml:base} (https://www.w3.org/TR/xmlbase/), which holds for all within the element that
 * has it; where there is none, by the address of the page that the feed is of.
 */
final class FeedAddress {

  private static final Logger LOG = LoggerFactory.getLogger(FeedAddress.class);

  private FeedAddress() {}

  /**
   * An address as a whole one.
   *
   * @param link the element that has it
   * @param said as the feed writes it
   * @return the same if it is a whole one or can't be completed
   */
  static String of(Element link, String said) {
    if (said.isEmpty() || said.startsWith("http")) {
      return said;
    }
    String whole = said;
    boolean based = false;
    for (Element around = link; around != null && !whole.startsWith("http"); around = around.parent()) {
      String base = around.attr("xml:base").strip();
      if (!base.isEmpty()) {
        whole = resolved(base, whole);
        based = true;
      }
    }
    Element channel = link.closest("channel,feed");
    String page = based || channel == null ? "" : page(channel);
    return page.isEmpty() ? whole : resolved(page, whole);
  }

  /** The address of the page that a feed is of; empty if it doesn't say it. */
  private static String page(Element channel) {
    for (Element link : channel.children()) {
      boolean other = link.hasAttr("rel") && !link.attr("rel").equals("alternate");
      String address = link.hasAttr("href") ? link.attr("href").strip() : link.wholeText().strip();
      if (link.tagName().equalsIgnoreCase("link") && !other && address.startsWith("http")) {
        return address;
      }
    }
    return "";
  }

  private static String resolved(String base, String address) {
    try {
      return new URI(base).resolve(new URI(address)).toString();
    } catch (URISyntaxException e) {
      // What is no address leads nowhere: the entry has none.
      LOG.debug("A feed has an address that is none", e);
      return address;
    }
  }
}
