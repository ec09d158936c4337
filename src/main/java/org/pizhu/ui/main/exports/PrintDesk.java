package org.pizhu.ui.main.exports;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.export.ExportGround;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.CutHeadline;
import org.pizhu.printing.Printers;
import org.pizhu.settings.Settings;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.export.PrintListener;
import org.pizhu.ui.export.PrintPanel;
import org.pizhu.ui.main.ground.FileNames;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.workspace.LongWork;
import org.pizhu.ui.main.workspace.OpenStory;

/** Puts the open story with its annotations on paper, by way of a PDF. */
public final class PrintDesk implements PrintListener {

  private static final Kind PDF = Kind.of("exportpanel.format.pdf", "*.pdf");

  private final Ground ground;
  private final Messages messages;
  private final Printers printers;
  private long storyId;
  private String headline = "";
  private boolean isCut;

  /**
   * @param ground what it stands on
   * @param printers the printers
   */
  public PrintDesk(Ground ground, Printers printers) {
    this.ground = ground;
    this.printers = printers;
    messages = ground.services().messages();
  }

  /** Asks what of the open story is wanted. */
  public void show() {
    OpenStory story = ground.workspace().open().get();
    if (story == null) {
      return;
    }
    storyId = story.stored().id();
    String shown = story.stored().shown().headline();
    isCut = story.stored().shown().isHeadlineCut();
    headline = shown.isBlank() ? messages.get("export.no-headline") : shown;
    PrintPanel panel = new PrintPanel(messages, title(), this);
    ground.panels().show(panel);
    ground.workspace().longWork().ask(library -> printers.names(), panel::printers);
  }

  /** The headline, with its mark where it was cut. */
  private String title() {
    return CutHeadline.marked(headline, isCut);
  }

  private Function<Library, NotesExport.Request> request(Choice choice) {
    ExportPlan usual = ExportPlan.USUAL.of(ExportPlan.What.STORY, "").as(ExportFormat.PDF);
    ExportPlan plan = usual.with(usual.shape().with(choice.content()).withNotes(choice.notes()));
    ExportGround scope = ExportGround.of(storyId);
    ExportLanguage language = new ExportLanguage(
        messages.locale(), ZoneId.systemDefault(), messages::get, ground.services().settings().get(Settings.CITATION_STYLE));
    String title = title();
    return library -> library.export().request(plan, scope, title, language);
  }

  /** Makes the PDF of what is chosen, and does something with it. */
  private void make(Choice choice, Path file, BiConsumer<Path, String> then) {
    String title = headline;
    ground.workspace().ask(request(choice), request -> ground.longActs().<LongWork.Exported>run(
        "print.making", (progress, done, failed) -> ground.workspace().longWork().export(request, file, progress, done, failed),
        made -> then.accept(made.file(), title)));
  }

  /** The same with a file that goes away again. */
  private void makeOnTheWay(Choice choice, BiConsumer<Path, String> then) {
    closed();
    String name = FileNames.of(headline);
    ground.workspace().longWork().ask(library -> printers.onTheWay(name), file -> make(choice, file, then));
  }

  @Override
  public void print(Choice choice, String printer) {
    makeOnTheWay(choice, (file, title) -> ground.workspace().longWork().ask(library -> {
      printers.print(file, printer, title);
      return printer;
    }, taken -> ground.toasts().show(messages.get("print.printed", taken))));
  }

  @Override
  public void open(Choice choice) {
    makeOnTheWay(choice, (file, title) -> ground.outside().showFile(file));
  }

  @Override
  public void save(Choice choice) {
    closed();
    ground.services().choosers().saveAs("print.save.title", FileNames.of(headline) + ".pdf", List.of(PDF))
        .ifPresent(file -> make(choice, file, (made, title) -> ground.longActs().written(made)));
  }

  @Override
  public void closed() {
    ground.panels().leave();
  }
}
