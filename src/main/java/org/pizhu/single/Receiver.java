package org.pizhu.single;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Takes what a later start was asked for. */
@FunctionalInterface
public interface Receiver {

  /**
   * Takes it. Called on threads of the door, several at once if so many ask.
   *
   * @param words the words of the later start
   * @return ends once the program has taken it up, or fails; the later start waits that long
   */
  CompletionStage<?> receive(List<String> words);
}
