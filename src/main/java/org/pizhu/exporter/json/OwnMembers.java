package org.pizhu.exporter.json;

import java.io.IOException;
import java.util.Locale;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Target;

/** What a row says of the place of an annotation, in selectors and in words of Pizhu's own. Positions count UTF-16 units of the story's text. */
public final class OwnMembers {

  private OwnMembers() {}

  /** The selectors of a passage or of a part of a picture, as a member; nothing for what is about the whole of something. */
  public static void selectors(Target target, JsonOut json) throws IOException {
    FragmentSelector region = target instanceof FigureTarget figure ? figure.region() : null;
    if (!(target instanceof PassageTarget) && region == null) {
      return;
    }
    json.beginArray("selector");
    if (region != null) {
      json.beginItem();
      json.text("type", "FragmentSelector");
      json.text("conformsTo", FragmentSelector.CONFORMS_TO);
      json.text("value", region.value());
      json.end();
    }
    if (target instanceof PassageTarget passage) {
      passage(passage, json);
    }
    json.endArray();
  }

  private static void passage(PassageTarget passage, JsonOut json) throws IOException {
    if (passage.status().hasPlace()) {
      json.beginItem();
      json.text("type", "TextPositionSelector");
      json.number("start", passage.range().start());
      json.number("end", passage.range().end());
      json.end();
    }
    json.beginItem();
    json.text("type", "TextQuoteSelector");
    json.text("exact", passage.quote().exact());
    json.text("prefix", passage.quote().prefix());
    json.text("suffix", passage.quote().suffix());
    json.end();
  }

  /** Which figure is meant, whether the annotation was carried to its place, and where it stood last if it has none: members of the object that is open. */
  public static void target(Target target, JsonOut json) throws IOException {
    if (target instanceof FigureTarget figure) {
      json.number("figureNumber", figure.number());
      json.textUnlessEmpty("fileName", figure.figure().fileName());
      json.textUnlessEmpty("pictureSha256", figure.figure().pictureSha256());
      json.textUnlessEmpty("caption", figure.figure().caption());
    }
    if (target.status() != AnchorStatus.ANCHORED) {
      json.text("status", target.status().name().toLowerCase(Locale.ROOT));
    }
    if (target instanceof PassageTarget lost && !lost.status().hasPlace()) {
      json.text("lastTextSha256", lost.textSha256());
      json.number("lastStart", lost.range().start());
      json.number("lastEnd", lost.range().end());
    }
  }
}
