package dk.bindeled.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has a place of work: a professional, or an ambassador who is also one.
 *
 * @param person id of the person
 * @param organisation id of the employer
 * @param title what the person does there
 * @param area area the person works for
 * @param tier 3 or 4 for those who decide, else null
 */
record Post(
        String person,
        String organisation,
        String title,
        String area,
        @Nullable Integer tier) {

    /** The coordinator on whom half of an estate hangs. */
    static final String COORDINATOR = "f01";

    static final String CULTURE = "kultur-og-faellesskab";
    static final String HEALTH = "sundhed-og-omsorg";
    static final String JOBS = "jobcenter";
    static final String LIBRARY = "bibliotekerne";
    static final String HOUSING = "boligselskabet-lindely";
    static final String DOCTORS = "laegehuset";
    static final String SCHOOL = "aaskolen";
    static final String HAIRDRESSER = "salon-saksen";

    static final List<Post> ALL = List.of(
            new Post("g01", CULTURE, "fællesskabsguide", "midtbyen", null),
            new Post("g02", CULTURE, "fællesskabsguide", "skovbyen", null),
            new Post("g03", CULTURE, "fællesskabsguide", "engbyen", null),
            new Post("d01", CULTURE, "direktør", Places.MUNICIPALITY, 4),
            new Post("f02", CULTURE, "fritidskonsulent", "bakkebyen", null),
            new Post("f03", CULTURE, "foreningskonsulent", Places.MUNICIPALITY, null),
            new Post("f04", CULTURE, "kulturmedarbejder", "engbyen", null),
            new Post("d02", HEALTH, "centerchef", Places.MUNICIPALITY, 3),
            new Post("f05", HEALTH, "sygeplejerske", "midtbyen", null),
            new Post("f06", HEALTH, "sygeplejerske", "skovbyen", null),
            new Post("f07", HEALTH, "forebyggelseskonsulent", Places.MUNICIPALITY, null),
            new Post("f08", HEALTH, "hjemmehjælper", "bakkebyen", null),
            new Post("f09", HEALTH, "hjemmehjælper", "engbyen", null),
            new Post("f10", HEALTH, "visitator", "midtbyen", null),
            new Post("a07", HEALTH, "social- og sundhedsassistent", "engdraget", null),
            new Post("f11", JOBS, "socialrådgiver", "fjordbyen", null),
            new Post("f12", JOBS, "socialrådgiver", "midtbyen", null),
            new Post("f13", JOBS, "virksomhedskonsulent", Places.MUNICIPALITY, null),
            new Post("f14", JOBS, "jobkonsulent", "skovbyen", null),
            new Post("a09", JOBS, "mentor", "stationskvarteret", null),
            new Post("f15", LIBRARY, "bibliotekar", "fjordbyen", null),
            new Post("f16", LIBRARY, "bibliotekar", "midtbyen", null),
            new Post("f17", LIBRARY, "formidler", "bakkebyen", null),
            new Post("a04", LIBRARY, "bibliotekar", "brogaarden", null),
            new Post("d03", HOUSING, "direktør", Places.MUNICIPALITY, 3),
            new Post(COORDINATOR, HOUSING, "boligsocial koordinator", "midtbyen", null),
            new Post("f18", HOUSING, "ejendomsfunktionær", "brogaarden", null),
            new Post("f19", HOUSING, "ejendomsfunktionær", "egelunden", null),
            new Post("f20", HOUSING, "ejendomsfunktionær", "engdraget", null),
            new Post("f21", HOUSING, "beboerrådgiver", "skovbyen", null),
            new Post("f22", DOCTORS, "læge", "fjordbyen", null),
            new Post("f23", DOCTORS, "læge", "midtbyen", null),
            new Post("f24", DOCTORS, "konsultationssygeplejerske", "bakkebyen", null),
            new Post("f25", DOCTORS, "læge", "engbyen", null),
            new Post("f26", SCHOOL, "lærer", "fjordbyen", null),
            new Post("f27", SCHOOL, "skolepædagog", "skovbyen", null),
            new Post("f28", SCHOOL, "lærer", "engbyen", null),
            new Post("a06", SCHOOL, "skolepædagog", "solbakken", null),
            new Post("a02", HAIRDRESSER, "frisør", Places.FAR_FROM_POWER, null),
            new Post("a03", HAIRDRESSER, "frisør", Places.NEWCOMERS, null));

    /** True for the three whose work it is to start the cascade. */
    boolean isCommunityGuide() {
        return title.equals("fællesskabsguide");
    }

    /** True for an ambassador, who lives in Lindeå and is already one of its citizens. */
    boolean isHybrid() {
        return person.startsWith("a");
    }

    boolean isDecisionMaker() {
        return tier != null;
    }
}
