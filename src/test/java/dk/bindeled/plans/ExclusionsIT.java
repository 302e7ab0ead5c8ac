package dk.bindeled.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.PlanRefused.Reason;
import dk.bindeled.plans.PlansOpen.Someone;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users may do with introductions they exclude, over a real database. */
class ExclusionsIT {

    private static PlansOpen open = new PlansOpen();

    private final Exclusions exclusions = open.bean(Exclusions.class);

    @BeforeAll
    static void start() {
        open.load(PlansOpen.persons("ane", "bo", "cai", "dan"));
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @BeforeEach
    void nothingIsExcluded() {
        open.as(Someone.IDA, () -> {
            exclusions.all(snapshot("ane")).forEach(each -> exclusions.include(each.key()));
            return exclusions;
        });
    }

    private static Snapshot snapshot(String... ids) {
        return PlansOpen.snapshot(PlansOpen.persons(ids));
    }

    private Exclusion exclude(Someone who, String one, String other) {
        return open.as(who, () -> exclusions.exclude(one, other));
    }

    private List<String> excluded(Snapshot snapshot) {
        ExcludedPairs pairs = open.as(Someone.BO, () -> exclusions.pairs(snapshot));
        List<String> found = IntStream.range(0, snapshot.size())
                .boxed()
                .flatMap(u -> IntStream.range(0, snapshot.size())
                        .filter(v -> pairs.contains(u, v))
                        .mapToObj(v -> snapshot.id(u) + "-" + snapshot.id(v)))
                .toList();
        return found;
    }

    @Test
    void whoExcludedWhomAndWhenIsKeptAndToldToEverybodyWhoAnalyses() {
        Exclusion done = open.as(Someone.IDA, () -> exclusions.exclude("cai", "ane", "  De er\nuvenner "));
        assertThat(done.why()).isEqualTo("De er uvenner");
        assertThat(done)
                .extracting(Exclusion::by, Exclusion::byName, Exclusion::at)
                .containsExactly("ida", "Ida Holm", PlansOpen.NOW);
        assertThat(open.as(Someone.BO, exclusions::count)).isEqualTo(1);
        assertThat(open.as(Someone.BO, () -> exclusions.all(snapshot("ane", "bo", "cai"))))
                .singleElement()
                .satisfies(told -> {
                    assertThat(List.of(String.valueOf(told.one()), String.valueOf(told.other())))
                            .containsExactlyInAnyOrder("ane", "cai");
                    assertThat(told.byName()).isEqualTo("Ida Holm");
                    assertThat(told.key()).doesNotContain("ane", "cai");
                });
    }

    @Test
    void aPairIsExcludedBothWaysRoundAndNoOtherPairOfTheTwo() {
        exclude(Someone.IDA, "cai", "ane");
        exclude(Someone.IDA, "ane", "dan");
        assertThat(excluded(snapshot("ane", "bo", "cai", "dan")))
                .containsExactlyInAnyOrder("ane-cai", "cai-ane", "ane-dan", "dan-ane");
    }

    @Test
    void whateverTheNumbersInAnotherSnapshotItIsTheSameTwo() {
        exclude(Someone.IDA, "ane", "cai");
        assertThat(excluded(snapshot("ane", "bo", "cai"))).containsExactlyInAnyOrder("ane-cai", "cai-ane");
        assertThat(excluded(snapshot("aaa", "ane", "bb", "bo", "cai"))).containsExactlyInAnyOrder("ane-cai", "cai-ane");
        assertThat(excluded(snapshot("ane", "bo"))).as("cai is not there").isEmpty();
        assertThat(open.as(Someone.IDA, () -> exclusions.all(snapshot("ane", "bo"))))
                .singleElement()
                .satisfies(told -> assertThat(told.one() == null).isNotEqualTo(told.other() == null));
    }

    @Test
    void whatIsExcludedMeanwhileHoldsForASnapshotThatWasAskedAboutBefore() {
        Snapshot snapshot = snapshot("ane", "bo", "cai");
        assertThat(excluded(snapshot)).isEmpty();
        exclude(Someone.IDA, "ane", "bo");
        assertThat(excluded(snapshot)).containsExactlyInAnyOrder("ane-bo", "bo-ane");
        exclude(Someone.IDA, "bo", "cai");
        assertThat(excluded(snapshot)).contains("ane-bo", "bo-cai").hasSize(4);
        open.as(Someone.BO, () -> {
            exclusions.include("bo", "ane");
            return exclusions;
        });
        assertThat(excluded(snapshot)).containsExactlyInAnyOrder("bo-cai", "cai-bo");
        exclude(Someone.BO, "ane", "bo");
        assertThat(excluded(snapshot)).hasSize(4);
    }

    @Test
    void whatIsUndoneIsOpenToBeProposedAgain() {
        exclude(Someone.IDA, "ane", "bo");
        String key = exclude(Someone.IDA, "ane", "cai").key();
        open.as(Someone.BO, () -> {
            exclusions.include("bo", "ane");
            exclusions.include(key);
            exclusions.include("nothing");
            return exclusions;
        });
        assertThat(open.as(Someone.IDA, exclusions::count)).isZero();
    }

    @Test
    void whatCannotBeExcludedIsToldInWords() {
        PlanRefused told = catchThrowableOfType(PlanRefused.class, () -> exclude(Someone.IDA, "ane", "nobody"));
        assertThat(told.reason()).isEqualTo(Reason.NOT_IN_DATA);
        assertThat(told.happened(Locale.of("da"))).contains("ikke længere i data");
        assertThat(catchThrowableOfType(
                                PlanRefused.class,
                                () -> open.as(Someone.IDA, () -> exclusions.exclude("ane", "bo", "x".repeat(201))))
                        .reason())
                .isEqualTo(Reason.TEXT_LENGTH);
        assertThatThrownBy(() -> exclude(Someone.IDA, "ane", "ane")).isInstanceOf(IllegalArgumentException.class);
        assertThat(open.as(Someone.IDA, exclusions::count)).isZero();
    }
}
