package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Lets a reader attack what readers get of random villages over three releases, and shows that the attack succeeds where any part of the defence is left out. */
class ReleaseAttackTest {

    private static final int VILLAGES = 12;

    /** How the counts of a date are decided, given what earlier releases told. */
    private interface Defence {
        BitSet withheld(CountTables tables, int limit, List<ToldBefore> before);
    }

    private static final Defence WHOLE = JointSuppression::withheld;

    private static List<String> releases(NetworkRows rows, int limit, Defence defence) {
        Suppression suppression = new Suppression(limit);
        List<ReleaseTables> made = new ArrayList<>();
        for (LocalDate date : RandomVillage.DATES) {
            SnapshotQuery query = SnapshotQuery.defaults().withDate(date);
            Snapshot snapshot = Snapshot.of(rows, query, date);
            StudyResult result = StudyResult.of(snapshot, StudyParameters.of(query), Progress.UNWATCHED);
            CountedPersons counted = CountedPersons.of(snapshot, result, FixedDates.halfYear(date), suppression);
            List<ToldBefore> before = made.stream().map(ReleaseTables::told).toList();
            ReleaseTables tables = Releasing.tables(snapshot, result, "", "1", suppression, before);
            if (!defence.equals(WHOLE)) {
                BitSet withheld = defence.withheld(counted.tables(), limit, before);
                tables = new ReleaseTables(
                        date, "", "1", limit, counted.without(withheld), tables.figures(), tables.pairs());
            }
            made.add(tables);
        }
        JsonMapper mapper = JsonMapper.builder().build();
        return made.stream().map(mapper::writeValueAsString).toList();
    }

    private static Set<String> recovered(int limit, Defence defence) {
        Set<String> recovered = new TreeSet<>();
        for (long seed = 0; seed < VILLAGES; seed++) {
            NetworkRows rows = RandomVillage.of(seed, 60 + 20 * (int) seed);
            for (String found : ReaderAttack.on(releases(rows, limit, defence))) {
                recovered.add("village " + seed + ", " + found);
            }
        }
        return recovered;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void nothingThatIsWithheldCanBeWorkedOut(int limit) {
        assertThat(recovered(limit, WHOLE)).isEmpty();
    }

    @Test
    void theAttackSucceedsWhereOnlySmallCountsAreWithheld() {
        Defence primaryOnly = (tables, limit, before) -> {
            BitSet withheld = new BitSet();
            for (int k = 0; k < tables.size(); k++) {
                withheld.set(k, tables.persons(k) > 0 && tables.persons(k) < limit);
            }
            return withheld;
        };
        assertThat(recovered(5, primaryOnly))
                .anyMatch(found -> found.contains("areas/") && found.contains(" = "))
                .anyMatch(found -> found.contains("funnel/") && found.contains(" = "));
    }

    @Test
    void theAttackSucceedsWhereReleasesAreNotHeldAgainstEachOther() {
        Set<String> found =
                recovered(5, (tables, limit, before) -> JointSuppression.withheld(tables, limit, List.of()));
        assertThat(found).isNotEmpty().allMatch(each -> each.contains("changed by"));
    }

    @Test
    void theAttackSucceedsWhereDifferencesBetweenStepsAreForgotten() {
        Set<String> found = recovered(5, (tables, limit, before) -> withoutStopped(tables, limit, before));
        assertThat(found).anyMatch(each -> each.contains("stopped after"));
    }

    /** Decides as if nobody thought of who stopped between two steps. */
    private static BitSet withoutStopped(CountTables tables, int limit, List<ToldBefore> before) {
        Map<Integer, Integer> places = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        CountTables.Builder fewer = new CountTables.Builder();
        for (int k = 0; k < tables.size(); k++) {
            CountTables.Count count = tables.counts().get(k);
            if (!count.key().contains("stopped")) {
                places.put(k, fewer.add(count.key(), count.persons(), count.loss(), count.stock()));
                kept.add(k);
            }
        }
        for (CountTables.Sum sum : tables.sums()) {
            if (Stream.concat(Stream.of(sum.whole()), sum.parts().stream()).allMatch(places::containsKey)) {
                fewer.sum(
                        Objects.requireNonNull(places.get(sum.whole())),
                        sum.parts().stream()
                                .map(part -> Objects.requireNonNull(places.get(part)))
                                .toList());
            }
        }
        BitSet withheld = new BitSet();
        JointSuppression.withheld(fewer.build(), limit, before).stream().forEach(k -> withheld.set(kept.get(k)));
        return withheld;
    }
}
