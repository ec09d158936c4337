package org.pizhu.settings;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where lies what holds only while the program runs: {@code XDG_RUNTIME_DIR} of the XDG Base Directory Specification, which is the user's alone,
 * of this machine alone, and empty after each login; else beside the log. Programs with different data have different folders.
 */
public final class RuntimeFolder {

  private RuntimeFolder() {}

  /** The folder of this process, which need not be there. */
  public static Path ofProcess(Environment environment) {
    return of(environment, System::getenv);
  }

  /**
   * The folder that variables describe.
   *
   * @param variables the variables of the process; gives null for one that isn't set
   */
  static Path of(Environment environment, UnaryOperator<@Nullable String> variables) {
    String own = variables.apply("PIZHU_HOME");
    String runtime = variables.apply("XDG_RUNTIME_DIR");
    boolean isOwn = own != null && !own.isBlank();
    if (isOwn || runtime == null || !Path.of(runtime).isAbsolute()) {
      return environment.state().resolve("running");
    }
    return Path.of(runtime).resolve("pizhu-%08x".formatted(environment.data().toString().hashCode()));
  }
}
