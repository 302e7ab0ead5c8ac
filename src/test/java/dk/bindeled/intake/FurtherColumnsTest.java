package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only confirmed columns become attributes, and sensitive ones never do. */
class FurtherColumnsTest {

    private static final String ACTORS = """
            id,kind,club,diagnose,Note
            p1,citizen,a,x,likes chess
            p2,citizen,,y,
            """;

    @TempDir
    Path path;

    private CheckedFolder check(String actors, IntakeOptions options) throws IOException {
        NativeFolder folder = NativeFolder.empty(path).with("actors.csv", actors);
        CheckedFolder checked = Intake.check(folder.path(), options, Progress.UNWATCHED);
        assertThat(checked.faults()).isEmpty();
        return checked;
    }

    @Test
    void a_column_becomes_an_attribute_only_when_it_is_confirmed_by_name() throws IOException {
        CheckedFolder checked = check(ACTORS, IntakeOptions.withAttributes(Set.of("club", "diagnose")));

        assertThat(checked.furtherColumns())
                .containsExactly(
                        new FurtherColumn("club", 1, true, null),
                        new FurtherColumn("diagnose", 2, false, Sensitivity.DIAGNOSIS),
                        new FurtherColumn("Note", 1, false, null));
        assertThat(checked.rows().actors())
                .extracting(Actor::attributes)
                .containsExactly(Map.of("club", "a"), Map.of());
        assertThat(checked.notes())
                .extracting(Note::kind, Note::column)
                .containsExactly(
                        tuple(NoteKind.COLUMN_REFUSED, "diagnose"), tuple(NoteKind.COLUMN_NOT_CONFIRMED, "Note"));
    }

    @Test
    void all_columns_but_the_sensitive_ones_become_attributes_when_all_are_taken() throws IOException {
        CheckedFolder checked = check(ACTORS, IntakeOptions.withEveryAttribute());

        assertThat(checked.rows().actors().getFirst().attributes())
                .isEqualTo(Map.of("club", "a", "Note", "likes chess"));
    }

    @Test
    void a_column_with_a_value_that_looks_like_a_cpr_number_is_refused_whatever_its_name() throws IOException {
        CheckedFolder checked =
                check("id,kind,ref\np1,citizen,A17\np2,citizen,see 311299-1234\n", IntakeOptions.withEveryAttribute());

        assertThat(checked.furtherColumns())
                .containsExactly(new FurtherColumn("ref", 2, false, Sensitivity.CPR_NUMBER));
        assertThat(checked.rows().actors())
                .allSatisfy(actor -> assertThat(actor.attributes()).isEmpty());
    }

    @Test
    void a_column_of_cpr_numbers_without_hyphens_is_refused_but_a_stray_number_is_not() throws IOException {
        assertThat(check("id,kind,ref\np1,citizen,0707614285\n", IntakeOptions.withEveryAttribute())
                        .furtherColumns()
                        .getFirst()
                        .refused())
                .isEqualTo(Sensitivity.CPR_NUMBER);
        assertThat(check(
                                "id,kind,ref\np1,citizen,0707614285\np2,citizen,4512345678\np3,citizen,9912345678\n",
                                IntakeOptions.withEveryAttribute())
                        .furtherColumns()
                        .getFirst()
                        .refused())
                .isNull();
    }

    @Test
    void ids_that_are_cpr_numbers_without_hyphens_are_one_fault_and_nobody_is_loaded() throws IOException {
        CheckedFolder checked = NativeFolder.empty(path)
                .with(
                        "actors.csv",
                        "id,kind\n0707614285,citizen\n0707614293,citizen\n0707614307,citizen\n"
                                .replace("0707614293", "0101010007"))
                .check();

        assertThat(checked.faults())
                .extracting(Fault::kind, Fault::column, Fault::value)
                .containsExactly(tuple(FaultKind.CPR_NUMBER, "id", "••••••••••"));
        assertThat(checked.rows().actors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001000001-1",
                "321299-1234",
                "011399-1234",
                "12345678",
                "2024-01-01",
                "1234567890123",
                "tlf 12 34 56 78"
            })
    void other_numbers_are_no_cpr_numbers(String value) {
        assertThat(CprNumber.isIn(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CPR, CPR_NUMBER",
        "cpr-nr, CPR_NUMBER",
        "CPRnummer, CPR_NUMBER",
        "Personnummer, CPR_NUMBER",
        "social_security_number, CPR_NUMBER",
        "Diagnose, DIAGNOSIS",
        "main diagnosis, DIAGNOSIS",
        "ICD-10, DIAGNOSIS",
        "health, HEALTH",
        "Helbredstilstand, HEALTH",
        "sygdom, HEALTH",
        "misbrug, HEALTH",
        "handicap, HEALTH",
        "disability, HEALTH",
        "etnicitet, ETHNICITY",
        "Ethnic_group, ETHNICITY",
        "nationalitet, ETHNICITY",
        "oprindelsesland, ETHNICITY",
        "race, ETHNICITY",
        "Country of birth, ETHNICITY",
        "fødeland, ETHNICITY",
        "religion, RELIGION",
        "trosretning, RELIGION",
        "tro, RELIGION",
        "Adresse, STREET_ADDRESS",
        "boligadresse, STREET_ADDRESS",
        "street_address, STREET_ADDRESS",
        "vejnavn, STREET_ADDRESS",
        "lat, STREET_ADDRESS",
        "journalnotat, CASE_NOTES",
        "seksuel orientering, SEXUALITY",
        "fagforening, POLITICS",
        "straffeattest, CRIMINAL_RECORD"
    })
    void sensitive_columns_are_recognised_in_both_languages(String name, Sensitivity sensitivity) {
        assertThat(SensitiveNames.of(name)).isEqualTo(sensitivity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gender",
                "køn",
                "age",
                "alder",
                "class",
                "household",
                "tenure",
                "department",
                "practice",
                "school",
                "club",
                "wealth",
                "priors",
                "education",
                "uddannelse",
                "trace",
                "trofast",
                "email_address",
                "e-mailadresse",
                "vejviser",
                "fødselsår",
                "hold",
                "interesser",
                "sprog",
                "telefon",
                "kontor",
                "latest",
                "platform",
                "plan",
                "domain"
            })
    void ordinary_columns_are_not_refused(String name) {
        assertThat(SensitiveNames.of(name)).isNull();
    }

    @Test
    void every_reason_is_told_in_both_languages() {
        for (Sensitivity sensitivity : Sensitivity.values()) {
            List<String> texts = List.of(sensitivity.text(Locale.ENGLISH), sensitivity.text(Locale.of("da")));
            assertThat(texts)
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text).endsWith("."));
        }
    }
}
