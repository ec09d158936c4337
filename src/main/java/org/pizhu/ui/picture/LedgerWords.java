package org.pizhu.ui.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.PictureDoubt;
import org.pizhu.model.PictureLook;

/** What is said of a figure of the ledger. */
final class LedgerWords {

  private final Messages messages;

  LedgerWords(Messages messages) {
    this.messages = messages;
  }

  String caption(LedgerEntry entry) {
    return entry.caption().isEmpty() ? messages.get("missing.no-caption") : entry.caption();
  }

  /** Missing, or what is doubtful; empty for neither. */
  String fault(LedgerEntry entry) {
    List<String> parts = new ArrayList<>();
    if (entry.isMissing()) {
      parts.add(messages.get("ledger.missing"));
    }
    for (PictureDoubt doubt : entry.doubtsInOrder()) {
      parts.add(messages.get("ledger.doubt." + doubt.key()));
    }
    return String.join(" · ", parts);
  }

  /** Missing or what is doubtful, the size, where else it stands, the name of the file. */
  String state(LedgerEntry entry) {
    List<String> parts = new ArrayList<>(List.of(fault(entry)));
    PictureLook look = entry.look();
    if (look != null && look.width() > 0) {
      parts.add(look.width() + "×" + look.height());
    }
    if (entry.places() > 1) {
      parts.add(messages.get("ledger.same", entry.places() - 1));
    }
    if (!entry.alike().isEmpty()) {
      parts.add(messages.get("ledger.alike", entry.alike().size()));
    }
    parts.add(entry.fileName());
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  /** All of it, to be read aloud. */
  String spoken(@Nullable LedgerEntry entry) {
    return entry == null ? "" : caption(entry) + ", " + state(entry) + ", " + entry.headline();
  }

  /** Whether its picture may be decoded. */
  static boolean isDecodable(LedgerEntry entry) {
    PictureLook look = entry.look();
    return look == null || look.kind() != PictureLook.Kind.TOO_LARGE && look.kind() != PictureLook.Kind.BROKEN;
  }
}
