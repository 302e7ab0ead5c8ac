package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Introductions that are excluded stay so, and nobody stands in one who has left the data. */
class ExclusionArchiveIT {

    private static final Instant MORNING = Instant.parse("2026-11-28T07:08:09.123456789Z");
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String NAME = "Åse Holm";

    private final Path folder = OpenStore.temporaryFolder();
    private OpenStore store = OpenStore.in(folder);
    private ImportRecord imported = load("e1", "p2", "p3");

    @BeforeEach
    void threeIntroductions() {
        exclude("e1", "p2", MORNING, null);
        exclude("p3", "e1", NOON, "De kender hinanden");
        exclude("p2", "p3", NOON, "Åse Holm har spurgt dem");
    }

    @AfterEach
    void close() {
        store.close();
        OpenStore.delete(folder);
    }

    private ImportRecord load(String... ids) {
        return load(null, ids);
    }

    private ImportRecord load(@Nullable LocalDate lastDay, String... ids) {
        Actor[] actors = new Actor[ids.length];
        for (int k = 0; k < ids.length; k++) {
            String name = ids[k].equals("e1") ? NAME : null;
            actors[k] = new Actor(ids[k], Set.of(Kind.CITIZEN), name, null, null, null, null, null, null, Map.of());
        }
        ImportPurpose purpose = new ImportPurpose("indsats", LegalBasis.CONSENT, lastDay);
        return store.writer().load(Village.only(actors), new ImportSource("Anne", "by", purpose), Progress.UNWATCHED);
    }

    private StoredExclusion exclusion(String one, String other, Instant at, @Nullable String why) {
        return new StoredExclusion(Village.mark(one), Village.mark(other), "ida", at, why);
    }

    private void exclude(String one, String other, Instant at, @Nullable String why) {
        assertThat(store.exclusions().exclude(exclusion(one, other, at, why), List.of(one, other)))
                .isPresent();
    }

    private Erasure erase() {
        return store.erasures().erase("e1", Village.mark("e1"), "objection", "", "admin", NOON);
    }

    @Test
    void whatIsExcludedComesBackAsItWasKeptTheLastFirstAndTheOrderOfTheTwoIsNothing() {
        assertThat(store.exclusions().list())
                .hasSize(3)
                .contains(exclusion("e1", "p3", NOON, "De kender hinanden"))
                .last()
                .isEqualTo(exclusion("p2", "e1", MORNING, null));
        assertThat(store.exclusions().count()).isEqualTo(3);
        StoredExclusion again = new StoredExclusion(Village.mark("p2"), Village.mark("e1"), "bo", NOON, "igen");
        assertThat(store.exclusions().exclude(again, List.of("e1", "p2")))
                .as("it is excluded already")
                .contains(exclusion("e1", "p2", MORNING, null));
        assertThat(store.exclusions().count()).isEqualTo(3);
        assertThatThrownBy(() -> exclusion("p2", "p2", NOON, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsIncludedAgainIsNoLongerThere() {
        store.exclusions().include(exclusion("p2", "e1", NOON, null).key());
        store.exclusions().include("nothing");
        assertThat(store.exclusions().list()).extracting(StoredExclusion::at).containsExactly(NOON, NOON);
    }

    @Test
    void noneIsKeptOfSomeoneWhoIsNotInTheData() {
        assertThat(store.exclusions().exclude(exclusion("p2", "nobody", NOON, null), List.of("p2", "nobody")))
                .isEmpty();
        erase();
        assertThat(store.exclusions().exclude(exclusion("p2", "e1", NOON, null), List.of("p2", "e1")))
                .isEmpty();
        assertThat(store.exclusions().count()).isEqualTo(1);
    }

    @Test
    void anErasureTakesOutEveryIntroductionOfThePersonAndCountsThem() {
        String mark = Village.mark("e1");
        assertThat(store.personFile().of("e1", mark).orElseThrow().exclusions())
                .containsExactly(
                        new StoredPerson.KeptIntroduction(MORNING, "ida"),
                        new StoredPerson.KeptIntroduction(NOON, "ida"));
        assertThat(store.erasures().traces("e1", mark, NAME).found())
                .contains(new Traces.Trace("ExcludedIntroduction.why", "name", 1))
                .extracting(Traces.Trace::what)
                .contains("mark");
        assertThat(store.erasures().extent("e1", mark).exclusions()).isEqualTo(3);
        assertThat(store.exclusions().count()).as("the preview changes nothing").isEqualTo(3);

        assertThat(erase().removed().exclusions()).isEqualTo(3);

        assertThat(store.erasures().list().getFirst().removed().exclusions()).isEqualTo(3);
        assertThat(store.erasures().traces("e1", mark, NAME).found()).isEmpty();
        assertThat(store.exclusions().list()).containsExactly(exclusion("p2", "p3", NOON, "… har spurgt dem"));
    }

    /** What a restore of a backup from before the erasure leaves. */
    @Test
    void introductionsThatComeBackWithAnOlderDatabaseGoWhenItIsOpened() {
        erase();
        store.database()
                .run(
                        "MATCH (e:Erasure) DELETE e CREATE (:ExcludedIntroduction {key: $key, one: $one, other: $other,"
                                + " by: 'ida', at: datetime()})",
                        Map.of(
                                "key",
                                exclusion("e1", "p2", NOON, null).key(),
                                "one",
                                Village.mark("e1"),
                                "other",
                                Village.mark("p2")));
        store.close();
        store = OpenStore.in(folder);
        assertThat(store.exclusions().list()).extracting(StoredExclusion::at).containsExactly(NOON);
    }

    @Test
    void whoGoesWithAnExpiredImportGoesAndWhoStaysStays() {
        load(LocalDate.of(2029, 6, 30), "p4");
        exclude("p4", "p2", NOON, null);
        store.expiry().expire(LocalDate.of(2029, 7, 1), Village::mark, Progress.UNWATCHED);
        assertThat(store.exclusions().list())
                .hasSize(3)
                .extracting(StoredExclusion::key)
                .doesNotContain(exclusion("p4", "p2", NOON, null).key());
    }

    /** A corrected import is meant to bring the same persons again. */
    @Test
    void anImportThatIsUndoneLeavesThem() {
        store.writer().undo(imported.id(), Progress.UNWATCHED);
        assertThat(store.exclusions().count()).isEqualTo(3);
        imported = load("e1", "p2", "p3");
        assertThat(store.exclusions().count()).isEqualTo(3);
    }
}
