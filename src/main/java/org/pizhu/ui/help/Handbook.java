package org.pizhu.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;

/**
 * The handbook: a few pages in each language of the program, as Markdown among its resources. What the program calls things, and which keys they
 * have now, is put in for {@code {act:…}}, {@code {key:…}} and {@code {say:…}}, so that a page can't say it wrongly.
 */
public final class Handbook {

  /** The pages in their order; what is new comes after them. */
  static final List<String> PAGES = List.of(
      "first-steps", "stories", "annotating", "tags", "versions", "searching", "exporting", "safety", "keys");

  /** The page that says what is new. */
  static final String NEWS = "news";

  private static final String FOLDER = "/org/pizhu/handbook/";
  private static final Pattern NAMED = Pattern.compile("\\{(act|key|say):([a-z0-9.-]+)}");
  private static final String HEADLINE = "# ";

  private final Language language;
  private final List<HandbookPage> raw;
  private final Changelog changelog;

  private Handbook(Language language, List<HandbookPage> raw, Changelog changelog) {
    this.language = language;
    this.raw = List.copyOf(raw);
    this.changelog = changelog;
  }

  /**
   * Reads the pages of a language.
   *
   * @throws UncheckedIOException if the program's own pages can't be read
   */
  public static Handbook read(Language language) {
    List<HandbookPage> pages = PAGES.stream()
        .map(id -> page(id, resource(folder(language) + id + ".md")))
        .toList();
    return new Handbook(language, pages, Changelog.parse(resource(FOLDER + "CHANGELOG.md")));
  }

  private static String folder(Language language) {
    return FOLDER + language.locale().getLanguage() + "/";
  }

  private static HandbookPage page(String id, String text) {
    String first = text.lines().findFirst().orElseThrow();
    return new HandbookPage(id, first.substring(HEADLINE.length()).strip(), text);
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Handbook.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages with the names and keys that hold now. */
  List<HandbookPage> pages(Messages messages, Acts acts, Bindings bindings) {
    UnaryOperator<String> fill = text -> fill(text, messages, acts, bindings);
    HandbookPage news = new HandbookPage(NEWS, messages.get("handbook.news"), changelog.text(messages.get("handbook.news"), language));
    return Stream.concat(
        raw.stream().map(page -> new HandbookPage(page.id(), page.title(), fill.apply(page.text()))), Stream.of(news)).toList();
  }

  private static String fill(String text, Messages messages, Acts acts, Bindings bindings) {
    Matcher named = NAMED.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (named.find()) {
      String id = named.group(2);
      String words = switch (named.group(1)) {
        case "act" -> acts.name(acts.get(id)).replace("…", "").replace("...", "");
        case "key" -> bindings.key(id).isEmpty() ? acts.name(acts.get(id)) : bindings.key(id);
        default -> messages.get(id);
      };
      named.appendReplacement(filled, Matcher.quoteReplacement(words));
    }
    return named.appendTail(filled).toString();
  }

  /**
   * Where a picture of a page lies: an address that the toolkit reads off its thread.
   *
   * @param name as a page names it
   */
  String picture(String name) {
    String path = FOLDER + name + "-" + language.locale().getLanguage() + ".png";
    return Objects.requireNonNull(Handbook.class.getResource(path), path).toExternalForm();
  }
}
