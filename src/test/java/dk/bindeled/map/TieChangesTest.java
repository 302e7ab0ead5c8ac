package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.map.TwoDates.Time;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.TieType;
import dk.bindeled.study.NetworkPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ties are new, kept and lost between two dates, and who is gone. */
class TieChangesTest {

    private static final Grouping ESTATES = Grouping.area(AreaLevel.ESTATE);

    /**
     * Two estates, north with a, b, c, d and south with e, f; d and f leave, e comes.
     * <pre>
     *   then:  a — b — c — d     f        now:  a — b   c   e
     *              └───────────┘                └───────┘   │
     *                  b — f                        a — c    c — e
     * </pre>
     */
    private static TwoDates small() {
        return TwoDates.estates();
    }

    @Test
    void inASmallNetworkItIsWhatOneSees() {
        Found found = Found.of(small(), TwoDates.NOW, TwoDates.THEN, ESTATES);
        assertThat(found.born()).containsExactly("a-c 1", "c-e 2");
        assertThat(found.kept()).containsExactly("a-b 1 was 1");
        assertThat(found.lost()).containsExactly("b-c 1", "b-f 2", "c-d 1");
        assertThat(found.gone()).containsExactly("d", "f");
        assertThat(found.changes().came()).isEqualTo(1);
        assertThat(found.changes().left()).isEqualTo(2);
    }

    @Test
    void theOtherWayRoundWhatWasLostIsNewAndWhoCameIsGone() {
        Found found = Found.of(small(), TwoDates.THEN, TwoDates.NOW, ESTATES);
        assertThat(found.lost()).containsExactly("a-c 1", "c-e 2");
        assertThat(found.born()).containsExactly("b-c 1", "b-f 2", "c-d 1");
        assertThat(found.gone()).containsExactly("e");
    }

    @Test
    void besideItselfNothingHasChanged() {
        Found found = Found.of(small(), TwoDates.NOW, TwoDates.NOW, ESTATES);
        assertThat(found.born()).isEmpty();
        assertThat(found.lost()).isEmpty();
        assertThat(found.gone()).isEmpty();
        assertThat(found.kept()).hasSize(3);
    }

    @Test
    void besideADateBeforeAnybodyWasThereAllIsNew() {
        TwoDates late = new TwoDates()
                .area("north", AreaLevel.ESTATE, null)
                .person("a", "north", Time.NOW)
                .person("b", "north", Time.NOW)
                .tie("a", "b", Time.BOTH);
        Found found = Found.of(late, TwoDates.NOW, TwoDates.THEN, ESTATES);
        assertThat(found.born()).containsExactly("a-b 1");
        assertThat(found.changes().came()).isEqualTo(2);
        Found back = Found.of(late, TwoDates.THEN, TwoDates.NOW, ESTATES);
        assertThat(back.lost()).containsExactly("a-b 1");
        assertThat(back.gone()).containsExactly("a", "b");
    }

    @Test
    void whoIsGoneStandsInTheDiscOfHisAreaOrInTheLowestAroundItThatIsLeft() {
        TwoDates town = new TwoDates()
                .area("town", AreaLevel.MUNICIPALITY, null)
                .area("west", AreaLevel.DISTRICT, "town")
                .area("elm", AreaLevel.ESTATE, "west")
                .area("oak", AreaLevel.ESTATE, "west")
                .area("isle", AreaLevel.DISTRICT, null)
                .person("a", "elm", Time.BOTH)
                .person("b", "elm", Time.THEN)
                .person("c", "oak", Time.THEN)
                .person("d", "isle", Time.THEN)
                .person("e", null, Time.THEN);
        Found found = Found.of(town, TwoDates.NOW, TwoDates.THEN, ESTATES);
        assertThat(found.places()).containsExactly("b in elm", "c in west", "d in none", "e in none");
    }

    @Test
    void whoIsInNoAreaStaysAmongThoseWhoAreInNone() {
        TwoDates town = new TwoDates()
                .area("elm", AreaLevel.ESTATE, null)
                .person("a", "elm", Time.BOTH)
                .person("b", null, Time.BOTH)
                .person("c", null, Time.THEN);
        assertThat(Found.of(town, TwoDates.NOW, TwoDates.THEN, ESTATES).places())
                .containsExactly("c in no area");
    }

    @Test
    void aKeptTieMayHaveChangedItsForm() {
        TwoDates clubs = new TwoDates()
                .person("a", null, Time.BOTH)
                .person("b", null, Time.BOTH)
                .actor("choir", Kind.ASSOCIATION, null, Time.BOTH, Map.of())
                .actor("chess", Kind.ASSOCIATION, null, Time.BOTH, Map.of())
                .tie("a", "b", Time.BOTH)
                .tie("a", "choir", TieType.MEMBER_OF, Time.BOTH)
                .tie("b", "chess", TieType.MEMBER_OF, Time.THEN)
                .tie("b", "choir", TieType.MEMBER_OF, Time.NOW);
        assertThat(Found.of(clubs, TwoDates.NOW, TwoDates.THEN, Grouping.MEMBERSHIP)
                        .kept())
                .containsExactly("a-b 1 was 2");
    }

    @Test
    void whereNobodyWasInAnyGroupThenNoTieHadAFormByThem() {
        NetworkPicture now = small().picture(TwoDates.NOW, Grouping.ALL);
        NetworkPicture then = small().picture(TwoDates.THEN, Grouping.ALL);
        Found found = new Found(now, then, TieChanges.of(now, then, false, Progress.UNWATCHED));
        assertThat(found.kept()).containsExactly("a-b 1 was 0");
        assertThat(found.lost()).containsExactly("b-c 0", "b-f 0", "c-d 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void inRandomNetworksItIsWhatSetsOfIdsSayWhateverEveryoneIsCalled(int seed) {
        for (UnaryOperator<String> called : List.<UnaryOperator<String>>of(
                id -> id,
                id -> "x" + Integer.toHexString(id.hashCode() * 31) + id,
                id -> new StringBuilder(id).reverse().toString())) {
            Found found = Found.of(random(seed, called), TwoDates.NOW, TwoDates.THEN, ESTATES);
            Set<String> now = pairs(found.now());
            Set<String> then = pairs(found.then());
            assertThat(plain(found.born())).isEqualTo(less(now, then));
            assertThat(plain(found.lost())).isEqualTo(less(then, now));
            assertThat(plain(found.kept())).hasSize(now.size() - found.born().size());
            assertThat(new TreeSet<>(found.gone())).isEqualTo(less(ids(found.then()), ids(found.now())));
            assertThat(found.changes().came())
                    .isEqualTo(less(ids(found.now()), ids(found.then())).size());
        }
    }

    @Test
    void theWorkCanBeStopped() {
        NetworkPicture now = small().picture(TwoDates.NOW, ESTATES);
        assertThatThrownBy(() -> TieChanges.of(now, now, true, new Stopped()))
                .isInstanceOf(CancellationException.class);
    }

    private static final class Stopped implements Progress {
        @Override
        public void report(double fraction, String step) {
            // nobody listens
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }

    private static TwoDates random(int seed, UnaryOperator<String> called) {
        SplittableRandom random = new SplittableRandom(seed);
        TwoDates town = new TwoDates();
        List<String> estates = List.of("e0", "e1", "e2", "e3");
        estates.forEach(estate -> town.area(estate, AreaLevel.ESTATE, null));
        int persons = 2 + random.nextInt(40);
        for (int p = 0; p < persons; p++) {
            town.person(called.apply("p" + p), estates.get(random.nextInt(4)), time(random));
        }
        Set<String> tied = new TreeSet<>();
        for (int t = 0; t < 3 * persons; t++) {
            int a = random.nextInt(persons);
            int b = random.nextInt(persons);
            if (a != b && tied.add(Math.min(a, b) + "-" + Math.max(a, b))) {
                town.tie(called.apply("p" + a), called.apply("p" + b), time(random));
            }
        }
        return town;
    }

    private static Time time(SplittableRandom random) {
        return List.of(Time.THEN, Time.NOW, Time.BOTH, Time.BOTH, Time.BOTH).get(random.nextInt(5));
    }

    private static Set<String> pairs(NetworkPicture picture) {
        Set<String> pairs = new TreeSet<>();
        picture.ties()
                .forEach(tie -> pairs.add(Found.pair(
                        picture.nodes().get(tie.a()).id(),
                        picture.nodes().get(tie.b()).id())));
        return pairs;
    }

    private static Set<String> ids(NetworkPicture picture) {
        Set<String> ids = new TreeSet<>();
        picture.nodes().forEach(node -> ids.add(node.id()));
        return ids;
    }

    private static Set<String> less(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> plain(List<String> ties) {
        Set<String> pairs = new TreeSet<>();
        ties.forEach(tie -> pairs.add(tie.substring(0, tie.indexOf(' '))));
        return pairs;
    }

    /** What was found, told by ids. */
    private record Found(NetworkPicture now, NetworkPicture then, TieChanges changes) {

        static Found of(TwoDates town, java.time.LocalDate date, java.time.LocalDate other, Grouping grouping) {
            NetworkPicture now = town.picture(date, grouping);
            NetworkPicture then = town.picture(other, grouping);
            return new Found(now, then, TieChanges.of(now, then, true, Progress.UNWATCHED));
        }

        static String pair(String one, String other) {
            return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
        }

        private String id(int number) {
            return number < now.nodes().size()
                    ? now.nodes().get(number).id()
                    : then.nodes().get(changes.numberThen(number)).id();
        }

        List<String> born() {
            return ties(true);
        }

        List<String> kept() {
            return ties(false);
        }

        private List<String> ties(boolean born) {
            List<String> found = new ArrayList<>();
            for (int k = 0; k < now.ties().size(); k++) {
                if (changes.isBorn(k) == born) {
                    NetworkPicture.Tie tie = now.ties().get(k);
                    String one = pair(id(tie.a()), id(tie.b())) + " " + FormBits.of(tie.forms());
                    found.add(born ? one : one + " was " + changes.before(k));
                }
            }
            return found.stream().sorted().toList();
        }

        List<String> lost() {
            return IntStream.range(0, changes.lost())
                    .mapToObj(k -> pair(id(changes.lostA(k)), id(changes.lostB(k))) + " " + changes.lostForms(k))
                    .sorted()
                    .toList();
        }

        List<String> gone() {
            return IntStream.range(changes.firstGone(), changes.firstGone() + changes.left())
                    .mapToObj(this::id)
                    .toList();
        }

        List<String> places() {
            Map<String, String> places = new TreeMap<>();
            for (int n = changes.firstGone(); changes.isGone(n); n++) {
                int disc = changes.disc(n);
                var area = disc < 0 ? null : now.discs().get(disc).area();
                places.put(id(n), disc < 0 ? "none" : area == null ? "no area" : area.id());
            }
            return places.entrySet().stream()
                    .map(one -> one.getKey() + " in " + one.getValue())
                    .toList();
        }
    }
}
