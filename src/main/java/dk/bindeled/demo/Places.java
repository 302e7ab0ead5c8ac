package dk.bindeled.demo;

import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The areas of Lindeå: one municipality, five districts, seventeen estates. */
final class Places {

    static final String MUNICIPALITY = "lindeaa";
    /** Nobody who lives here comes to a decision-maker in two steps. */
    static final String FAR_FROM_POWER = "havnen";
    /** One street, where every tie is supported. */
    static final String CLOSE_KNIT = "kirsebaergangen";
    /** The two estates that one ambassador holds together. */
    static final String BRIDGE_HERE = "moellevangen";

    static final String BRIDGE_THERE = "skovhoej";
    /** The estate where half of the residents hang on the coordinator. */
    static final String NEWCOMERS = "aaparken";

    /** Citizens whose estate nobody has recorded. */
    static final int WITHOUT_ESTATE = 90;

    /**
     * An estate.
     *
     * @param residents citizens who live there
     */
    record Estate(String id, String label, String district, int residents) {}

    static final List<Estate> ESTATES = List.of(
            new Estate(FAR_FROM_POWER, "Havnen", "fjordbyen", 84),
            new Estate("lodsengen", "Lodsengen", "fjordbyen", 78),
            new Estate("tangbakken", "Tangbakken", "fjordbyen", 66),
            new Estate(NEWCOMERS, "Åparken", "midtbyen", 112),
            new Estate("brogaarden", "Brogården", "midtbyen", 92),
            new Estate("stationskvarteret", "Stationskvarteret", "midtbyen", 86),
            new Estate("klosterhaven", "Klosterhaven", "midtbyen", 74),
            new Estate(BRIDGE_HERE, "Møllevangen", "skovbyen", 108),
            new Estate(BRIDGE_THERE, "Skovhøj", "skovbyen", 104),
            new Estate("egelunden", "Egelunden", "skovbyen", 82),
            new Estate("boegeparken", "Bøgeparken", "skovbyen", 90),
            new Estate("solbakken", "Solbakken", "bakkebyen", 80),
            new Estate(CLOSE_KNIT, "Kirsebærgangen", "bakkebyen", 44),
            new Estate("laerkehoej", "Lærkehøj", "bakkebyen", 78),
            new Estate("engdraget", "Engdraget", "engbyen", 88),
            new Estate("vibeholm", "Vibeholm", "engbyen", 76),
            new Estate("sivkaeret", "Sivkæret", "engbyen", 68));

    private static final Map<String, String> DISTRICTS = Map.of(
            "fjordbyen", "Fjordbyen",
            "midtbyen", "Midtbyen",
            "skovbyen", "Skovbyen",
            "bakkebyen", "Bakkebyen",
            "engbyen", "Engbyen");

    /** Districts that lie beside each other, or that people move between every day. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "fjordbyen", List.of("midtbyen"),
            "midtbyen", List.of("fjordbyen", "skovbyen", "bakkebyen"),
            "skovbyen", List.of("midtbyen", "bakkebyen"),
            "bakkebyen", List.of("midtbyen", "skovbyen", "engbyen"),
            "engbyen", List.of("bakkebyen"));

    private Places() {}

    /** Ids of the districts, in the order of the estates. */
    static List<String> districts() {
        return ESTATES.stream().map(Estate::district).distinct().toList();
    }

    /** The municipality, then its districts, then their estates. */
    static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(MUNICIPALITY, "Lindeå Kommune", AreaLevel.MUNICIPALITY, null));
        for (String district : districts()) {
            areas.add(new Area(district, DISTRICTS.getOrDefault(district, district), AreaLevel.DISTRICT, MUNICIPALITY));
        }
        for (Estate estate : ESTATES) {
            areas.add(new Area(estate.id(), estate.label(), AreaLevel.ESTATE, estate.district()));
        }
        return areas;
    }

    /** The district of {@code area} and those beside it; the municipality where it lies in no district. */
    static List<String> around(@Nullable String area) {
        String district = area == null ? MUNICIPALITY : districtOf(area);
        List<String> around = new ArrayList<>(List.of(district));
        around.addAll(BESIDE.getOrDefault(district, List.of()));
        return around;
    }

    /** The district of an estate or of a district; the municipality for anything else. */
    static String districtOf(String area) {
        return ESTATES.stream()
                .filter(estate -> estate.id().equals(area))
                .map(Estate::district)
                .findFirst()
                .orElse(DISTRICTS.containsKey(area) ? area : MUNICIPALITY);
    }
}
