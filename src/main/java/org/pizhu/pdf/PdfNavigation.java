package org.pizhu.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Bookmarks beside the pages, and links on them. What leads somewhere waits until it is known where that is. */
final class PdfNavigation {

  private static final float ABOVE = 6;

  private final PDDocument document;
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final Map<String, PDPageXYZDestination> places = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<PDOutlineItem> items = new ArrayList<>();
  private @Nullable PDOutlineItem parent;

  PdfNavigation(PDDocument document) {
    this.document = document;
  }

  private record Waiting(PDAnnotationLink link, String name) {}

  /** A heading whose first line comes next. */
  void heading(int level, String text) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(text);
    if (level > 1 && parent != null) {
      parent.addLast(item);
    } else {
      outline.addLast(item);
      parent = item;
    }
    items.add(item);
  }

  /** A name of the line that comes next. */
  void bookmark(String name) {
    names.add(name);
  }

  /** A line begins. */
  void arrived(PDPage page, float top) {
    if (names.isEmpty() && items.isEmpty()) {
      return;
    }
    PDPageXYZDestination place = new PDPageXYZDestination();
    place.setPage(page);
    place.setTop(Math.round(top + ABOVE));
    names.forEach(name -> places.putIfAbsent(name, place));
    items.forEach(item -> item.setDestination(place));
    names.clear();
    items.clear();
  }

  /** Puts the links of a page on it. */
  void link(PdfPage page) throws IOException {
    List<PDAnnotation> links = new ArrayList<>();
    for (PdfPage.Link one : page.links()) {
      PDAnnotationLink link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(one.x(), one.y(), one.width(), one.height()));
      PDBorderStyleDictionary none = new PDBorderStyleDictionary();
      none.setWidth(0);
      link.setBorderStyle(none);
      if (one.target().isOutside()) {
        PDActionURI action = new PDActionURI();
        action.setURI(one.target().to());
        link.setAction(action);
      } else {
        waiting.add(new Waiting(link, one.target().to()));
      }
      links.add(link);
    }
    if (!links.isEmpty()) {
      page.page().setAnnotations(links);
    }
  }

  /** Once all lines are placed. */
  void finish() {
    waiting.forEach(one -> one.link().setDestination(places.get(one.name())));
    if (outline.hasChildren()) {
      document.getDocumentCatalog().setDocumentOutline(outline);
      document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }
  }
}
