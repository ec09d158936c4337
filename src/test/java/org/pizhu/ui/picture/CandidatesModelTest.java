package org.pizhu.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.FigureRef;
import org.pizhu.model.PictureCandidate;
import org.pizhu.model.PictureCandidate.Reason;
import org.pizhu.ui.picture.CandidatesModel.Decision;

class CandidatesModelTest {

  private static PictureCandidate candidate(int story, String file, boolean isCertain) {
    return new PictureCandidate(
        new FigureRef(story, 1), "报道", "", "W.jpg", Reason.FILE_NAME, file, "sha-" + file, isCertain, null, -1, false, null);
  }

  private final PictureCandidate certain = candidate(1, "a", true);
  private final PictureCandidate alsoCertain = candidate(1, "b", true);
  private final PictureCandidate open = candidate(2, "c", false);
  private final PictureCandidate other = candidate(2, "d", false);
  private final CandidatesModel model = new CandidatesModel();

  private void begin() {
    model.begin(List.of(certain, alsoCertain, open, other));
  }

  @Test
  void whatIsCertainIsAcceptedOnceForEachFigure() {
    begin();
    assertThat(model.accepted()).containsExactly(certain);
    assertThat(model.certain()).isEqualTo(1);
    assertThat(model.open()).isEqualTo(1);
  }

  @Test
  void ofAFigureOneIsAcceptedAtMost() {
    begin();
    model.decide(open, Decision.ACCEPTED);
    model.decide(other, Decision.ACCEPTED);
    model.decide(alsoCertain, Decision.ACCEPTED);
    assertThat(model.accepted()).containsExactly(alsoCertain, other);
    assertThat(model.decision(open)).isEqualTo(Decision.OPEN);
    assertThat(model.open()).isZero();
  }

  @Test
  void whatWasRefusedIsNotAcceptedWithTheCertainOnes() {
    begin();
    model.decide(certain, Decision.REFUSED);
    model.decide(alsoCertain, Decision.REFUSED);
    model.acceptCertain();
    assertThat(model.accepted()).isEmpty();
    model.decide(certain, Decision.OPEN);
    model.acceptCertain();
    assertThat(model.accepted()).containsExactly(certain);
    model.decide(certain, Decision.REFUSED);
    assertThat(model.decision(certain)).isEqualTo(Decision.REFUSED);
    assertThat(model.accepted()).isEmpty();
  }
}
