package org.pizhu.library.intake;

import java.nio.file.Path;
import java.util.List;
import org.pizhu.store.intake.IntakeFile;
import org.pizhu.task.Progress;

/** How far an import of many files is, in bytes of all of them: a file is looked through, which counts an eighth of it, and read. */
final class RunProgress {

  private static final int PARTS = 8;

  private final Progress progress;
  private final IntakeWatch watch;
  private final int files;
  private final long total;
  private IntakeFile now = new IntakeFile(0, "", 0);
  private String name = "";
  private long before;
  private long stories;

  /**
   * @param waiting the files that are to be read
   * @param files how many files the whole import has
   */
  RunProgress(List<IntakeFile> waiting, int files, IntakeWatch watch, Progress progress) {
    this.files = files;
    this.watch = watch;
    this.progress = progress;
    total = waiting.stream().mapToLong(IntakeFile::size).sum();
  }

  /** Hears that another file is begun; the one before has ended. */
  void begin(IntakeFile file) {
    before += now.size();
    now = file;
    name = String.valueOf(Path.of(file.path()).getFileName());
    told(0);
  }

  /** Hears of a story that was read. */
  void story() {
    stories++;
  }

  /** For looking through the file. */
  Progress scanning() {
    return part(0, 1);
  }

  /** For reading it. */
  Progress reading() {
    return part(1, PARTS - 1);
  }

  private Progress part(int first, int parts) {
    return new Progress() {
      @Override
      public void update(long done, long size, String detail) {
        double part = size <= 0 ? 0 : Math.min(1, (double) done / size);
        told((long) (now.size() * (first + part * parts) / PARTS));
      }

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }

  private void told(long done) {
    watch.set(new IntakeStatus(now.file() + 1, files, name, stories));
    progress.update(Math.min(total, before + done), total, name);
  }
}
