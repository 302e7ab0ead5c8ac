package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.bindeled.network.Progress;
import dk.bindeled.network.TieType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published studies in the native format are read whole. */
class RealStudiesTest {

    private static final Path STUDIES = Path.of("src/test/resources/studies");

    private static CheckedFolder study(String name) {
        return Intake.check(STUDIES.resolve(name), IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
    }

    @ParameterizedTest
    @CsvSource({
        "davis-southern-women, 0, 32, 89, 0",
        "florentine-families, 0, 16, 35, 0",
        "hagelloch-1861, 0, 189, 234, 188",
        "korean-villages, 26, 1073, 9706, 0",
        "krackhardt-high-tech, 0, 21, 289, 0",
        "lazega-lawyers, 4, 71, 1669, 0",
        "zachary-karate-club, 0, 34, 78, 0"
    })
    void every_study_is_read_without_faults(String name, int areas, int actors, int ties, int referrals) {
        CheckedFolder folder = study(name);

        assertThat(folder.faults()).as(name).isEmpty();
        assertThat(folder.hasFaults()).isFalse();
        assertThat(folder.rowsLeftOut()).isZero();
        assertThat(folder.rows().areas()).hasSize(areas);
        assertThat(folder.rows().actors()).hasSize(actors);
        assertThat(folder.rows().ties()).hasSize(ties);
        assertThat(folder.rows().referrals()).hasSize(referrals);
    }

    @Test
    void rows_in_both_directions_of_an_undirected_type_are_one_tie_and_a_note() {
        CheckedFolder lazega = study("lazega-lawyers");

        List<Note> notes = lazega.notes();
        assertThat(notes).extracting(Note::kind).containsExactly(NoteKind.MERGED_DIRECTIONS);
        assertThat(notes.getFirst().count())
                .isEqualTo(2223 - lazega.rows().ties().size());
        assertThat(notes.getFirst().text(Locale.ENGLISH)).contains("the same as another row the other way round");
        assertThat(lazega.rows().ties().stream().filter(tie -> tie.type() == TieType.SEEKS_ADVICE_FROM))
                .hasSize(892);
        assertThat(lazega.files())
                .extracting(FileCount::content, FileCount::rows, FileCount::good)
                .contains(tuple(Content.TIES, 2223L, 2223L));
    }

    @Test
    void further_columns_become_attributes() {
        CheckedFolder karate = study("zachary-karate-club");

        assertThat(karate.furtherColumns()).containsExactly(new FurtherColumn("club", 34, true, null));
        assertThat(karate.rows().actors().getFirst().attributes()).containsEntry("club", "1");
    }

    @Test
    void a_first_case_without_a_guide_is_kept() {
        assertThat(study("hagelloch-1861").rows().referrals())
                .filteredOn(referral -> referral.guide() == null)
                .hasSize(4);
    }
}
