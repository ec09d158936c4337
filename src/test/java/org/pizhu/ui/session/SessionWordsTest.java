package org.pizhu.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Session;

class SessionWordsTest {

  @Test
  void theProgressOfALongListIsGroupedByThousands() {
    SessionWords words = new SessionWords(new Messages(Language.ENGLISH));
    assertThat(words.progress(session(3, 10))).isEqualTo("3/10");
    assertThat(words.progress(session(1_204, 3_000))).isEqualTo("1,204/3,000");
  }

  private static Session session(int done, int stories) {
    return new Session(1, "s", "a", Instant.EPOCH, null, null, stories, done, Duration.ZERO);
  }
}
