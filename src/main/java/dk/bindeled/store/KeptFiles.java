package dk.bindeled.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a data folder that belong to its data and go into a backup with them. Whatever is not named here stays behind: passwords,
 * locks, logs and links are made anew.
 */
final class KeptFiles {

    /** Those a restore puts in the place of what is there. */
    static final List<String> REPLACED = List.of("pseudonym-key");

    private static final String AUDIT_KEY = "audit-key";
    private static final String AUDIT = "audit";

    /** Files, or folders with all they hold; those that are not there are passed over. */
    private static final List<String> NAMES = List.of("pseudonym-key", AUDIT_KEY, AUDIT);

    private static final String PREFIX = "kept/";

    private KeptFiles() {}

    /**
     * Puts the audit of a backup where it belongs, without losing a line. Where the installation has the same audit, its own is the longer one
     * and stays. Another one, of data that are now replaced, is put aside and not deleted. Can be interrupted at any place and done again.
     *
     * @param from where the backup's files are
     * @param root the data folder
     */
    static void settleAudit(Path from, Path root) throws IOException {
        if (!Files.isDirectory(from.resolve(AUDIT))) {
            return;
        }
        if (Files.isDirectory(root.resolve(AUDIT))) {
            if (Files.exists(root.resolve(AUDIT_KEY))
                    && Files.exists(from.resolve(AUDIT_KEY))
                    && Files.mismatch(root.resolve(AUDIT_KEY), from.resolve(AUDIT_KEY)) < 0) {
                return;
            }
            putAside(root, AUDIT_KEY);
            putAside(root, AUDIT);
        }
        for (String name : List.of(AUDIT_KEY, AUDIT)) {
            if (Files.exists(from.resolve(name))) {
                Files.move(
                        from.resolve(name),
                        root.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void putAside(Path root, String name) throws IOException {
        if (Files.exists(root.resolve(name))) {
            int number = 1;
            while (Files.exists(aside(root, number).resolve(name))) {
                number++;
            }
            OwnFiles.createFolders(aside(root, number));
            Files.move(root.resolve(name), aside(root, number).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path aside(Path root, int number) {
        return root.resolve("audit-before-restore-" + number);
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
