package org.pizhu.ui.library;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.OfferList;
import org.pizhu.ui.control.Texts;
import org.pizhu.ui.library.SearchOffers.Offer;

/** The offers below the search box. */
final class SearchOfferList extends OfferList<Offer> {

  SearchOfferList(Consumer<Offer> picked) {
    super(picked);
    getStyleClass().add("search-offers");
  }

  /** What the choice says, for those who hear the window. */
  String spoken() {
    return chosen().map(offer -> (offer.text() + " " + offer.told()).strip()).orElse("");
  }

  @Override
  protected Node row(Offer offer) {
    if (offer.told().isEmpty()) {
      return new HBox(new EllipsisLabel(offer.text().strip()));
    }
    Label name = Texts.drawn(new Label(offer.text()));
    name.setMinWidth(Label.USE_PREF_SIZE);
    EllipsisLabel told = new EllipsisLabel(offer.told());
    told.getStyleClass().add("quiet");
    HBox.setHgrow(told, Priority.ALWAYS);
    return new HBox(name, told);
  }
}
