package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small invented networks. */
final class Village {

    static final LocalDate SPRING = LocalDate.of(2023, 3, 1);
    static final LocalDate SUMMER = LocalDate.of(2023, 6, 15);
    static final LocalDate AUTUMN = LocalDate.of(2023, 10, 31);

    private Village() {}

    /** What stands for a person in addresses, as an installation could make it. */
    static String mark(String personId) {
        SplittableRandom letters = new SplittableRandom(personId.hashCode());
        return letters.ints(PersonMarks.LENGTH, 0, PersonMarks.LETTERS.length())
                .mapToObj(k -> String.valueOf(PersonMarks.LETTERS.charAt(k)))
                .collect(Collectors.joining("", PersonMarks.PREFIX, ""));
    }

    /** A network in which every field of every sort is filled in once and left empty once. */
    static NetworkRows everyField() {
        return new NetworkRows(areas(), actors(), ties(), referrals());
    }

    private static List<Area> areas() {
        return List.of(
                new Area("aa", "Åkommunen", AreaLevel.MUNICIPALITY, null),
                new Area("ost", "Østbyen", AreaLevel.DISTRICT, "aa"),
                new Area("lil", "Liljehaven", AreaLevel.ESTATE, "ost"));
    }

    private static List<Actor> actors() {
        return List.of(
                new Actor(
                        "p1",
                        Set.of(Kind.CITIZEN, Kind.AMBASSADOR),
                        "Ásta \"Ö\" O'Lygte, 王",
                        "lil",
                        "ost",
                        3,
                        null,
                        SPRING,
                        AUTUMN,
                        Map.of("club", "chess", "id", "x", "import", "y", "attribute:a", "z", "years lived", "7")),
                citizen("p2"),
                new Actor("p3", Set.of(Kind.PROFESSIONAL), null, null, "lil", 0, null, null, null, Map.of()),
                body("o1", Kind.ORGANISATION, Sector.PUBLIC),
                body("a1", Kind.ASSOCIATION, Sector.INFORMAL),
                body("f1", Kind.FORUM, Sector.THIRD),
                new Actor("l1", Set.of(Kind.PLACE), "Biblioteket", "ost", null, null, null, null, null, Map.of()),
                new Actor("v1", Set.of(Kind.ACTIVITY), "Fællesspisning", null, null, null, null, null, null, Map.of()));
    }

    private static List<Tie> ties() {
        Stream<Tie> ofEachType = Stream.of(TieType.values())
                .map(type -> new Tie("p1", "p2", type, 2.0, SPRING, AUTUMN, "gården " + type, "formand"));
        Stream<Tie> others = Stream.of(
                tie("p2", "p3", TieType.KNOWS),
                tie("p3", "p2", TieType.SUPPORTS),
                tie("p2", "p3", TieType.SUPPORTS),
                new Tie("p2", "p3", TieType.KNOWS, 0.1 + 0.2, SUMMER, null, null, null),
                tie("o1", "a1", TieType.COLLABORATES_WITH),
                tie("p3", "o1", TieType.EMPLOYED_BY),
                tie("p2", "p2", TieType.KNOWS),
                tie("p1", "a1", TieType.MEMBER_OF));
        return Stream.concat(ofEachType, others).toList();
    }

    private static List<Referral> referrals() {
        return List.of(
                new Referral("r1", "p3", "p2", "a1", Channel.WENT_ALONG, true, SPRING, SPRING, SUMMER, AUTUMN, AUTUMN),
                new Referral("r2", "p1", "p2", "a1", Channel.POSTCARD, false, SPRING, null, null, null, null),
                new Referral("r3", null, null, null, null, null, null, null, null, null, null));
    }

    static Actor citizen(String id) {
        return new Actor(id, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of());
    }

    private static Actor body(String id, Kind kind, Sector sector) {
        return new Actor(id, Set.of(kind), "Huset " + id, "ost", null, null, sector, null, null, Map.of());
    }

    static Tie tie(String from, String to, TieType type) {
        return new Tie(from, to, type, null, null, null, null, null);
    }

    static NetworkRows only(Actor... actors) {
        return new NetworkRows(List.of(), List.of(actors), List.of(), List.of());
    }

    static NetworkRows only(Tie... ties) {
        return new NetworkRows(List.of(), List.of(), List.of(ties), List.of());
    }

    static NetworkRows only(Referral... referrals) {
        return new NetworkRows(List.of(), List.of(), List.of(), List.of(referrals));
    }

    static NetworkRows only(Area... areas) {
        return new NetworkRows(List.of(areas), List.of(), List.of(), List.of());
    }

    /** Persons with ties drawn by chance between them, each pair at most once. */
    static NetworkRows town(int persons, int ties) {
        SplittableRandom random = new SplittableRandom(7);
        List<Actor> actors =
                IntStream.range(0, persons).mapToObj(k -> citizen("p" + k)).toList();
        List<Tie> drawn = random.longs(0, (long) persons * persons)
                .filter(pair -> pair / persons < pair % persons)
                .distinct()
                .limit(ties)
                .mapToObj(pair -> tie("p" + pair / persons, "p" + pair % persons, TieType.KNOWS))
                .toList();
        return new NetworkRows(List.of(), actors, drawn, List.of());
    }
}
