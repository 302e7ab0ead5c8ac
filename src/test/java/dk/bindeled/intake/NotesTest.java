package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not a fault is kept and told. */
class NotesTest {

    @TempDir
    Path path;

    @Test
    void rows_in_both_directions_are_one_tie_in_whichever_order_they_come() throws IOException {
        String head = "from,to,type,strength,since,until,context\n";
        String there = "p1,p2,knows,2,2022-01-01,2023-01-01,choir\n";
        String back = "p2,p1,knows,3,2022-01-01,,choir\n";
        Tie merged = new Tie("p1", "p2", TieType.KNOWS, 3.0, LocalDate.of(2022, 1, 1), null, "choir", null);
        NativeFolder folder = NativeFolder.faultless(path);

        for (String rows : new String[] {there + back, back + there}) {
            CheckedFolder checked = folder.with("ties.csv", head + rows).check();

            assertThat(checked.faults()).isEmpty();
            assertThat(checked.rows().ties()).containsExactly(merged);
            assertThat(checked.rowsLeftOut()).isZero();
            assertThat(checked.notes())
                    .extracting(Note::kind, Note::file, Note::line, Note::count)
                    .containsExactly(tuple(NoteKind.MERGED_DIRECTIONS, "ties.csv", 3, 1L));
            assertThat(checked.notes().getFirst().text(Locale.ENGLISH)).startsWith("One row says");
        }
    }

    @Test
    void a_third_row_of_a_merged_tie_is_a_duplicate_of_the_one_that_goes_its_way() throws IOException {
        CheckedFolder checked = NativeFolder.faultless(path)
                .with(
                        "ties.csv",
                        "from,to,type\np2,p1,knows\np1,p2,knows\np1,p2,knows\np1,p2,supports\np2,p1,supports\n")
                .check();

        assertThat(checked.faults())
                .extracting(Fault::kind, Fault::line, Fault::details)
                .containsExactly(tuple(FaultKind.DUPLICATE_TIE, 4, List.of("3")));
        assertThat(checked.rows().ties()).hasSize(3);
    }

    @Test
    void ties_that_differ_in_context_or_beginning_are_several_ties() throws IOException {
        CheckedFolder checked = NativeFolder.faultless(path)
                .with(
                        "ties.csv",
                        "from,to,type,since,context\np1,p2,knows,,\np1,p2,knows,,choir\np1,p2,knows,2022-01-01,\n")
                .check();

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.rows().ties()).hasSize(3);
    }

    @Test
    void ties_of_a_person_with_something_else_are_kept_and_told_of() throws IOException {
        CheckedFolder checked = NativeFolder.faultless(path)
                .with("ties.csv", "from,to,type\np1,kor,knows\nkor,kom,collaborates_with\np1,kor,member_of\n")
                .check();

        assertThat(checked.rows().ties()).hasSize(3);
        assertThat(checked.notes())
                .extracting(Note::kind, Note::line, Note::count)
                .containsExactly(tuple(NoteKind.MIXED_TIES, 2, 1L));
    }

    @Test
    void impossible_referrals_are_kept_as_data_and_each_is_told_of_with_its_row() throws IOException {
        CheckedFolder checked =
                NativeFolder.faultless(path).with("referrals.csv", """
                        id,guide,citizen,community,begun_on,shown_on,welcomed_on,still_there_on,ended_on
                        r1,p1,p1,kor,,2022-01-01,2022-01-02,,
                        r2,p2,p1,kor,,2022-01-02,2022-01-01,,
                        r3,p2,p1,kor,2022-01-03,2022-01-02,,,
                        r4,p2,,,2022-01-01,,,,
                        r5,,p1,kor,2022-01-01,,2022-01-01,2022-01-01,2022-01-01
                        """).check();

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.rows().referrals()).extracting(Referral::id).containsExactly("r1", "r2", "r3", "r4", "r5");
        assertThat(checked.notes())
                .extracting(Note::kind, Note::line, Note::column)
                .containsExactly(
                        tuple(NoteKind.GUIDE_IS_CITIZEN, 2, "guide"),
                        tuple(NoteKind.WELCOMED_BEFORE_SHOWN, 3, "welcomed_on"),
                        tuple(NoteKind.STEPS_OUT_OF_ORDER, 4, "shown_on"));
        assertThat(checked.notes().get(1).sentence(Locale.ENGLISH))
                .isEqualTo(
                        "referrals.csv, line 3, column welcomed_on: The citizen is welcomed on 2022-01-01, before the"
                                + " way was shown on 2022-01-02. The referral is kept and listed, but does not count in cascades.");
    }

    @Test
    void rows_that_rest_on_faults_are_left_out_without_being_faults_themselves() throws IOException {
        CheckedFolder checked = NativeFolder.faultless(path)
                .with("areas.csv", NativeFolder.AREAS.replace("district,lin", "quarter,lin"))
                .check();

        assertThat(checked.faults()).extracting(Fault::kind).containsExactly(FaultKind.UNKNOWN_LEVEL);
        assertThat(checked.notes())
                .extracting(Note::kind, Note::file, Note::line, Note::count)
                .containsExactly(
                        tuple(NoteKind.RESTS_ON_FAULTS, "areas.csv", 4, 1L),
                        tuple(NoteKind.RESTS_ON_FAULTS, "actors.csv", 2, 4L),
                        tuple(NoteKind.RESTS_ON_FAULTS, "ties.csv", 2, 3L),
                        tuple(NoteKind.RESTS_ON_FAULTS, "referrals.csv", 2, 1L));
        assertThat(checked.rows().actors()).extracting("id").containsExactly("kom");
        assertThat(checked.rowsLeftOut()).isEqualTo(10);
    }

    @Test
    void other_tables_in_the_folder_are_told_of() throws IOException {
        CheckedFolder checked = NativeFolder.faultless(path)
                .with("relations.csv", "from,to\n")
                .with("README.md", "# About")
                .check();

        assertThat(checked.notes())
                .extracting(Note::kind, Note::file)
                .containsExactly(tuple(NoteKind.FILE_NOT_READ, "relations.csv"));
    }

    @Test
    void files_may_refer_to_what_is_stored_already() throws IOException {
        CheckedFolder stored = NativeFolder.faultless(path.resolve("first")).check();
        NativeFolder more = NativeFolder.empty(path.resolve("more"))
                .with("actors.csv", "id,kind,area\np9,citizen,mol\np1,citizen|professional,hav\n")
                .with("ties.csv", "from,to,type\np9,p2,knows\np9,p3,supports\n");

        assertThat(more.check().faultCount()).isEqualTo(4);
        CheckedFolder checked = more.checkBeside(stored.rows());
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.rows().ties())
                .extracting(Tie::from, Tie::to)
                .containsExactly(tuple("p2", "p9"), tuple("p9", "p3"));

        assertThat(more.without("actors.csv")
                        .with("ties.csv", "from,to,type\np1,p3,knows\n")
                        .checkBeside(stored.rows())
                        .faults())
                .isEmpty();
    }
}
