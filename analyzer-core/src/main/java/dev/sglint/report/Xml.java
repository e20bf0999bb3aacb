package dev.sglint.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, an element a line. Texts are masked, and hold only what XML can. */
final class Xml {
  /** Writes one document. */
  interface Document {
    void write(Xml xml) throws XMLStreamException;
  }

  private final XMLStreamWriter out;
  private boolean endsOnOwnLine;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Writes a document and leaves the writer open. */
  static void write(Writer out, Document document) throws IOException {
    try {
      // The default of the JDK, whatever else is on the class path.
      XMLStreamWriter stream =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new Unclosed(out));
      stream.writeStartDocument("UTF-8", "1.0");
      document.write(new Xml(stream));
      stream.writeCharacters("\n");
      stream.writeEndDocument();
      stream.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  /** Begins an element; attributes follow. */
  Xml open(String name) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(name);
    endsOnOwnLine = false;
    return this;
  }

  /** An element without content; attributes follow. */
  Xml empty(String name) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeEmptyElement(name);
    endsOnOwnLine = true;
    return this;
  }

  Xml with(String attribute, String value) throws XMLStreamException {
    out.writeAttribute(attribute, Printable.masked(value));
    return this;
  }

  Xml with(String attribute, int value) throws XMLStreamException {
    out.writeAttribute(attribute, Integer.toString(value));
    return this;
  }

  /** Lines of text, each of which is masked. */
  Xml text(String lines) throws XMLStreamException {
    for (String line : lines.split("\n", -1)) {
      out.writeCharacters(Printable.masked(line) + "\n");
    }
    return this;
  }

  void close() throws XMLStreamException {
    if (endsOnOwnLine) {
      out.writeCharacters("\n");
    }
    out.writeEndElement();
    endsOnOwnLine = true;
  }
}
