package org.pizhu.importer.notes;

import static org.pizhu.importer.notes.NoteValues.all;
import static org.pizhu.importer.notes.NoteValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.notes.ForeignSelector.Between;
import org.pizhu.importer.notes.ForeignSelector.Element;
import org.pizhu.importer.notes.ForeignSelector.Naming;
import org.pizhu.importer.notes.ForeignSelector.Stretch;
import org.pizhu.importer.notes.ForeignSelector.Words;
import org.pizhu.model.FragmentSelector;

/** What the selectors of a target say together: each says the same in its way, so the surest counts. */
final class Selectors {

  private static final int DEEPEST = 8;
  private static final Pattern ID = Pattern.compile("#?([\\p{L}\\p{N}_.:-]{1,200})");
  private static final Pattern POINTER = Pattern.compile("#?xpointer\\((/.+)\\)");
  /** WICG Scroll-to-text fragment: {@code text=[prefix-,]start[,end][,-suffix]}. */
  private static final Pattern TEXT = Pattern.compile("(?:^|.*[#&?])(?::~:)?text=(?:([^&,]*)-,)?([^&,]+?)(?:,(?!-)([^&,]+?))?(?:,-([^&,]*))?(?:&.*)?");

  private @Nullable Words words;
  private @Nullable ForeignSelector onPage;
  private @Nullable Stretch stretch;
  private @Nullable FragmentSelector region;
  private ForeignTarget.@Nullable Pixels pixels;
  /** Around what is drawn; it counts where nothing else says a part of the picture. */
  private ForeignTarget.@Nullable Pixels drawn;

  /** Those of a target. */
  static Selectors of(JsonNode target) {
    Selectors selectors = new Selectors();
    all(target.path("selector")).forEach(selectors::add);
    return selectors;
  }

  /** Takes what is said behind the sign of a place in an address, where no selector says it better. */
  void addFragment(String address) {
    int place = address.indexOf('#');
    String value = place < 0 ? "" : address.substring(place);
    if (region == null && pixels == null) {
      region = NoteValues.region(value);
      pixels = NoteValues.pixels(value);
    }
    if (value.contains(":~:text=")) {
      take(fragmentWords(value));
    }
  }

  private void add(JsonNode selector) {
    if (NoteValues.types(selector).contains("Choice")) {
      List.of("default", "items", "item").forEach(member -> all(selector.path(member)).forEach(this::add));
      return;
    }
    String value = text(selector.path("value"));
    if (NoteValues.types(selector).contains("FragmentSelector") && region == null && pixels == null) {
      region = NoteValues.region(value);
      pixels = NoteValues.pixels(value);
      if (region != null || pixels != null) {
        return;
      }
    }
    if (drawn == null && NoteValues.types(selector).contains("SvgSelector")) {
      drawn = SvgBox.of(value);
    }
    take(read(selector, 0));
  }

  private void take(@Nullable ForeignSelector read) {
    if (read instanceof Words exact) {
      words = words == null ? exact : words;
    } else if (read instanceof Stretch place) {
      stretch = stretch == null ? place : stretch;
    } else if (read != null) {
      onPage = onPage == null ? read : onPage;
      if (words == null && inner(read) instanceof Words exact) {
        // Words are found without the element that they are in; it tells where they stand several times.
        words = exact;
      }
    }
  }

  private static @Nullable ForeignSelector inner(ForeignSelector selector) {
    return selector instanceof Element element && element.part() != null ? inner(element.part()) : selector;
  }

  /** A selector with what refines it; null if it says nothing that can be read. */
  private static @Nullable ForeignSelector read(JsonNode selector, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    List<String> types = NoteValues.types(selector);
    ForeignSelector part = all(selector.path("refinedBy")).stream().map(one -> read(one, depth + 1)).filter(one -> one != null).findFirst().orElse(null);
    String value = text(selector.path("value"));
    if (types.contains("TextQuoteSelector")) {
      String exact = text(selector.path("exact"));
      return exact.isEmpty() ? part : within(new Words(exact, text(selector.path("prefix")), text(selector.path("suffix"))), part);
    }
    if (types.contains("TextPositionSelector")) {
      Stretch whole = stretch(selector);
      // Where the words are said they count, wherever they are counted from.
      return part instanceof Words || whole == null ? part : whole;
    }
    if (types.contains("RangeSelector")) {
      return range(selector, depth);
    }
    ForeignSelector element = types.contains("XPathSelector") ? element(Naming.XPATH, value, part)
        : types.contains("CssSelector") ? element(Naming.CSS, value, part)
        : types.contains("FragmentSelector") ? fragment(value, part) : null;
    return element != null ? element : part instanceof Stretch ? null : part;
  }

  private static @Nullable ForeignSelector element(Naming naming, String value, @Nullable ForeignSelector part) {
    return value.isBlank() ? null : new Element(naming, value.strip(), part);
  }

  private static @Nullable ForeignSelector fragment(String value, @Nullable ForeignSelector part) {
    Matcher pointer = POINTER.matcher(value.strip());
    if (pointer.matches()) {
      return new Element(Naming.XPATH, pointer.group(1), part);
    }
    if (value.contains("text=")) {
      return fragmentWords(value);
    }
    Matcher id = ID.matcher(value.strip());
    return id.matches() ? new Element(Naming.ID, id.group(1), part) : null;
  }

  private static @Nullable ForeignSelector fragmentWords(String value) {
    Matcher found = TEXT.matcher(value);
    if (!found.matches()) {
      return null;
    }
    Words from = new Words(decoded(found.group(2)), decoded(found.group(1)), found.group(3) == null ? decoded(found.group(4)) : "");
    return found.group(3) == null ? from : new Between(from, new Words(decoded(found.group(3)), "", decoded(found.group(4))), true);
  }

  private static String decoded(@Nullable String word) {
    try {
      return word == null ? "" : NoteValues.clean(URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noCode) {
      return word;
    }
  }

  private static @Nullable Stretch stretch(JsonNode selector) {
    long start = NoteValues.number(selector.path("start"));
    long end = NoteValues.number(selector.path("end"));
    return start < 0 || end < start ? null : new Stretch(start, end);
  }

  private static @Nullable ForeignSelector range(JsonNode selector, int depth) {
    if (selector.has("startContainer")) {
      // As Hypothesis writes it: offsets count the text of an element.
      return between(offset(selector, "startContainer", "startOffset"), offset(selector, "endContainer", "endOffset"));
    }
    ForeignSelector from = side(selector, "startSelector", "startOffset", depth);
    ForeignSelector to = side(selector, "endSelector", "endOffset", depth);
    if (from instanceof Stretch one && to instanceof Stretch other) {
      return other.start() > one.start() ? new Stretch(one.start(), other.start()) : null;
    }
    return between(from, to);
  }

  private static @Nullable ForeignSelector between(@Nullable ForeignSelector from, @Nullable ForeignSelector to) {
    return from == null || to == null ? null : new Between(from, to, false);
  }

  private static @Nullable ForeignSelector side(JsonNode range, String member, String offset, int depth) {
    ForeignSelector side = all(range.path(member)).stream().map(one -> read(one, depth + 1)).filter(one -> one != null).findFirst().orElse(null);
    long at = NoteValues.number(range.path(offset));
    return side instanceof Element element && element.part() == null && at >= 0
        ? new Element(element.naming(), element.expression(), new Stretch(at, at)) : side;
  }

  private static @Nullable ForeignSelector offset(JsonNode range, String container, String offset) {
    long at = NoteValues.number(range.path(offset));
    String path = text(range.path(container)).strip();
    return at < 0 ? null : new Element(Naming.XPATH, path.isEmpty() ? "/" : path, new Stretch(at, at));
  }

  /** Words within words, with what is around them there. */
  private static Words within(Words outer, @Nullable ForeignSelector part) {
    int from = 0;
    int to = outer.exact().length();
    int length = outer.exact().codePointCount(0, to);
    if (part instanceof Stretch stretch && stretch.start() < stretch.end() && stretch.end() <= length) {
      from = outer.exact().offsetByCodePoints(0, (int) stretch.start());
      to = outer.exact().offsetByCodePoints(0, (int) stretch.end());
    } else if (part instanceof Words inner) {
      boolean hasAround = outer.exact().contains(inner.prefix() + inner.exact() + inner.suffix());
      String sought = hasAround ? inner.prefix() + inner.exact() + inner.suffix() : inner.exact();
      int at = outer.exact().indexOf(sought);
      if (at < 0 || at != outer.exact().lastIndexOf(sought)) {
        return inner;
      }
      at += hasAround ? inner.prefix().length() : 0;
      from = at;
      to = at + inner.exact().length();
    }
    return new Words(
        outer.exact().substring(from, to), outer.prefix() + outer.exact().substring(0, from), outer.exact().substring(to) + outer.suffix());
  }

  /**
   * The part of a text that they say, where they say one.
   *
   * @param isPlaceKnown whether places count in a text that is known; elsewhere they say nothing
   * @param last where a passage without a place stood last; null if nothing says so
   */
  @Nullable ForeignTarget passage(
      ForeignTarget.Counting counting, boolean moved, boolean isPlaceKnown, ForeignTarget.@Nullable LastPlace last) {
    long start = stretch == null ? -1 : stretch.start();
    long end = stretch == null ? -1 : stretch.end();
    if (words != null) {
      return new ForeignTarget.Passage(words.exact(), words.prefix(), words.suffix(), start, end, counting, moved, last, onPage);
    }
    if (onPage != null) {
      return new ForeignTarget.Selected(onPage);
    }
    return stretch == null || !isPlaceKnown ? null : new ForeignTarget.Passage("", "", "", start, end, counting, moved);
  }

  @Nullable FragmentSelector region() {
    return region;
  }

  ForeignTarget.@Nullable Pixels pixels() {
    return region != null ? null : pixels == null ? drawn : pixels;
  }

  /** Whether the part of the picture is the rectangle around a drawing. */
  boolean isDrawn() {
    return region == null && pixels == null && drawn != null;
  }
}
