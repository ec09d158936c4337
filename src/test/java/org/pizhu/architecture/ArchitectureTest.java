package org.pizhu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The architecture, as rules: which way dependencies point, what is forbidden, how large things grow. */
class ArchitectureTest {

  private static final JavaClasses ALL = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.pizhu");

  private static final Path SOURCES = Path.of("src/main/java/org/pizhu");

  private static final Pattern TYPE = Pattern.compile("(?:public |abstract |final |sealed |non-sealed )*(?:class|record|interface|@interface|enum) ");
  private static final Pattern LATER = Pattern.compile("(?://|\\*)\\s*(?:TODO|FIXME|XXX)\\b");

  private static final int CLASS_LINES = 400;
  /** Tests bring their data along. */
  private static final int TEST_LINES = 450;
  private static final int METHOD_LINES = 40;
  private static final int LINE = 160;
  private static final int PARAMETERS = 7;

  private static final String MODEL = "org.pizhu.model..";
  private static final String TEXT = "org.pizhu.text..";
  private static final String JSON = "org.pizhu.json..";
  private static final String ANCHOR = "org.pizhu.anchor..";
  private static final String QUERY = "org.pizhu.query..";
  private static final String INDEX = "org.pizhu.index..";
  private static final String FAMILY = "org.pizhu.family..";
  private static final String DIFF = "org.pizhu.diff..";
  private static final String PICTURE = "org.pizhu.picture..";
  private static final String CITATION = "org.pizhu.citation..";
  private static final String AGREEMENT = "org.pizhu.agreement..";
  private static final String MARKDOWN = "org.pizhu.markdown..";
  private static final String HTML = "org.pizhu.html..";
  private static final String IMPORTER = "org.pizhu.importer..";
  private static final String EXPORTER = "org.pizhu.exporter..";
  private static final String STORE = "org.pizhu.store..";
  private static final String LIBRARY = "org.pizhu.library..";
  private static final String BACKUP = "org.pizhu.backup..";
  private static final String TASK = "org.pizhu.task..";
  private static final String SETTINGS = "org.pizhu.settings..";
  private static final String OFFICE = "org.pizhu.office..";
  private static final String PDF = "org.pizhu.pdf..";
  private static final String FILE = "org.pizhu.file..";
  private static final String SINGLE = "org.pizhu.single..";
  private static final String I18N = "org.pizhu.i18n..";
  private static final String CLI = "org.pizhu.cli..";
  private static final String PRINTING = "org.pizhu.printing..";
  private static final String UI = "org.pizhu.ui..";

  // Which way dependencies point

  static final ArchRule MODEL_USES_JAVA_ONLY = classes().that().resideInAPackage(MODEL)
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", MODEL);

  static final ArchRule TEXT_RULE = room(TEXT, MODEL);
  static final ArchRule JSON_RULE = room(JSON, MODEL);
  static final ArchRule ANCHOR_RULE = room(ANCHOR, MODEL, TEXT);
  static final ArchRule QUERY_RULE = room(QUERY, MODEL, TEXT);
  static final ArchRule INDEX_RULE = room(INDEX, MODEL, TEXT, QUERY).allowEmptyShould(true);
  static final ArchRule FAMILY_RULE = room(FAMILY, MODEL, TEXT);
  static final ArchRule DIFF_RULE = room(DIFF, MODEL, TEXT);
  static final ArchRule PICTURE_RULE = room(PICTURE, MODEL);
  static final ArchRule CITATION_RULE = room(CITATION, MODEL, TEXT);
  static final ArchRule AGREEMENT_RULE = room(AGREEMENT, MODEL, TEXT);
  static final ArchRule MARKDOWN_RULE = room(MARKDOWN, MODEL);
  static final ArchRule HTML_RULE = room(HTML, MODEL, TEXT);
  static final ArchRule FILE_RULE = room(FILE, MODEL);
  static final ArchRule TASK_RULE = room(TASK);
  static final ArchRule SETTINGS_RULE = room(SETTINGS, MODEL, FILE);
  static final ArchRule SINGLE_RULE = room(SINGLE, MODEL);

  /** A later start hands over and ends: what it loads before is what it takes. */
  static final ArchRule SINGLE_LOADS_LITTLE = classes().that().resideInAPackage(SINGLE)
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", MODEL, SINGLE);

  static final ArchRule I18N_RULE = room(I18N, MODEL);
  static final ArchRule STORE_RULE = room(STORE, MODEL, TEXT, JSON, QUERY, INDEX, FAMILY, BACKUP, FILE, TASK);
  static final ArchRule BACKUP_RULE = room(BACKUP, MODEL, TEXT, FILE, TASK);
  static final ArchRule IMPORTER_RULE = room(IMPORTER, MODEL, TEXT, MARKDOWN, HTML, TASK);
  static final ArchRule EXPORTER_RULE = room(EXPORTER, MODEL, TEXT, ANCHOR, MARKDOWN, DIFF, CITATION, OFFICE, PDF, FILE);
  static final ArchRule OFFICE_RULE = room(OFFICE, TEXT, FILE);
  static final ArchRule PRINTING_RULE = room(PRINTING, MODEL);
  static final ArchRule PDF_RULE = room(PDF, OFFICE);
  static final ArchRule LIBRARY_RULE = room(
      LIBRARY, MODEL, TEXT, QUERY, INDEX, FAMILY, DIFF, PICTURE, MARKDOWN, CITATION, AGREEMENT, ANCHOR, HTML, IMPORTER, EXPORTER,
      STORE, BACKUP, TASK, FILE);
  static final ArchRule CLI_RULE = room(CLI, LIBRARY, MODEL, QUERY, DIFF, AGREEMENT, ANCHOR, TEXT, TASK, SETTINGS, I18N, EXPORTER);
  static final ArchRule UI_RULE =
      room(UI, LIBRARY, MODEL, QUERY, DIFF, AGREEMENT, ANCHOR, TEXT, JSON, MARKDOWN, TASK, SETTINGS, I18N, EXPORTER, PRINTING);

  static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("org.pizhu.(*)..").should().beFreeOfCycles();

  static final ArchRule PANES_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.pizhu.ui.(*)..")
      .should().notDependOnEachOther()
      .ignoreDependency(resideInAPackage("org.pizhu.ui.main.."), resideInAPackage("org.pizhu.ui.."))
      .ignoreDependency(resideInAPackage("org.pizhu.ui.."), shared());

  private static DescribedPredicate<JavaClass> shared() {
    return resideInAPackage("org.pizhu.ui.act..")
        .or(resideInAPackage("org.pizhu.ui.control.."))
        .or(resideInAPackage("org.pizhu.ui.dialog.."))
        .or(resideInAPackage("org.pizhu.ui.theme.."));
  }

  // What only one room may use

  static final ArchRule ONLY_STORE_SPEAKS_SQL = noClasses().that().resideOutsideOfPackage(STORE)
      .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..");

  static final ArchRule ONLY_HTML_USES_JSOUP = noClasses().that().resideOutsideOfPackage(HTML)
      .should().dependOnClassesThat().resideInAPackage("org.jsoup..");

  /** What jsoup has selected looks like a list of one's own; to remove from it takes the elements off the page as well. */
  static final ArchRule SELECTED_ELEMENTS_ARE_NOT_REMOVED = noClasses()
      .should().accessTargetWhere(describe("removes from what was selected", access ->
          access.getTargetOwner().getName().equals("org.jsoup.select.Elements")
              && (List.of("removeAll", "retainAll", "clear", "set", "removeIf", "replaceAll").contains(access.getTarget().getName())
              || access.getTarget().getName().equals("remove") && !access.getTarget().getFullName().endsWith("remove()"))));

  static final ArchRule ONLY_MARKDOWN_USES_COMMONMARK = noClasses().that().resideOutsideOfPackage(MARKDOWN)
      .should().dependOnClassesThat().resideInAPackage("org.commonmark..");

  static final ArchRule ONLY_PICTURE_USES_METADATA_EXTRACTOR = noClasses().that().resideOutsideOfPackage(PICTURE)
      .should().dependOnClassesThat().resideInAPackage("com.drew..");

  static final ArchRule ONLY_CITATION_USES_CITEPROC = noClasses().that().resideOutsideOfPackage(CITATION)
      .should().dependOnClassesThat().resideInAPackage("de.undercouch..");

  static final ArchRule ONLY_EXPORTER_USES_TEMPLATES = noClasses().that().resideOutsideOfPackage(EXPORTER)
      .should().dependOnClassesThat().resideInAPackage("com.samskivert.mustache..");

  static final ArchRule ONLY_PDF_USES_PDFBOX = noClasses().that().resideOutsideOfPackage(PDF)
      .should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

  static final ArchRule ONLY_READER_USES_WEB = noClasses().that().resideOutsideOfPackage("org.pizhu.ui.reader..")
      .should().dependOnClassesThat().resideInAPackage("javafx.scene.web..");

  static final ArchRule ONLY_THE_WINDOW_USES_JAVAFX = noClasses().that().resideOutsideOfPackages(UI, TASK, "org.pizhu")
      .should().dependOnClassesThat().resideInAnyPackage("javafx..", "netscape.javascript..");

  static final ArchRule ONLY_THE_THEME_AND_CONTROLS_KNOW_WHERE_LOOKS_COME_FROM =
      noClasses().that().resideOutsideOfPackages("org.pizhu.ui.theme..", "org.pizhu.ui.control..")
          .should().dependOnClassesThat().resideInAnyPackage("atlantafx..", "org.kordamp..");

  static final ArchRule ONLY_CLI_USES_PICOCLI = noClasses().that().resideOutsideOfPackage(CLI)
      .should().dependOnClassesThat().resideInAPackage("picocli..");

  static final ArchRule ONLY_IMPORTER_USES_JWARC = noClasses().that().resideOutsideOfPackage(IMPORTER)
      .should().dependOnClassesThat().resideInAPackage("org.netpreserve..");

  static final ArchRule ONLY_SETTINGS_SETS_UP_THE_LOG = noClasses().that().resideOutsideOfPackage(SETTINGS)
      .should().dependOnClassesThat().resideInAPackage("ch.qos..");

  static final ArchRule JSON_IS_WRITTEN_AT_BORDERS =
      noClasses().that().resideOutsideOfPackages(JSON, STORE, HTML, IMPORTER, EXPORTER, CLI, "org.pizhu.ui.reader..")
          .should().dependOnClassesThat().resideInAPackage("com.fasterxml..");

  static final ArchRule ONLY_UI_USES_SCENES = noClasses().that().resideOutsideOfPackages(UI, "org.pizhu")
      .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..");

  static final ArchRule UI_DOES_NO_FILE_INPUT = noClasses().that().resideInAPackage(UI)
      .should().dependOnClassesThat(are(fileAccess()));

  private static DescribedPredicate<JavaClass> fileAccess() {
    return new DescribedPredicate<>("read or write files") {
      @Override
      public boolean test(JavaClass used) {
        return List.of("java.nio.file.Files", "java.io.FileInputStream", "java.io.FileOutputStream", "java.io.FileReader", "java.io.FileWriter",
            "java.io.RandomAccessFile", "java.nio.channels.FileChannel", "java.util.zip.ZipFile").contains(used.getName());
      }
    };
  }

  // What is forbidden

  static final ArchRule ONLY_CLI_PRINTS = noClasses().that().resideOutsideOfPackage(CLI)
      .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

  static final ArchRule NO_THREADS = noClasses()
      .should().callConstructorWhere(target(owner(assignableTo(Thread.class))));

  /** The pool of the JDK has one thread on two cores; a start that asks another one has nothing else to do. See task.Beside. */
  static final ArchRule WORK_BESIDE_SAYS_WHERE_IT_RUNS = noClasses().that().resideOutsideOfPackage(SINGLE)
      .should().callMethodWhere(target(owner(assignableTo(CompletionStage.class))).and(target(nameMatching(".*Async")))
          .and(describe("names no executor", (JavaCall<?> call) -> call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Executor.class)))));

  /** But for a backup that waits for those who read an earlier state of the library, which tell nobody when they end. */
  static final ArchRule NOBODY_SLEEPS = noClasses().that().doNotHaveFullyQualifiedName("org.pizhu.store.database.BackupStore").should().callMethod(Thread.class, "sleep", long.class);

  static final ArchRule ROOM_IS_ASKED_OF_THE_FILE = noClasses().should().callMethod(Files.class, "getFileStore", Path.class).because("see file.FreeSpace");

  static final ArchRule NOTHING_IS_PRINTED_AND_FORGOTTEN = noClasses().should().callMethod(Throwable.class, "printStackTrace");

  static final ArchRule ONLY_THE_LAUNCHER_EXITS = noClasses().that().doNotHaveFullyQualifiedName("org.pizhu.Launcher")
      .should().callMethod(System.class, "exit", int.class);

  /** The one that opens files, the one that prints, and the one that asks how the desktop looks. */
  static final ArchRule ONLY_THE_DESKTOP_STARTS_PROGRAMS = noClasses().that().doNotHaveFullyQualifiedName("org.pizhu.Desktop")
      .and().doNotHaveFullyQualifiedName("org.pizhu.printing.Printers").and().doNotHaveFullyQualifiedName("org.pizhu.settings.DesktopLook")
      .should().dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder");

  /**
   * By it programs can be started too, and this one be stopped in the midst of its work; the ending does that once all is on disk. How much is
   * in use may be asked.
   */
  static final ArchRule ONLY_THE_ENDING_STOPS_THE_MACHINE = noClasses().that().doNotHaveFullyQualifiedName("org.pizhu.Ending")
      .should().callMethodWhere(target(owner(assignableTo(Runtime.class))).and(target(nameMatching("exec|exit|halt|load.*|.*ShutdownHook"))));

  /**
   * Nothing is fetched: the reader alone knows addresses, to keep the page from them. Starts of the program speak to each other through a file
   * of this machine, which is no network but has its classes.
   */
  static final ArchRule NO_NETWORK = noClasses().that().resideOutsideOfPackages("org.pizhu.ui.reader..", "org.pizhu.single..")
      .should().dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..").or(describe("reach into the network", type ->
          List.of("java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket", "java.net.URLConnection", "java.net.HttpURLConnection",
              "java.nio.channels.SocketChannel", "org.jsoup.Connection").contains(type.getName()))))
      .orShould().callMethod("java.net.URL", "openStream").orShould().callMethod("java.net.URL", "openConnection");

  /**
   * Times and ids are given, so that the same values give the same. The rooms that may make them up hand them on. But for the clock by which a
   * backup before a migration is dated when a database is opened that is no user's: a bundle's.
   */
  static final ArchRule VALUES_COME_WITHOUT_CLOCK_AND_CHANCE = noClasses()
      .that().resideOutsideOfPackages(LIBRARY, TASK, FILE, CLI, UI, "org.pizhu").and().doNotHaveFullyQualifiedName("org.pizhu.store.database.BackupPlace")
      .should().accessTargetWhere(describe("tells the time or makes up an id", ArchitectureTest::isTimeOrChance));

  private static boolean isTimeOrChance(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
        || owner.equals("java.util.UUID") && name.equals("randomUUID")
        || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
        || owner.equals("java.lang.Math") && name.equals("random");
  }

  /** Everything is wired by constructors, in one place. */
  static final ArchRule NO_CONTAINER_NO_BUS_NO_FXML = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("javafx.fxml..", "javax.inject..", "jakarta.inject..", "com.google..", "org.springframework..");

  /** The JVM refuses to start a main class that is one where JavaFX is on the class path. */
  static final ArchRule LAUNCHER_IS_NO_APPLICATION = noClasses().that().haveFullyQualifiedName("org.pizhu.Launcher")
      .should().beAssignableTo("javafx.application.Application");

  static final ArchRule MODEL_NEVER_CHANGES = fields().that().areDeclaredInClassesThat().resideInAPackage(MODEL).should().beFinal();

  // Names

  /** An archive that is packed as a whole is no format of its own: the importer of archives hands over to it. */
  static final ArchRule IMPORTERS_ARE_NAMED_SO =
      classes().that().areAssignableTo("org.pizhu.importer.source.Importer").and().doNotHaveSimpleName("PackedArchive")
          .should().haveSimpleNameEndingWith("Importer");

  static final ArchRule EXPORTERS_ARE_NAMED_SO =
      classes().that().areAssignableTo("org.pizhu.exporter.set.Exporter").should().haveSimpleNameEndingWith("Exporter");

  static final ArchRule COMMANDS_ARE_NAMED_SO =
      classes().that().areAssignableTo("org.pizhu.cli.LibraryCommand").should().haveSimpleNameEndingWith("Command");

  static final ArchRule ONLY_THE_ROOT_BUILDS_STORES = noClasses().that().resideOutsideOfPackages(LIBRARY, STORE)
      .should().dependOnClassesThat().resideInAPackage(STORE);

  /** Every rule above, each as a test of its own. */
  @TestFactory
  Stream<DynamicTest> rules() {
    return Stream.of(ArchitectureTest.class, InnerRooms.class).flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
        .filter(field -> field.getType() == ArchRule.class)
        .map(field -> DynamicTest.dynamicTest(field.getName(), () -> ((ArchRule) field.get(null)).check(ALL)));
  }

  // How large things grow

  @Test
  void noClassIsLongerThanAScreenfulOfScreens() {
    assertThat(longer(SOURCES, CLASS_LINES)).as("classes over %d lines: a room is missing", CLASS_LINES).isEmpty();
    assertThat(longer(Path.of("src/test/java"), TEST_LINES)).as("tests over %d lines: two things are tested in one", TEST_LINES).isEmpty();
  }

  @Test
  void noLineIsWiderThanAScreen() {
    List<String> wide = sources().flatMap(file -> IntStream.range(0, lines(file).size())
        .filter(line -> lines(file).get(line).length() > LINE)
        .mapToObj(line -> file + ":" + (line + 1))).toList();
    assertThat(wide).as("lines over %d characters", LINE).isEmpty();
  }

  private static List<String> longer(Path folder, int limit) {
    return files(folder).filter(file -> file.toString().endsWith(".java")).filter(file -> lines(file).size() > limit).map(Path::toString).toList();
  }

  @Test
  void noMethodIsLongerThanAScreen() {
    List<String> longMethods = sources().flatMap(file -> MethodLengths.over(METHOD_LINES, file, lines(file)).stream())
        .toList();
    assertThat(longMethods).as("methods over %d lines", METHOD_LINES).isEmpty();
  }

  @Test
  void noConstructorTakesTooMuch() {
    List<String> wide = ALL.stream()
        // A record's components are its values, not what it is wired to.
        .filter(type -> !type.isRecord() && !type.isEnum())
        .flatMap(type -> type.getConstructors().stream())
        .filter(constructor -> constructor.getRawParameterTypes().size() > PARAMETERS)
        .map(constructor -> constructor.getFullName())
        .toList();
    assertThat(wide).as("constructors over %d parameters", PARAMETERS).isEmpty();
  }

  @Test
  void nothingIsKeptForTestsAlone() {
    assertThat(UnusedMethods.in(ALL)).as("methods that nothing of the program calls").isEmpty();
  }

  @Test
  void everyRoomSaysWhatItIsFor() {
    TreeSet<String> silent = new TreeSet<>();
    sources().map(Path::getParent).distinct()
        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
        .forEach(folder -> silent.add(folder.toString()));
    assertThat(silent).as("packages without package-info").isEmpty();
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    List<String> silent = sources().filter(file -> !file.endsWith("package-info.java")).filter(file -> {
      List<String> lines = lines(file);
      int at = 0;
      while (at < lines.size() && !TYPE.matcher(lines.get(at)).lookingAt()) {
        at++;
      }
      // Annotations, of one line or several, stand between the comment and the type.
      boolean isCommented = lines.subList(0, at).stream().anyMatch(line -> line.startsWith("/**"));
      return at < lines.size() && lines.get(at).startsWith("public ") && !isCommented;
    }).map(Path::toString).toList();
    assertThat(silent).as("public types without a comment").isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(sources().filter(file -> lines(file).stream().anyMatch(line -> LATER.matcher(line).find()))).isEmpty();
  }

  @Test
  void testsStandInTheRoomsThatTheyTest() {
    Path tests = Path.of("src/test/java/org/pizhu");
    List<String> homeless = files(tests).map(file -> tests.relativize(file.getParent()).toString()).distinct()
        .filter(room -> !List.of("architecture", "bench", "torture").contains(room) && !Files.isDirectory(SOURCES.resolve(room))).toList();
    assertThat(homeless).as("folders of tests without a room").isEmpty();
  }

  @Test
  void thereIsOneModuleWithoutDescriptor() {
    assertThat(files(Path.of("src")).map(file -> file.getFileName().toString()))
        .doesNotContain("module-info.java").noneMatch(name -> name.endsWith(".fxml"));
  }

  /** The rules say what each room may use; a new folder has to be among them. */
  @Test
  void everyRoomHasARule() {
    List<String> rooms = Arrays.stream(ArchitectureTest.class.getDeclaredFields()).map(java.lang.reflect.Field::getName).toList();
    List<String> without = sources().map(file -> SOURCES.relativize(file)).filter(file -> file.getNameCount() > 1)
        .map(file -> file.getName(0).toString().toUpperCase(java.util.Locale.ROOT)).distinct()
        .filter(room -> !rooms.contains(room + "_RULE") && !room.equals("MODEL")).toList();
    assertThat(without).as("rooms without a rule").isEmpty();
  }

  static ArchRule room(String room, String... mayUse) {
    String[] allowed = Stream.concat(Arrays.stream(mayUse), Stream.of(room)).toArray(String[]::new);
    return noClasses().that().resideInAPackage(room)
        .should().dependOnClassesThat(resideInAPackage("org.pizhu..").and(notIn(allowed)))
        .allowEmptyShould(true);
  }

  static DescribedPredicate<JavaClass> notIn(String... packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages));
  }

  private static Stream<Path> sources() {
    return files(SOURCES).filter(file -> file.toString().endsWith(".java"));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
