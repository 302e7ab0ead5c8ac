package dk.bindeled.map;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An Excel file as the standard describes it (ECMA-376, part 1, 18.3 and 18.4), read with nothing but a ZIP and an XML reader. */
final class XlsxRows {

    private XlsxRows() {}

    /**
     * The cells of one sheet, row by row: numbers as they are written, with a {@code #} in front; texts as they are.
     *
     * @param sheet from 1
     */
    static List<List<String>> read(Path file, int sheet) throws IOException {
        List<String> shared = elements(part(file, "xl/sharedStrings.xml"), "si").stream()
                .map(Element::getTextContent)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(sheet(file, sheet), "row")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : elements(row.getElementsByTagName("c"))) {
                String value = cell.getTextContent();
                String type = cell.getAttribute("t");
                cells.add(
                        type.equals("s") ? shared.get(Integer.parseInt(value)) : type.isEmpty() ? "#" + value : value);
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The XML of one sheet. */
    static Document sheet(Path file, int sheet) throws IOException {
        return part(file, "xl/worksheets/sheet" + sheet + ".xml");
    }

    static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return document(zip.getInputStream(zip.getEntry(name)).readAllBytes());
        }
    }

    /** Any XML; a document type, by which a file could ask for others, is refused. */
    static Document document(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
