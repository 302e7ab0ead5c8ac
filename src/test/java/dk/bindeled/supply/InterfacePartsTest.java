package dk.bindeled.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill of the interface's parts is made by a program of its own: whether it gives the same bytes shows only from one start of it to the next. */
class InterfacePartsTest {

    /** Two parts' order hangs on a number that each start draws: the chance that so many starts agree by accident is one in sixteen for each pair. */
    private static final int STARTS = 5;

    @Test
    void theSameLockFileGivesTheSameBytesAtEachStart(@TempDir Path folder) throws Exception {
        List<String> bills = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            bills.add(bill(folder.resolve("bill-" + start + ".json")));
        }
        assertThat(bills.getFirst()).contains("bindeled-interface").contains("SHA-512");
        assertThat(bills).allMatch(bills.getFirst()::equals);
    }

    private static String bill(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "src/main/npm/InterfaceParts.java",
                        "src/main/npm/package-lock.json",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(file);
    }
}
