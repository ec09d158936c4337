package org.pizhu.library;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pizhu.library.annotation.Agreements;
import org.pizhu.library.annotation.AnnotationFinder;
import org.pizhu.library.annotation.Annotator;
import org.pizhu.library.annotation.Bin;
import org.pizhu.library.annotation.Coder;
import org.pizhu.library.annotation.HitAnnotations;
import org.pizhu.library.annotation.Links;
import org.pizhu.library.annotation.ManyAnnotations;
import org.pizhu.library.annotation.Memos;
import org.pizhu.library.chart.Charts;
import org.pizhu.library.codebook.CodebookEditor;
import org.pizhu.library.codebook.CodebookExchange;
import org.pizhu.library.correction.Corrections;
import org.pizhu.library.correction.Metadata;
import org.pizhu.library.correction.Provenance;
import org.pizhu.library.correction.Rereading;
import org.pizhu.library.edit.AnnotationsInSight;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.History;
import org.pizhu.library.edit.LibraryCache;
import org.pizhu.library.edit.LibraryListener;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.library.export.Bundles;
import org.pizhu.library.export.ExportSources;
import org.pizhu.library.export.NotesExport;
import org.pizhu.library.intake.Intake;
import org.pizhu.library.intake.StoryImport;
import org.pizhu.library.keep.Backups;
import org.pizhu.library.keep.LibraryCheck;
import org.pizhu.library.picture.Pictures;
import org.pizhu.library.shelf.Marks;
import org.pizhu.library.shelf.SavedSearches;
import org.pizhu.library.shelf.SearchIndexing;
import org.pizhu.library.shelf.SessionExport;
import org.pizhu.library.shelf.Sessions;
import org.pizhu.library.shelf.Shelf;
import org.pizhu.library.shelf.StoryLists;
import org.pizhu.library.shelf.StoryRemoval;
import org.pizhu.library.shelf.StorySearch;
import org.pizhu.library.version.Families;
import org.pizhu.library.version.Standings;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryValues;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.store.story.StoryReader;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.CodePoints;

/**
 * One open library; {@link Libraries} opens it. Its methods block until the database has answered; the window calls them through a task runner. Safe for use by
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

  Library(Database database, Clock clock, Supplier<String> named, Backups.Place place) {
    // From a file of settings half a character can come, which no database can write.
    Supplier<String> creator = () -> CodePoints.wellFormed(named.get());
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
    ExportSources sources = new ExportSources(finder, lists, standings(), families(), shelf(), savedSearches(), bundles());
    export = new NotesExport(database, sources, clock, creator);
  }

  /** Whether it is only shown, so that nothing in it can be changed. */
  public boolean isShown() {
    return database.access() == Database.Access.SHOWN;
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

  /** How much it holds. */
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

  /** The tree of tags. */
  public Codebook codebook() {
    return cache.codebook();
  }

  /** What was remembered under a key, such as the width of a pane. */
  public Optional<String> remembered(String key) {
    return new LibraryValues(database).get(key);
  }

  /** Remembers something under a key. */
  public void remember(String key, String value) {
    new LibraryValues(database).put(key, value);
  }

  /** Makes and changes annotations. */
  public Annotator annotator() {
    return new Annotator(database, edits);
  }

  /** What was done, and can be undone. */
  public History history() {
    return new History(edits);
  }

  /** What was deleted. */
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

  /** Puts tags on annotations. */
  public Coder coder() {
    return new Coder(database, edits);
  }

  /** Changes the tree of tags. */
  public CodebookEditor codebookEditor() {
    return new CodebookEditor(database, edits);
  }

  /** Brings codebooks in and out. */
  public CodebookExchange codebookExchange() {
    return new CodebookExchange(database, edits);
  }

  /** Notes on stories and tags. */
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

  /** Searches under a name. */
  public SavedSearches savedSearches() {
    return new SavedSearches(database, edits);
  }

  /** Which annotations refer to which. */
  public Links links() {
    return new Links(database);
  }

  /** Corrects texts, and settles where annotations stand. */
  public Corrections corrections() {
    return new Corrections(database, edits, search);
  }

  /** Brings in files and folders. */
  public Intake intake() {
    return intake;
  }

  /** Brings in these very files, without looking for more. */
  public StoryImport storyImport() {
    return new StoryImport(intake);
  }

  /** Reads stories anew as this version of the program does. */
  public Rereading rereading() {
    return rereading;
  }

  /** Reads stories as another version of the program would. */
  public Rereading rereading(StoryReader reader, int batch) {
    return new Rereading(database, edits, reader, batch);
  }

  /** Pictures. */
  public Pictures pictures() {
    return pictures;
  }

  /** Finds words in stories. */
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

  /** Looks for what is damaged. */
  public LibraryCheck check() {
    return new LibraryCheck(database);
  }

  /** Writes notes. */
  public NotesExport export() {
    return export;
  }

  /** Writes the whole library into one file, and restores it. */
  public Bundles bundles() {
    return intake.bundles();
  }

  private Bundles bundles(Clock clock, Supplier<String> creator) {
    return new Bundles(database, cache, listeners, clock, creator, standings(), () -> rereading(new SourceReader(), Rereading.BATCH));
  }

  /** Sessions of work. */
  public Sessions sessions() {
    return sessions;
  }

  /** Writes what a session came to. */
  public SessionExport sessionExport() {
    return new SessionExport(sessions, database.file(), clock);
  }

  /** Where stories came from and who did what. */
  public Provenance provenance() {
    return new Provenance(database, clock);
  }

  /** Counts for charts. */
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
