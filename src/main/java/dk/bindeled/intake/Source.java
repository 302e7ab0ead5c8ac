package dk.bindeled.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, or of a zip file. A zip file is read where it lies and never unpacked, so nothing in it can be written anywhere;
 * the files may lie in one folder inside it.
 */
final class Source implements Closeable {

    /** Most bytes read out of one zip file: a small zip file can hold endless text. */
    static final long LARGEST_ZIP = 2L << 30;

    /** Opens a file's bytes. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * One file.
     *
     * @param name name without folders
     * @param size bytes, as far as known, else 0
     */
    record File(String name, long size, Opening opening) {}

    private final String name;
    private final List<File> files;
    private final long limit;
    private final Closeable resource;

    private Source(String name, List<File> files, long limit, Closeable resource) {
        this.name = name;
        this.files = files.stream().sorted(Comparator.comparing(File::name)).toList();
        this.limit = limit;
        this.resource = resource;
    }

    /**
     * Opens a folder or a zip file.
     *
     * @throws Unreadable if there is neither at {@code path}, or the zip file is damaged or unsafe
     */
    static Source open(Path path) throws Unreadable {
        String name = nameOf(path);
        try {
            if (Files.isDirectory(path)) {
                return folder(path, name);
            }
            if (Files.isRegularFile(path)) {
                return zip(path, name);
            }
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException: names in the zip file that are not text
            throw new Unreadable(Fault.of(
                    Files.isDirectory(path) ? FaultKind.FILE_UNREADABLE : FaultKind.ZIP_UNREADABLE,
                    name,
                    0,
                    null,
                    reason(e)));
        }
        throw new Unreadable(Fault.of(FaultKind.FOLDER_MISSING, name, 0, path.toString()));
    }

    /**
     * Opens files that have been handed over one by one: tables, or one zip file.
     *
     * @param name what they are called together
     * @param files where they lie, by the names they were given
     * @throws Unreadable if the zip file is damaged or unsafe
     */
    static Source of(String name, Map<String, Path> files) throws Unreadable {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                try {
                    return zip(file.getValue(), file.getKey());
                } catch (Unreadable e) {
                    throw e;
                } catch (IOException | IllegalArgumentException e) {
                    throw new Unreadable(Fault.of(FaultKind.ZIP_UNREADABLE, file.getKey(), 0, null, reason(e)));
                }
            }
        }
        List<File> tables = files.entrySet().stream()
                .map(file -> new File(
                        file.getKey(), file.getValue().toFile().length(), () -> Files.newInputStream(file.getValue())))
                .toList();
        return new Source(name, tables, Long.MAX_VALUE, () -> {});
    }

    /** Name of the folder or zip file. */
    static String nameOf(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** What the system says of an error, for a fault's details. */
    static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static Source folder(Path path, String name) throws IOException {
        List<File> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (!Files.isDirectory(entry) || contentOf(nameOf(entry)) != null) {
                    long size = Files.isRegularFile(entry) ? Files.size(entry) : 0;
                    files.add(new File(nameOf(entry), size, () -> Files.newInputStream(entry)));
                }
            }
        }
        return new Source(name, files, Long.MAX_VALUE, () -> {});
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with the source
    private static Source zip(Path path, String name) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            List<ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !isOfMacintosh(entry.getName()))
                    .map(ZipEntry.class::cast)
                    .toList();
            Set<String> folders = new TreeSet<>();
            for (ZipEntry entry : entries) {
                if (pointsOutside(entry.getName())) {
                    throw new Unreadable(Fault.of(FaultKind.ZIP_PATH_OUTSIDE, name, 0, entry.getName()));
                }
                if (contentOf(lastOf(entry.getName())) != null) {
                    folders.add(folderOf(entry.getName()));
                }
            }
            if (folders.size() > 1) {
                throw new Unreadable(
                        Fault.of(FaultKind.ZIP_SEVERAL_FOLDERS, name, 0, null, String.join(", ", shown(folders))));
            }
            String folder = folders.isEmpty() ? "" : folders.iterator().next();
            List<File> files = entries.stream()
                    .filter(entry -> folderOf(entry.getName()).equals(folder))
                    .map(entry -> new File(
                            lastOf(entry.getName()), Math.max(0, entry.getSize()), () -> zip.getInputStream(entry)))
                    .toList();
            return new Source(name, files, LARGEST_ZIP, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** What a file of this name holds, or null for any other file. */
    static @Nullable Content contentOf(String fileName) {
        String plain = Normalizer.normalize(fileName, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (Content content : Content.values()) {
            if (content.fileNames().contains(plain)) {
                return content;
            }
        }
        return null;
    }

    private static List<String> shown(Set<String> folders) {
        return folders.stream()
                .map(folder -> folder.isEmpty() ? "/" : folder)
                .limit(5)
                .toList();
    }

    private static boolean isOfMacintosh(String entry) {
        return entry.startsWith("__MACOSX/") || lastOf(entry).startsWith("._");
    }

    private static boolean pointsOutside(String entry) {
        return entry.startsWith("/")
                || entry.contains("\\")
                || entry.contains(":")
                || List.of(entry.split("/", -1)).contains("..");
    }

    private static String folderOf(String entry) {
        return entry.substring(0, entry.lastIndexOf('/') + 1);
    }

    private static String lastOf(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    String name() {
        return name;
    }

    /** All files, in the order of their names. */
    List<File> files() {
        return files;
    }

    /** Most bytes that may be read from all files together. */
    long limit() {
        return limit;
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }
}
