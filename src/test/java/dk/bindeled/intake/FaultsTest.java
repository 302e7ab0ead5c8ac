package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault is found once, where it is. */
class FaultsTest {

    private static final Locale DANISH = Locale.of("da");

    /** Faults that are not inside one file, or not of its text; the tests below and those of zip files and of memory show them. */
    private static final Set<FaultKind> ELSEWHERE = EnumSet.of(
            FaultKind.FOLDER_MISSING,
            FaultKind.ACTORS_MISSING,
            FaultKind.FILE_TWICE,
            FaultKind.FILE_UNREADABLE,
            FaultKind.NOT_UTF8,
            FaultKind.TOO_MANY_ROWS,
            FaultKind.ERASED_PERSON,
            FaultKind.ZIP_UNREADABLE,
            FaultKind.ZIP_TOO_LARGE,
            FaultKind.ZIP_PATH_OUTSIDE,
            FaultKind.ZIP_SEVERAL_FOLDERS);

    @TempDir
    Path path;

    static List<FaultCase> cases() {
        return FaultCase.all();
    }

    private static Fault only(CheckedFolder folder) {
        assertThat(folder.faults()).hasSize(1);
        assertThat(folder.faultCount()).isEqualTo(1);
        return folder.faults().getFirst();
    }

    @Test
    void the_network_beside_the_faults_has_none() throws IOException {
        CheckedFolder folder = NativeFolder.faultless(path).check();

        assertThat(folder.faults()).isEmpty();
        assertThat(folder.notes()).isEmpty();
        assertThat(folder.rows().actors()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_fault_is_reported_once_by_file_line_column_and_value(FaultCase fault) throws IOException {
        Fault found = only(
                NativeFolder.faultless(path).with(fault.file(), fault.text()).check());

        assertThat(found.kind()).isEqualTo(fault.kind());
        assertThat(found.file()).isEqualTo(fault.file());
        assertThat(found.line()).isEqualTo(fault.line());
        assertThat(found.column()).isEqualTo(fault.column());
        assertThat(found.value()).isEqualTo(fault.value());
        for (Locale locale : List.of(Locale.ENGLISH, DANISH)) {
            assertThat(found.sentence(locale)).doesNotContainPattern("\\{\\d").doesNotContain("null");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_fault_leaves_out_its_file_its_column_or_its_row_and_nothing_else(FaultCase fault) throws IOException {
        CheckedFolder folder =
                NativeFolder.faultless(path).with(fault.file(), fault.text()).check();

        FileCount count = folder.files().stream()
                .filter(file -> file.file().equals(fault.file()))
                .findFirst()
                .orElseThrow();
        switch (fault.kind().reach()) {
            case FILE -> assertThat(count.good()).isZero();
            case COLUMN -> assertThat(count.leftOut()).isZero();
            case ROW -> assertThat(count.leftOut()).isBetween(1L, 3L);
        }
    }

    @Test
    void every_kind_of_fault_is_shown_by_a_case() {
        Set<FaultKind> shown = cases().stream()
                .map(FaultCase::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));

        assertThat(shown).doesNotContainAnyElementsOf(ELSEWHERE);
        shown.addAll(ELSEWHERE);
        assertThat(shown).containsExactlyInAnyOrder(FaultKind.values());
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Fault fault = only(check(path.resolve("nowhere")));

        assertThat(fault.kind()).isEqualTo(FaultKind.FOLDER_MISSING);
        assertThat(fault.text(Locale.ENGLISH)).contains("nowhere");
    }

    @Test
    void a_folder_without_actors_is_one_fault_with_the_file_that_is_probably_meant() throws IOException {
        Fault fault = only(NativeFolder.faultless(path)
                .without("actors.csv")
                .with("actor.csv", NativeFolder.ACTORS)
                .check());

        assertThat(fault.kind()).isEqualTo(FaultKind.ACTORS_MISSING);
        assertThat(fault.text(Locale.ENGLISH)).isEqualTo("The file actors.csv is missing.");
        assertThat(fault.advice(Locale.ENGLISH)).endsWith("Is actor.csv meant?");
        assertThat(fault.advice(DANISH)).endsWith("Menes der actor.csv?");
    }

    @Test
    void the_same_content_under_two_names_is_a_fault() throws IOException {
        Fault fault = only(NativeFolder.faultless(path)
                .with("relationer.csv", NativeFolder.TIES)
                .check());

        assertThat(fault.kind()).isEqualTo(FaultKind.FILE_TWICE);
        assertThat(fault.text(Locale.ENGLISH)).contains("ties.csv").contains("relationer.csv");
    }

    @Test
    void a_folder_in_the_place_of_a_file_cannot_be_read() throws IOException {
        NativeFolder folder = NativeFolder.faultless(path).without("ties.csv");
        Files.createDirectory(path.resolve("ties.csv"));

        assertThat(only(folder.check()).kind()).isEqualTo(FaultKind.FILE_UNREADABLE);
    }

    @Test
    void latin_1_text_is_one_fault_that_names_line_byte_and_word() throws IOException {
        Fault fault = only(NativeFolder.faultless(path)
                .with("actors.csv", NativeFolder.ACTORS + "p4,citizen,Bjørn Møller,mol\n", StandardCharsets.ISO_8859_1)
                .check());

        assertThat(fault.kind()).isEqualTo(FaultKind.NOT_UTF8);
        assertThat(fault.file()).isEqualTo("actors.csv");
        assertThat(fault.line()).isEqualTo(7);
        assertThat(fault.value()).isEqualTo("Bjørn");
        assertThat(fault.text(Locale.ENGLISH)).isEqualTo("The text is not UTF-8: byte 14 of the line is F8.");
    }

    @Test
    void utf_16_and_a_character_cut_off_at_the_end_are_not_utf_8() throws IOException {
        NativeFolder folder = NativeFolder.faultless(path);

        assertThat(only(folder.with("ties.csv", NativeFolder.TIES, StandardCharsets.UTF_16)
                                .check())
                        .kind())
                .isEqualTo(FaultKind.NOT_UTF8);
        byte[] cut = (NativeFolder.TIES + "p1,p3,knows,,,\u00c3").getBytes(StandardCharsets.ISO_8859_1);
        Fault fault = only(folder.with("ties.csv", cut).check());
        assertThat(fault.kind()).isEqualTo(FaultKind.NOT_UTF8);
        assertThat(fault.line()).isEqualTo(5);
    }

    @Test
    void what_is_probably_meant_is_proposed() throws IOException {
        NativeFolder folder = NativeFolder.faultless(path);

        assertThat(only(folder.with("ties.csv", "from,to,type,strenght\np1,p2,knows,1\n")
                                .check())
                        .advice(Locale.ENGLISH))
                .endsWith("Is strength meant?");
        assertThat(only(folder.with("ties.csv", "from,to,type\np1,p2,knowz\n").check())
                        .suggestion())
                .isEqualTo("knows");
        assertThat(only(folder.with("ties.csv", "from,to,type\np1,KOR,member_of\n")
                                .check())
                        .suggestion())
                .isEqualTo("kor");
        assertThat(only(folder.with("ties.csv", "from,to,typ\np1,kor,member_of\n")
                                .check())
                        .suggestion())
                .isEqualTo("typ");
    }

    @Test
    void faults_come_in_the_order_of_files_and_lines_and_only_the_first_thousand_are_kept() throws IOException {
        CheckedFolder folder = NativeFolder.faultless(path)
                .with("areas.csv", NativeFolder.AREAS + "x,X,estate,nowhere\ny,Y,street,\n")
                .with("ties.csv", NativeFolder.TIES + "p1,p99,knows,,,\n".repeat(1500))
                .check();

        assertThat(folder.faultCount()).isEqualTo(1502);
        assertThat(folder.faults()).hasSize(CheckedFolder.FAULTS_KEPT);
        assertThat(folder.faults().subList(0, 3)).extracting(Fault::line).containsExactly(5, 6, 5);
        assertThat(folder.rowsLeftOut()).isEqualTo(1502);
    }

    private static CheckedFolder check(Path nowhere) {
        return Intake.check(nowhere, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
    }
}
