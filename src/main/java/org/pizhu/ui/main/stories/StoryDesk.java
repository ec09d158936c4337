package org.pizhu.ui.main.stories;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.pizhu.library.Library;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.ListedFamilies;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFacets;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.query.Passage;
import org.pizhu.query.QueryException;
import org.pizhu.query.QueryField;
import org.pizhu.query.QueryParser;
import org.pizhu.task.Progress;
import org.pizhu.task.TaskRunner;
import org.pizhu.text.Pinyin;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.library.SearchBoxModel;
import org.pizhu.ui.library.SearchNames;
import org.pizhu.ui.library.StoryHit;
import org.pizhu.ui.library.StoryLibrary;
import org.pizhu.ui.library.StoryListListener;
import org.pizhu.ui.library.StoryListModel;
import org.pizhu.ui.library.StoryListPane;
import org.pizhu.ui.library.StoryResults;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.workspace.LongWork;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;

/** The list of stories over the workspace: what it asks of the library, what is done in it, and what has changed. */
public final class StoryDesk implements StoryLibrary, StoryListListener {

  /** What is asked for in the list, and done elsewhere. */
  public interface Outside {
    /** Opens a story at its first hit of what is searched for. */
    void openAtFirstHit(long storyId);

    /** Annotates all hits. */
    void annotateHits();

    /** Shows annotations of the library. */
    void showAnnotations(AnnotationFilter filter);

    /** Asks what is to be set for the selected stories. */
    void askMetadata();
  }

  private static final String ORDER = "stories.order";
  /** So many passages of a story are shown beside its headline. */
  private static final int PASSAGES = 2;
  /** Of each kind so many names are offered in the search box, those of the most stories. */
  private static final int MOST_NAMES = 2_000;
  /** So many stories are offered where one looks for a headline. */
  private static final int OFFERED = 20;

  private final Ground ground;
  private final Outside outside;
  private final Workspace workspace;
  private final LongWork work;
  private final StoryListModel model;
  private final StoryListPane pane;
  private String remembered = "";
  private boolean areNamesOld = true;
  private boolean isClosed;

  /**
   * @param ground what it stands on
   * @param outside does what it can't do by itself
   */
  public StoryDesk(Ground ground, Outside outside) {
    this.ground = ground;
    this.outside = outside;
    workspace = ground.workspace();
    work = workspace.longWork();
    model = new StoryListModel(ground.services().messages(), this);
    pane = new StoryListPane(ground.services().messages(), model, this);
    StoryMenu.install(pane, ground.acts().bindings(), () -> pane.selected().length);
    workspace.counts().subscribe(counts -> model.counts(counts.stories(), counts.unread()));
    work.onChange(this::changed);
  }

  /** What the list shows. */
  public StoryListModel model() {
    return model;
  }

  /** The pane of the list. */
  public StoryListPane pane() {
    return pane;
  }

  /** Lists the stories for the first time, in the order of the last. */
  public void start() {
    workspace.remembered(ORDER, order -> {
      remembered = order.orElseGet(model::orderToRemember);
      order.ifPresentOrElse(model::begin, model::refresh);
    });
    model.resultsProperty().addListener(observable -> {
      String order = model.orderToRemember();
      if (!order.equals(remembered)) {
        remembered = order;
        workspace.remember(ORDER, order);
      }
    });
  }

  /** Ends with the window; what still comes from the library is for nobody. */
  public void close() {
    isClosed = true;
  }

  /** The stories selected in the list. */
  public List<Long> selected() {
    return pane.selection();
  }

  /** The numbers of the stories that are listed, in their order, whichever of them have a row. */
  public List<Long> shown() {
    return model.listing().ids().boxed().toList();
  }

  /** Another story is open: it is marked in the list. */
  public void opened(OpenStory story) {
    model.openProperty().set(story.stored().id());
    pane.select(story.stored().id());
  }

  private void changed(LibraryChange change) {
    if (isClosed) {
      return;
    }
    if (change.kind() == LibraryChange.Kind.STORIES_ADDED) {
      workspace.recount();
    }
    areNamesOld |= change.kind() != LibraryChange.Kind.READ && change.kind() != LibraryChange.Kind.SESSIONS
        && change.kind() != LibraryChange.Kind.LOOKS;
    boolean isPlain = model.query().words().isBlank() && model.query().filter().equals(StoryFilter.NONE);
    switch (change.kind()) {
      case SESSIONS, LOOKS -> { }
      case READ -> model.changed(change.stories(), false);
      case ANNOTATIONS -> model.changed(change.stories(), !isPlain || model.order() == StoryOrder.ANNOTATIONS);
      case PICTURES, SHELF -> model.changed(change.stories(), !isPlain);
      default -> model.changed(change.stories(), true);
    }
  }

  // What the list asks

  @Override
  public TaskRunner.Running find(
      StoryQuery query, boolean byFamily, int first, TaskRunner.ProgressListener progress, Consumer<StoryResults> show, Runnable failed) {
    Locale language = ground.services().messages().locale();
    return work.ask((library, told) -> {
      library.lists().language(language);
      return find(library, query, byFamily, first, told);
    }, progress, show, failed);
  }

  private static Optional<StoryResults> find(
      Library library, StoryQuery query, boolean byFamily, int first, Progress progress) {
    try {
      StoryListing listing = library.lists().listing(query, progress);
      if (progress.isCancelled()) {
        return Optional.empty();
      }
      ListedFamilies families = byFamily ? library.lists().byFamily(listing) : ListedFamilies.flat(listing);
      List<Long> ids = families.rows(family -> false).ids().limit(first).boxed().toList();
      return Optional.of(new StoryResults(families, hits(library, query.words(), ids), null));
    } catch (QueryException e) {
      return Optional.of(StoryResults.of(e.error()));
    }
  }

  private static List<StoryHit> hits(Library library, String words, List<Long> ids) {
    List<StorySummary> rows = library.lists().rows(ids);
    if (words.isBlank()) {
      return rows.stream().map(row -> new StoryHit(row, List.of())).toList();
    }
    Map<Long, List<Passage>> passages = passages(library, words, ids);
    return rows.stream().map(row -> new StoryHit(row, passages.getOrDefault(row.id(), List.of()))).toList();
  }

  /** A regular expression may take too long in a story where it was not looked for to the end before. */
  private static Map<Long, List<Passage>> passages(Library library, String words, List<Long> ids) {
    try {
      return library.search().passages(ids, QueryParser.parse(words), PASSAGES);
    } catch (QueryException e) {
      return Map.of();
    }
  }

  @Override
  public void rows(String words, List<Long> ids, Consumer<List<StoryHit>> show, Runnable failed) {
    if (!isClosed) {
      work.ask(library -> hits(library, words, ids), show, failed);
    }
  }

  @Override
  public void annotations(String words, IntConsumer show) {
    ZoneId zone = ground.services().clock().getZone();
    work.ask(
        library -> AnnotationQuestion.of(words, library.codebook())
            .map(filter -> library.finder().find(
                AnnotationQuery.of(AnnotationScope.LIBRARY, zone).with(filter).grouped(AnnotationGrouping.NONE)).found())
            .orElse(0),
        show::accept);
  }

  /** Finds stories by words of their headlines, those that came in last first. */
  public void withHeadline(String words, Consumer<List<StorySummary>> show) {
    // Nothing that the language of searches would take for more than a word.
    String inHeadline = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> QueryField.HEADLINE.english() + ":" + word)
        .collect(Collectors.joining(" "));
    if (inHeadline.isEmpty()) {
      show.accept(List.of());
      return;
    }
    StoryQuery query = StoryQuery.ALL.with(inHeadline).sorted(StoryOrder.SOURCE, true);
    work.ask(library -> library.lists().rows(library.lists().listing(query).ids().limit(OFFERED).boxed().toList()), show);
  }

  // What is done in the list

  @Override
  public void opened(long storyId) {
    if (model.shown().words().isBlank()) {
      ground.open(storyId);
    } else {
      outside.openAtFirstHit(storyId);
    }
  }

  @Override
  public void annotationsWanted() {
    String words = model.shown().words();
    work.ask(
        library -> AnnotationQuestion.of(words, library.codebook()),
        filter -> filter.ifPresent(found -> outside.showAnnotations(found)));
  }

  @Override
  public void copyHeadlines() {
    List<Long> selected = selected();
    if (!selected.isEmpty()) {
      workspace.ask(
          library -> library.lists().rows(selected).stream().map(StorySummary::headline).collect(Collectors.joining("\n")),
          Copying::copy);
    }
  }

  @Override
  public void metadataWanted() {
    outside.askMetadata();
  }

  @Override
  public void annotateHits() {
    outside.annotateHits();
  }

  @Override
  public void namesWanted(SearchBoxModel box) {
    if (areNamesOld) {
      areNamesOld = false;
      work.ask(StoryDesk::names, box::names);
    }
  }

  private static SearchNames names(Library library) {
    Codebook codebook = library.codebook();
    StoryFacets facets = library.lists().facets(StoryQuery.ALL);
    return new SearchNames(
        codebook.tags().stream().map(tag -> codebook.path(tag.id())).toList(),
        values(facets, StoryFacet.OUTLET), values(facets, StoryFacet.BYLINE), values(facets, StoryFacet.MONTH), Pinyin.shared());
  }

  private static List<String> values(StoryFacets facets, StoryFacet facet) {
    return facets.of(facet).stream()
        .sorted(Comparator.comparingInt(StoryFacets.Count::stories).reversed())
        .limit(MOST_NAMES)
        .map(StoryFacets.Count::value)
        .toList();
  }

  @Override
  public void panel(Region panel, Node under) {
    ground.panels().show(panel, under);
  }
}
