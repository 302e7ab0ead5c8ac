package dk.bindeled.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a data folder that belong to its data and go into a backup with them. Whatever is not named here stays behind: passwords,
 * locks, logs and links are made anew.
 */
final class KeptFiles {

    /** Files, or folders with all they hold; those that are not there are passed over. */
    private static final List<String> NAMES = List.of("pseudonym-key", "audit-key", "audit");

    private static final String PREFIX = "kept/";

    private KeptFiles() {}

    static List<String> names() {
        return NAMES;
    }

    /** The files there are, as paths within {@code folder}, in order. */
    static List<Path> in(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : NAMES) {
            Path start = folder.resolve(name);
            if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> files = Files.walk(start)) {
                    files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .sorted()
                            .map(folder::relativize)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** The name of a kept file's part. */
    static String part(Path file) {
        return PREFIX + file.toString().replace('\\', '/');
    }

    static boolean isPart(String name) {
        return name.startsWith(PREFIX);
    }

    /**
     * Where the file of a part goes.
     *
     * @throws IllegalArgumentException if the part is not one of the kept files, so that nothing else in a data folder is overwritten
     */
    static Path place(Path folder, String part) {
        Path file = folder.resolve(part.substring(PREFIX.length())).normalize();
        boolean known = file.startsWith(folder)
                && NAMES.contains(folder.relativize(file).getName(0).toString());
        if (!known) {
            throw new IllegalArgumentException("There is no kept file " + part);
        }
        return file;
    }
}
