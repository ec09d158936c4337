package org.pizhu.ui.main.annotations;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pizhu.library.Library;
import org.pizhu.library.codebook.CodebookEditor;
import org.pizhu.model.Annotation;
import org.pizhu.model.Problem;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;
import org.pizhu.ui.main.workspace.Workspace;

/** What is done with tags, by the pane and by keys. Every method is called on the JavaFX thread, and so is whoever waits for what it gives. */
final class TagWork {

  private final Workspace workspace;

  TagWork(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Changes the codebook. */
  void edit(Consumer<CodebookEditor> work, Runnable then) {
    edit(editor -> {
      work.accept(editor);
      return editor;
    }, done -> then.run());
  }

  /** Changes the codebook, and gives what came of it. */
  <T> void edit(Function<CodebookEditor, T> work, Consumer<T> then) {
    workspace.act(opened -> work.apply(opened.codebookEditor()), then);
  }

  /** Changes the library, and gives what came of it. */
  <T> void editLibrary(Function<Library, T> work, Consumer<T> then) {
    workspace.act(work, then);
  }

  /** Gives the tags that were given last, the very last first. */
  void recent(int most, Consumer<List<Tag>> show) {
    workspace.ask(library -> library.coder().recent(most), show);
  }

  /** Gives the annotations that carry a tag. */
  void annotations(String tagId, Consumer<List<Annotation>> show) {
    workspace.longWork().ask(library -> library.finder().tagged(tagId), show);
  }

  /** Counts what each tag is carried by. */
  void counts(Consumer<TagCounts> show) {
    workspace.longWork().ask(library -> library.finder().tagCounts(), show);
  }

  /** Writes the codebook to a file, and gives what its format has no place for. */
  void write(Path file, Consumer<List<Problem>> written) {
    workspace.longWork().ask(library -> library.codebookExchange().write(file), written);
  }
}
