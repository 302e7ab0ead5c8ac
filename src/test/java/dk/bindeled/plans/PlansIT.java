package dk.bindeled.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.bindeled.network.Actor;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.PlanRefused.Reason;
import dk.bindeled.plans.PlansOpen.Someone;
import dk.bindeled.privacy.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What users may do with plans, over a real database. */
class PlansIT {

    private static final PlansOpen OPEN = new PlansOpen();
    private static final Snapshot TOWN = PlansOpen.snapshot(PlansOpen.persons("ane", "bo", "cai"));
    private static final PlanStep TIE =
            PlanStep.of(new PlannedChange("add_tie", List.of("ane", "bo"), List.of("type=knows")));
    private static final PlanStep FORUM = new PlanStep(
            new PlannedChange("add_forum", List.of("cai", "ane", "bo"), List.of("name=Beboermøde", "area=lil")),
            "Ida fra boligforeningen",
            LocalDate.of(2027, 3, 1),
            PlanStatus.AGREED);
    private static final PlanDraft DRAFT =
            new PlanDraft("Broer i Liljehaven", PlanStatus.UNDER_WAY, List.of(TIE, FORUM));

    private final Plans plans = OPEN.bean(Plans.class);

    @BeforeAll
    static void start() {
        OPEN.load(PlansOpen.persons("ane", "bo", "cai"));
    }

    @AfterAll
    static void close() {
        OPEN.close();
    }

    @AfterEach
    void empty() {
        Stream.of(Someone.values())
                .forEach(one -> OPEN.as(one, () -> {
                    plans.list().stream().filter(Plan::removable).forEach(plan -> plans.delete(plan.id()));
                    return plans;
                }));
    }

    private Plan kept(Someone one) {
        return OPEN.as(one, () -> plans.create(DRAFT));
    }

    private Plan shared(Someone one, Role role) {
        Plan plan = kept(one);
        OPEN.as(one, () -> plans.share(plan.id(), role));
        return plan;
    }

    private Plan open(Someone one, String id) {
        return OPEN.as(one, () -> plans.open(id, TOWN));
    }

    private Plan save(Someone one, String id, long version, PlanDraft draft) {
        return OPEN.as(one, () -> plans.save(id, version, draft));
    }

    private static Reason refused(Someone one, Supplier<?> asked) {
        return catchThrowableOfType(PlanRefused.class, () -> OPEN.as(one, asked))
                .reason();
    }

    private static PlanDraft called(String name) {
        return new PlanDraft(name, PlanStatus.DRAFT, List.of(TIE));
    }

    @Test
    void aPlanComesBackAsItWasKept() {
        Plan plan = kept(Someone.IDA);
        assertThat(plan)
                .extracting(Plan::owner, Plan::ownerName, Plan::own, Plan::version, Plan::changedAt)
                .containsExactly("ida", "Ida Holm", true, 1L, PlansOpen.NOW);
        assertThat(plan.content()).isEqualTo(DRAFT);
        assertThat(open(Someone.IDA, plan.id())).isEqualTo(plan);
        assertThat(OPEN.as(Someone.IDA, plans::list)).singleElement().satisfies(told -> {
            assertThat(told.steps()).isEmpty();
            assertThat(told)
                    .extracting(Plan::id, Plan::name, Plan::status)
                    .containsExactly(plan.id(), DRAFT.name(), PlanStatus.UNDER_WAY);
        });
    }

    @Test
    void whoeverIsNotInTheNetworkThatIsShownIsNotLostWhenItIsSaved() {
        String id = kept(Someone.IDA).id();
        Plan here =
                OPEN.as(Someone.IDA, () -> plans.open(id, PlansOpen.snapshot(PlansOpen.persons("ane", "cai", "dan"))));
        PlannedChange change = here.steps().getFirst().change();
        assertThat(change.personIds()).hasSize(2).first().isEqualTo("ane");
        assertThat(change.personIds().getLast()).matches(PlannedChange::isElsewhere);
        save(Someone.IDA, id, 1, here.content());
        assertThat(open(Someone.IDA, id).content()).isEqualTo(DRAFT);
    }

    @Test
    void whoeverHasLeftTheNetworkIsFoundInItAllTheSame() {
        String id = kept(Someone.IDA).id();
        List<Actor> actors = PlansOpen.persons("ane", "bo", "cai").actors().stream()
                .map(actor -> actor.id().equals("bo") ? until(actor, LocalDate.of(2026, 1, 1)) : actor)
                .toList();
        Snapshot later = PlansOpen.snapshot(new NetworkRows(List.of(), actors, List.of(), List.of()));
        assertThat(later.indexOf("bo")).as("he is not there on the date").isNegative();
        Plan seen = OPEN.as(Someone.IDA, () -> plans.open(id, later));
        assertThat(seen.steps().getFirst().change().personIds()).containsExactly("ane", "bo");
        assertThat(OPEN.as(Someone.IDA, () -> plans.all(later))).containsExactly(seen);
    }

    private static Actor until(Actor actor, LocalDate day) {
        return new Actor(actor.id(), actor.kinds(), null, null, null, null, null, null, day, actor.attributes());
    }

    @Test
    void whoIsNotInTheDataIsNobody() {
        PlanStep withStranger =
                PlanStep.of(new PlannedChange("add_tie", List.of("ane", "stranger"), List.of("type=knows")));
        Plan plan =
                OPEN.as(Someone.IDA, () -> plans.create(new PlanDraft("x", PlanStatus.DRAFT, List.of(withStranger))));
        assertThat(plan.steps().getFirst().change().personIds()).containsExactly("ane", PlannedChange.GONE);
        save(Someone.IDA, plan.id(), 1, plan.content());
        assertThat(open(Someone.IDA, plan.id()).content()).isEqualTo(plan.content());
    }

    @Test
    void aPlanIsItsOwnersAloneUntilItIsSharedAndThenOfThoseOfTheRole() {
        String id = kept(Someone.IDA).id();
        for (Someone other : List.of(Someone.BO, Someone.KAI, Someone.ADA)) {
            assertThat(OPEN.as(other, plans::list)).isEmpty();
            assertThat(refused(other, () -> plans.open(id, TOWN))).isEqualTo(Reason.NOT_FOUND);
            assertThat(refused(other, () -> plans.save(id, 1, DRAFT))).isEqualTo(Reason.NOT_FOUND);
            assertThat(refused(other, () -> plans.delete(id))).isEqualTo(Reason.NOT_FOUND);
        }
        OPEN.as(Someone.IDA, () -> plans.share(id, Role.COORDINATOR));
        assertThat(refused(Someone.BO, () -> plans.open(id, TOWN))).isEqualTo(Reason.NOT_FOUND);
        assertThat(OPEN.as(Someone.BO, plans::list)).isEmpty();
        assertThat(OPEN.as(Someone.KAI, plans::list)).extracting(Plan::id).containsExactly(id);
        Plan saved = save(Someone.KAI, id, 1, called("Kais"));
        assertThat(saved)
                .extracting(Plan::name, Plan::owner, Plan::changedBy, Plan::sharedWith, Plan::version)
                .containsExactly("Kais", "ida", "kai", Role.COORDINATOR, 2L);
        assertThat(refused(Someone.KAI, () -> plans.share(id, null))).isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(Someone.KAI, () -> plans.delete(id))).isEqualTo(Reason.NOT_YOURS);
        OPEN.as(Someone.IDA, () -> plans.share(id, null));
        assertThat(refused(Someone.KAI, () -> plans.save(id, 2, DRAFT))).isEqualTo(Reason.NOT_FOUND);
        assertThatThrownBy(() -> OPEN.as(Someone.IDA, () -> plans.share(id, Role.READER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoSavesOverANewerVersionIsToldBySomebodysNameAndNothingIsLost() {
        String id = shared(Someone.IDA, Role.ANALYST).id();
        Plan before = open(Someone.BO, id);
        save(Someone.IDA, id, 1, called("Idas"));
        PlanRefused told =
                catchThrowableOfType(PlanRefused.class, () -> save(Someone.BO, id, before.version(), called("Bos")));
        assertThat(told.reason()).isEqualTo(Reason.NEWER);
        assertThat(told.happened(Locale.of("da"))).contains("Ida Holm");
        assertThat(open(Someone.BO, id).name()).isEqualTo("Idas");
        assertThat(OPEN.as(Someone.BO, () -> plans.create(called("Bos"))).owner())
                .as("his own is kept as a plan of his")
                .isEqualTo("bo");
        assertThat(save(Someone.BO, id, 2, called("Begges")).version()).isEqualTo(3);
    }

    @Test
    void ofSeveralWhoSaveAtOnceOneIsKeptAndTheOthersAreTold() throws Exception {
        String id = shared(Someone.IDA, Role.ANALYST).id();
        try (ExecutorService tabs = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tries = IntStream.range(0, 4)
                    .mapToObj(k -> (Callable<String>) () -> {
                        try {
                            return save(k % 2 == 0 ? Someone.IDA : Someone.BO, id, 1, called("nr " + k))
                                    .name();
                        } catch (PlanRefused told) {
                            return told.reason().name();
                        }
                    })
                    .toList();
            List<String> found =
                    tabs.invokeAll(tries).stream().map(Future::resultNow).toList();
            assertThat(found).filteredOn("NEWER"::equals).hasSize(3);
            assertThat(found).contains(open(Someone.IDA, id).name());
            assertThat(open(Someone.IDA, id).version()).isEqualTo(2);
        }
    }

    @Test
    void whoeverMayOpenItHasACopyOfHisOwnWithEverybodyInIt() {
        Plan plan = shared(Someone.IDA, Role.ANALYST);
        String copy = OPEN.as(
                        Someone.BO,
                        () -> plans.create(plans.open(plan.id(), TOWN).content().named(" Bos ")))
                .id();
        Plan seen = open(Someone.BO, copy);
        assertThat(seen.content()).isEqualTo(new PlanDraft("Bos", DRAFT.status(), DRAFT.steps()));
        assertThat(seen).extracting(Plan::own, Plan::sharedWith, Plan::version).containsExactly(true, null, 1L);
        save(Someone.BO, copy, 1, called("Anden"));
        assertThat(open(Someone.IDA, plan.id()).content()).isEqualTo(DRAFT);
    }

    @Test
    void aDeletedPlanIsPutBackAsItWas() {
        Plan plan = shared(Someone.IDA, Role.ANALYST);
        Plan before = open(Someone.IDA, plan.id());
        assertThat(refused(Someone.BO, () -> plans.delete(plan.id()))).isEqualTo(Reason.NOT_YOURS);
        Plan deleted = OPEN.as(Someone.ADA, () -> plans.delete(plan.id()));
        assertThat(refused(Someone.IDA, () -> plans.open(plan.id(), TOWN))).isEqualTo(Reason.NOT_FOUND);
        assertThat(refused(Someone.KAI, () -> plans.putBack(deleted))).isEqualTo(Reason.NOT_YOURS);
        OPEN.as(Someone.ADA, () -> plans.putBack(deleted));
        assertThat(open(Someone.IDA, plan.id())).isEqualTo(before);
    }

    @Test
    void limitsAreToldInWords() {
        String id = kept(Someone.IDA).id();
        for (String name : List.of("", " \n\t", "x".repeat(81))) {
            assertThat(refused(Someone.IDA, () -> plans.save(id, 1, called(name))))
                    .isEqualTo(Reason.NAME_LENGTH);
            assertThat(refused(Someone.IDA, () -> plans.create(called(name)))).isEqualTo(Reason.NAME_LENGTH);
        }
        PlannedChange tooLong = new PlannedChange("add_tie", List.of("ane"), List.of("x".repeat(201)));
        PlanStep responsible = new PlanStep(TIE.change(), "x".repeat(81), null, PlanStatus.DONE);
        for (PlanStep step : List.of(PlanStep.of(tooLong), responsible)) {
            PlanDraft draft = new PlanDraft("x", PlanStatus.DRAFT, List.of(step));
            assertThat(refused(Someone.IDA, () -> plans.save(id, 1, draft))).isEqualTo(Reason.TEXT_LENGTH);
        }
        PlanDraft many = new PlanDraft(
                "x",
                PlanStatus.DRAFT,
                IntStream.range(0, 201).mapToObj(_ -> TIE).toList());
        assertThat(refused(Someone.IDA, () -> plans.save(id, 1, many))).isEqualTo(Reason.TOO_LONG);
        assertThat(open(Someone.IDA, id).content()).isEqualTo(DRAFT);
        for (Reason reason : Reason.values()) {
            PlanRefused told = new PlanRefused(reason, 200);
            assertThat(told.happened(Locale.of("da")) + told.kept(Locale.of("da")) + told.advice(Locale.ENGLISH))
                    .doesNotContain("{", "plans.");
        }
    }

    @Test
    void aUserHasSoManyPlansAndNoMore() {
        PlanDraft small = called("x");
        IntStream.range(0, Plans.MOST).forEach(_ -> OPEN.as(Someone.IDA, () -> plans.create(small)));
        assertThat(refused(Someone.IDA, () -> plans.create(small))).isEqualTo(Reason.TOO_MANY);
        assertThat(kept(Someone.BO).own()).isTrue();
    }
}
