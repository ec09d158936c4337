package org.pizhu.library.notes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote;
import org.pizhu.importer.notes.ForeignNotes;
import org.pizhu.store.story.StoryClues;
import org.pizhu.text.Addresses;

/**
 * Finds the stories that annotations of a file are about: by the file that the story came from and its place there, by its text, by where it
 * stood on the web, by its headline. Where several are meant that way, none is; a headline has to be of one story alone.
 */
final class ForeignHomes {

  private final Map<ForeignStory, Long> homes = new HashMap<>();

  ForeignHomes(StoryClues clues, ForeignNotes foreign) {
    Set<ForeignStory> open = foreign.notes().stream().map(ForeignNote::story).collect(Collectors.toCollection(HashSet::new));
    Map<String, Long> sources = clues.bySource(words(open, ForeignStory::sourceSha256));
    settle(open, story -> sources.get(story.sourceSha256() + "#" + story.number()));
    if (!foreign.sha256().isEmpty()) {
      Map<String, Long> own = clues.bySource(List.of(foreign.sha256()));
      settle(open, story -> story.own() == 0 ? null : own.get(foreign.sha256() + "#" + story.own()));
    }
    Map<String, List<Long>> texts = clues.byText(words(open, ForeignStory::textSha256));
    settle(open, story -> one(texts.get(story.textSha256())));
    int most = open.stream().mapToInt(story -> story.addresses().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int at = i;
      Map<String, List<Long>> addresses = clues.byAddress(words(open, story -> key(story, at)));
      settle(open, story -> one(addresses.get(key(story, at))));
    }
    Map<String, List<Long>> headlines = clues.byHeadline(words(open, ForeignStory::headline));
    settle(open, story -> one(headlines.get(story.headline())));
  }

  private static String key(ForeignStory story, int address) {
    return address < story.addresses().size() ? Addresses.key(story.addresses().get(address)) : "";
  }

  private static Set<String> words(Collection<ForeignStory> stories, Function<ForeignStory, String> of) {
    return stories.stream().map(of).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  private static @Nullable Long one(@Nullable List<Long> found) {
    return found != null && Set.copyOf(found).size() == 1 ? found.get(0) : null;
  }

  private void settle(Set<ForeignStory> open, Function<ForeignStory, @Nullable Long> home) {
    for (ForeignStory story : List.copyOf(open)) {
      Long found = home.apply(story);
      if (found != null) {
        homes.put(story, found);
        open.remove(story);
      }
    }
  }

  /** The number of the story that is meant. */
  Optional<Long> of(ForeignStory story) {
    return Optional.ofNullable(homes.get(story));
  }
}
