package org.pizhu.exporter.qdpx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.FieldCheck;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.ProgramSamples;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.i18n.Language;
import org.pizhu.model.Codebook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class QdpxExporterTest {

  private static final String SCHEMA = "data/refi-qda/Project.xsd";

  @TempDir Path folder;

  private final Exporter exporter = new QdpxExporter();

  private static Map<String, byte[]> files(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return files;
  }

  private static Document document(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (Exception failed) {
      throw new IllegalStateException(new String(bytes, StandardCharsets.UTF_8), failed);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Element byGuid(Document document, String name, String guid) {
    return elements(document, name).stream().filter(one -> one.getAttribute("guid").equals(guid)).findFirst().orElseThrow();
  }

  private static List<String> codes(Element selection) {
    List<String> codes = new ArrayList<>();
    NodeList nodes = selection.getElementsByTagNameNS("*", "CodeRef");
    for (int i = 0; i < nodes.getLength(); i++) {
      codes.add(((Element) nodes.item(i)).getAttribute("targetGUID"));
    }
    return codes;
  }

  @Test
  void anotherReaderFindsWhatIsCoded() {
    Map<String, byte[]> files = files(ProgramSamples.bytes(exporter, ProgramSamples.set(ProgramSamples.many(2))));
    Document project = document(files.get("project.qde"));

    Element selection = byGuid(project, "PlainTextSelection", ProgramSamples.id(100));
    Element source = (Element) selection.getParentNode();
    String text = new String(
        files.get("sources/" + source.getAttribute("plainTextPath").substring("internal://".length())), StandardCharsets.UTF_8);
    assertThat(text).isEqualTo(ProgramSamples.TEXT);
    int start = Integer.parseInt(selection.getAttribute("startPosition"));
    int end = Integer.parseInt(selection.getAttribute("endPosition"));
    assertThat(new String(text.codePoints().toArray(), start, end - start)).isEqualTo("武汉高科集团");
    assertThat(codes(selection)).containsExactly(ProgramSamples.LOW, ProgramSamples.TOP);
    Element low = byGuid(project, "Code", ProgramSamples.LOW);
    assertThat(((Element) low.getParentNode().getParentNode()).getAttribute("guid")).isEqualTo(ProgramSamples.TOP);
    Element note = (Element) selection.getElementsByTagNameNS("*", "NoteRef").item(0);
    assertThat(byGuid(project, "Note", note.getAttribute("targetGUID")).getTextContent()).isEqualTo("# 批注\n*强调*😷");
    assertThat(selection.getElementsByTagNameNS("*", "Description").item(0).getTextContent()).as("where QualCoder looks").isEqualTo("# 批注\n*强调*😷");
    assertThat(elements(project, "Note")).as("without it QualCoder ends its import").allMatch(one -> one.hasAttribute("creationDateTime"));
    assertThat(elements(project, "User")).extracting(one -> one.getAttribute("name")).containsExactly("王老师");
  }

  @Test
  void partsOfPicturesAreInPixelsAndPicturesOfOtherFormatsBecomePng() {
    Map<String, byte[]> files = files(ProgramSamples.bytes(exporter, ProgramSamples.set(ProgramSamples.many(1))));
    Document project = document(files.get("project.qde"));

    Element part = byGuid(project, "PictureSelection", ProgramSamples.id(104));
    assertThat(List.of("firstX", "firstY", "secondX", "secondY")).extracting(part::getAttribute).containsExactly("50", "10", "150", "50");
    List<Element> pictures = elements(project, "PictureSource");
    assertThat(pictures).as("the broken one is left out").hasSize(2);
    assertThat(files.get("sources/" + pictures.get(0).getAttribute("path").substring("internal://".length())))
        .isEqualTo(ProgramSamples.PNG);
    assertThat(pictures.get(1).getAttribute("path")).endsWith(".png");
    assertThat(codes(pictures.get(1))).containsExactly(ProgramSamples.TOP, ProgramSamples.LOW);
    assertThat(elements(project, "Note")).extracting(Element::getTextContent)
        .as("annotations without a picture or a passage").anyMatch(note -> note.contains("坏图")).anyMatch(note -> note.contains("早先的😷文字"));
    ExportSet without = Samples.with(ProgramSamples.set(ProgramSamples.many(1)), new ExportContent(true, false, false, false));
    Document bare = document(files(ProgramSamples.bytes(exporter, without)).get("project.qde"));
    assertThat(elements(bare, "PictureSource")).isEmpty();
    assertThat(byGuid(bare, "PlainTextSelection", ProgramSamples.id(104)).getAttribute("name")).isEqualTo("图为𠮷野家现场");
  }

  @Test
  void groupsBecomeSetsAndAStoryOfSeveralIsOneSource() throws Exception {
    ExportedStory story = ProgramSamples.story(1);
    ExportSet grouped = ProgramSamples.grouped(List.of(
        new ExportGroup("甲", List.of(new ExportedStory(story.story(), story.annotations().subList(7, 10), story.memo()))),
        new ExportGroup("乙", List.of(story, ProgramSamples.story(2)))));
    byte[] zip = ProgramSamples.bytes(exporter, grouped);
    Document project = document(files(zip).get("project.qde"));

    assertThat(elements(project, "TextSource")).hasSize(2);
    assertThat(elements(project, "Set")).extracting(one -> one.getAttribute("name")).containsExactly("甲", "乙");
    assertThat(elements(project, "MemberSource")).hasSize(3);
    valid(files(zip).get("project.qde"));
    Files.write(folder.resolve("groups.qdpx"), zip);
    FieldCheck.passes("check-qdpx", folder.resolve("groups.qdpx"), "--strict");
  }

  private static void valid(byte[] project) throws SAXException, IOException {
    schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(project)));
  }

  private static Schema schema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(FieldCheck.file(SCHEMA).toFile());
  }

  @Test
  void isValidAndPassesTheFieldsOwnCheck() throws Exception {
    byte[] zip = ProgramSamples.bytes(exporter, ProgramSamples.set(ProgramSamples.many(3)));
    valid(files(zip).get("project.qde"));
    Files.write(folder.resolve("three.qdpx"), zip);
    FieldCheck.passes("check-qdpx", folder.resolve("three.qdpx"), "--strict", "--need-sources", "3", "--need-selections", "12");
  }

  @Test
  void tenThousandPassItToo() throws IOException {
    Path file = folder.resolve("many.qdpx");
    try (OutputStream out = Files.newOutputStream(file)) {
      exporter.write(ProgramSamples.set(ProgramSamples.many(1_000)), out);
    }
    FieldCheck.passes("check-qdpx", file, "--strict", "--need-sources", "1000", "--need-selections", "4000");
  }

  @Test
  void nothingIsWrittenOfNothing() throws Exception {
    ExportSet set = ProgramSamples.set(List.of());
    ExportSet empty = new ExportSet(set.header(), set.language(), Codebook.EMPTY, List.of(), PictureSource.NONE);
    byte[] project = files(ProgramSamples.bytes(exporter, empty)).get("project.qde");
    valid(project);
    assertThat(document(project).getDocumentElement().getChildNodes().getLength()).isGreaterThan(0);
    assertThat(elements(document(project), "Sources")).isEmpty();
  }

  @Property(tries = 300)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(@ForAll String headline, @ForAll String words, @ForAll String note, @ForAll String name) {
    Assume.that(!headline.isBlank() && !note.isBlank());
    String quote = "始" + words + "终";
    Map<String, byte[]> files = files(ProgramSamples.bytes(
        exporter, Samples.set(Language.CHINESE, List.of(Samples.story(headline, quote, note, name)))));
    Document project = document(files.get("project.qde"));

    assertThat(files.keySet()).allMatch(file -> file.equals("project.qde") || file.matches("sources/[0-9a-f-]{36}\\.txt"));
    Element selection = elements(project, "PlainTextSelection").get(0);
    byte[] source = files.values().iterator().next();
    int[] text = new String(source, StandardCharsets.UTF_8).codePoints().toArray();
    int start = Integer.parseInt(selection.getAttribute("startPosition"));
    int end = Integer.parseInt(selection.getAttribute("endPosition"));
    assertThat(text[start]).isEqualTo("始".codePointAt(0));
    assertThat(text[end - 1]).isEqualTo("终".codePointAt(0));
    assertThat(end).isEqualTo(text.length).isEqualTo((headline + "\n" + quote).codePointCount(0, headline.length() + 1 + quote.length()));
    assertThat(elements(project, "Note").get(0).getTextContent()).isEqualTo(Hostile.readable(note));
  }
}
