package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.analysis.diffusion.SeedRequest;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.CannotSimulate.Cause;
import dk.bindeled.study.SeedParameters.Weight;
import dk.bindeled.testing.StudyFiles;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class SeedCriteriaTest {

    private final Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.attribute("club"));
    private final Snapshot villages = StudyFiles.snapshot("korean-villages", Grouping.ALL);
    private final SeedParameters plain =
            SeedParameters.of(SpreadParameters.of(SnapshotQuery.defaults(), SimulationModel.WEIGHTED_CASCADE), 4);

    @Test
    void termsOfOneSortAreAlternativesAndOfEverySortOneMustHold() {
        assertThat(eligible(List.of())).hasSize(34);
        assertThat(eligible(List.of(PersonTerm.id("A01"), PersonTerm.id("A34"))))
                .containsExactly("A01", "A34");
        assertThat(eligible(List.of(PersonTerm.id("A01"), PersonTerm.id("A34"), PersonTerm.attribute("club", "34"))))
                .containsExactly("A34");
        assertThat(eligible(List.of(PersonTerm.kind(Kind.CITIZEN)))).hasSize(34);
    }

    @Test
    void anAreaHoldsWhoIsPlacedInItOrWithinIt() {
        assertThat(count(villages, PersonTerm.area("v01"))).isPositive();
        assertThat(count(villages, PersonTerm.area("v01")) + count(villages, PersonTerm.area("v02")))
                .isLessThan(count(villages, PersonTerm.area("korea")));
        assertThat(count(villages, PersonTerm.area("korea"))).isEqualTo(1047);
    }

    @Test
    void theHighestWeightOfSeveralCountsAndElseThatOfTheOthers() {
        SeedRequest request = request(plain.withWeights(
                List.of(
                        new Weight(PersonTerm.attribute("club", "1"), 2),
                        new Weight(PersonTerm.id("A01"), 5),
                        new Weight(PersonTerm.id("A02"), 1)),
                0.5));
        assertThat(request.weights()).isNotNull();
        assertThat(weight(request, "A01")).isEqualTo(5);
        assertThat(weight(request, "A02")).isEqualTo(2);
        assertThat(weight(request, "A34")).isEqualTo(0.5);
        assertThat(request(plain).weights()).isNull();
    }

    @Test
    void noMoreAreChosenThanThereAre() {
        assertThat(request(SeedParameters.of(plain.spread(), 500)).k()).isEqualTo(34);
    }

    @Test
    void everyGroupHasItsMinimum() {
        SeedRequest.AreaMinimum areas = request(plain.withMinimumPerGroup(2)).areas();
        assertThat(areas).isNotNull();
        assertThat(areas == null ? List.of() : areas.least()).isEqualTo(List.of(2, 2));
    }

    @Test
    void whatHoldsOfNobodyOrCannotBeMetIsNamed() {
        refused(
                        Cause.TERM_OF_NOBODY,
                        plain.withEligible(List.of(PersonTerm.attribute("club", "9"), PersonTerm.id("A01"))))
                .containsExactly("attribute:club=9");
        refused(Cause.TERM_OF_NOBODY, plain.withWeights(List.of(new Weight(PersonTerm.area("nowhere"), 2)), 1))
                .containsExactly("area:nowhere");
        refused(
                        Cause.NOBODY_ELIGIBLE,
                        plain.withEligible(List.of(PersonTerm.attribute("club", "1"), PersonTerm.id("A34"))))
                .containsExactly("attribute:club=1", "id:A34");
        refused(Cause.NO_COSTS, plain.withCost("hours", 3)).containsExactly("hours");
        refused(Cause.NOBODY_COUNTS, plain.withWeights(List.of(), 0)).isEmpty();
        refused(Cause.MINIMUM_ABOVE_K, plain.withMinimumPerGroup(3)).containsExactly("3", "2", "4");
        refused(
                        Cause.TOO_FEW_IN_GROUP,
                        plain.withMinimumPerGroup(1).withEligible(List.of(PersonTerm.id("A01"), PersonTerm.id("A02"))))
                .containsExactly("34", "0", "1");
        // the clubs are called 1 and 34, which a cost may be too
        refused(Cause.BUDGET_TOO_SMALL, plain.withCost("club", 0.5)).containsExactly("1.0", "0.5");
        assertThatThrownBy(() -> SeedCriteria.of(villages, plain.withMinimumPerGroup(1)))
                .isInstanceOfSatisfying(
                        CannotSimulate.class, cannot -> assertThat(cannot.why()).isEqualTo(Cause.NO_GROUPS));
    }

    @Test
    void whatCannotBeAskedTogetherIsNoQuestion() {
        assertThatThrownBy(() -> plain.withCost("club", 9).withMinimumPerGroup(1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SeedParameters.of(plain.spread(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private ListAssert<String> refused(Cause why, SeedParameters parameters) {
        CannotSimulate[] caught = new CannotSimulate[1];
        assertThatThrownBy(() -> SeedCriteria.of(karate, parameters))
                .isInstanceOfSatisfying(CannotSimulate.class, cannot -> caught[0] = cannot);
        assertThat(caught[0].why()).isEqualTo(why);
        return assertThat(caught[0].values());
    }

    private SeedRequest request(SeedParameters parameters) {
        return SeedCriteria.of(karate, parameters).request();
    }

    private double weight(SeedRequest request, String id) {
        var weights = request.weights();
        return weights == null ? Double.NaN : weights.applyAsDouble(karate.indexOf(id));
    }

    private List<String> eligible(List<PersonTerm> terms) {
        SeedRequest request = request(plain.withEligible(terms));
        return IntStream.range(0, karate.size())
                .filter(v -> request.eligible().test(v))
                .mapToObj(karate::id)
                .toList();
    }

    private static long count(Snapshot snapshot, PersonTerm term) {
        return IntStream.range(0, snapshot.size())
                .filter(v -> term.holds(snapshot, v))
                .count();
    }
}
