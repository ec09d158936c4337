package org.pizhu.exporter.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pizhu.model.PageFacts;
import org.pizhu.model.StoredStory;
import org.pizhu.text.Uuids;

/** Ids as the formats for programs want them: the same thing has the same in each export, from whichever library. */
public final class Ids {

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/].*", Pattern.DOTALL);
  private static final Pattern NOT_IN_IRIS = Pattern.compile("[\\s<>\"{}|\\\\^`\\p{Cntrl}\\p{Cs}]");

  private Ids() {}

  /** The id of an annotation or a tag as a UUID in small letters: itself, or if it is none, one that follows from it. */
  public static String uuid(String id) {
    return Uuids.of(id);
  }

  /** The id of something that has none of its own, which follows from what it is of. */
  public static String derived(String... of) {
    return Uuids.derived(of);
  }

  /** The UUID of a story, which follows from its source and its place there. */
  public static String ofStory(StoredStory story) {
    return derived("story", story.source().sha256(), Integer.toString(story.number()));
  }

  static String urn(String uuid) {
    return "urn:uuid:" + uuid;
  }

  /** Bytes by their hash (RFC 6920): {@code ni:///sha-256;…}. */
  static String ofBytes(String sha256) {
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(sha256));
  }

  /** A story by the hash of its source and its place there: {@code ni:///sha-256;…#story=4}. */
  static String iri(StoredStory story) {
    return ofBytes(story.source().sha256()) + "#story=" + story.number();
  }

  /** Where the story stood on the web, as an address may be written; none if that is not known. */
  public static Optional<String> address(StoredStory story) {
    PageFacts page = story.story().page();
    String address = page == null || page.address() == null ? "" : page.address().strip();
    return WEB.matcher(address).matches()
        ? Optional.of(NOT_IN_IRIS.matcher(address).replaceAll(found -> encoded(found.group())))
        : Optional.empty();
  }

  private static String encoded(String character) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(String.format("%%%02X", one));
    }
    return encoded.toString();
  }
}
