package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** More permutations make the p of the E-I indices finer and change nothing else. */
class PermutationsOfStudiesTest {

    private static final int TREES = 15;

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();
    private final Snapshot snapshot = snapshot();

    @Test
    void theIntervalOfRIsTheSameForAnyNumberOfPermutations() {
        NetworkFigures fewer = study(999).network();
        NetworkFigures more = study(1999).network();
        Figure reproduction = fewer.figure(Form.CASCADE, "reproduction");
        assertThat(reproduction.low()).isNotNull();
        assertThat(reproduction.high()).isNotNull().isGreaterThan(reproduction.low());
        assertThat(more.cascades()).isEqualTo(fewer.cascades());
        assertThat(fewer.figure(Form.BRIDGING, "ei").p()).isEqualTo(1.0 / 1000);
        assertThat(more.figure(Form.BRIDGING, "ei").p()).isEqualTo(1.0 / 2000);
    }

    private StudyResult study(int permutations) {
        StudyParameters parameters =
                new StudyParameters(snapshot.query(), 180, 1, permutations, 0, BetweennessChoice.DEFAULT, Set.of());
        return StudyComputation.of(snapshot, parameters, Progress.UNWATCHED);
    }

    /** Two estates, each a ring of acquaintances; someone comes unguided and brings k mod 4 others, for every k. */
    private Snapshot snapshot() {
        actors.add(actor("club", Kind.ASSOCIATION, null));
        for (int tree = 0; tree < TREES; tree++) {
            String root = "t%02d".formatted(tree);
            citizen(root);
            welcome(null, root, 0);
            for (int k = 0; k < tree % 4; k++) {
                citizen(root + k);
                welcome(root, root + k, 30 + k);
            }
        }
        List<String> persons = actors.stream().skip(1).map(Actor::id).toList();
        for (int k = 0; k < persons.size(); k++) {
            ties.add(new Tie(
                    persons.get(k),
                    persons.get((k + 2) % persons.size()),
                    TieType.KNOWS,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        List<Area> areas = List.of(
                new Area("a", "Estate a", AreaLevel.ESTATE, null), new Area("b", "Estate b", AreaLevel.ESTATE, null));
        return Snapshot.of(
                new NetworkRows(areas, actors, ties, referrals),
                SnapshotQuery.defaults().withDate(LocalDate.of(2024, 6, 30)),
                LocalDate.of(2024, 6, 30));
    }

    private void citizen(String id) {
        actors.add(actor(id, Kind.CITIZEN, actors.size() % 2 == 0 ? "a" : "b"));
    }

    private static Actor actor(String id, Kind kind, @Nullable String area) {
        return new Actor(id, Set.of(kind), null, area, null, null, null, null, null, Map.of());
    }

    private void welcome(@Nullable String guide, String citizen, int day) {
        LocalDate on = LocalDate.of(2022, 1, 1).plusDays(day);
        String id = "r%02d".formatted(referrals.size());
        referrals.add(new Referral(id, guide, citizen, "club", null, null, null, on, on, null, null));
    }
}
