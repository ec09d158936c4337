package org.pizhu.ui.act;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One thing that the program can do when it is told to: by a button, a menu, a key, or from the palette. */
public final class Act {

  /** Where the keys of an act hold. */
  public enum Scope {
    /** Wherever the keyboard is; while somebody writes, only keys that write nothing. */
    EVERYWHERE,
    /** Where nobody is writing. */
    READING
  }

  private final String id;
  private final @Nullable String name;
  private final List<KeyStroke> defaults;
  private final Scope scope;
  private final boolean changeable;
  private final BooleanSupplier here;
  private final BooleanSupplier possible;
  private final @Nullable String reason;
  private final BooleanSupplier body;

  private Act(Builder builder, BooleanSupplier body) {
    id = builder.id;
    name = builder.name;
    defaults = builder.defaults;
    scope = builder.scope;
    changeable = builder.changeable;
    here = builder.here;
    possible = builder.possible;
    reason = builder.reason;
    this.body = body;
  }

  /**
   * Begins an act of the program.
   *
   * @param id its group, a dot, and its own name, such as {@code annotation.note}; it is stored with its keys: never rename one. The
   *     bundle names it as {@code act.<id>} and its group as {@code act.group.<group>}
   */
  public static Builder of(String id) {
    return new Builder(id, null);
  }

  /**
   * Begins an act that comes from the user's data, such as the one that gives a certain tag.
   *
   * @param name what it is called
   */
  public static Builder of(String id, String name) {
    return new Builder(id, requireNonNull(name));
  }

  public String id() {
    return id;
  }

  /** The first part of its id. */
  public String group() {
    return id.substring(0, id.indexOf('.'));
  }

  /** Its own name if it comes from data; none if the bundle names it. */
  @Nullable String name() {
    return name;
  }

  /** Whether it comes from the user's data. */
  public boolean isFromData() {
    return name != null;
  }

  /** The keys that it has unless the user changes them; may be empty. */
  public List<KeyStroke> defaults() {
    return defaults;
  }

  public Scope scope() {
    return scope;
  }

  /** Whether its keys hold where the keyboard is now. */
  boolean holdsHere() {
    return here.getAsBoolean();
  }

  /** Whether the user may give it other keys here. */
  public boolean isChangeable() {
    return changeable;
  }

  /** Whether it would have anything to do now. */
  public boolean isPossible() {
    return possible.getAsBoolean();
  }

  /** The key of the sentence that says what it waits for; none if it can always be done. */
  public @Nullable String reason() {
    return reason;
  }

  /**
   * Does it.
   *
   * @return whether it had anything to do; if not, its key goes on its way
   */
  public boolean run() {
    return isPossible() && body.getAsBoolean();
  }

  @Override
  public String toString() {
    return id;
  }

  /** An act in the making; ends with what it does. */
  public static final class Builder {

    private final String id;
    private final @Nullable String name;
    private List<KeyStroke> defaults = List.of();
    private Scope scope = Scope.READING;
    private boolean changeable = true;
    private BooleanSupplier here = () -> true;
    private BooleanSupplier possible = () -> true;
    private @Nullable String reason;

    private Builder(String id, @Nullable String name) {
      if (id.indexOf('.') < 1) {
        throw new IllegalArgumentException("An act without a group: " + id);
      }
      this.id = id;
      this.name = name;
    }

    public Builder keys(KeyStroke... keys) {
      return keys(List.of(keys));
    }

    public Builder keys(List<KeyStroke> keys) {
      defaults = List.copyOf(keys);
      return this;
    }

    /** Its keys hold while somebody writes, too. */
    public Builder everywhere() {
      scope = Scope.EVERYWHERE;
      return this;
    }

    /** Its keys hold only at some places, where they would mean something else at others; from the palette it can be done anywhere. */
    public Builder where(BooleanSupplier isHere) {
      here = isHere;
      return this;
    }

    /** Its keys are not changed among those of the program: they never change, or they are changed where the data is. */
    public Builder fixed() {
      changeable = false;
      return this;
    }

    /**
     * It can be done only at times.
     *
     * @param holds whether it can be done now
     * @param reasonKey the key of a sentence that says what it waits for
     */
    public Builder when(BooleanSupplier holds, String reasonKey) {
      possible = holds;
      reason = requireNonNull(reasonKey);
      return this;
    }

    /** It always has something to do. */
    public Act does(Runnable run) {
      return new Act(this, () -> {
        run.run();
        return true;
      });
    }

    /** It says itself whether it had something to do. */
    public Act tries(BooleanSupplier run) {
      return new Act(this, run);
    }
  }
}
