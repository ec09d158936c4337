package org.pizhu.ui.picture;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PictureCandidate;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.picture.CandidatesModel.Decision;
import org.pizhu.ui.theme.Icons;

/** What could be the picture of a figure, beside the picture that it should look like, why it could be, and what was decided. */
final class CandidateCell extends ListCell<PictureCandidate> {

  static final double CELL_HEIGHT = 142;

  private static final double WIDTH = 144;
  private static final double HEIGHT = 96;
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass OTHER = PseudoClass.getPseudoClass("wrong");

  private final Messages messages;
  private final CandidatesModel model;
  private final Function<String, Optional<Image>> thumbnails;
  /** Pictures of files as they were decoded, as long as the candidates are listed. */
  private final Map<PictureCandidate, Image> decoded;
  private final Framed there = new Framed();
  private final Framed found = new Framed();
  private final EllipsisLabel caption = new EllipsisLabel();
  private final EllipsisLabel headline = new EllipsisLabel();
  private final EllipsisLabel wanted = new EllipsisLabel();
  private final Label reason = new Label();
  private final ToggleButton accept;
  private final ToggleButton refuse;
  private final HBox row;
  /** Held here, since the model holds it weakly. */
  private final InvalidationListener decided = observable -> mark();

  CandidateCell(
      Messages messages, CandidatesModel model, Function<String, Optional<Image>> thumbnails, WeakHashMap<PictureCandidate, Image> decoded) {
    this.messages = messages;
    this.model = model;
    this.thumbnails = thumbnails;
    this.decoded = decoded;
    getStyleClass().add("candidate-cell");
    setPrefWidth(0);
    accept = toggle("find.accept", Icons.CONFIRM, Decision.ACCEPTED);
    refuse = toggle("find.refuse", Icons.CLOSE, Decision.REFUSED);
    refuse.getStyleClass().add("refuse");
    headline.getStyleClass().add("quiet");
    wanted.getStyleClass().add("mono");
    reason.getStyleClass().add("reason");
    reason.setWrapText(true);
    VBox words = new VBox(3, caption, headline, wanted, reason);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    VBox buttons = new VBox(6, accept, refuse);
    buttons.setAlignment(Pos.CENTER);
    buttons.setMinWidth(USE_PREF_SIZE);
    row = new HBox(12, there, found, words, buttons);
    row.setAlignment(Pos.CENTER_LEFT);
    model.versionProperty().addListener(new WeakInvalidationListener(decided));
  }

  /** A picture with what it is below. */
  private static final class Framed extends VBox {
    private final ImageView image = new ImageView();
    private final EllipsisLabel name = new EllipsisLabel();

    Framed() {
      super(3);
      StackPane frame = new StackPane(Icons.PICTURE.node(), image);
      frame.getStyleClass().add("thumbnail");
      frame.setMinSize(WIDTH, HEIGHT);
      frame.setMaxSize(WIDTH, HEIGHT);
      image.setFitWidth(WIDTH);
      image.setFitHeight(HEIGHT);
      image.setPreserveRatio(true);
      name.getStyleClass().add("quiet");
      name.setMaxWidth(WIDTH);
      setMinWidth(WIDTH);
      setMaxWidth(WIDTH);
      setAlignment(Pos.CENTER_LEFT);
      getChildren().addAll(frame, name);
    }

    void show(@Nullable Image shown, String words) {
      image.setImage(shown);
      name.setText(words);
    }
  }

  private ToggleButton toggle(String nameKey, Icons icon, Decision decision) {
    ToggleButton button = new ToggleButton(messages.get(nameKey), icon.node());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    button.setOnAction(event -> {
      PictureCandidate candidate = getItem();
      if (candidate != null) {
        model.decide(candidate, button.isSelected() ? decision : Decision.OPEN);
        getListView().getSelectionModel().select(getIndex());
        getListView().requestFocus();
      }
    });
    return button;
  }

  @Override
  protected void updateItem(@Nullable PictureCandidate candidate, boolean empty) {
    super.updateItem(candidate, empty);
    if (empty || candidate == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    PictureCandidate.Model like = candidate.like();
    boolean isOfLibrary = candidate.file() == null;
    there.show(like == null || isOfLibrary ? null : thumbnails.apply(like.sha256()).orElse(null),
        like == null || isOfLibrary ? messages.get("find.nothing-to-compare") : story(like));
    found.show(isOfLibrary ? thumbnails.apply(candidate.sha256()).orElse(null) : file(candidate),
        isOfLibrary && like != null ? story(like) : String.valueOf(candidate.file()));
    caption.setText(candidate.caption().isEmpty() ? messages.get("missing.no-caption") : candidate.caption());
    headline.setText(messages.get("find.figure", candidate.headline(), candidate.figure().number()));
    wanted.setText(candidate.wanted());
    reason.setText(reason(candidate));
    reason.pseudoClassStateChanged(OTHER, candidate.looksOther() || candidate.isBroken());
    setGraphic(row);
    mark();
  }

  private String story(PictureCandidate.Model like) {
    return messages.get("find.figure", like.headline(), like.figure().number());
  }

  private @Nullable Image file(PictureCandidate candidate) {
    byte[] thumbnail = candidate.thumbnail();
    return thumbnail == null ? null : decoded.computeIfAbsent(candidate, one -> new Image(new ByteArrayInputStream(thumbnail)));
  }

  private String reason(PictureCandidate candidate) {
    String why = messages.get("find.reason." + candidate.reason().key());
    if (candidate.isBroken()) {
      return messages.get("find.why-and-how", why, messages.get("ledger.doubt.broken"));
    }
    if (candidate.file() == null || candidate.distance() < 0) {
      return why;
    }
    String how = candidate.looksOther() ? "find.looks-other" : "find.looks-alike";
    return messages.get("find.why-and-how", why, messages.get(how, candidate.distance()));
  }

  private void mark() {
    PictureCandidate candidate = getItem();
    if (isEmpty() || candidate == null) {
      return;
    }
    Decision decision = model.decision(candidate);
    accept.setSelected(decision == Decision.ACCEPTED);
    refuse.setSelected(decision == Decision.REFUSED);
    pseudoClassStateChanged(REFUSED, decision == Decision.REFUSED);
    setAccessibleText(String.join(", ",
        caption.getText(), headline.getText(), wanted.getText(), reason.getText(),
        messages.get("find.decision." + decision.name().toLowerCase(java.util.Locale.ROOT))));
  }
}
