package org.pizhu.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.pizhu.architecture.ArchitectureTest.notIn;
import static org.pizhu.architecture.ArchitectureTest.room;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of rooms within rooms, for {@link ArchitectureTest} to check. */
final class InnerRooms {

  /** The steps from dirty HTML to a story are rooms within their room: each knows only those below it. */
  static final ArchRule STEPS_OF_HTML_GO_ONE_WAY = slices().matching("org.pizhu.html.(*)..").should().beFreeOfCycles();
  static final ArchRule HTML_MARKUP_KNOWS_NO_WORDS = room("org.pizhu.html.markup..", "org.pizhu.model..", "org.pizhu.text..", "org.pizhu.html");
  static final ArchRule HTML_WORDS_KNOW_NO_TAGS = noClasses().that().resideInAPackage("org.pizhu.html.words..")
      .should().dependOnClassesThat().resideInAPackage("org.jsoup..");
  static final ArchRule HTML_STORIES_COME_WITHOUT_PAGES = noClasses()
      .that().resideInAnyPackage("org.pizhu.html.story..", "org.pizhu.html.body..", "org.pizhu.html.captions..", "org.pizhu.html.openings..")
      .should().dependOnClassesThat().resideInAnyPackage("org.pizhu.html.pages..", "org.pizhu.html.feeds..");
  static final ArchRule HTML_HAS_THREE_WAYS_IN = noClasses().that().resideOutsideOfPackage("org.pizhu.html..")
      .should().dependOnClassesThat(resideInAPackage("org.pizhu.html..")
          .and(notIn("org.pizhu.html", "org.pizhu.html.story..", "org.pizhu.html.pages..", "org.pizhu.html.feeds..")));

  /** The use cases are rooms by what they are about; what they stand on knows none of them, and none knows what brings them together. */
  static final ArchRule ROOMS_OF_THE_LIBRARY_GO_ONE_WAY = slices().matching("org.pizhu.library.(*)..").should().beFreeOfCycles();
  static final ArchRule USE_CASES_DO_NOT_KNOW_THE_LIBRARY = noClasses().that().resideInAPackage("org.pizhu.library.*..")
      .should().dependOnClassesThat().resideInAPackage("org.pizhu.library");
  static final ArchRule LIBRARY_EDITS_KNOW_NO_USE_CASE = noClasses().that().resideInAPackage("org.pizhu.library.edit..")
      .should().dependOnClassesThat(resideInAPackage("org.pizhu.library..").and(notIn("org.pizhu.library.edit..")));
  static final ArchRule ONLY_USE_CASES_RECORD_EDITS = noClasses().that().resideOutsideOfPackage("org.pizhu.library..")
      .should().dependOnClassesThat().haveFullyQualifiedName("org.pizhu.library.edit.EditLog");

  /** The formats of files are rooms above what all of them stand on: none knows another, but for what is made of another's cells or values. */
  static final ArchRule ROOMS_OF_THE_IMPORTERS_GO_ONE_WAY = slices().matching("org.pizhu.importer.(*)..").should().beFreeOfCycles();
  static final ArchRule FORMATS_DO_NOT_KNOW_WHO_PICKS_THEM = noClasses().that().resideInAPackage("org.pizhu.importer.*..")
      .should().dependOnClassesThat().resideInAPackage("org.pizhu.importer");
  static final ArchRule FORMATS_DO_NOT_KNOW_EACH_OTHER = slices()
      .matching("org.pizhu.importer.(seed|document|archive|table|codebook|notes|qdpx)..").should().notDependOnEachOther()
      .ignoreDependency(resideInAnyPackage("org.pizhu.importer.codebook..", "org.pizhu.importer.notes.."), resideInAPackage("org.pizhu.importer.table.."))
      .ignoreDependency(resideInAnyPackage("org.pizhu.importer.notes..", "org.pizhu.importer.qdpx.."), resideInAPackage("org.pizhu.importer.codebook.."))
      .ignoreDependency(resideInAPackage("org.pizhu.importer.qdpx.."), resideInAPackage("org.pizhu.importer.notes.."));
  /** A story is read again from the bytes that the library keeps, where the file is long gone. */
  static final ArchRule KEPT_STORIES_ARE_READ_WITHOUT_FILES = noClasses()
      .that().resideInAnyPackage("org.pizhu.importer.kept..", "org.pizhu.importer.charset..")
      .should().dependOnClassesThat().resideInAPackage("java.nio.file..");

  /** The stores are rooms by what their tables are about, above the file itself; the log of edits applies what the others can do. */
  static final ArchRule ROOMS_OF_THE_STORE_GO_ONE_WAY = slices().matching("org.pizhu.store.(*)..").should().beFreeOfCycles();
  static final ArchRule STATEMENTS_STAY_IN_THE_STORE = noClasses().that().resideOutsideOfPackage("org.pizhu.store..")
      .should().dependOnClassesThat().haveFullyQualifiedName("org.pizhu.store.database.Sql");
  static final ArchRule THE_FILE_KNOWS_NO_TABLES = room("org.pizhu.store.database..", "org.pizhu.model..", "org.pizhu.text..", "org.pizhu.backup..",
      "org.pizhu.file..", "org.pizhu.task..");
  static final ArchRule CODECS_KNOW_NO_DATABASE = noClasses().that().resideInAPackage("org.pizhu.store.codec..")
      .should().dependOnClassesThat().resideInAPackage("org.pizhu.store.database..");
  static final ArchRule ONLY_HISTORY_APPLIES_EDITS = noClasses().that().resideInAnyPackage("org.pizhu.store..")
      .and().resideOutsideOfPackage("org.pizhu.store.history..")
      .should().dependOnClassesThat().resideInAPackage("org.pizhu.store.history..");

  /** The formats of exports stand above what is exported and the words for it; none knows who picks it, and each other only where one is made of others. */
  static final ArchRule ROOMS_OF_THE_EXPORTERS_GO_ONE_WAY = slices().matching("org.pizhu.exporter.(*)..").should().beFreeOfCycles();
  static final ArchRule EXPORTS_DO_NOT_KNOW_WHO_PICKS_THEM = noClasses().that().resideInAPackage("org.pizhu.exporter.*..")
      .should().dependOnClassesThat().resideInAPackage("org.pizhu.exporter");
  static final ArchRule EXPORTS_DO_NOT_KNOW_EACH_OTHER = slices()
      .matching("org.pizhu.exporter.(markdown|html|paper|sheet|json|codebook|qdpx|reference|template|report)..").should().notDependOnEachOther()
      .ignoreDependency(resideInAnyPackage("org.pizhu.exporter.template..", "org.pizhu.exporter.report.."), resideInAPackage("org.pizhu.exporter.."))
      .ignoreDependency(resideInAPackage("org.pizhu.exporter.codebook.."),
          resideInAnyPackage("org.pizhu.exporter.sheet..", "org.pizhu.exporter.json.."))
      .ignoreDependency(resideInAPackage("org.pizhu.exporter.qdpx.."),
          resideInAnyPackage("org.pizhu.exporter.codebook..", "org.pizhu.exporter.json.."));
  static final ArchRule WHAT_IS_EXPORTED_KNOWS_NO_FORMAT = room("org.pizhu.exporter.set..", "org.pizhu.model..", "org.pizhu.text..");

  /** The desks of the window stand on one ground, get the desks that they need, and know neither those made later nor the window that wires them. */
  static final ArchRule ROOMS_OF_THE_WINDOW_GO_ONE_WAY = slices().matching("org.pizhu.ui.main.(*)..").should().beFreeOfCycles();
  static final ArchRule DESKS_DO_NOT_KNOW_THE_WINDOW = noClasses().that().resideInAPackage("org.pizhu.ui.main.*..")
      .should().dependOnClassesThat().resideInAPackage("org.pizhu.ui.main");
  static final ArchRule THE_GROUND_KNOWS_NO_DESK = noClasses().that().resideInAPackage("org.pizhu.ui.main.ground..")
      .should().dependOnClassesThat(resideInAPackage("org.pizhu.ui.main..")
          .and(notIn("org.pizhu.ui.main.ground..", "org.pizhu.ui.main.workspace..")));
  static final ArchRule THE_WORKSPACE_KNOWS_NO_PANE = noClasses().that().resideInAPackage("org.pizhu.ui.main.workspace..")
      .should().dependOnClassesThat(resideInAPackage("org.pizhu.ui..").and(notIn("org.pizhu.ui.main.workspace.."))
          .or(resideInAPackage("javafx.scene..")));

  private InnerRooms() {}
}
