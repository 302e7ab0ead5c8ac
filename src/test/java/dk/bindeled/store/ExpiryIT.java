package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Imports whose time is over are taken back without refusal: what nobody else says goes, what others say stays. */
class ExpiryIT {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate AFTER = LAST_DAY.plusDays(1);
    private static final LocalDate LATER = LocalDate.of(2029, 6, 30);

    private final OpenStore store = OpenStore.shared();

    private ImportRecord load(@Nullable LocalDate lastDay, NetworkRows rows) {
        ImportPurpose purpose = new ImportPurpose("indsats", LegalBasis.PUBLIC_TASK, lastDay);
        return store.writer().load(rows, new ImportSource("Ida", "til " + lastDay, purpose), Progress.UNWATCHED);
    }

    private List<ImportRecord> expire() {
        return store.expiry().expire(AFTER, Village::mark, Progress.UNWATCHED);
    }

    private NetworkRows left() {
        return store.reader().read(Progress.UNWATCHED);
    }

    private static Actor person(String id, @Nullable String label, @Nullable String area) {
        return new Actor(id, Set.of(Kind.CITIZEN), label, area, null, null, null, null, null, Map.of());
    }

    private static Tie knows(String from, String to, @Nullable Double strength) {
        return new Tie(from, to, TieType.KNOWS, strength, null, null, null, null);
    }

    private static NetworkRows rows(List<Actor> actors, List<Tie> ties) {
        return new NetworkRows(List.of(), actors, ties, List.of());
    }

    @Test
    void anImportIsKeptToTheEndOfItsLastDayAndThenGoesWhole() {
        ImportRecord record = load(LAST_DAY, Village.everyField());
        assertThat(record.purpose().text()).isEqualTo("indsats");
        assertThat(store.expiry().expire(LAST_DAY, Village::mark, Progress.UNWATCHED))
                .isEmpty();
        assertThat(expire()).extracting(ImportRecord::id).containsExactly(record.id());
        assertThat(store.everything()).isEmpty();
        assertThat(expire()).isEmpty();
    }

    @Test
    void savedViewsNoLongerPointAtThoseWhoGoAndStillAtThoseWhoStay() {
        load(LAST_DAY, rows(List.of(person("p", "Pia", null), person("q", "Q", null)), List.of()));
        load(LATER, rows(List.of(person("q", null, null)), List.of()));
        String query = "sel=" + Village.mark("p") + "%2C" + Village.mark("q");
        store.views().create(new StoredView("v", "v", "ida", null, query, Instant.EPOCH, 1), 1);
        expire();
        assertThat(store.views().find("v")).map(StoredView::query).contains("sel=" + Village.mark("q"));
    }

    @Test
    void withoutALastDayNothingExpires() {
        load(null, Village.everyField());
        assertThat(store.expiry().expire(LocalDate.of(2999, 1, 1), Village::mark, Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void whatALaterImportSaysTooStaysWholeAndIsItsOwn() {
        load(
                LAST_DAY,
                rows(
                        List.of(person("p", "Pia", null), person("q", "Q", null), person("r", null, null)),
                        List.of(knows("p", "q", 1.0), knows("p", "r", 1.0))));
        ImportRecord again = load(
                LATER, rows(List.of(person("p", null, null), person("q", "Q2", null)), List.of(knows("q", "p", 1.0))));
        expire();
        assertThat(left().actors()).containsExactlyInAnyOrder(person("p", "Pia", null), person("q", "Q2", null));
        assertThat(left().ties()).containsExactly(knows("p", "q", 1.0));
        store.writer().undo(again.id(), Progress.UNWATCHED);
        assertThat(store.everything()).as("nothing else carries it").isEmpty();
    }

    @Test
    void aPersonToWhomSomethingLeadsThatStaysIsBareBodiesAndAreasAreWhole() {
        Actor body = new Actor("a", Set.of(Kind.ASSOCIATION), "Kor", "lil", null, null, null, null, null, Map.of());
        load(
                LAST_DAY,
                new NetworkRows(
                        List.of(
                                new Area("aa", "Å", AreaLevel.MUNICIPALITY, null),
                                new Area("lil", "Lil", AreaLevel.ESTATE, "aa"),
                                new Area("ude", "Ude", AreaLevel.ESTATE, "aa")),
                        List.of(
                                new Actor(
                                        "p",
                                        Set.of(Kind.CITIZEN, Kind.AMBASSADOR),
                                        "Pia",
                                        "ude",
                                        "ude",
                                        1,
                                        null,
                                        Village.SPRING,
                                        null,
                                        Map.of("hund", "ja")),
                                body,
                                person("alene", "A", "lil")),
                        List.of(),
                        List.of()));
        load(
                LATER,
                new NetworkRows(
                        List.of(),
                        List.of(person("q", "Q", null)),
                        List.of(knows("q", "p", 1.0)),
                        List.of(new Referral("r", "p", "q", "a", null, null, null, Village.SPRING, null, null, null))));
        expire();
        assertThat(left().actors())
                .containsExactlyInAnyOrder(
                        new Actor(
                                "p",
                                Set.of(Kind.CITIZEN, Kind.AMBASSADOR),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of()),
                        body,
                        person("q", "Q", null));
        assertThat(left().areas()).extracting(Area::id).containsExactlyInAnyOrder("aa", "lil");
        assertThat(left().ties()).hasSize(1);
        assertThat(left().referrals()).extracting(Referral::guide).containsExactly("p");
        assertThat(store.everything().toString()).doesNotContain("Pia", "hund", "Ude");
    }

    @Test
    void whatTheExpiredImportChangedIsAsBefore() {
        load(LATER, rows(List.of(person("p", "Per", null), person("q", null, null)), List.of(knows("p", "q", 1.0))));
        List<String> before = store.everything();
        load(LAST_DAY, rows(List.of(person("p", "Peter", null)), List.of(knows("p", "q", 2.0))));
        expire();
        assertThat(store.everything()).isEqualTo(before);
    }

    @Test
    void unlessALaterImportSaysItTooWhichThenKnowsWhatWasBefore() {
        load(LATER, rows(List.of(person("p", "Per", null), person("q", null, null)), List.of(knows("p", "q", 1.0))));
        List<String> before = store.everything();
        load(LAST_DAY, rows(List.of(person("p", "Peter", null)), List.of(knows("p", "q", 2.0))));
        ImportRecord same = load(LATER, rows(List.of(person("p", "Peter", null)), List.of(knows("p", "q", 3.0))));
        expire();
        assertThat(left().actors()).contains(person("p", "Peter", null));
        assertThat(left().ties()).containsExactly(knows("p", "q", 3.0));
        store.writer().undo(same.id(), Progress.UNWATCHED);
        assertThat(store.everything()).isEqualTo(before);
    }

    @Test
    void changesOfWhatExpiredAreUndoneToWhatIsLeft() {
        load(LAST_DAY, rows(List.of(person("p", "et", null)), List.of()));
        load(LATER, rows(List.of(person("p", "to", null)), List.of()));
        ImportRecord third = load(LATER, rows(List.of(person("p", "tre", null)), List.of()));
        expire();
        assertThat(left().actors()).containsExactly(person("p", "tre", null));
        assertThat(store.everything().toString())
                .as("what the expired import said")
                .doesNotContain("\"et\"");
        store.writer().undo(third.id(), Progress.UNWATCHED);
        assertThat(left().actors()).containsExactly(person("p", "to", null));
    }

    @Test
    void severalExpireAtOnce() {
        load(LAST_DAY, rows(List.of(person("p", "et", null)), List.of()));
        load(
                LAST_DAY.minusDays(9),
                rows(List.of(person("p", "to", null), person("q", null, null)), List.of(knows("p", "q", 1.0))));
        load(LATER, rows(List.of(person("s", null, null)), List.of(knows("s", "q", 1.0))));
        assertThat(expire()).hasSize(2);
        assertThat(left().actors()).containsExactlyInAnyOrder(person("q", null, null), person("s", null, null));
    }

    @Test
    void ofStudiesRunSinceRemainsThatTheyWereRun() {
        load(LAST_DAY, rows(List.of(person("p", null, null)), List.of()));
        store.studies()
                .save(new StoredStudy(
                        "s",
                        Instant.now().plusSeconds(60),
                        "Anna",
                        "{}",
                        1,
                        "0.1.0",
                        "f".repeat(64),
                        Map.of("r", Bytes.of(new byte[] {1}))));
        expire();
        assertThat(store.studies().find("s")).get().satisfies(study -> {
            assertThat(study.isWhole()).isFalse();
            assertThat(study.results()).isEmpty();
        });
    }

    @Test
    void theLastDayCanBeMovedAndWhatAnImportIsForBeSaidLater() {
        ImportRecord record =
                store.writer().load(Village.everyField(), new ImportSource("Ida", "gammel"), Progress.UNWATCHED);
        assertThat(record.purpose().isStated()).isFalse();
        ImportPurpose purpose = new ImportPurpose("evaluering", LegalBasis.CONSENT, LAST_DAY);
        store.expiry().state(record.id(), purpose, "admin", "nu spurgt", Instant.now());
        assertThat(store.writer().imports())
                .singleElement()
                .satisfies(said -> assertThat(said.purpose()).isEqualTo(purpose));
        store.expiry().state(record.id(), purpose.until(LATER), "admin", "forlænget", Instant.now());
        assertThat(expire()).isEmpty();
        assertThatExceptionOfType(ImportNotFound.class)
                .isThrownBy(() -> store.expiry().state("nej", purpose, "admin", "x", Instant.now()));
    }

    @Test
    void aReferralFromAFormIsForWhatItsCitizenIsThereFor() {
        load(LATER, rows(List.of(person("p", null, null)), List.of()));
        ImportRecord saved = store.registry()
                .save(
                        new Referral("r", null, "p", null, null, null, Village.SPRING, null, null, null, null),
                        new ImportSource("Ida", "formular"));
        assertThat(saved.purpose()).isEqualTo(new ImportPurpose("indsats", LegalBasis.PUBLIC_TASK, LATER));
    }

    @Test
    void undoingAnImportTakesItsWordBackThatThingsAreSo() {
        load(LATER, rows(List.of(person("p", null, null), person("q", null, null)), List.of(knows("p", "q", 1.0))));
        List<String> before = store.everything();
        ImportRecord again = load(LATER, rows(List.of(person("p", null, null)), List.of(knows("p", "q", null))));
        assertThat(store.everything()).isNotEqualTo(before);
        store.writer().undo(again.id(), Progress.UNWATCHED);
        assertThat(store.everything()).isEqualTo(before);
    }
}
