package dk.bindeled.intake;

import java.util.List;
import java.util.Locale;

/** What a file of the native folder holds; its file name says so, in English or Danish. */
public enum Content {
    AREAS("areas.csv", "områder.csv", "omraader.csv"),
    ACTORS("actors.csv", "aktører.csv", "aktoerer.csv"),
    TIES("ties.csv", "relationer.csv"),
    REFERRALS("referrals.csv", "vejvisninger.csv");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> fileNames;

    Content(String... fileNames) {
        this.fileNames = List.of(fileNames);
    }

    /** The English file name, for instance {@code ties.csv}. */
    public String fileName() {
        return fileNames.getFirst();
    }

    /** All names the file may have, the English one first. */
    List<String> fileNames() {
        return fileNames;
    }

    /** The word for progress, for instance {@code reading-ties}. */
    String step() {
        return "reading-" + name().toLowerCase(Locale.ROOT);
    }
}
