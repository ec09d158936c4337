package org.pizhu.ui.picture;

import java.util.List;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PictureCandidate;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.FirstKeys;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.picture.CandidatesModel.Decision;
import org.pizhu.ui.theme.Icons;

/**
 * The pictures that were found for figures that have none, each to be accepted or refused by a person. Enter accepts and goes on, Del refuses
 * and goes on, the space bar opens the question again; Ctrl+Enter takes in what was accepted.
 */
public final class CandidatesPane extends VBox {

  private final Messages messages;
  private final CandidatesModel model = new CandidatesModel();
  private final ListView<PictureCandidate> list = new ListView<>(model.candidates());
  private final WeakHashMap<PictureCandidate, Image> decoded = new WeakHashMap<>();
  private final Label summary = new Label();
  private final Button certain = new Button();
  private final Button take = new Button();
  private final CandidatesListener listener;
  private int hidden;

  /**
   * @param thumbnails gives a small copy of a picture of the library by its SHA-256, which may still be loading
   */
  public CandidatesPane(Messages messages, Function<String, Optional<Image>> thumbnails, CandidatesListener listener) {
    super(12);
    this.messages = messages;
    this.listener = listener;
    getStyleClass().addAll("panel", "missing-pictures", "picture-candidates");
    Label title = new Label(messages.get("find.title"));
    title.getStyleClass().add("panel-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    IconButton close = new IconButton(Icons.CLOSE, messages.get("missing.close"), "Esc", listener::candidatesClosed);
    HBox head = new HBox(8, title, space, close);
    head.setAlignment(Pos.CENTER_LEFT);
    list.setFixedCellSize(CandidateCell.CELL_HEIGHT);
    list.setCellFactory(view -> new CandidateCell(messages, model, thumbnails, decoded));
    list.setAccessibleText(messages.get("find.title"));
    FirstKeys.of(list, this::key);
    VBox.setVgrow(list, Priority.ALWAYS);
    certain.setOnAction(event -> model.acceptCertain());
    take.getStyleClass().add("accent");
    take.setOnAction(event -> take());
    summary.getStyleClass().add("quiet");
    summary.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, summary, gap, certain, take);
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, list, foot);
    model.versionProperty().addListener(observable -> count());
  }

  /** The keys of the list, for the sheet of keys. */
  public static List<KeyNote> keys() {
    return List.of(new KeyNote("picture.accept", "Enter"), new KeyNote("picture.refuse", "Del"), new KeyNote("picture.take", "Ctrl+Enter"));
  }

  /**
   * Lists what was found, of which what is certain is accepted, and puts the keyboard onto the first that a person has to look at.
   *
   * @param refusedBefore how many more there are that were refused before
   */
  public void show(List<PictureCandidate> found, int refusedBefore) {
    decoded.clear();
    hidden = refusedBefore;
    model.begin(found);
    int first = 0;
    while (first < found.size() && model.decision(found.get(first)) != Decision.OPEN) {
      first++;
    }
    choose(first < found.size() ? first : 0);
    list.requestFocus();
  }

  /** Holds nothing from now on. */
  public void clear() {
    model.begin(List.of());
    decoded.clear();
  }

  private void count() {
    int accepted = model.accepted().size();
    int refused = model.refused().size();
    String decided = messages.get("find.summary", accepted, model.open(), refused);
    summary.setText(hidden == 0 ? decided : messages.get("find.summary-hidden", decided, hidden));
    certain.setText(messages.get("find.accept-certain", model.certain()));
    certain.setDisable(model.certain() == 0);
    take.setText(accepted == 0 && refused > 0 ? messages.get("find.remember", refused) : messages.get("find.take", accepted));
    take.setDisable(accepted + refused == 0);
  }

  private void take() {
    List<PictureCandidate> accepted = model.accepted();
    List<PictureCandidate> refused = model.refused();
    if (!accepted.isEmpty() || !refused.isEmpty()) {
      listener.decided(accepted, refused);
    }
  }

  private boolean key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
      take();
      return true;
    }
    PictureCandidate candidate = list.getSelectionModel().getSelectedItem();
    if (candidate == null || event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case ENTER -> decide(candidate, Decision.ACCEPTED);
      case DELETE, BACK_SPACE -> decide(candidate, Decision.REFUSED);
      case SPACE -> model.decide(candidate, Decision.OPEN);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void decide(PictureCandidate candidate, Decision decision) {
    model.decide(candidate, decision);
    choose(list.getSelectionModel().getSelectedIndex() + 1);
  }

  private void choose(int index) {
    if (index < model.candidates().size()) {
      list.getSelectionModel().select(index);
      list.scrollTo(Math.max(0, index - 1));
    }
  }
}
