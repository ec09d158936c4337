package org.pizhu.ui.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The links of a story: only those that lead to a page of the web or to somebody's mail are followed, outside. */
final class ReaderLinks {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderLinks.class);
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private ReaderLinks() {}

  /** Where a link leads, if that is outside; what leads nowhere is only noted in the log, as the reader shows it as text. */
  static Optional<URI> outside(String href) {
    try {
      URI link = new URI(href.strip());
      if (link.getScheme() != null && SCHEMES.contains(link.getScheme().toLowerCase(Locale.ROOT))) {
        return Optional.of(link);
      }
      LOG.info("A link that leads nowhere outside: {}", href);
    } catch (URISyntaxException e) {
      LOG.info("Not a link: {} ({})", href, e.getMessage());
    }
    return Optional.empty();
  }
}
