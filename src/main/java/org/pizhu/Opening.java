package org.pizhu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.pizhu.library.Library;
import org.pizhu.library.SampleStories;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;

/** Opens the library that is asked for. Any thread. */
final class Opening {

  private final Environment environment;

  Opening(Environment environment) {
    this.environment = environment;
  }

  /** The library that the arguments name, else the one that was open last, else the one in the data folder; at the very first start the sample. */
  Library open(WindowArguments arguments, Settings settings, Supplier<String> annotator) {
    if (arguments.sample()) {
      return openSample(annotator);
    }
    if (arguments.library() != null) {
      return openFile(arguments.library(), annotator);
    }
    Path last = Path.of(settings.get(Settings.LAST_LIBRARY));
    boolean there = !settings.get(Settings.LAST_LIBRARY).isEmpty() && Files.exists(last);
    boolean isFirst = settings.get(Settings.LAST_LIBRARY).isEmpty() && !Files.exists(environment.defaultLibrary());
    if (isFirst) {
      return openSample(annotator);
    }
    return openFile(there ? last : environment.defaultLibrary(), annotator);
  }

  Library openFile(Path file, Supplier<String> annotator) {
    return Library.open(file, Clock.systemUTC(), annotator);
  }

  /** The sample library; the first time its stories are brought in. */
  Library openSample(Supplier<String> annotator) {
    Library library = openFile(environment.sampleLibrary(), annotator);
    SampleStories.fill(library, environment.data().resolve("sample"));
    return library;
  }
}
