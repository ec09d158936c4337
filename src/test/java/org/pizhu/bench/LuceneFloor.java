package org.pizhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An index by Lucene with the analyser that it offers first, which makes each Chinese character a word. Keeps no text. */
final class LuceneFloor implements AutoCloseable {

  private static final String TEXT = "text";
  private static final String NUMBER = "number";

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;

  LuceneFloor(Path folder) throws IOException {
    this.folder = folder;
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
  }

  void add(long number, String text) throws IOException {
    Document story = new Document();
    story.add(new NumericDocValuesField(NUMBER, number));
    story.add(new TextField(TEXT, text, Field.Store.NO));
    writer.addDocument(story);
  }

  /** After the last story. */
  void finish() throws IOException {
    writer.commit();
    writer.close();
    reader = DirectoryReader.open(directory);
  }

  /** Finds the first stories that have a phrase, and how many there are. */
  TopDocs find(String folded, boolean newestFirst, int first) throws IOException {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    folded.codePoints().forEach(character -> phrase.add(new Term(TEXT, Character.toString(character))));
    IndexSearcher searcher = new IndexSearcher(reader);
    return newestFirst
        ? searcher.search(phrase.build(), new TopFieldCollectorManager(
            new Sort(new SortField(NUMBER, SortField.Type.LONG, true)), first, null, Integer.MAX_VALUE, false))
        : searcher.search(phrase.build(), new TopScoreDocCollectorManager(first, null, Integer.MAX_VALUE, false));
  }

  /** How many bytes it takes. */
  long size() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
