package dk.bindeled.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A passphrase, which never shows itself in a text. */
public final class Passphrase {

    /** A shorter one could be found by trying. */
    public static final int FEWEST_CHARACTERS = 12;

    private final String text;

    private Passphrase(String text) {
        this.text = text;
    }

    /** The passphrase that consists of these characters. */
    public static Passphrase of(String text) {
        return new Passphrase(text);
    }

    /**
     * The first line of a file.
     *
     * @throws IOException if the file cannot be read
     */
    public static Passphrase in(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new Passphrase(lines.isEmpty() ? "" : lines.getFirst().strip());
    }

    /** False if it is so short that it protects nothing. */
    public boolean isLongEnough() {
        return text.codePointCount(0, text.length()) >= FEWEST_CHARACTERS;
    }

    /** True if it consists of these characters. */
    public boolean isSameAs(String other) {
        return text.equals(other);
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
