package org.pizhu.library;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pizhu.model.Annotation;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.Codebook;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TagCounts;
import org.pizhu.model.TextRange;
import org.pizhu.store.BackupPlace;
import org.pizhu.store.Database;
import org.pizhu.store.HistoryStore;
import org.pizhu.store.LibraryFiles;
import org.pizhu.store.LibraryValues;
import org.pizhu.store.StoryReader;
import org.pizhu.store.StoryStore;

/**
 * One open library. Its methods block until the database has answered; the window calls them through a task runner. Safe for use by
 * several threads. Whatever can fail for a reason that has words throws {@link PizhuException}.
 */
public final class Library implements AutoCloseable {

  // What remembers something is made once, and stands here; a use case that remembers nothing is made when it is asked for, in its method.
  private final Database database;
  private final Clock clock;
  private final LibraryListeners listeners = new LibraryListeners();
  private final StoryStore stories;
  private final LibraryCache cache;
  private final AnnotationFinder finder;
  private final Intake intake;
  private final EditLog edits;
  private final Rereading rereading;
  private final Pictures pictures;
  private final StorySearch search;
  private final StoryLists lists;
  private final SearchIndexing searchIndexing;
  private final NotesExport export;
  private final Sessions sessions;
  private final Backups backups;

  private Library(Database database, Clock clock, Supplier<String> creator, Backups.Place place) {
    this.database = database;
    this.clock = clock;
    backups = new Backups(database, listeners, clock, place);
    stories = new StoryStore(database);
    cache = new LibraryCache(database);
    sessions = new Sessions(database, listeners, clock, creator);
    edits = new EditLog(new HistoryStore(database), cache, listeners, clock, creator, sessions::currentId, backups::guard);
    finder = new AnnotationFinder(database, cache);
    pictures = new Pictures(database, edits, listeners);
    searchIndexing = new SearchIndexing(database);
    intake = new Intake(database, pictures, edits, listeners, searchIndexing, bundles(clock, creator));
    rereading = rereading(SourceReader.faultless(), Rereading.BATCH);
    search = new StorySearch(database, stories);
    lists = new StoryLists(database, search, cache, shelf());
    listeners.addOwn(finder::changed);
    listeners.addOwn(lists::changed);
    export = new NotesExport(database, exportSources(), clock, creator);
  }

  /**
   * Opens a library to work in, and makes it if the file isn't there.
   *
   * @param file the library
   * @param clock tells when something was done
   * @param creator tells who does it, asked anew for each act
   * @throws PizhuException if the file is no library, is newer, damaged, read-only, or open elsewhere
   */
  public static Library open(Path file, Clock clock, Supplier<String> creator) {
    return open(file, clock, creator, BackupPlan.ONLY_BEFORE_ACTS);
  }

  /** The same with backups as they are planned. */
  public static Library open(Path file, Clock clock, Supplier<String> creator, BackupPlan plan) {
    Database database = Database.open(file, Database.Access.READ_WRITE, new BackupPlace(plan.folder(), clock));
    return new Library(database, clock, creator, new Backups.Place(database.file(), plan));
  }

  /**
   * Opens a library to look into it, also while another Pizhu works in it.
   *
   * @throws PizhuException if the file is not there or no library, is newer, or damaged
   */
  public static Library openReadOnly(Path file, Clock clock) {
    return new Library(Database.open(file, Database.Access.READ_ONLY), clock, () -> "", new Backups.Place(file, BackupPlan.ONLY_BEFORE_ACTS));
  }

  /**
   * Opens what was saved of a damaged library, whose backups it has, only to show it: what would change it fails as {@code LIBRARY_SHOWN}.
   */
  public static Library openShown(Path file, Path damaged, Clock clock, BackupPlan plan) {
    return new Library(Database.open(file, Database.Access.SHOWN), clock, () -> "", new Backups.Place(damaged, plan));
  }

  /** Whether it is only shown, so that nothing in it can be changed. */
  public boolean isShown() {
    return database.access() == Database.Access.SHOWN;
  }

  /** Whether a file is a library, of whatever version. */
  public static boolean isLibrary(Path file) {
    return LibraryFiles.isLibrary(file);
  }

  /**
   * Takes back the locks on the library's files, should this process have lost them: {@link Database#retakeLocks()}.
   *
   * @throws PizhuException {@code LIBRARY_IN_USE} if another program took the library meanwhile
   */
  public void retakeLocks() {
    database.retakeLocks();
  }

  /** The file of the library. */
  public Path file() {
    return database.file();
  }

  /** From now on tells of each change, on the thread that made it. */
  public void addListener(LibraryListener listener) {
    listeners.add(listener);
  }

  public LibraryCounts counts() {
    return stories.counts();
  }

  /** What a list shows, for every story, in the order they came in. */
  public List<StorySummary> stories() {
    return stories.summaries();
  }

  /** What a list shows of one story; none if it is not there. One short query: for many, see {@link #stories()}. */
  public Optional<StorySummary> summary(long storyId) {
    return stories.summary(storyId);
  }

  /**
   * A whole story.
   *
   * @throws PizhuException if there is none with this number
   */
  public StoredStory story(long storyId) {
    return stories.story(storyId)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, storyId)));
  }

  /** The annotations of a story in the order of its text. */
  public List<Annotation> annotations(long storyId) {
    return cache.annotations(storyId);
  }

  /**
   * The annotations of a story that are needed first.
   *
   * @param range what is in sight of its text; those beside it may be left out
   */
  public AnnotationsInSight annotations(long storyId, TextRange range) {
    return cache.inSight(storyId, range);
  }

  public Codebook codebook() {
    return cache.codebook();
  }

  /** How many annotations carry each tag. */
  public TagCounts tagCounts() {
    return finder.tagCounts();
  }

  /** Remembers that a story has been read. */
  public void markRead(long storyId) {
    stories.markRead(storyId);
    listeners.tell(LibraryChange.Kind.READ, Set.of(storyId));
  }

  /** What was remembered under a key, such as the width of a pane. */
  public Optional<String> remembered(String key) {
    return new LibraryValues(database).get(key);
  }

  public void remember(String key, String value) {
    new LibraryValues(database).put(key, value);
  }

  public Annotator annotator() {
    return new Annotator(database, edits);
  }

  public History history() {
    return new History(edits);
  }

  public Bin bin() {
    return new Bin(database, edits);
  }

  /** Finds annotations. */
  public AnnotationFinder finder() {
    return finder;
  }

  /** Acts on many annotations at once. */
  public ManyAnnotations manyAnnotations() {
    return new ManyAnnotations(database, edits);
  }

  public Coder coder() {
    return new Coder(database, edits);
  }

  public CodebookEditor codebookEditor() {
    return new CodebookEditor(database, edits);
  }

  public CodebookExchange codebookExchange() {
    return new CodebookExchange(database, edits);
  }

  public Memos memos() {
    return new Memos(database, edits);
  }

  /** Corrects and completes the metadata of stories. */
  public Metadata metadata() {
    return new Metadata(database, edits);
  }

  /** Marks stories. */
  public Marks marks() {
    return new Marks(database, edits, listeners);
  }

  /** Takes stories out. */
  public StoryRemoval storyRemoval() {
    return new StoryRemoval(database, edits);
  }

  /** Collections of stories. */
  public Shelf shelf() {
    return new Shelf(database, edits);
  }

  public SavedSearches savedSearches() {
    return new SavedSearches(database, edits);
  }

  public Links links() {
    return new Links(database);
  }

  public Corrections corrections() {
    return new Corrections(database, edits, search);
  }

  /** Brings in files and folders. */
  public Intake intake() {
    return intake;
  }

  public StoryImport storyImport() {
    return new StoryImport(intake);
  }

  public Rereading rereading() {
    return rereading;
  }

  /** Reads stories as another version of the program would. */
  Rereading rereading(StoryReader reader, int batch) {
    return new Rereading(database, edits, reader, batch);
  }

  public Pictures pictures() {
    return pictures;
  }

  /** Which figures have their pictures, and which of them show the same. */
  public PictureLedger pictureLedger() {
    return pictures.ledger();
  }

  public StorySearch search() {
    return search;
  }

  /** Annotates the hits of a search. */
  public HitAnnotations hitAnnotations() {
    return new HitAnnotations(database, search, edits);
  }

  /** Lists stories. */
  public StoryLists lists() {
    return lists;
  }

  /** Keeps the index of searches. */
  public SearchIndexing searchIndexing() {
    return searchIndexing;
  }

  /** Which stories are versions of one. */
  public Families families() {
    return new Families(database, edits, listeners);
  }

  /** How annotations stand in other versions of their stories. */
  public Standings standings() {
    return new Standings(database, edits);
  }

  /** Compares annotators. */
  public Agreements agreements() {
    return new Agreements(database, edits);
  }

  public LibraryCheck check() {
    return new LibraryCheck(database);
  }

  public NotesExport export() {
    return export;
  }

  /** Folders in which the notes are kept as files. */
  public NotesFolder notesFolder() {
    return export.folder();
  }

  /** Writes the whole library into one file, and restores it. */
  public Bundles bundles() {
    return intake.bundles();
  }

  private ExportSources exportSources() {
    return new ExportSources(finder, lists, standings(), families(), shelf(), savedSearches(), bundles());
  }

  private Bundles bundles(Clock clock, Supplier<String> creator) {
    return new Bundles(database, cache, listeners, clock, creator, standings(), () -> rereading(new SourceReader(), Rereading.BATCH));
  }

  public Sessions sessions() {
    return sessions;
  }

  public SessionExport sessionExport() {
    return new SessionExport(sessions, database.file(), clock);
  }

  /** Where stories came from and who did what. */
  public Provenance provenance() {
    return new Provenance(database, clock);
  }

  public Charts charts() {
    return new Charts(database);
  }

  /** Earlier states of the library that can be gone back to. */
  public Backups backups() {
    return backups;
  }

  /** Stops an import that is under way, which can go on the next time, makes a backup if that is planned, and ends all writes. */
  @Override
  public void close() {
    try {
      intake.close();
      backups.closing();
    } finally {
      database.close();
    }
  }
}
