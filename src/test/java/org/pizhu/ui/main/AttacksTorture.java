package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.StorySummary;
import org.pizhu.task.Progress;
import org.pizhu.ui.CountingServer;

/**
 * Attacks of other people's collections and of our own come in through an import and are opened in the window, where they are pointed at, clicked
 * and typed into. A socket counts who calls, and the page counts what runs.
 */
@Tag("torture")
class AttacksTorture extends MainTest {

  private static final Path SHARED = Path.of("../shared/cases/attacks.json");
  private static final String BEFORE = "这一段在前。";
  private static final String BEHIND = "这一段在后。";

  /** Where an attack calls somebody, it calls us. */
  private static final String ADDRESS = "(?i)(https?:)?//[a-z0-9][a-z0-9.:-]*";

  /** Counts what runs; the page's policy keeps out eval and the like, so that a call of these could only come from an attack. */
  private static final String COUNT = """
      window.ran = [];
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch', 'eval', 'setTimeout', 'Image', 'WebSocket']) {
        const own = window[name];
        window[name] = function(...given) { window.ran.push(name + ' ' + given); };
        window[name].own = own;
      }
      """;

  /** What the reader's story must not hold, whatever came in. */
  private static final String FORBIDDEN = """
      [...document.querySelectorAll('#story *')].filter(one =>
        /^(script|iframe|frame|object|embed|svg|math|style|link|meta|base|form|input|textarea|video|audio|source|template|noscript|applet|portal)$/i
          .test(one.localName)
        || [...one.attributes].some(a => /^on/i.test(a.name) || /^(style|srcset|srcdoc|background|ping|formaction|is)$/i.test(a.name)
          || /^[\\s\\u0000-\\u0020]*(java|vb|live)script:/i.test(a.value) || one.localName === 'img' && a.name === 'src' && !a.value.startsWith('story:')))
        .map(one => one.outerHTML.slice(0, 100)).join(' | ')
      """;

  private static final String TOUCH = """
      for (const one of document.querySelectorAll('#story *')) {
        for (const name of ['mouseover', 'mouseenter', 'focus', 'click', 'auxclick', 'dblclick', 'contextmenu', 'dragstart', 'drop', 'error', 'load',
            'toggle', 'animationend', 'transitionend', 'wheel', 'copy', 'paste']) {
          one.dispatchEvent(new Event(name, {bubbles: true, cancelable: true}));
        }
      }
      """;

  @RegisterExtension final CountingServer server = new CountingServer();

  private Map<String, String> attacks() throws IOException {
    String ours = server.address();
    Map<String, String> attacks = new LinkedHashMap<>();
    List<String> own;
    try (var in = AttacksTorture.class.getResourceAsStream("/org/pizhu/torture/attacks.txt")) {
      own = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    }
    for (int i = 0; i < own.size(); i++) {
      attacks.put("own" + i, own.get(i).replace("ADDRESS", ours));
    }
    if (Files.exists(SHARED)) {
      for (JsonNode attack : new ObjectMapper().readTree(SHARED.toFile())) {
        String payload = attack.get("payload").asText();
        attacks.put(attack.get("id").asText(), payload);
        String calling = payload.replaceAll(ADDRESS, ours);
        if (!calling.equals(payload)) {
          attacks.put(attack.get("id").asText() + "us", calling);
        }
      }
    }
    return attacks;
  }

  /** A story with an attack in it. A lone asterisk would end it. */
  private static String story(String id, String payload) {
    return "攻击 " + id + "。\n<p>" + BEFORE + "</p>" + payload.replaceAll("(?m)^\\s*\\*\\s*$", "") + "\n<p>" + BEHIND + "</p>\n*\n";
  }

  @Test
  void nothingRunsNothingCallsAndTheTextStays() throws IOException {
    Map<String, String> attacks = attacks();
    library = Samples.empty(folder);
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> attack : attacks.entrySet()) {
      files.add(Files.writeString(folder.resolve(attack.getKey() + ".txt"), story(attack.getKey(), attack.getValue())));
    }
    library.storyImport().run(files, null, Progress.NONE);
    openWindow(library, Language.CHINESE);
    fx(() -> page().getEngine().executeScript(COUNT));
    List<String> faults = new ArrayList<>();
    int kept = 0;
    for (StorySummary summary : library.stories()) {
      String id = summary.headline().replaceAll("^攻击 (\\w+)。.*", "$1");
      openStory(summary.id());
      look(id, faults);
      String text = library.story(summary.id()).story().text();
      Element whole = Jsoup.parseBodyFragment(story(id, attacks.getOrDefault(id, ""))).body();
      // What was never closed takes what follows with it, in browsers too.
      whole.select("svg, math, template, select, object, applet, audio, video").remove();
      String shown = whole.text();
      if (text.contains(BEFORE) && (text.contains(BEHIND) || !shown.contains(BEHIND))) {
        kept++;
      } else {
        faults.add(id + " lost its text: " + text);
      }
    }
    robot.sleep(2_000);
    System.out.printf("[torture] | attacks in the window | %d opened | %d ran or were left standing | %d requests | %d kept their text |%n",
        library.counts().stories(), faults.size(), server.requests(), kept);
    assertThat(faults).isEmpty();
    assertThat(server.requests()).isZero();
    assertThat(library.counts().stories()).isGreaterThanOrEqualTo(attacks.size());
    assumeTrue(Files.exists(SHARED), "The collection of attacks is not on this machine; only our own were tried");
  }

  private void look(String id, List<String> faults) {
    String found = fx(() -> {
      var engine = page().getEngine();
      engine.executeScript(TOUCH);
      String ran = String.valueOf(engine.executeScript("window.ran === undefined ? 'the page was loaded anew' : ran.splice(0).join(' ; ')"));
      return (ran + " " + engine.executeScript(FORBIDDEN)).strip();
    });
    if (!found.isEmpty()) {
      faults.add(id + ": " + found);
    }
  }
}
