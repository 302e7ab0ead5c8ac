package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.Progress;
import dk.bindeled.store.PlanArchive.Persons;
import dk.bindeled.store.StoredPlan.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans are kept, and nobody stands in one who has left the data. */
class PlanArchiveIT {

    private static final Instant NOW = Instant.parse("2026-11-28T07:08:09.123456789Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 6, 30);
    private static final String NAME = "Åse Holm";

    private final Path folder = OpenStore.temporaryFolder();
    private OpenStore store = OpenStore.in(folder);
    private ImportRecord imported = load(null, "e1", "p2", "p3");

    @BeforeEach
    void aPlanWithThree() {
        create("plan", step("e1", "p2"), step("p3", "p2", "e1"), step("p2", "p3"));
    }

    @AfterEach
    void close() {
        store.close();
        OpenStore.delete(folder);
    }

    private ImportRecord load(@Nullable LocalDate lastDay, String... ids) {
        Actor[] actors = Stream.of(ids)
                .map(id -> new Actor(
                        id,
                        Set.of(Kind.CITIZEN),
                        id.equals("e1") ? NAME : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()))
                .toArray(Actor[]::new);
        ImportPurpose purpose = new ImportPurpose("indsats", LegalBasis.CONSENT, lastDay);
        return store.writer().load(Village.only(actors), new ImportSource("Anne", "by", purpose), Progress.UNWATCHED);
    }

    private static Step step(String... ids) {
        return new Step(
                "add_tie",
                Arrays.stream(ids).map(PlanArchiveIT::mark).toList(),
                List.of("type=knows"),
                "Ida",
                LAST_DAY,
                "done");
    }

    private static String mark(String id) {
        return id.isEmpty() ? StoredPlan.GONE : Village.mark(id);
    }

    private static StoredPlan plan(String id, long version, Step... steps) {
        return new StoredPlan(id, "Broer", "ida", null, "draft", List.of(steps), "ida", NOW, version);
    }

    private static Persons persons(String... ids) {
        return new Persons(Stream.of(ids).collect(Collectors.toMap(Village::mark, id -> id)), Village::mark);
    }

    private StoredPlan create(String id, Step... steps) {
        return store.plans()
                .create(plan(id, 1, steps), 10, persons("e1", "p2", "p3", "p4"))
                .orElseThrow();
    }

    private List<Step> steps(String id) {
        return store.plans().find(id).orElseThrow().steps();
    }

    private Erasure erase() {
        return store.erasures().erase("e1", Village.mark("e1"), "objection", "", "admin", NOW);
    }

    @Test
    void aPlanComesBackAsItWasKeptAndIsSharedAndListed() {
        Step plain = new Step("remove", List.of(), List.of(), "", null, "given_up");
        StoredPlan kept = create("other", plain, step("p2"));
        assertThat(kept).isEqualTo(plan("other", 1, plain, step("p2")));
        assertThat(store.plans().find("other")).contains(kept);
        assertThat(create("other", step("p3"))).as("one that is there stays").isEqualTo(kept);
        assertThat(store.plans().share("other", "analyst"))
                .map(StoredPlan::sharedWith)
                .contains("analyst");
        assertThat(store.plans().share("nowhere", null)).isEmpty();
        assertThat(store.plans().list("bo", List.of("analyst")))
                .singleElement()
                .isEqualTo(new StoredPlan("other", "Broer", "ida", "analyst", "draft", List.of(), "ida", NOW, 1));
        assertThat(store.plans().list("ida", List.of())).hasSize(2);
        assertThat(store.plans().create(plan("third", 1), 2, persons())).isEmpty();
        store.plans().delete("other");
        assertThat(store.plans().find("other")).isEmpty();
        assertThat(store.plans().save(plan("other", 1), persons())).isEmpty();
    }

    @Test
    void aNewerVersionIsLeftAsItIsAndWhatIsSavedTwiceIsSavedOnce() {
        PlanArchive.Saved saved =
                store.plans().save(plan("plan", 1, step("p2")), persons("p2")).orElseThrow();
        assertThat(saved.kept()).isTrue();
        assertThat(saved.plan().version()).isEqualTo(2);
        assertThat(store.plans().save(plan("plan", 1, step("p2")), persons("p2")))
                .as("an answer was lost on the way")
                .contains(saved);
        assertThat(store.plans().save(plan("plan", 1, step("p3")), persons("p3")))
                .contains(new PlanArchive.Saved(false, saved.plan()));
    }

    @Test
    void anErasureTakesThePersonOutAndTheChangesStay() {
        String mark = Village.mark("e1");
        Step naming = new Step("add_forum", List.of(), List.of("name=Åse Holm"), "Åse Holm", null, "draft");
        create("naming", naming);
        assertThat(store.personFile().of("e1", mark).orElseThrow().plans())
                .containsExactly(new StoredPerson.PointingView(NOW, "ida"));
        assertThat(store.erasures().traces("e1", mark, NAME).found())
                .contains(new Traces.Trace("Plan.steps", "mark", 2), new Traces.Trace("Plan.steps", "name", 1));
        assertThat(store.erasures().extent("e1", mark).plans()).isEqualTo(2);
        assertThat(steps("plan")).as("the preview changes nothing").contains(step("e1", "p2"));

        assertThat(erase().removed().plans()).isEqualTo(2);

        assertThat(store.erasures().list().getFirst().removed().plans()).isEqualTo(2);
        assertThat(store.erasures().traces("e1", mark, NAME).found()).isEmpty();
        assertThat(steps("plan")).containsExactly(step("", "p2"), step("p3", "p2", ""), step("p2", "p3"));
        assertThat(steps("naming"))
                .containsExactly(new Step("add_forum", List.of(), List.of("name=…"), "…", null, "draft"));
        assertThat(store.plans().find("plan"))
                .as("a page that was opened before holds an older version")
                .map(StoredPlan::version)
                .contains(2L);
    }

    @Test
    void aPageThatWasOpenedBeforeDoesNotBringThePersonBack() {
        create("naming", new Step("add_forum", List.of(), List.of("name=Åse Holm"), "Åse Holm", null, "draft"));
        erase();
        Step naming = new Step("add_forum", List.of(), List.of("name=Åse Holm"), "Åse Holm", null, "agreed");
        assertThat(store.plans().save(plan("naming", 1, naming), persons()))
                .as("what it is called cannot be looked for any more")
                .map(PlanArchive.Saved::kept)
                .contains(false);
        assertThat(steps("naming"))
                .containsExactly(new Step("add_forum", List.of(), List.of("name=…"), "…", null, "draft"));
        StoredPlan saved = store.plans()
                .save(plan("plan", 2, step("e1", "p2"), step("p3")), persons("e1", "p2", "p3"))
                .orElseThrow()
                .plan();
        assertThat(saved.steps()).containsExactly(step("", "p2"), step("p3"));
        assertThat(create("again", step("e1", "p2")).steps()).containsExactly(step("", "p2"));
        assertThat(store.plans()
                        .create(plan("deleted", 1, step("e1", "p3")), 10, persons())
                        .orElseThrow()
                        .steps())
                .as("put back by marks")
                .containsExactly(step("", "p3"));
    }

    /** What a restore of a backup from before the erasure leaves. */
    @Test
    void plansThatComeBackWithAnOlderDatabaseAreClearedWhenItIsOpened() {
        erase();
        store.database()
                .run(
                        "MATCH (e:Erasure) DELETE e WITH count(*) AS gone MATCH (p:Plan) SET p.steps = [$step]",
                        Map.of("step", BoltPlanArchive.text(step("p2", "e1"))));
        store.close();
        store = OpenStore.in(folder);
        assertThat(steps("plan")).containsExactly(step("p2", ""));
    }

    @Test
    void whoGoesWithAnExpiredImportGoesOutAndIsNotBroughtBackByAnOpenPage() {
        load(LAST_DAY, "p4");
        create("late", step("p4", "p2"));
        store.expiry().expire(LAST_DAY.plusDays(1), Village::mark, Progress.UNWATCHED);
        assertThat(steps("late")).containsExactly(step("", "p2"));
        assertThat(steps("plan")).contains(step("e1", "p2"));
        assertThat(store.plans().save(plan("late", 2, step("p4", "p2"), step("p3")), persons("p4", "p2", "p3")))
                .map(PlanArchive.Saved::kept)
                .contains(true);
        assertThat(steps("late")).containsExactly(step("", "p2"), step("p3"));
    }

    /** A corrected import is meant to bring the same persons again. */
    @Test
    void anImportThatIsUndoneLeavesThemAlsoWhereThePlanIsSavedMeanwhile() {
        store.writer().undo(imported.id(), Progress.UNWATCHED);
        store.plans().save(plan("plan", 1, step("e1", "p2")), persons());
        assertThat(steps("plan")).containsExactly(step("e1", "p2"));
    }
}
