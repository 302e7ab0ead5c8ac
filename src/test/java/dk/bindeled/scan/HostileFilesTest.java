package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are meant to make the program read, write or fetch something else. */
class HostileFilesTest {

    private static final int UNIX = 3;
    private static final int SYMBOLIC_LINK = 0xA1FF;

    @TempDir
    private Path folder;

    /** A zip file can say of an entry that it is a link, with the way as its text: that text is all there is to be read. */
    @Test
    void aLinkInAZipFileIsReadAsTheTextItIs() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "id,kind\nSECRET,citizen\n");
        Path zip = zip("actors.csv", secret.toString());
        markAsLink(zip);

        CheckedFolder checked = check(zip);

        assertThat(checked.hasRows()).isFalse();
        assertThat(checked.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.text(Locale.ENGLISH)).doesNotContain("SECRET"));
    }

    /** A cell that names something elsewhere is a text: a server that waits for someone to come waits in vain. */
    @Test
    void noCellMakesTheProgramFetchAnything() throws IOException {
        try (ServerSocket bait = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            bait.setSoTimeout(500);
            String url = "http://127.0.0.1:" + bait.getLocalPort() + "/";
            String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + url + "\">]><a>&x;</a>";
            Path zip = zip(
                    "actors.csv",
                    "id,kind,label,homepage\n" + url + ",citizen," + quoted(entity) + "," + url + "\n" + "jar:" + url
                            + "!/,citizen,file:///etc/passwd,ldap://127.0.0.1:" + bait.getLocalPort() + "/a\n");

            CheckedFolder checked = check(zip);

            assertThat(checked.faults()).isEmpty();
            assertThat(checked.rows().actors())
                    .extracting(Actor::label)
                    .containsExactlyInAnyOrder(entity, "file:///etc/passwd");
            assertThat(someoneCame(bait)).isFalse();
            Intake.check(folder, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
            assertThat(someoneCame(bait)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../actors.csv",
                "..\\actors.csv",
                "/etc/cron.d/actors.csv",
                "actors.csv\u0000.zip",
                "C:\\actors.csv",
                "a/./../actors.csv",
                "actors.csv/"
            })
    void aNameThatIsAWayWritesNothing(String name) throws IOException {
        Path given = Files.writeString(folder.resolve("given"), "id,kind\nA,citizen\n");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

        Intake.check("uploaded", Map.of(name, given), IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
        check(zip(name, "id,kind\nA,citizen\n"));

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder("", "given", "elsewhere", "network.zip");
        }
        assertThat(elsewhere).isEmptyDirectory();
    }

    private CheckedFolder check(Path path) {
        return Intake.check(path, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
    }

    private Path zip(String name, String text) throws IOException {
        Path file = folder.resolve("network.zip");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    /** In the file's directory: made by a Unix, and a link there. */
    private static void markAsLink(Path zip) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        int entry = 0;
        while (!(bytes[entry] == 'P' && bytes[entry + 1] == 'K' && bytes[entry + 2] == 1 && bytes[entry + 3] == 2)) {
            entry++;
        }
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.seek(entry + 5L);
            file.write(UNIX);
            file.seek(entry + 40L);
            file.write(SYMBOLIC_LINK & 0xFF);
            file.write(SYMBOLIC_LINK >> 8);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static boolean someoneCame(ServerSocket bait) throws IOException {
        try {
            bait.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
