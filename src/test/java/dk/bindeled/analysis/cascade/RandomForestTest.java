package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every forest, over seeded random referrals with every kind of disorder. */
class RandomForestTest {

    private record Act(
            @Nullable String guide,
            String citizen,
            int shown,
            @Nullable Integer welcomed) {}

    @Test
    void everyoneReachedStandsInExactlyOneRingAndTree() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Forest forest = forest(acts(random, false), UnaryOperator.identity());
            int reached = forest.welcomes().size();
            assertThat(forest.reached()).isEqualTo(reached);
            assertThat(forest.rings().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(reached);
            for (CascadeTree tree : forest.trees()) {
                assertThat(tree.rings().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(tree.size());
                assertThat(tree.rings().getFirst()).isEqualTo(tree.rootKind() == RootKind.COLD ? 1 : 0);
                assertThat(tree.rings().getLast()).isPositive();
                assertThat(forest.descendantsWelcomed(tree.root()))
                        .isEqualTo(tree.size() - tree.rings().getFirst());
            }
        }
    }

    @Test
    void everyLinkGoesForwardInTimeOrComesFromAStarter() {
        Random random = new Random(12);
        for (int round = 0; round < 200; round++) {
            Forest forest = forest(acts(random, false), UnaryOperator.identity());
            Map<String, Welcome> byPerson =
                    forest.welcomes().stream().collect(Collectors.toMap(Welcome::person, welcome -> welcome));
            for (Welcome welcome : forest.welcomes()) {
                Welcome parent = byPerson.get(String.valueOf(welcome.parent()));
                if (parent != null) {
                    assertThat(welcome.welcomedOn()).isAfter(parent.welcomedOn());
                    assertThat(welcome.ring()).isEqualTo(parent.ring() + 1);
                    assertThat(welcome.root()).isEqualTo(parent.root());
                } else {
                    assertThat(welcome.ring()).isEqualTo(welcome.parent() == null ? 0 : 1);
                }
            }
        }
    }

    @Test
    void whoIsWelcomedIsReachedOrAStarter() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            boolean undated = round % 2 == 0;
            List<Act> acts = acts(random, undated);
            Forest forest = forest(acts, UnaryOperator.identity());
            Set<String> welcomed = new TreeSet<>();
            acts.stream()
                    .filter(act -> undated || act.welcomed() != null)
                    .map(Act::citizen)
                    .forEach(welcomed::add);
            Set<String> reached =
                    forest.welcomes().stream().map(Welcome::person).collect(Collectors.toSet());
            assertThat(welcomed).containsAll(reached);
            welcomed.removeAll(reached);
            assertThat(welcomed).allMatch(starter -> acts.stream().anyMatch(act -> starter.equals(act.guide())));
        }
    }

    @Test
    void otherIdsGiveTheSameFigures() {
        Random random = new Random(14);
        for (int round = 0; round < 100; round++) {
            List<Act> acts = acts(random, round % 4 == 0);
            Forest forest = forest(acts, UnaryOperator.identity());
            Forest renamed = forest(acts, id -> "x" + (9999 - Integer.parseInt(id.substring(1))));
            assertThat(renamed.rings()).isEqualTo(forest.rings());
            assertThat(renamed.trees().stream().map(RandomForestTest::anonymous).sorted())
                    .isEqualTo(forest.trees().stream()
                            .map(RandomForestTest::anonymous)
                            .sorted()
                            .toList());
            if (forest.isDated()) {
                assertThat(Reproduction.of(renamed, 30, 5, 999, Progress.UNWATCHED))
                        .isEqualTo(Reproduction.of(forest, 30, 5, 999, Progress.UNWATCHED));
            }
            assertThat(GenerationTime.of(renamed)).isEqualTo(GenerationTime.of(forest));
        }
    }

    private static String anonymous(CascadeTree tree) {
        return tree.rootKind() + " " + tree.rings() + " " + tree.days() + " " + tree.structuralVirality();
    }

    /** Days of showing are distinct, so that no choice between guides is left to ids. */
    private static List<Act> acts(Random random, boolean undated) {
        int persons = 3 + random.nextInt(30);
        List<Act> acts = new ArrayList<>();
        Map<String, Boolean> named = new HashMap<>();
        for (int k = 0; k < persons * 2; k++) {
            String citizen = "p" + (1000 + random.nextInt(persons));
            String guide = random.nextInt(6) == 0 ? null : "p" + (1000 + random.nextInt(persons));
            int shown = k * 3;
            Integer welcomed =
                    random.nextInt(4) == 0 ? null : Integer.valueOf(Math.max(0, shown - 2 + random.nextInt(60)));
            if (!undated || named.put(citizen, true) == null) {
                acts.add(new Act(guide, citizen, shown, undated ? null : welcomed));
            }
        }
        return acts;
    }

    private static Forest forest(List<Act> list, UnaryOperator<String> name) {
        Acts acts = new Acts();
        boolean undated = list.stream().allMatch(act -> act.welcomed() == null);
        for (Act act : list) {
            String guide = act.guide();
            String named = guide == null ? null : name.apply(guide);
            if (undated) {
                acts.undated(named, name.apply(act.citizen()));
            } else {
                acts.referral(
                        named, name.apply(act.citizen()), Acts.CLUB, null, act.shown(), act.welcomed(), null, null);
            }
        }
        return acts.forest();
    }
}
