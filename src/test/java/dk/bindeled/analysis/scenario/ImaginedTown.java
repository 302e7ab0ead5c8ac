package dk.bindeled.analysis.scenario;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Change;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A small network of chance: persons of all kinds in areas, associations, posts and clubs, some of it past, and changes of chance to it. */
public final class ImaginedTown {

    /** The day it is looked at. */
    public static final LocalDate DATE = LocalDate.of(2025, 6, 1);

    private static final LocalDate PAST = LocalDate.of(2024, 1, 1);
    private static final List<Grouping> GROUPINGS = List.of(
            Grouping.area(AreaLevel.ESTATE),
            Grouping.area(AreaLevel.DISTRICT),
            Grouping.MEMBERSHIP,
            Grouping.EMPLOYER,
            Grouping.attribute("club"),
            Grouping.ALL);
    private static final List<TieType> LAYERS = List.copyOf(TieType.layers());
    private static final int ESTATES = 4;

    private final Random random;
    private final int persons;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private int named;

    /** The same town for the same seed. */
    public ImaginedTown(long seed) {
        this.random = new Random(seed);
        this.persons = 5 + random.nextInt(30);
        for (int v = 0; v < persons; v++) {
            actors.add(person(v));
        }
        for (int b = 0; b < 3; b++) {
            actors.add(body("s" + b, Kind.ASSOCIATION));
            actors.add(body("w" + b, Kind.ORGANISATION));
        }
        double density = 0.02 + 0.3 * random.nextDouble();
        for (int u = 0; u < persons; u++) {
            for (int v = 0; v < persons; v++) {
                if (u != v && random.nextDouble() < density) {
                    ties.add(tie(id(u), id(v), LAYERS.get(random.nextInt(LAYERS.size()))));
                }
            }
            for (int b = 0; b < 3; b++) {
                if (random.nextInt(3) == 0) {
                    ties.add(tie(id(u), "s" + b, TieType.MEMBER_OF));
                }
                if (random.nextInt(5) == 0) {
                    ties.add(tie(id(u), "w" + b, TieType.EMPLOYED_BY));
                }
            }
        }
    }

    /** What it is made of. */
    public NetworkRows rows() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("d0", "d0", AreaLevel.DISTRICT, null));
        areas.add(new Area("d1", "d1", AreaLevel.DISTRICT, null));
        for (int e = 0; e < ESTATES; e++) {
            areas.add(new Area("e" + e, "e" + e, AreaLevel.ESTATE, "d" + e / 2));
        }
        return new NetworkRows(areas, actors, ties, List.of());
    }

    /** The town, grouped one way or another. */
    public Snapshot snapshot(int which) {
        Set<TieType> layers = random.nextInt(4) == 0 ? EnumSet.of(TieType.KNOWS, TieType.SUPPORTS) : TieType.layers();
        return Snapshot.of(
                rows(), new SnapshotQuery(DATE, layers, Unit.PERSONS, GROUPINGS.get(which % GROUPINGS.size())), DATE);
    }

    /** Some change, which need not fit. */
    public Change change() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Change.AddTie(someone(), someone(), LAYERS.get(random.nextInt(LAYERS.size())));
            case 3, 4 -> new Change.RemoveTie(someone(), someone());
            case 5 ->
                new Change.AddPerson(
                        "n" + named++,
                        random.nextBoolean()
                                ? EnumSet.of(Kind.CITIZEN)
                                : EnumSet.of(Kind.PROFESSIONAL, Kind.AMBASSADOR),
                        random.nextInt(5) == 0 ? null : "e" + random.nextInt(ESTATES));
            // the first stays, so that there is someone in a club
            case 6 -> new Change.RemovePerson(id(1 + random.nextInt(persons - 1)));
            case 7 -> new Change.AddAmbassador(someone());
            case 8 -> new Change.RemoveAmbassador(someone());
            default ->
                new Change.AddForum(
                        "f" + named++,
                        "Forum",
                        IntStream.range(0, 1 + random.nextInt(5))
                                .mapToObj(_ -> someone())
                                .toList());
        };
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String someone() {
        return named > 0 && random.nextInt(4) == 0 ? "n" + random.nextInt(named) : id(random.nextInt(persons));
    }

    private static String id(int v) {
        return "p%02d".formatted(v);
    }

    private Actor person(int v) {
        Set<Kind> kinds = EnumSet.of(
                switch (random.nextInt(6)) {
                    case 0 -> Kind.PROFESSIONAL;
                    case 1 -> Kind.AMBASSADOR;
                    default -> Kind.CITIZEN;
                });
        if (random.nextInt(6) == 0) {
            kinds.add(Kind.AMBASSADOR);
        }
        Integer tier = random.nextInt(8) == 0 ? Integer.valueOf(random.nextInt(5)) : null;
        @Nullable String area = random.nextInt(6) == 0 ? null : "e" + random.nextInt(ESTATES - 1);
        LocalDate until = random.nextInt(15) == 0 && v > 1 ? PAST : null;
        Map<String, String> club = v == 0 || random.nextInt(3) > 0 ? Map.of("club", "c" + random.nextInt(3)) : Map.of();
        return new Actor(id(v), kinds, null, area, null, tier, null, null, until, club);
    }

    private static Actor body(String id, Kind kind) {
        return new Actor(id, Set.of(kind), null, null, null, null, null, null, null, Map.of());
    }

    private Tie tie(String from, String to, TieType type) {
        LocalDate until = random.nextInt(10) == 0 ? PAST : null;
        return new Tie(from, to, type, null, null, until, null, null);
    }
}
