package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeginningsTest {

  private static final Pattern ROLE = Pattern.compile("(?:全媒体|实习|驻[^驻]{1,18}?){0,3}?(?<role>责任编辑|记者|供稿|摄影)(?!单位)");
  private static final Pattern VERB = Pattern.compile("[文图][/／][文图]|(?:摄影|综合)?报道|[发發]自\\p{IsHan}{2,6}|[摄图]");

  /** At every place of many stories: what the table rules out the pattern doesn't match either. */
  @Test
  void aMatchIsFoundWhereverThePatternFindsOne() throws IOException {
    String text;
    try (InputStream in = BeginningsTest.class.getResourceAsStream("/org/pizhu/html/story/unseen.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Pattern pattern : List.of(ROLE, VERB)) {
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
    Beginnings roles = new Beginnings(ROLE);
    assertThat("记摄责全实驻").matches(text -> text.chars().allMatch(unit -> roles.mayBegin((char) unit)));
    assertThat("的了是，。a1 ").matches(text -> text.chars().noneMatch(unit -> roles.mayBegin((char) unit)));
    assertThat(roles.at("", 0, 0)).isNull();
  }
}
