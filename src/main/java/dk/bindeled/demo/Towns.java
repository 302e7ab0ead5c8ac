package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieSource;
import dk.bindeled.network.TieType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Towns of any size for measurements: a small world without motifs or names. Persons stand in a circle, estate by estate; most of their ties
 * go to those who stand near, some across the district, a few anywhere, and one person in twenty-five has four times as many as the others
 * (after J. Kleinberg, 2000, DOI 10.1038/35022643, and D. J. Watts and S. H. Strogatz, 1998, DOI 10.1038/30918).
 *
 * <p>Everything about a person follows from the seed and the person's number alone, so ties are told one by one in O(ties) time and next to
 * no memory. Each pair is told once: the person who tells it stands less than half a circle before the other.
 */
public final class Towns {

    private static final int ESTATE = 90;
    private static final int DISTRICT = 20 * ESTATE;
    private static final int HUB = 25;
    private static final int HUB_WEIGHT = 4;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final List<LocalDate> DAYS =
            IntStream.range(0, 1800).mapToObj(FIRST::plusDays).toList();
    private static final List<Double> STRENGTHS = List.of(1.0, 2.0, 3.0);

    private final int persons;
    private final int ties;
    private final long seed;

    private Towns(int persons, int ties, long seed) {
        this.persons = persons;
        this.ties = ties;
        this.seed = seed;
    }

    /** Hears of the ties of a town, one at a time. */
    @FunctionalInterface
    public interface TieListener {
        /** Two persons, 0…persons-1, are tied. */
        void tie(int a, int b);
    }

    /**
     * A town, nothing of which is laid out in memory yet.
     *
     * @param persons at least 5
     * @param ties pairs of persons that are tied, at most a sixteenth of persons (persons - 1)
     * @throws IllegalArgumentException if there are too few persons or too many ties for them
     */
    public static Towns of(int persons, int ties, long seed) {
        if (persons < 5 || ties < 0 || ties > (long) persons * (persons - 1) / 16) {
            throw new IllegalArgumentException("No town of " + persons + " persons has " + ties + " ties");
        }
        return new Towns(persons, ties, seed);
    }

    /** The rows of the town that {@link #of} gives. */
    public static NetworkRows generate(int persons, int ties, long seed) {
        return of(persons, ties, seed).rows();
    }

    /** Number of persons. */
    public int persons() {
        return persons;
    }

    /** Number of the estate in which a person lives, from 0. */
    public int estate(int person) {
        return person / ESTATE;
    }

    /** Tells every tie once, in the order of the first person. */
    public void eachTie(TieListener listener) {
        for (int p = 0; p < persons; p++) {
            tiesOf(p, listener);
        }
    }

    /** Both ends of every tie one after the other, as an adjacency takes them. */
    public int[] ends() {
        int[] ends = new int[2 * ties];
        int[] next = {0};
        eachTie((a, b) -> {
            ends[next[0]++] = a;
            ends[next[0]++] = b;
        });
        return ends;
    }

    /** The town without its ties, as rows; its ties are told by {@link #tieSource}. */
    public NetworkRows rowsWithoutTies() {
        return new NetworkRows(
                areas().toList(), actors().toList(), List.of(), referrals().toList());
    }

    /** The ties that the {@link #rows} have. */
    public TieSource tieSource() {
        return listener -> ties().forEach(listener);
    }

    /** The whole town as rows: areas, persons, a few organisations and communities, ties and referrals. */
    public NetworkRows rows() {
        return new NetworkRows(
                areas().toList(),
                actors().toList(),
                ties().toList(),
                referrals().toList());
    }

    /**
     * Writes the town as a native folder without laying it out in memory.
     *
     * @throws IOException if the folder cannot be written to
     */
    public void write(Path folder) throws IOException {
        NativeFolder.write(folder, areas(), Set.of(), actors(), ties(), referrals());
    }

    /** The ties that person {@code p} tells of. */
    private void tiesOf(int p, TieListener listener) {
        long whole = weightBefore(persons);
        int quota = (int) (ties * weightBefore(p + 1) / whole - ties * weightBefore(p) / whole);
        int[] taken = new int[quota];
        SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + p);
        for (int k = 0; k < quota; k++) {
            taken[k] = newStep(random, taken, k);
            listener.tie(p, (p + taken[k]) % persons);
        }
    }

    /** Weights of the persons 0…p-1 together: 1 each, a hub more. */
    private static long weightBefore(int p) {
        return p + (HUB_WEIGHT - 1) * (long) ((p + HUB - 1) / HUB);
    }

    /** A step round the circle that is not among the first {@code count} of {@code taken}. */
    private int newStep(SplittableRandom random, int[] taken, int count) {
        int half = (persons - 1) / 2;
        for (int tries = 0; ; tries++) {
            int chance = tries < 8 ? random.nextInt(100) : 99;
            int step = 1 + random.nextInt(Math.min(half, reach(chance, half)));
            if (isNew(step, taken, count)) {
                return step;
            }
        }
    }

    /** How far one may go: more than half of all ties stay on the stairs, a fifth in the estate, most of the rest in the district. */
    private static int reach(int chance, int half) {
        if (chance < 58) {
            return 6;
        }
        if (chance < 80) {
            return ESTATE;
        }
        return chance < 94 ? DISTRICT : half;
    }

    private static boolean isNew(int step, int[] taken, int count) {
        for (int k = 0; k < count; k++) {
            if (taken[k] == step) {
                return false;
            }
        }
        return true;
    }

    private Stream<Area> areas() {
        int estates = estate(persons - 1) + 1;
        int districts = (persons - 1) / DISTRICT + 1;
        Stream<Area> town = Stream.of(new Area("town", "Town", AreaLevel.MUNICIPALITY, null));
        Stream<Area> middle = IntStream.range(0, districts)
                .mapToObj(d -> new Area("d" + d, "District " + d, AreaLevel.DISTRICT, "town"));
        Stream<Area> low = IntStream.range(0, estates)
                .mapToObj(e -> new Area("e" + e, "Estate " + e, AreaLevel.ESTATE, "d" + e * ESTATE / DISTRICT));
        return Stream.concat(town, Stream.concat(middle, low));
    }

    private Stream<Actor> actors() {
        // the same text for all who live in an estate
        String[] estates = IntStream.rangeClosed(0, estate(persons - 1))
                .mapToObj(e -> "e" + e)
                .toArray(String[]::new);
        Stream<Actor> people = IntStream.range(0, persons).mapToObj(p -> person(p, estates[estate(p)]));
        Stream<Actor> bodies = IntStream.range(0, bodies())
                .mapToObj(Integer::toString)
                .flatMap(b -> Stream.of(
                        body("o" + b, Kind.ORGANISATION, Sector.PUBLIC),
                        body("c" + b, Kind.ASSOCIATION, Sector.THIRD)));
        return Stream.concat(people, bodies);
    }

    /** One in forty is a professional, one in 250 an ambassador, one in 2,000 decides. */
    private static Actor person(int p, String estate) {
        EnumSet<Kind> kinds = EnumSet.of(Kind.CITIZEN);
        if (isProfessional(p)) {
            kinds.add(Kind.PROFESSIONAL);
        }
        if (isAmbassador(p)) {
            kinds.add(Kind.AMBASSADOR);
        }
        Integer tier = p % 2000 == 3 ? 4 : null;
        return new Actor(id(p), kinds, null, estate, null, tier, null, null, null, Map.of());
    }

    private static boolean isProfessional(int p) {
        return p % 40 == 1;
    }

    private static boolean isAmbassador(int p) {
        return p % 250 == 2;
    }

    private int bodies() {
        return persons / 1000 + 1;
    }

    private Stream<Tie> ties() {
        return IntStream.range(0, persons).boxed().mapMulti((p, told) -> {
            if (isProfessional(p)) {
                told.accept(tie(id(p), "o" + p / 40 % bodies(), TieType.EMPLOYED_BY, null, FIRST));
            }
            String id = id(p);
            tiesOf(p, (a, b) -> {
                int number = Math.floorMod(31 * a + b, DAYS.size());
                TieType type =
                        number % 10 < 7 ? TieType.KNOWS : number % 10 < 9 ? TieType.SUPPORTS : TieType.WORKS_WITH;
                told.accept(tie(id, id(b), type, STRENGTHS.get(number % 3), DAYS.get(number)));
            });
        });
    }

    /** One person in twenty is welcomed; each shows up to three others the way. */
    private Stream<Referral> referrals() {
        int count = persons / 20;
        return IntStream.range(0, count).mapToObj(r -> {
            int guide = r == 0 ? 2 : welcomed((r - 1) / 3);
            int rings = 32 - Integer.numberOfLeadingZeros(r + 1);
            LocalDate begun = LocalDate.of(2022, 1, 1).plusDays(30L * rings);
            return new Referral(
                    "r" + r,
                    id(guide),
                    id(welcomed(r)),
                    "c" + r % bodies(),
                    r % 3 == 0 ? Channel.TALK : Channel.WENT_ALONG,
                    r % 2 == 0,
                    begun,
                    begun.plusDays(5),
                    r % 4 == 3 ? null : begun.plusDays(12),
                    null,
                    null);
        });
    }

    private static int welcomed(int referral) {
        return 20 * referral + 4;
    }

    private static Tie tie(String from, String to, TieType type, @Nullable Double strength, LocalDate since) {
        return new Tie(from, to, type, strength, since, null, null, null);
    }

    private static Actor body(String id, Kind kind, Sector sector) {
        return new Actor(id, EnumSet.of(kind), id, null, null, null, sector, null, null, Map.of());
    }

    private static String id(int person) {
        return "p" + person;
    }
}
