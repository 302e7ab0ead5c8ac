package dk.bindeled.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements in {@code cypher/statements}, one per file. */
final class CypherText {

    private CypherText() {}

    /** The text of {@code cypher/statements/<name>.cypher}. */
    static String of(String name) {
        String path = "/cypher/statements/" + name + ".cypher";
        try (InputStream text = CypherText.class.getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalArgumentException("There is no statement " + path);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + path, e);
        }
    }
}
