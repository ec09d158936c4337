package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * Which stories one wants to see, and in which order.
 *
 * @param words what was typed, in the language of searches; blank asks for all
 * @param filter what is known of them
 * @param order their order
 * @param falling whether it runs from great to small
 */
public record StoryQuery(String words, StoryFilter filter, StoryOrder order, boolean falling) {

  /** Every story, in the order in which they came. */
  public static final StoryQuery ALL = new StoryQuery("", StoryFilter.NONE, StoryOrder.SOURCE, false);

  public StoryQuery {
    requireNonNull(words);
    requireNonNull(filter);
    requireNonNull(order);
  }

  public StoryQuery with(String typed) {
    return new StoryQuery(typed, filter, order, falling);
  }

  public StoryQuery with(StoryFilter other) {
    return new StoryQuery(words, other, order, falling);
  }

  public StoryQuery sorted(StoryOrder by, boolean fall) {
    return new StoryQuery(words, filter, by, fall);
  }
}
