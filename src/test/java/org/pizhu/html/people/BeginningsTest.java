package org.pizhu.html.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pizhu.html.words.Beginnings;

class BeginningsTest {

  /** At every place of many stories: what the table rules out the pattern doesn't match either. */
  @Test
  void aMatchIsFoundWhereverThePatternFindsOne() throws IOException {
    String text;
    try (InputStream in = BeginningsTest.class.getResourceAsStream("/org/pizhu/html/story/unseen.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Pattern pattern : List.of(PeopleWords.ROLE, PeopleWords.VERB, PeopleWords.GLUED_VERB, PeopleWords.TRANSCRIBED)) {
      Beginnings beginnings = new Beginnings(pattern);
      int found = 0;
      for (int at = 0; at < text.length(); at++) {
        int end = Math.min(text.length(), at + 40);
        Matcher wanted = pattern.matcher(text).region(at, end);
        boolean is = wanted.lookingAt();
        @Nullable Matcher match = beginnings.at(text, at, end);
        assertThat(match != null).as("%s at %d", pattern, at).isEqualTo(is);
        if (match != null) {
          found++;
          assertThat(match.end()).isEqualTo(wanted.end());
        }
      }
      assertThat(found).as("of %s", pattern).isPositive();
    }
  }

  @Test
  void mostOfATextIsRuledOut() {
    Beginnings roles = new Beginnings(PeopleWords.ROLE);
    assertThat("记摄责").matches(text -> text.chars().allMatch(unit -> roles.mayBegin((char) unit)));
    assertThat("的了是，。a1 ").matches(text -> text.chars().noneMatch(unit -> roles.mayBegin((char) unit)));
    assertThat(roles.isAt("", 0, 0)).isFalse();
  }
}
