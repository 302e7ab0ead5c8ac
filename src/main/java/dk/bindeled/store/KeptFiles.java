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
    private static final String BEFORE = "audit-before-restore-";

    /** Files, or folders with all they hold; those that are not there are passed over. */
    private static final List<String> NAMES = List.of("pseudonym-key", AUDIT_KEY, AUDIT);

    private static final String PREFIX = "kept/";

    private KeptFiles() {}

    /**
     * Puts the audit of a backup where it belongs, without losing a line. Of two copies of one audit the one that goes on longer counts. Where each
     * has lines that the other has not, the installation's own stays and the backup's is put aside; one of other data, under another key, is put
     * aside for the backup's. Can be interrupted at any place and done again.
     *
     * @param from where the backup's files are
     * @param root the data folder
     */
    static void settleAudit(Path from, Path root) throws IOException {
        if (!Files.isDirectory(from.resolve(AUDIT))) {
            return;
        }
        if (Files.isDirectory(root.resolve(AUDIT))) {
            if (sameKey(from, root)) {
                if (holds(root.resolve(AUDIT), from.resolve(AUDIT))) {
                    return;
                }
                if (!holds(from.resolve(AUDIT), root.resolve(AUDIT))) {
                    putAside(from, root, "audit-of-backup-", AUDIT);
                    return;
                }
            }
            putAside(root, root, BEFORE, AUDIT_KEY);
            putAside(root, root, BEFORE, AUDIT);
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

    private static boolean sameKey(Path from, Path root) throws IOException {
        Path one = from.resolve(AUDIT_KEY);
        Path other = root.resolve(AUDIT_KEY);
        return Files.exists(one) && Files.exists(other) && Files.mismatch(one, other) < 0;
    }

    /** True if each file of lines in {@code part} is the beginning of the one of that name in {@code whole}. */
    private static boolean holds(Path whole, Path part) throws IOException {
        try (Stream<Path> files = Files.list(part)) {
            for (Path file : files.filter(KeptFiles::holdsLines).toList()) {
                Path other = whole.resolve(file.getFileName());
                if (!Files.exists(other)) {
                    return false;
                }
                long mismatch = Files.mismatch(file, other);
                if (mismatch >= 0 && mismatch < Files.size(file)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holdsLines(Path file) {
        return file.getFileName().toString().endsWith(".jsonl");
    }

    private static void putAside(Path from, Path root, String aside, String name) throws IOException {
        if (Files.exists(from.resolve(name))) {
            int number = 1;
            while (Files.exists(root.resolve(aside + number).resolve(name))) {
                number++;
            }
            OwnFiles.createFolders(root.resolve(aside + number));
            Files.move(from.resolve(name), root.resolve(aside + number).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }
    /** The files there are, as paths within {@code folder}, in order. */
    static List<Path> in(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : NAMES) {
            Path start = folder.resolve(name);
            if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> files = Files.walk(start)) {
                    files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .filter(file -> !name.equals(AUDIT) || isOfAudit(file))
                            .sorted()
                            .map(folder::relativize)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** Its lines, and halves of lines that were set aside; locks and marks come and go while it is copied. */
    private static boolean isOfAudit(Path file) {
        return holdsLines(file) || file.getFileName().toString().contains(".half-");
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
