package org.pizhu.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files of JSON are annotations, those without any among them. */
class NotesKindTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{\"rows\": [], \"total\": 0}|JSON",
      "{\"total\":0,\"rows\":[ ]}|JSON",
      "{\"rows\": [], \"pizhu:codebook\": {}}|JSON",
      "{\"rows\": [{\"title\": \"甲\", \"content\": \"一。\"}]}|",
      "{\"total\": 0}|",
      "{\"uri\": \"http://x.example/\", \"quote\": \"\", \"ranges\": []}|JSON",
      "{\"type\": \"AnnotationSet\", \"items\": []}|JSON",
      "[{\"@type\": [\"http://www.w3.org/ns/oa#Annotation\"]}]|JSON",
      "Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags|QUOTES",
      "Quote\tComment\tURL\tTags|QUOTES",
      "title,url,body,comment|"})
  void isToldByWhatIsInIt(String json, NotesReader.@Nullable Kind kind) throws IOException {
    assertThat(NotesReader.kind(Files.writeString(folder.resolve("a.json"), json))).isEqualTo(kind);
  }
}
