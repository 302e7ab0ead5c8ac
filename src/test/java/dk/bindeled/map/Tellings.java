package dk.bindeled.map;

import dk.bindeled.map.TwoDates.Time;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.SingleTies;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the panel is told from in tests, with what was looked at. */
record Tellings(Telling telling, List<Lookers.Taken> taken) {

    static final String SCRIPT = "<img src=x onerror=\"window.ran=1\">";
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);

    /**
     * North has a, b, c (a professional) and five more, south d, e and five more; f and five more are in neither.
     * <pre>
     *   a ═ b    a knows and supports b, and is supported by her; all know c
     *    \ /
     *     c      a — d is the only tie between north and south; d — e; a — f
     * </pre>
     */
    static TwoDates town() {
        TwoDates town = new TwoDates()
                .area("town", AreaLevel.MUNICIPALITY, null)
                .area("north", AreaLevel.ESTATE, "town")
                .area("south", AreaLevel.ESTATE, "town")
                .person("a", "north", Time.BOTH)
                .person("b", "north", Time.BOTH)
                .actor("c", Kind.PROFESSIONAL, "north", Time.BOTH, Map.of())
                .person("d", "south", Time.BOTH)
                .person("e", "south", Time.BOTH)
                .person("f", null, Time.BOTH)
                .actor("choir", Kind.ASSOCIATION, "north", Time.BOTH, Map.of());
        for (int k = 0; k < 5; k++) {
            town.person("n" + k, "north", Time.BOTH)
                    .person("s" + k, "south", Time.BOTH)
                    .person("f" + k, null, Time.BOTH);
        }
        return town.tie(new Tie("a", "b", TieType.KNOWS, 2.0, MARCH, LocalDate.of(2025, 1, 1), SCRIPT, "neighbour"))
                .tie("a", "b", TieType.SUPPORTS, Time.BOTH)
                .tie("b", "a", TieType.SUPPORTS, Time.BOTH)
                .tie("a", "c", Time.BOTH)
                .tie("b", "c", Time.BOTH)
                .tie("a", "d", Time.BOTH)
                .tie("d", "e", Time.BOTH)
                .tie("a", "f", Time.BOTH)
                .tie("b", "e", Time.THEN)
                .tie(new Tie("a", "choir", TieType.MEMBER_OF, null, MARCH, null, null, "chairs"));
    }

    static Tellings of(TwoDates town, Sight sight, SingleTies singles) {
        return of(town, Grouping.area(AreaLevel.ESTATE), null, sight, singles);
    }

    /** @param then the comparison date, or null */
    static Tellings of(TwoDates town, Grouping grouping, @Nullable LocalDate then, Sight sight, SingleTies singles) {
        Studies studies = town.studies();
        SnapshotQuery query = SnapshotQuery.defaults().withDate(TwoDates.NOW).withGrouping(grouping);
        ToldPictures pictures = new ToldPictures(studies, new Pictures(studies), new Suppression(5));
        ComparedPicture compared = then == null ? null : pictures.compared(query, then, sight, Progress.UNWATCHED);
        ToldPicture told = compared == null ? pictures.picture(query, sight, Progress.UNWATCHED) : compared.now();
        StudyResult result = StudyResult.of(told.snapshot(), StudyParameters.of(query), Progress.UNWATCHED);
        List<Lookers.Taken> taken = new ArrayList<>();
        return new Tellings(
                new Telling(
                        told,
                        compared,
                        result,
                        singles,
                        Lookers.of(sight, true, taken),
                        new Suppression(5),
                        new Speech(new Messages(), Messages.ENGLISH)),
                taken);
    }

    int number(String id) {
        int n = 0;
        while (!telling.node(n).id().equals(id)) {
            n++;
        }
        return n;
    }

    int disc(String area) {
        int d = 0;
        while (!String.valueOf(telling.picture().discs().get(d).area()).contains("[id=" + area + ",")) {
            d++;
        }
        return d;
    }

    Detail node(String id) {
        return telling.of("node", number(id), -1).orElseThrow();
    }

    Detail tie(String one, String other) {
        return telling.of("tie", number(one), number(other)).orElseThrow();
    }

    Detail band(String one, String other) {
        return telling.of("band", disc(one), disc(other)).orElseThrow();
    }

    static List<String> facts(Detail detail) {
        return detail.facts().stream().map(Detail.Fact::text).toList();
    }

    /** A list of the panel, one line for everyone in it. */
    static List<String> lines(Detail.Company company) {
        List<String> lines = new ArrayList<>();
        for (Detail.Layer layer : company.layers()) {
            if (layer.heading() != null) {
                lines.add("# " + layer.heading());
            }
            layer.others().forEach(other -> lines.add(other.name() + other.ties()));
        }
        return lines;
    }
}
