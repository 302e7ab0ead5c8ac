package dk.bindeled.data;

import dk.bindeled.ui.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small folder of invented people that shows how files are written, in the language of the interface. */
final class ExampleFolder {

    private ExampleFolder() {}

    /** The folder as a zip file. The same language gives the same bytes. */
    static byte[] zip(Locale locale) {
        boolean danish = Messages.languageOf(locale).equals(Messages.DANISH);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("areas", danish ? "områder.csv" : "areas.csv");
        files.put("actors", danish ? "aktører.csv" : "actors.csv");
        files.put("ties", danish ? "relationer.csv" : "ties.csv");
        files.put("referrals", danish ? "vejvisninger.csv" : "referrals.csv");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getValue());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(resource((danish ? "da/" : "en/") + file.getKey() + ".csv"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example folder cannot be packed", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ExampleFolder.class.getResourceAsStream("example/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The example file " + name + " is missing");
            }
            return in.readAllBytes();
        }
    }
}
