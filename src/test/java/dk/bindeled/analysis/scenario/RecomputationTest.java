package dk.bindeled.analysis.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.capital.Bonding;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.capital.EiIndex;
import dk.bindeled.analysis.capital.GroupBonding;
import dk.bindeled.analysis.capital.Linking;
import dk.bindeled.analysis.capital.LinkingFigures;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.analysis.gaps.GroupPairs;
import dk.bindeled.network.Change;
import dk.bindeled.network.Changes;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What-if against the program's own measures of the changed network, which is built anew from its rows. */
class RecomputationTest {

    private static final int NETWORKS = 500;
    private static final int CHANGES = 6;

    /** What was met, so that nobody believes in a comparison that compared nothing. */
    private final Map<Met, Integer> met = new EnumMap<>(Met.class);

    private enum Met {
        CHANGE,
        UNDONE,
        OVERLAP,
        PAIR,
        CLASS_CHANGED,
        BRIDGING_KNOWN,
        LINKING_KNOWN,
        SUPPORTED,
        EI
    }

    @Test
    void whatIfEqualsAFullRecomputationOnFiveHundredNetworksOfChance() {
        Set<Class<?>> kinds = new HashSet<>();
        for (int seed = 0; seed < NETWORKS; seed++) {
            ImaginedTown town = new ImaginedTown(seed);
            Snapshot snapshot = town.snapshot(seed);
            WhatIf whatIf = WhatIf.of(snapshot);
            LocalFigures first = whatIf.figures();
            compare("seed " + seed + " without changes", whatIf, snapshot);
            for (int k = 0; k < CHANGES; k++) {
                LocalFigures before = whatIf.figures();
                Set<WhatIf.TouchedPair> pairsBefore = new HashSet<>(whatIf.touchedPairs());
                Change change = fitting(town, whatIf);
                whatIf.apply(change);
                kinds.add(change.getClass());
                String where = "seed " + seed + " after " + whatIf.changes();
                NetworkRows rows = Changes.applied(town.rows(), whatIf.changes(), ImaginedTown.DATE);
                Snapshot anew = Snapshot.of(rows, snapshot.query(), ImaginedTown.DATE);
                compare(where, whatIf, anew);
                touchedHoldEveryPairWithOtherTies(where, whatIf, snapshot, anew);
                count(Met.CHANGE, 1);
                if (town.oneIn(4)) {
                    whatIf.undo();
                    assertThat(whatIf.figures()).as(where + ", the last undone").isEqualTo(before);
                    assertThat(new HashSet<>(whatIf.touchedPairs())).isEqualTo(pairsBefore);
                    if (town.oneIn(2)) {
                        whatIf.apply(change);
                    }
                    count(Met.UNDONE, 1);
                }
            }
            while (whatIf.undo().isPresent()) {
                // back to the beginning
            }
            assertThat(whatIf.figures()).as("seed " + seed + ", all undone").isEqualTo(first);
            compare("seed " + seed + ", all undone", whatIf, snapshot);
        }
        assertThat(kinds).hasSize(7);
        assertThat(met.keySet()).containsExactlyInAnyOrder(Met.values());
        assertThat(met.values()).as(met.toString()).allMatch(times -> times > 30);
    }

    private static Change fitting(ImaginedTown town, WhatIf whatIf) {
        Change change = town.change();
        while (whatIf.misfit(change).isPresent()) {
            change = town.change();
        }
        return change;
    }

    private void compare(String where, WhatIf whatIf, Snapshot anew) {
        LocalFigures local = whatIf.figures();
        ClassifiedGraph classified = ClassifiedGraph.of(anew, anew.groups());
        Bonding bonding = Bonding.of(anew, classified, Progress.UNWATCHED);
        Bridging bridging = Bridging.of(classified);
        LinkingFigures linking = Linking.of(anew).ofAll();
        assertThat(local.persons()).as(where).isEqualTo(anew.size());
        assertThat(local.ties()).as(where).isEqualTo(anew.edgeCount());
        assertThat(local.tiesWithin()).as(where).isEqualTo(classified.tiesWithin());
        same(where + " ties per member", local.tiesPerMember(), bonding.tiesPerMember());
        same(where + " supported share", local.supportedShare(), bonding.supportedShare());
        same(where + " ties between", local.tiesBetween(), bridging.tiesBetween());
        same(where + " bridging ratio", local.bridgingRatio(), bridging.bridgingRatio());
        same(where + " within two", local.shareWithinTwo(), linking.shareWithinTwo());
        same(
                where + " within two of an institution",
                local.shareWithinTwoOfInstitution(),
                linking.shareWithinTwoOfInstitution());
        same(where + " linking per 100", local.linkingTiesPer100(), linking.linkingTiesPer100());
        same(where + " with ties", local.citizensWithTies(), linking.citizensWithTies());
        assertThat(local.linkingTies()).as(where).isEqualTo(linking.linkingTies());
        count(Met.OVERLAP, anew.groups().isPartition() ? 0 : 1);
        count(Met.BRIDGING_KNOWN, bridging.bridgingRatio().isKnown() ? 1 : 0);
        count(Met.LINKING_KNOWN, linking.shareWithinTwo().isKnown() ? 1 : 0);
        count(Met.SUPPORTED, bonding.support().supportedTies() > 0 ? 1 : 0);
        compareEi(where, local, classified);
        compareGroups(where, whatIf, anew.groups(), bonding.groups());
        comparePairs(where, whatIf, anew.groups(), GroupPairs.of(classified, bridging, Progress.UNWATCHED));
        compareSteps(where, whatIf, anew);
    }

    /** The index has its p from 999 dealings, so it is not asked each time. */
    private void compareEi(String where, LocalFigures local, ClassifiedGraph classified) {
        if (met.getOrDefault(Met.CHANGE, 0) % 40 == 0) {
            Figure ei = EiIndex.of(classified, 999, 1, new Chunks(1), Progress.UNWATCHED);
            same(where + " ei", local.ei(), ei.isKnown() ? Figure.of(value(ei), ei.n()) : ei);
            count(Met.EI, 1);
        }
        double m = classified.graph().edgeCount();
        if (local.ei().isKnown()) {
            assertThat(value(local.ei()))
                    .as(where)
                    .isCloseTo((classified.tiesBetween() - classified.tiesWithin()) / m, within(1e-9));
        }
    }

    private static void compareGroups(String where, WhatIf whatIf, Groups groups, List<GroupBonding> bonding) {
        List<String> ids = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            ids.add(groups.id(g));
            same(
                    where + " in " + groups.id(g),
                    whatIf.tiesPerMember(groups.id(g)).orElseThrow(),
                    bonding.get(g).tiesPerMember());
        }
        assertThat(new TreeSet<>(whatIf.groups())).as(where).isEqualTo(new TreeSet<>(ids));
    }

    private void comparePairs(String where, WhatIf whatIf, Groups groups, List<GroupPair> pairs) {
        for (GroupPair pair : pairs) {
            String what = where + " pair " + groups.id(pair.a()) + "~" + groups.id(pair.b());
            PairState state =
                    whatIf.pair(groups.id(pair.a()), groups.id(pair.b())).orElseThrow();
            assertThat(state.persons()).as(what).isEqualTo(pair.persons());
            assertThat(state.directTies()).as(what).isEqualTo(pair.directTies());
            assertThat(state.sharedMembers()).as(what).isEqualTo(pair.sharedMembers());
            assertThat(state.independentBridges()).as(what).isEqualTo(pair.independentBridges());
            assertThat(state.bridgeClass()).as(what).isEqualTo(pair.bridgeClass());
            same(what + " expected", state.expected(), pair.expected());
            same(what + " comparable", state.comparable(), pair.comparable());
            same(what + " busiest", state.busiestShare(), pair.busiestShare());
            count(Met.PAIR, 1);
        }
    }

    private static void compareSteps(String where, WhatIf whatIf, Snapshot anew) {
        Linking linking = Linking.of(anew);
        for (int v = 0; v < anew.size(); v++) {
            assertThat(whatIf.stepsToDecisionMaker(anew.id(v)))
                    .as(where + " steps of " + anew.id(v))
                    .isEqualTo(linking.stepsToDecisionMaker(v));
        }
    }

    private void touchedHoldEveryPairWithOtherTies(String where, WhatIf whatIf, Snapshot before, Snapshot after) {
        WhatIf untouched = WhatIf.of(before);
        List<WhatIf.TouchedPair> touched = whatIf.touchedPairs();
        List<String> groups = whatIf.groups();
        for (String a : groups) {
            for (String b : groups.subList(groups.indexOf(a) + 1, groups.size())) {
                PairState was = untouched.pair(a, b).orElse(null);
                PairState is = whatIf.pair(a, b).orElseThrow();
                if (was != null && (was.directTies() != is.directTies() || was.sharedMembers() != is.sharedMembers())) {
                    assertThat(has(touched, a, b))
                            .as(where + " touches " + a + "~" + b)
                            .isTrue();
                    count(Met.CLASS_CHANGED, was.bridgeClass() == is.bridgeClass() ? 0 : 1);
                }
            }
        }
        assertThat(groups).hasSameSizeAs(new TreeSet<>(ids(after.groups())));
    }

    private static Collection<String> ids(Groups groups) {
        List<String> ids = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            ids.add(groups.id(g));
        }
        return ids;
    }

    private static boolean has(List<WhatIf.TouchedPair> touched, String a, String b) {
        return touched.contains(new WhatIf.TouchedPair(a, b)) || touched.contains(new WhatIf.TouchedPair(b, a));
    }

    private static void same(String what, Figure found, Figure wanted) {
        assertThat(found.reason()).as(what).isEqualTo(wanted.reason());
        assertThat(found.n()).as(what).isEqualTo(wanted.n());
        same(what, found.value(), wanted.value());
        same(what + " by chance", found.expected(), wanted.expected());
    }

    private static void same(String what, @Nullable Double found, @Nullable Double wanted) {
        if (found == null || wanted == null) {
            assertThat(found).as(what).isEqualTo(wanted);
        } else {
            assertThat(found).as(what).isCloseTo(wanted, within(1e-9));
        }
    }

    private static double value(Figure figure) {
        Double value = figure.value();
        assertThat(value).isNotNull();
        return value == null ? 0 : value;
    }

    private void count(Met what, int times) {
        if (times > 0) {
            met.merge(what, times, Integer::sum);
        }
    }
}
