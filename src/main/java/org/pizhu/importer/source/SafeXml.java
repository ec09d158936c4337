package org.pizhu.importer.source;

import javax.xml.stream.XMLInputFactory;

/** Readers of XML that take no document type, and look up nothing that a file declares. */
public final class SafeXml {

  private SafeXml() {}

  /** A factory of readers, with text in one piece. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
