package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.keep.BackupShelf;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPreview;
import org.pizhu.model.BackupReason;
import org.pizhu.model.Problem;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, makes and checks backups, and goes back to one; also of a library that can't be opened any more. */
@Command(name = "backups", description = "${bundle:clihelp.backups}")
final class BackupsCommand extends LibraryFileCommand {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Parameters(index = "0", arity = "0..1", paramLabel = "ACT", description = "${bundle:clihelp.backups.act}")
  private Act act = Act.list;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "${bundle:clihelp.backups.id}")
  private @Nullable String id;

  @Parameters(index = "2", arity = "0..1", paramLabel = "FILE", description = "${bundle:clihelp.backups.file}")
  private @Nullable Path target;

  @Spec private CommandSpec spec;

  /** What is to be done. */
  private enum Act { list, make, preview, restore, save, check }

  BackupsCommand(CommandContext context) {
    super(context);
  }

  /** Only to make one the library has to be opened. */
  @Override
  public Integer call() {
    BackupShelf shelf = BackupShelf.of(file(), backupRoot());
    return switch (act) {
      case list -> list(shelf);
      case make -> inLibrary(Access.WRITE, this::make);
      case preview -> preview(shelf.preview(id(), Progress.NONE));
      case restore -> restore(shelf);
      case save -> save(shelf);
      case check -> check(shelf);
    };
  }

  private String id() {
    if (id == null) {
      throw wrongUse(spec, "cli.backups.no-id");
    }
    return id;
  }

  private int make(Library library) {
    Backup made = library.backups().make(BackupReason.ASKED, Progress.NONE);
    if (json()) {
      output().json(node(made));
    } else {
      output().line(output().messages().get("cli.backups.made", made.id(), megabytes(made.added())));
    }
    return ExitCode.OK;
  }

  private int list(BackupShelf shelf) {
    List<Backup> all = shelf.list();
    if (json()) {
      ObjectNode node = NODES.objectNode();
      node.put("folder", shelf.place().toString());
      node.put("bytes", shelf.bytes());
      ArrayNode nodes = node.putArray("backups");
      all.forEach(one -> nodes.add(node(one)));
      output().json(node);
    } else {
      all.forEach(one -> output().line(line(one)));
    }
    return ExitCode.OK;
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }

  /** Id, time, reason, size in MB, numbers of stories, annotations and tags. */
  private String line(Backup one) {
    Messages messages = output().messages();
    return String.join("\t", one.id(), one.at().toString(), messages.get("backup.reason." + one.reason().key()),
        messages.get("backup.megabytes", megabytes(one.size())),
        messages.get("backup.counts", one.counts().stories(), one.counts().annotations(), one.counts().tags()));
  }

  private static ObjectNode node(Backup one) {
    ObjectNode node = NODES.objectNode();
    node.put("id", one.id());
    node.put("at", one.at().toString());
    node.put("reason", one.reason().key());
    node.put("schema", one.schema());
    node.put("size", one.size());
    node.put("added", one.added());
    node.put("stories", one.counts().stories());
    node.put("annotations", one.counts().annotations());
    node.put("tags", one.counts().tags());
    node.put("sources", one.counts().sources());
    node.put("pictures", one.counts().pictures());
    node.put("opened", one.check() == Backup.Check.OPENED);
    return node;
  }

  private int preview(BackupPreview found) {
    if (json()) {
      ObjectNode node = NODES.objectNode();
      node.set("backup", node(found.backup()));
      node.set("stories", node(found.stories()));
      node.set("annotations", node(found.annotations()));
      node.set("tags", node(found.tags()));
      output().json(node);
    } else {
      output().line(words("backup.preview.stories", found.stories()));
      output().line(words("backup.preview.annotations", found.annotations()));
      output().line(words("backup.preview.tags", found.tags()));
    }
    return ExitCode.OK;
  }

  private static ObjectNode node(BackupPreview.Differences differences) {
    return NODES.objectNode()
        .put("added", differences.added()).put("removed", differences.removed()).put("changed", differences.changed());
  }

  private String words(String key, BackupPreview.Differences differences) {
    return output().messages().get(key, differences.added(), differences.removed(), differences.changed());
  }

  private int restore(BackupShelf shelf) {
    BackupShelf.Restored restored = shelf.restore(id(), Clock.systemUTC(), Progress.NONE);
    Backup before = restored.before();
    if (json()) {
      ObjectNode node = NODES.objectNode();
      node.put("restored", id);
      node.put("before", before == null ? null : before.id());
      node.put("aside", restored.aside() == null ? null : restored.aside().toString());
      output().json(node);
    } else {
      output().line(before != null
          ? output().messages().get("cli.backups.restored", before.id())
          : output().messages().get("cli.backups.restored.damaged", String.valueOf(restored.aside())));
    }
    return ExitCode.OK;
  }

  private int save(BackupShelf shelf) {
    if (target == null) {
      throw wrongUse(spec, "cli.backups.no-file");
    }
    shelf.save(id(), target, Progress.NONE);
    if (json()) {
      output().json(NODES.objectNode().put("file", target.toAbsolutePath().toString()));
    }
    return ExitCode.OK;
  }

  private int check(BackupShelf shelf) {
    List<Problem> problems = shelf.check(Progress.NONE);
    if (json()) {
      ObjectNode node = NODES.objectNode();
      node.put("ok", problems.isEmpty());
      node.put("backups", shelf.list().size());
      node.set("findings", JsonTrees.problems(problems, output().messages()));
      output().json(node);
    } else {
      output().line(output().messages().get("cli.backups.checked", shelf.list().size(), problems.size()));
    }
    problems.forEach(output()::problem);
    return problems.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }
}
