package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.layout.NetworkLayout;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Reader;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.Pictures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the ties that the map counts between areas, with the counts of all its levels together and every total its legend may tell. */
class MapSumsAttackTest {

    private static final int TOWNS = 40;

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void tiesOfFewPersonsAreNotFoundByTheCountsOfOtherLevels(int limit) {
        List<String> broken = new ArrayList<>();
        int secrets = 0;
        for (int town = 0; town < TOWNS; town++) {
            Snapshot snapshot = town(new SplittableRandom(1000L * limit + town));
            NetworkPicture picture = Pictures.of(snapshot, NetworkLayout.of(snapshot, 1, Progress.UNWATCHED));
            Suppression suppression = new Suppression(limit);
            ToldPicture.Kept kept = new ToldPicture.Kept(VisibleGroups.of(snapshot, suppression));
            ShownCounts counts = new ToldPicture(snapshot, picture, kept, suppression).counts();
            for (Reader reader : List.of(forms(snapshot, picture, counts, limit), linking(picture, counts, limit))) {
                int number = town;
                reader.broken(limit).forEach(one -> broken.add("town " + number + ": " + one));
                secrets += reader.secrets();
            }
        }
        assertThat(broken).isEmpty();
        assertThat(secrets).isGreaterThan(5 * TOWNS);
    }

    /** Two discs of a level. */
    private record Pair(int level, int a, int b) {}

    /** What a reader makes of all ties and those of each form; he is told how many there are of each form in all. */
    private static Reader forms(Snapshot snapshot, NetworkPicture picture, ShownCounts counts, int limit) {
        Reader reader = new Reader();
        Map<Pair, List<Integer>> numbers = new HashMap<>();
        List<List<Integer>> highest = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BundleCounts.Counted counted : all(picture, counts)) {
            Bundle bundle = counted.bundle();
            int neither = bundle.ties() - bundle.bonding() - bundle.bridging();
            int ties = reader.count(bundle.ties(), counted.ties() != null);
            List<Boolean> possible = possible(snapshot, picture, bundle);
            List<Integer> values = List.of(bundle.bonding(), bundle.bridging(), neither);
            List<Boolean> shown = List.of(counted.bonding() != null, counted.bridging() != null, false);
            List<Integer> forms = new ArrayList<>();
            for (int form = 0; form < 3; form++) {
                forms.add(
                        !possible.get(form)
                                ? reader.fixed(0)
                                : form == 2
                                        ? reader.between(neither)
                                        : form(reader, values.get(form), shown.get(form), counted.ties() != null));
            }
            List<Integer> ends = List.of(
                    bundle.ends().bonding(),
                    bundle.ends().bridging(),
                    bundle.ends().neither());
            for (int form = 0; form < forms.size(); form++) {
                if (ends.get(form) < limit) {
                    reader.mustNotKnow(forms.get(form));
                }
                if (bundle.level() == 0) {
                    highest.get(form).add(forms.get(form));
                }
            }
            if (bundle.ends().all() < limit) {
                reader.mustNotKnow(ties);
            }
            reader.sum(ties, forms);
            List<Integer> own = new ArrayList<>(List.of(ties));
            own.addAll(forms);
            numbers.put(new Pair(bundle.level(), bundle.a(), bundle.b()), own);
        }
        highest.forEach(reader::total);
        for (int k = 0; k < 4; k++) {
            int at = k;
            addLevels(
                    reader,
                    picture,
                    pair -> numbers.getOrDefault(pair, List.of()).get(at));
        }
        return reader;
    }

    /** What a reader makes of linking ties, of which he is told how many there are in all. */
    private static Reader linking(NetworkPicture picture, ShownCounts counts, int limit) {
        Reader reader = new Reader();
        Map<Pair, Integer> numbers = new HashMap<>();
        List<Integer> highest = new ArrayList<>();
        for (BundleCounts.Counted counted : all(picture, counts)) {
            Bundle bundle = counted.bundle();
            int number = form(reader, bundle.linking(), counted.linking() != null, counted.ties() != null);
            if (bundle.ends().linking() < limit) {
                reader.mustNotKnow(number);
            }
            if (bundle.level() == 0) {
                highest.add(number);
            }
            numbers.put(new Pair(bundle.level(), bundle.a(), bundle.b()), number);
        }
        reader.total(highest);
        addLevels(reader, picture, pair -> numbers.getOrDefault(pair, -1));
        return reader;
    }

    private static List<BundleCounts.Counted> all(NetworkPicture picture, ShownCounts counts) {
        return picture.bundles().stream()
                .map(Bundle::level)
                .distinct()
                .flatMap(level -> counts.bundles(level).stream())
                .toList();
    }

    /**
     * What the groups of the persons in two discs leave possible: bonding, bridging, neither. Where groups are areas everyone can tell, for the discs
     * are those areas.
     */
    private static List<Boolean> possible(Snapshot snapshot, NetworkPicture picture, Bundle bundle) {
        boolean bonding = false;
        boolean bridging = false;
        boolean neither = false;
        for (int u = 0; u < snapshot.size(); u++) {
            for (int v = 0; v < snapshot.size(); v++) {
                if (stands(picture, u, bundle.a()) && stands(picture, v, bundle.b())) {
                    boolean grouped = snapshot.groups().isClassified(u)
                            && snapshot.groups().isClassified(v);
                    boolean shared = grouped && snapshot.groups().share(u, v);
                    bonding |= shared;
                    bridging |= grouped && !shared;
                    neither |= !grouped;
                }
            }
        }
        return List.of(bonding, bridging, neither);
    }

    private static boolean stands(NetworkPicture picture, int node, int disc) {
        int at = picture.nodes().get(node).disc();
        while (at >= 0 && at != disc) {
            at = picture.discs().get(at).parent();
        }
        return at == disc;
    }

    /** Of a bundle that is told, a form that is withheld is some; of another nothing is known. */
    private static int form(Reader reader, int ties, boolean shown, boolean openBundle) {
        return shown || openBundle ? reader.count(ties, shown) : reader.between(ties);
    }

    /** Ties between two discs are those between what the two hold one level below. */
    private static void addLevels(Reader reader, NetworkPicture picture, ToIntFunction<Pair> number) {
        Map<Pair, List<Integer>> below = new HashMap<>();
        for (Bundle bundle : picture.bundles()) {
            if (bundle.level() > 0) {
                int a = above(picture, bundle.level() - 1, bundle.a());
                int b = above(picture, bundle.level() - 1, bundle.b());
                below.computeIfAbsent(
                                new Pair(bundle.level() - 1, Math.min(a, b), Math.max(a, b)), key -> new ArrayList<>())
                        .add(number.applyAsInt(new Pair(bundle.level(), bundle.a(), bundle.b())));
            }
        }
        below.forEach((pair, parts) -> reader.sum(number.applyAsInt(pair), parts));
    }

    /** The disc that stands for another on a level: itself, or one it lies within. */
    private static int above(NetworkPicture picture, int level, int disc) {
        int at = disc;
        while (!standsOn(picture, level, at)) {
            at = picture.discs().get(at).parent();
        }
        return at;
    }

    private static boolean standsOn(NetworkPicture picture, int level, int disc) {
        return picture.bundles().stream()
                .anyMatch(bundle -> bundle.level() == level && (bundle.a() == disc || bundle.b() == disc));
    }

    /** Districts, some of them with estates; most persons are tied to others nearby. */
    private static Snapshot town(SplittableRandom random) {
        List<Area> areas = new ArrayList<>();
        List<String> places = new ArrayList<>();
        areas.add(new Area("town", "Town", AreaLevel.MUNICIPALITY, null));
        int districts = 2 + random.nextInt(2);
        for (int d = 0; d < districts; d++) {
            String district = "d" + d;
            areas.add(new Area(district, "District " + d, AreaLevel.DISTRICT, "town"));
            places.add(district);
            for (int e = random.nextInt(3); e > 0; e--) {
                places.add(district + "e" + e);
                areas.add(new Area(district + "e" + e, "Estate " + d + e, AreaLevel.ESTATE, district));
            }
        }
        List<Actor> actors = new ArrayList<>();
        for (int p = 0; p < 12 * places.size(); p++) {
            Kind kind = random.nextInt(8) == 0 ? Kind.PROFESSIONAL : Kind.CITIZEN;
            String place = random.nextInt(30) == 0 ? null : places.get(p % places.size());
            actors.add(new Actor("p" + p, EnumSet.of(kind), "P " + p, place, null, null, null, null, null, Map.of()));
        }
        List<Tie> ties = new ArrayList<>();
        for (int t = 0; t < 2 * actors.size(); t++) {
            int from = random.nextInt(actors.size());
            int to = random.nextInt(3) == 0
                    ? random.nextInt(actors.size())
                    : (from + places.size() * (1 + random.nextInt(3))) % actors.size();
            // In the first place hardly anybody is tied to a neighbour.
            boolean within = from % places.size() == to % places.size();
            if (from != to && (!within || from % places.size() > 0 || random.nextInt(8) == 0)) {
                ties.add(new Tie("p" + from, "p" + to, TieType.KNOWS, null, null, null, "t" + t, null));
            }
        }
        AreaLevel level = random.nextInt(2) == 0 ? AreaLevel.DISTRICT : AreaLevel.ESTATE;
        return Snapshot.of(
                new NetworkRows(areas, actors, ties, List.of()),
                SnapshotQuery.defaults().withGrouping(Grouping.area(level)),
                LocalDate.of(2024, 6, 30));
    }
}
