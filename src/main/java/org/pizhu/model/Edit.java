package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One act of the archivist: the unit of a transaction, of a notification, and of undo.
 *
 * @param id its number in the library's history; 0 before it is stored
 * @param kind what was done
 * @param subject the words that the act was about, such as the quote; for labels
 * @param by who did it
 * @param at when
 * @param changes what it changed, in the order they were made
 */
public record Edit(long id, EditKind kind, String subject, String by, Instant at, List<Change> changes) {

  public Edit {
    requireNonNull(kind);
    requireNonNull(subject);
    requireNonNull(by);
    requireNonNull(at);
    changes = List.copyOf(changes);
  }

  /**
   * The same as it is stored.
   *
   * @param stored its number in the history, 1 or more
   */
  public Edit withId(long stored) {
    return new Edit(stored, kind, subject, by, at, changes);
  }

  /** What has to be done to take it back: each change reversed, the last one first. */
  public List<Change> reversed() {
    List<Change> reversed = new ArrayList<>(changes);
    Collections.reverse(reversed);
    return reversed.stream().map(Change::reversed).toList();
  }

  /** How many things it changed. */
  public int size() {
    return changes.stream().mapToInt(Change::size).sum();
  }

  /** Whether stories came in or were taken out by it. */
  public boolean movesStories() {
    return changes.stream().anyMatch(Change.ImportChange.class::isInstance);
  }

  /** Whether figures got another picture by it, or pictures were refused for them. */
  public boolean changesPictures() {
    return changes.stream().anyMatch(change -> change instanceof Change.PictureChange || change instanceof Change.RefusalChange);
  }

  /** Whether the text of stories is another by it. */
  public boolean rereadsStories() {
    return changes.stream().anyMatch(Change.ReadingChange.class::isInstance);
  }

  /** Whether it is about collections and what is in them, saved searches, or marks on stories, and about nothing else. */
  public boolean isOfShelf() {
    return !changes.isEmpty() && changes.stream().allMatch(change -> change instanceof Change.MarkChange
        || change instanceof Change.CollectionChange || change instanceof Change.MembershipChange
        || change instanceof Change.SavedSearchChange);
  }

  /** Whether fields of the metadata of stories are others by it. */
  public boolean changesMetadata() {
    return changes.stream().anyMatch(Change.MetadataChange.class::isInstance);
  }

  /** Whether it is about the metadata of stories and about nothing else. */
  public boolean isOfMetadata() {
    return !changes.isEmpty() && changes.stream().allMatch(Change.MetadataChange.class::isInstance);
  }

  /** Whether it is about which stories are versions of one, and about nothing else. */
  public boolean isOfFamilies() {
    return !changes.isEmpty() && changes.stream().allMatch(Change.FamilyChange.class::isInstance);
  }

  /** The stories whose text, metadata, annotations, memos, pictures, marks, collections or family it touches. */
  public Set<Long> stories() {
    Set<Long> stories = new LinkedHashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.AnnotationChange annotation) {
        if (annotation.before() != null) {
          stories.add(annotation.before().storyId());
        }
        if (annotation.after() != null) {
          stories.add(annotation.after().storyId());
        }
      } else if (change instanceof Change.CodingChange coding) {
        stories.add(coding.after().storyId());
      } else if (change instanceof Change.MemoChange memo) {
        stories.add(memo.storyId());
      } else if (change instanceof Change.ColorChange color) {
        stories.add(color.storyId());
      } else if (change instanceof Change.PictureChange picture) {
        picture.figures().forEach(figure -> stories.add(figure.storyId()));
      } else if (change instanceof Change.ReadingChange reading) {
        reading.readings().forEach(one -> stories.add(one.storyId()));
      } else if (change instanceof Change.MarkChange mark) {
        stories.addAll(mark.stories());
      } else if (change instanceof Change.MembershipChange membership) {
        stories.addAll(membership.stories());
      } else if (change instanceof Change.MetadataChange metadata) {
        stories.addAll(metadata.stories());
      } else if (change instanceof Change.FamilyChange family) {
        stories.addAll(family.stories());
      } else if (change instanceof Change.StandingChange standing) {
        stories.add(standing.storyId());
      } else if (change instanceof Change.AgreementChange agreement) {
        stories.add(agreement.storyId());
      } else if (change instanceof Change.RefusalChange refusal) {
        stories.add(refusal.storyId());
      }
    }
    return stories;
  }
}
