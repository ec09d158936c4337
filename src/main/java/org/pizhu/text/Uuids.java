package org.pizhu.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs in small letters (RFC 9562): those that are there, and those that follow from something else, the same wherever that is met. */
public final class Uuids {

  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Uuids() {}

  public static boolean isUuid(String id) {
    return FORM.matcher(id).matches();
  }

  /** An id as a UUID: itself, or if it is none, one that follows from it. */
  public static String of(String id) {
    return isUuid(id) ? id.toLowerCase(Locale.ROOT) : derived(id);
  }

  /** One that follows from some words (version 3, without a namespace). */
  public static String derived(String... of) {
    return UUID.nameUUIDFromBytes(String.join("\n", of).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
