package org.pizhu.library.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pizhu.html.story.FirstHeadline;
import org.pizhu.model.HeadlineOffer;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StorySummary;
import org.pizhu.store.story.FamilyStore;
import org.pizhu.store.story.StoryStore;

/** Finds the whole headline of a story whose headline was cut, in its own text and in its versions. */
final class WholeHeadlines {

  private final FamilyStore families;
  private final StoryStore stories;

  WholeHeadlines(FamilyStore families, StoryStore stories) {
    this.families = families;
    this.stories = stories;
  }

  /** See {@link Families#wholeHeadlines}. */
  List<HeadlineOffer> of(long storyId) {
    Optional<StoredStory> stored = stories.story(storyId);
    if (stored.isEmpty() || !stored.get().shown().isHeadlineCut()) {
      return List.of();
    }
    ShownStory shown = stored.get().shown();
    String cut = shown.headline();
    Map<String, HeadlineOffer> offers = new LinkedHashMap<>();
    FirstHeadline.toldIn(shown.story()).filter(told -> FirstHeadline.goesOn(cut, told))
        .ifPresent(told -> offers.put(told, new HeadlineOffer(told, null)));
    for (StorySummary version : versions(storyId)) {
      String headline = version.headline();
      if (!version.headlineCut() && FirstHeadline.goesOn(cut, headline)) {
        offers.putIfAbsent(headline, new HeadlineOffer(headline, version));
      }
    }
    return new ArrayList<>(offers.values());
  }

  private List<StorySummary> versions(long storyId) {
    Long family = families.families(List.of(storyId)).get(storyId);
    return family == null
        ? List.of()
        : stories.summaries(families.members(family).stream().filter(member -> member != storyId).toList());
  }
}
