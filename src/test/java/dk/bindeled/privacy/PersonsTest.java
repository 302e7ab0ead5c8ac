package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.store.ErasedCounts;
import dk.bindeled.store.Erasure;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.NetworkCounts;
import dk.bindeled.store.StoredPerson;
import dk.bindeled.store.Traces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a person, and what is not. */
class PersonsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final Actor PERSON = new Actor(
            "p-17",
            Set.of(Kind.CITIZEN),
            "Åse <b>Holm</b> Li",
            "lil",
            null,
            1,
            null,
            null,
            null,
            Map.of("klub", "skak"));

    private static AccessReport report(Locale language, List<Look> looks) {
        ImportRecord record = new ImportRecord(
                "i1",
                NOW,
                "Anna",
                "byen.zip",
                new ImportPurpose("indsatsen", LegalBasis.CONSENT, LocalDate.of(2029, 6, 30)),
                NetworkCounts.NONE,
                NetworkCounts.NONE);
        StoredPerson stored = new StoredPerson(
                PERSON,
                List.of("i1"),
                List.of(
                        new StoredPerson.StoredTie(
                                new Tie("hemmelig-9", "p-17", TieType.SUPPORTS, 2.0, null, null, null, null),
                                null,
                                List.of("i1")),
                        new StoredPerson.StoredTie(
                                new Tie("p-17", "kor", TieType.MEMBER_OF, null, null, null, null, "alt"),
                                "Koret",
                                List.of("i1"))),
                List.of(new StoredPerson.StoredReferral(
                        new Referral(
                                "r",
                                "hemmelig-9",
                                "p-17",
                                "kor",
                                null,
                                true,
                                null,
                                LocalDate.of(2024, 3, 1),
                                null,
                                null,
                                null),
                        "Koret",
                        List.of("i1"))),
                List.of(new StoredPerson.EarlierValues("i1", "actors", Map.of("label", "Åse Gammelnavn"))),
                List.of(),
                List.of(new StoredPerson.PointingView(NOW, "ida")),
                List.of(new StoredPerson.KeptIntroduction(NOW, "vagn")),
                List.of(new StoredPerson.PointingView(NOW, "ida")));
        return new AccessReports(language, Map.of("i1", record), Map.of("lil", "Liljehaven")).of(stored, looks, NOW);
    }

    @Test
    void aReportSaysEverythingOfThePersonAndNamesNobodyElse() {
        String page = new String(report(Locale.of("da"), List.of()).html(), StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        "p-17",
                        "Liljehaven",
                        "skak",
                        "byen.zip",
                        "indsatsen",
                        "Samtykke",
                        "30.06.2029",
                        "bliver støttet af",
                        "en anden person",
                        "er medlem af",
                        "Koret",
                        "blev vist vej",
                        "01.03.2024",
                        "Åse Gammelnavn",
                        "gemt visning</td>",
                        "fravalgt introduktion</td>",
                        "plan</td>",
                        "Datatilsynet")
                .doesNotContain("hemmelig-9")
                .as("a name is text and no markup")
                .contains("&lt;b&gt;Holm&lt;/b&gt;")
                .doesNotContain("<b>", "<script", "http");
        String json = new String(report(Locale.ENGLISH, List.of()).json(), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("is supported by", "another person", "Consent")
                .doesNotContain("hemmelig-9");
    }

    @Test
    void whenAndWhyAndInWhichRoleSomeoneLookedStandsInTheReportAndNotWhoItWas() {
        Look look = new Look(NOW, "bo", "coordinator", "looked_at", "map.panel", "guidance: hos familien");
        AccessReport told = report(Locale.of("da"), List.of(look));
        assertThat(told.parts().get(6).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("koordinator", "Så på", "Vejvisning: hos familien"));
        assertThat(new String(told.html(), StandardCharsets.UTF_8)).doesNotContain(">bo<");
        assertThat(report(Locale.of("da"), List.of()).parts().get(6).text()).contains("Ingen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-17", "sag om p-17.", "HOLM ringede", "brev fra Åse", "x p-17a"})
    void aNoteThatTellsWhoItIsIsRecognised(String note) {
        assertThat(Persons.names(note, PERSON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "journal 2026/417", "Holmgade", "til Li"})
    void otherNotesAreNot(String note) {
        assertThat(Persons.names(note, PERSON)).isFalse();
    }

    @Test
    void aCertificateSaysWhatWentAndWhereItWasLookedFor() {
        Erasure erasure = new Erasure(
                "e1",
                NOW,
                "admin",
                "objection",
                "",
                new ErasedCounts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                1,
                true,
                null);
        NetworkCounts left = new NetworkCounts(1, 2, 3, 4);
        ErasureCertificate clean =
                ErasureCertificate.of(erasure, new Traces(10, 20, 30, 4, 5, true, List.of()), left, NOW);
        assertThat(clean.isClean()).isTrue();
        assertThat(clean.text(Locale.of("da")))
                .contains(
                        "e1",
                        "admin",
                        "indsigelse",
                        "slettes: 8",
                        "uden personen: 9",
                        "introduktioner med personen: 10",
                        "Planer, der bliver stående uden personen: 11",
                        "Knuder i databasen: 10",
                        "ikke fundet",
                        clean.checksum());
        ErasureCertificate stained = ErasureCertificate.of(
                erasure,
                new Traces(10, 20, 30, 4, 5, false, List.of(new Traces.Trace("Change.before", "id", 2))),
                left,
                NOW);
        assertThat(stained.isClean()).isFalse();
        assertThat(stained.text(Locale.ENGLISH)).contains("FOUND", "Change.before (id, 2)", "Only the id");
        assertThat(new String(stained.json(), StandardCharsets.UTF_8))
                .contains("\"found\" : [ \"Change.before (id, 2)\" ]");
    }
}
