package dk.bindeled.study;

import dk.bindeled.analysis.diffusion.SeedRequest;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.CannotSimulate.Cause;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may be chosen, at what cost, from where and for whom, worked out for every node of one network and checked. */
final class SeedCriteria {

    private final Snapshot snapshot;
    private final SeedParameters parameters;
    private final BitSet eligible = new BitSet();
    private final double[] costs;

    private SeedCriteria(Snapshot snapshot, SeedParameters parameters) {
        this.snapshot = snapshot;
        this.parameters = parameters;
        this.costs = new double[parameters.costAttribute() == null ? 0 : snapshot.size()];
    }

    /**
     * The criteria of a search.
     *
     * @throws CannotSimulate if they cannot be met, or name what is not there
     */
    static SeedCriteria of(Snapshot snapshot, SeedParameters parameters) {
        if (snapshot.size() == 0) {
            throw new CannotSimulate(Cause.NOBODY, List.of());
        }
        SeedCriteria criteria = new SeedCriteria(snapshot, parameters);
        criteria.checkTerms();
        criteria.findEligible();
        criteria.readCosts();
        criteria.checkMinimum();
        criteria.checkWeights();
        return criteria;
    }

    int eligibleCount() {
        return eligible.cardinality();
    }

    /** How many of a group may be chosen. */
    int eligibleIn(int group) {
        return (int) Arrays.stream(snapshot.groups().members(group))
                .filter(eligible::get)
                .count();
    }

    boolean hasCosts() {
        return costs.length > 0;
    }

    double cost(int v) {
        return costs[v];
    }

    SeedRequest request() {
        SeedRequest request = SeedRequest.of(Math.min(parameters.k(), eligibleCount()))
                .withEpsilon(parameters.epsilon())
                .withDelta(parameters.delta())
                .among(eligible::get)
                .withMostRings(parameters.spread().mostRings());
        Double budget = parameters.budget();
        if (budget != null) {
            request = request.withBudget(this::cost, budget);
        }
        if (parameters.minimumPerGroup() > 0) {
            Groups groups = snapshot.groups();
            request = request.withAreas(
                    v -> groups.groupCount(v) == 0 ? -1 : groups.group(v, 0),
                    Collections.nCopies(groups.count(), parameters.minimumPerGroup()));
        }
        return parameters.isWeighted() ? request.withWeights(this::weight) : request;
    }

    private double weight(int v) {
        return parameters.weights().stream()
                .filter(weight -> weight.term().holds(snapshot, v))
                .mapToDouble(SeedParameters.Weight::weight)
                .max()
                .orElse(parameters.otherWeight());
    }

    private void checkWeights() {
        if (parameters.isWeighted() && IntStream.range(0, snapshot.size()).allMatch(v -> weight(v) == 0)) {
            throw new CannotSimulate(Cause.NOBODY_COUNTS, List.of());
        }
    }

    private void checkTerms() {
        BitSet held = new BitSet();
        List<PersonTerm> terms = Stream.concat(
                        parameters.eligible().stream(),
                        parameters.weights().stream().map(SeedParameters.Weight::term))
                .distinct()
                .toList();
        for (int v = 0; v < snapshot.size() && held.cardinality() < terms.size(); v++) {
            for (int k = held.nextClearBit(0); k < terms.size(); k = held.nextClearBit(k + 1)) {
                if (terms.get(k).holds(snapshot, v)) {
                    held.set(k);
                }
            }
        }
        if (held.cardinality() < terms.size()) {
            throw new CannotSimulate(
                    Cause.TERM_OF_NOBODY,
                    terms.stream()
                            .filter(term -> !held.get(terms.indexOf(term)))
                            .map(PersonTerm::code)
                            .toList());
        }
    }

    private void findEligible() {
        Map<PersonTerm.Sort, List<PersonTerm>> bySort = new EnumMap<>(PersonTerm.Sort.class);
        for (PersonTerm.Sort sort : PersonTerm.Sort.values()) {
            List<PersonTerm> own = parameters.eligible().stream()
                    .filter(term -> term.sort() == sort)
                    .toList();
            if (!own.isEmpty()) {
                bySort.put(sort, own);
            }
        }
        for (int v = 0; v < snapshot.size(); v++) {
            int node = v;
            if (bySort.values().stream()
                    .allMatch(terms -> terms.stream().anyMatch(term -> term.holds(snapshot, node)))) {
                eligible.set(v);
            }
        }
        if (eligible.isEmpty()) {
            throw new CannotSimulate(
                    Cause.NOBODY_ELIGIBLE,
                    parameters.eligible().stream().map(PersonTerm::code).toList());
        }
    }

    /** Only who may be chosen needs a cost. */
    private void readCosts() {
        String name = parameters.costAttribute();
        if (name == null) {
            return;
        }
        if (!snapshot.attributeNames().contains(name)) {
            throw new CannotSimulate(Cause.NO_COSTS, List.of(name));
        }
        for (int v = eligible.nextSetBit(0); v >= 0; v = eligible.nextSetBit(v + 1)) {
            String written = snapshot.actor(v).attributes().get(name);
            Double cost = number(written);
            if (cost == null) {
                throw new CannotSimulate(Cause.BAD_COST, List.of(snapshot.id(v), name, written == null ? "" : written));
            }
            costs[v] = cost;
        }
        Double budget = parameters.budget();
        double cheapest = eligible.stream().mapToDouble(v -> costs[v]).min().orElseThrow();
        if (budget != null && cheapest > budget) {
            throw new CannotSimulate(Cause.BUDGET_TOO_SMALL, List.of(String.valueOf(cheapest), String.valueOf(budget)));
        }
    }

    private static @Nullable Double number(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            double cost = Double.parseDouble(written.strip().replace(',', '.'));
            return cost >= 0 && Double.isFinite(cost) ? cost : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void checkMinimum() {
        int minimum = parameters.minimumPerGroup();
        if (minimum == 0) {
            return;
        }
        Groups groups = snapshot.groups();
        if (groups.count() < 2 || !groups.isPartition()) {
            throw new CannotSimulate(Cause.NO_GROUPS, List.of(groups.grouping().code()));
        }
        if ((long) minimum * groups.count() > parameters.k()) {
            throw new CannotSimulate(
                    Cause.MINIMUM_ABOVE_K,
                    List.of(String.valueOf(minimum), String.valueOf(groups.count()), String.valueOf(parameters.k())));
        }
        for (int g = 0; g < groups.count(); g++) {
            int there = eligibleIn(g);
            if (there < minimum) {
                throw new CannotSimulate(
                        Cause.TOO_FEW_IN_GROUP,
                        List.of(groups.label(g), String.valueOf(there), String.valueOf(minimum)));
            }
        }
    }
}
