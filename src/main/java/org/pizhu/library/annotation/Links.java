package org.pizhu.library.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pizhu.markdown.LinkText;
import org.pizhu.markdown.Markdown;
import org.pizhu.model.Annotation;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.LinkStore;
import org.pizhu.store.database.Database;

/** The links in notes and memos: where they lead, what could be linked to, what links to something. */
public final class Links {

  private static final int OFFERED = 8;
  private static final int OFFERED_STORIES = 3;

  private final LinkStore links;
  private final AnnotationStore annotations;

  /** The links of one library. */
  public Links(Database database) {
    links = new LinkStore(database);
    annotations = new AnnotationStore(database);
  }

  /** Those of the targets that are in the library; the others were deleted, or are of another library. */
  public Set<NoteLink> there(Collection<NoteLink> targets) {
    return links.there(targets);
  }

  /** The story in which a target is to be seen; none if it is not there. */
  public Optional<Long> story(NoteLink target) {
    return switch (target.kind()) {
      case ANNOTATION -> annotations.byId(target.id()).map(Annotation::storyId);
      case STORY -> there(List.of(target)).isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(target.id()));
    };
  }

  /**
   * What a note can link to.
   *
   * @param words words of quote, note or headline; blank for the nearest
   * @param storyId the story that is open, whose annotations come first; 0 for none
   */
  public List<LinkPlace> offers(String words, long storyId) {
    return links.find(words, storyId, OFFERED, OFFERED_STORIES);
  }

  /** Everything that some note or memo links to, whether it is there or not. */
  public Set<NoteLink> linked() {
    return links.having(LinkText.BEGIN).stream()
        .flatMap(candidate -> Markdown.links(candidate.text()).stream())
        .collect(Collectors.toSet());
  }

  /** The annotations whose notes, and the stories whose memos, link to something; not it itself. */
  public List<LinkPlace> backlinks(NoteLink target) {
    return links.having(LinkText.beginning(target)).stream()
        .filter(candidate -> !candidate.place().link().equals(target))
        .filter(candidate -> Markdown.links(candidate.text()).contains(target))
        .map(LinkStore.Candidate::place)
        .toList();
  }
}
