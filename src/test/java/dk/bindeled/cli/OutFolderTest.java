package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.study.ResultFiles;
import dk.bindeled.study.SimulationFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

    private static final List<OutFolder.Preparation> PREPARATIONS =
            List.of(ResultFiles::prepare, SimulationFiles::prepareForSimulation, SimulationFiles::prepareForSeeds);

    private final Words english = new Words(Locale.UK);

    @TempDir
    Path folder;

    @Test
    void aFolderThatCanBeWrittenToIsLeftAsItWas() {
        for (OutFolder.Preparation preparation : PREPARATIONS) {
            Path out = folder.resolve("out");
            assertThatCode(() -> OutFolder.prepare(folder, out, preparation, english))
                    .doesNotThrowAnyException();
            assertThat(out).isEmptyDirectory();
        }
    }

    /** A folder of the system that not even its administrator can write to. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whoeverMayNotWriteThereLearnsItBeforeTheWork() {
        for (OutFolder.Preparation preparation : PREPARATIONS) {
            assertThatThrownBy(() -> OutFolder.prepare(folder, Path.of("/sys"), preparation, english))
                    .isInstanceOf(WrongInput.class)
                    .hasMessage("The folder /sys cannot be written to: this user may not write there");
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        for (OutFolder.Preparation preparation : PREPARATIONS) {
            assertThatThrownBy(() -> OutFolder.prepare(folder, file, preparation, english))
                    .isInstanceOf(WrongInput.class)
                    .hasMessageEndingWith("it is a file");
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatGoesWrongInWritingIsASentenceAndNoStackTrace() {
        Words danish = new Words(Locale.of("da"));
        failing(new FileSystemException("out/seeds.csv", null, "No space left on device"), english)
                .hasMessage("The folder out cannot be written to: No space left on device");
        failing(new AccessDeniedException("out/seeds.csv"), danish)
                .hasMessage("Der kan ikke skrives til mappen out: denne bruger må ikke skrive der");
        failing(new IOException("Disk full"), english).hasMessageEndingWith("Disk full");
        assertThatThrownBy(() -> OutFolder.write(
                        Path.of("out"),
                        () -> {
                            throw new UncheckedIOException("Writing a row", new IOException("Disk full"));
                        },
                        english))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("Writing a row");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> failing(
            IOException failure, Words words) {
        return assertThatThrownBy(() -> OutFolder.write(
                        Path.of("out"),
                        () -> {
                            throw failure;
                        },
                        words))
                .isInstanceOf(WrongInput.class);
    }
}
