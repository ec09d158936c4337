package org.pizhu.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;

/**
 * A codebook as a table (RFC 4180): UTF-8 with a byte order mark, without which spreadsheets take it for the system's old encoding. A
 * cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, «CSV injection»); so does one that begins
 * with an apostrophe before such a character, and a reader that takes one away has what was there.
 */
final class CodebookCsvExporter implements CodebookExporter {

  private static final String HEADER = "path,name,colour,description,key,memo";
  private static final String END = "\r\n";
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t＝＋－＠].*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\n]|^\\s|\\s$");

  @Override
  public CodebookFormat format() {
    return CodebookFormat.CSV;
  }

  @Override
  public void write(Codebook codebook, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff' + HEADER + END);
    for (Tag tag : codebook.tags()) {
      List<String> cells = List.of(
          codebook.path(tag.id()),
          tag.name(),
          tag.color() == null ? "" : tag.color().key(),
          tag.description(),
          tag.key() == null ? "" : tag.key(),
          tag.memo());
      writer.write(String.join(",", cells.stream().map(CodebookCsvExporter::cell).toList()) + END);
    }
    writer.flush();
  }

  private static String cell(String text) {
    String clean = PlainText.clean(text);
    String harmless = FORMULA.matcher(clean).matches() ? "'" + clean : clean;
    return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
