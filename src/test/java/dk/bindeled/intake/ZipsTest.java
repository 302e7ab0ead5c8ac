package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.bindeled.network.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files are read where they lie, and are not trusted. */
class ZipsTest {

    @TempDir
    Path path;

    private CheckedFolder check(Path file) {
        return Intake.check(file, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
    }

    private FaultKind onlyFault(Path file) {
        CheckedFolder folder = check(file);
        assertThat(folder.faults()).hasSize(1);
        assertThat(folder.hasRows()).isFalse();
        return folder.faults().getFirst().kind();
    }

    @Test
    void a_zip_file_is_read_as_its_folder_also_when_the_folder_is_inside() throws IOException {
        CheckedFolder folder = NativeFolder.faultless(path.resolve("folder")).check();
        for (String inside : new String[] {"", "lindeå/", "a/b/"}) {
            Path zip = NativeFolder.zip(
                    path.resolve("network.zip"),
                    inside + "areas.csv",
                    NativeFolder.AREAS,
                    inside + "actors.csv",
                    NativeFolder.ACTORS,
                    inside + "ties.csv",
                    NativeFolder.TIES,
                    inside + "referrals.csv",
                    NativeFolder.REFERRALS,
                    "__MACOSX/" + inside + "._actors.csv",
                    "\0\0");

            assertThat(check(zip).rows()).isEqualTo(folder.rows());
            assertThat(check(zip).name()).isEqualTo("network.zip");
            assertThat(check(zip).notes()).isEmpty();
        }
    }

    @Test
    void a_zip_file_that_points_outside_itself_is_refused_and_nothing_is_written() throws IOException {
        for (String name : new String[] {"../actors.csv", "/actors.csv", "a/../../actors.csv", "..\\actors.csv"}) {
            Path zip = NativeFolder.zip(path.resolve("network.zip"), name, NativeFolder.ACTORS);

            assertThat(onlyFault(zip)).isEqualTo(FaultKind.ZIP_PATH_OUTSIDE);
        }
        assertThat(path.resolve("actors.csv")).doesNotExist();
    }

    @Test
    void a_zip_file_with_networks_in_several_folders_is_refused() throws IOException {
        Path zip = NativeFolder.zip(
                path.resolve("n.zip"), "a/actors.csv", NativeFolder.ACTORS, "b/actors.csv", NativeFolder.ACTORS);

        assertThat(onlyFault(zip)).isEqualTo(FaultKind.ZIP_SEVERAL_FOLDERS);
        assertThat(check(zip).faults().getFirst().text(Locale.ENGLISH)).contains("a/, b/");
    }

    @Test
    void what_is_no_zip_file_or_a_damaged_one_is_refused() throws IOException {
        assertThat(onlyFault(Files.writeString(path.resolve("n.zip"), "no zip file")))
                .isEqualTo(FaultKind.ZIP_UNREADABLE);
        byte[] whole = Files.readAllBytes(
                NativeFolder.zip(path.resolve("whole.zip"), "actors.csv", NativeFolder.ACTORS.repeat(50)));
        Path cut = Files.write(path.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(onlyFault(cut)).isEqualTo(FaultKind.ZIP_UNREADABLE);
        whole[60] ^= 0x55;
        Path spoilt = Files.write(path.resolve("spoilt.zip"), whole);
        assertThat(onlyFault(spoilt)).isEqualTo(FaultKind.FILE_UNREADABLE);
    }

    @Test
    void a_zip_file_without_actors_is_refused() throws IOException {
        assertThat(onlyFault(NativeFolder.zip(path.resolve("n.zip"), "README.md", "empty")))
                .isEqualTo(FaultKind.ACTORS_MISSING);
    }

    @Test
    void a_small_zip_file_of_endless_rows_is_stopped_before_it_fills_the_memory() throws IOException {
        Path bomb = path.resolve("bomb.zip");
        byte[] rows = "p,citizen\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("actors.csv"));
            zip.write("id,kind\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                zip.write(rows);
            }
            zip.closeEntry();
        }

        CheckedFolder folder =
                Intake.check(bomb, IntakeOptions.withEveryAttribute(), new Memory(1_000_000), Progress.UNWATCHED);

        assertThat(Files.size(bomb)).isLessThan(1_000_000);
        assertThat(folder.faults()).extracting(Fault::kind).contains(FaultKind.TOO_MANY_ROWS);
        assertThat(folder.hasRows()).isFalse();
    }

    @Test
    void reading_stops_at_the_most_a_zip_file_may_hold() throws IOException {
        byte[] text = "id,kind\np1,citizen\n".getBytes(StandardCharsets.UTF_8);
        try (CheckedText reader = new CheckedText("actors.csv", new ByteArrayInputStream(text), 10)) {
            assertThat(catchThrowableOfType(Unreadable.class, reader::read)
                            .fault()
                            .kind())
                    .isEqualTo(FaultKind.ZIP_TOO_LARGE);
        }
    }

    @Test
    void files_handed_over_one_by_one_keep_the_names_they_were_given() throws IOException {
        NativeFolder.faultless(path.resolve("folder"));
        Map<String, Path> files = Map.of(
                "Aktører.csv", path.resolve("folder/actors.csv"),
                "areas.csv", path.resolve("folder/areas.csv"),
                "Relationer.csv", path.resolve("folder/ties.csv"));

        CheckedFolder folder =
                Intake.check("three files", files, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);

        assertThat(folder.faults()).isEmpty();
        assertThat(folder.name()).isEqualTo("three files");
        assertThat(folder.files())
                .extracting(FileCount::file)
                .containsExactly("areas.csv", "Aktører.csv", "Relationer.csv");
        assertThat(folder.rows().ties()).hasSize(3);
    }

    @Test
    void a_zip_file_handed_over_keeps_the_name_it_was_given() throws IOException {
        Path upload = NativeFolder.zip(path.resolve("upload-1"), "actors.csv", "id,kind\np1,citizen\n");

        CheckedFolder folder = Intake.check(
                "upload", Map.of("Lindeå.zip", upload), IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);

        assertThat(folder.name()).isEqualTo("Lindeå.zip");
        assertThat(folder.rows().actors()).hasSize(1);
    }
}
