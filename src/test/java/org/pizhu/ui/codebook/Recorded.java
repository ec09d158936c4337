package org.pizhu.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.codebook.TagDeletion;
import org.pizhu.model.Annotation;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.ui.Samples;

/** Notes what is asked for. */
final class Recorded implements CodebookActions {

  final List<String> acts = new ArrayList<>();

  @Override
  public void make(@Nullable String parent, String name, Consumer<Tag> made) {
    acts.add("make " + parent + " " + name);
    made.accept(new Tag("new", parent, name));
  }

  @Override
  public void rename(String id, String name) {
    acts.add("rename " + id + " " + name);
  }

  @Override
  public void move(String id, @Nullable String parent, int index) {
    acts.add("move " + id + " " + parent + " " + (index == Integer.MAX_VALUE ? "end" : index));
  }

  @Override
  public void sort(@Nullable String parent) {
    acts.add("sort " + parent);
  }

  @Override
  public void recolor(String id, @Nullable TagColor color) {
    acts.add("recolor " + id + " " + color);
  }

  @Override
  public void describe(String id, String description) {
    acts.add("describe " + id + " " + description);
  }

  @Override
  public void changeMemo(String id, String memo) {
    acts.add("memo " + id + " " + memo);
  }

  @Override
  public void bindKey(String id, @Nullable String key) {
    acts.add("key " + id + " " + key);
  }

  @Override
  public void merge(String from, String into) {
    acts.add("merge " + from + " " + into);
  }

  @Override
  public void splitOff(String id, String name, List<String> annotationIds) {
    acts.add("split " + id + " " + name + " " + annotationIds);
  }

  @Override
  public void delete(String id, TagDeletion deletion) {
    acts.add("delete " + id + " " + deletion.children() + " " + deletion.heir() + " " + deletion.other());
  }

  @Override
  public void apply(String id) {
    acts.add("apply " + id);
  }

  @Override
  public void showAnnotations(String id) {
    acts.add("show " + id);
  }

  @Override
  public void annotations(String id, Consumer<List<Annotation>> show) {
    show.accept(Samples.annotations());
  }

  @Override
  public void importFile() {
    acts.add("import");
  }

  @Override
  public void exportFile() {
    acts.add("export");
  }
}
