package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Sector;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * An association or an informal community of Lindeå.
 *
 * @param id stable text id
 * @param label its name
 * @param sector third for associations, informal for communities
 * @param area where it is at home
 * @param welcome share of those who are shown the way whom it takes in, relative to what the channel gives
 */
record Community(String id, String label, Sector sector, String area, double welcome) {

    /** Signs up many, welcomes few. */
    static final String CROWDED = "traen-sammen";

    private static final double WARM = 1.2;
    private static final double ORDINARY = 0.9;
    private static final double FULL = 0.6;

    static final List<Community> ALL = List.of(
            informal("kaffe-paa-kanden", "Kaffe på Kanden", "midtbyen", WARM),
            informal("gaa-klubben", "Gå-klubben", "skovbyen", WARM),
            third(CROWDED, "Træn Sammen Lindeå", Places.MUNICIPALITY, 0.5),
            informal("faellesspisning-brogaarden", "Fællesspisning i Brogården", "brogaarden", WARM),
            informal("mandetraef", "Mandetræf ved Bålet", "fjordbyen", WARM),
            informal("strikkecafeen", "Strikkecaféen Løs Maske", "bakkebyen", WARM),
            informal("sprogcafeen", "Sprogcaféen Ord for Ord", "midtbyen", WARM),
            informal("braetspilscafeen", "Brætspilscaféen", "midtbyen", WARM),
            informal("tirsdagsholdet", "Tirsdagsholdet", "skovbyen", WARM),
            informal("madklubben", "Madklubben To Gryder", "engbyen", WARM),
            third("besoegsvennerne", "Besøgsvennerne i Lindeå", Places.MUNICIPALITY, WARM),
            third("faelleshaven", "Fælleshaven Spiren", "engbyen", WARM),
            third("fodboldklubben", "Lindeå Boldklub", Places.MUNICIPALITY, FULL),
            third("gymnastikforeningen", "Gymnastikforeningen Spring", "skovbyen", FULL),
            third("roklubben", "Roklubben Fjorden", "fjordbyen", ORDINARY),
            informal("vinterbaderne", "Vinterbaderne på Havnen", "havnen", ORDINARY),
            third("koret", "Koret Åklang", "midtbyen", ORDINARY),
            informal("cykelvaerkstedet", "Cykelværkstedet", "stationskvarteret", ORDINARY),
            third("skakklubben", "Skakklubben Springeren", "midtbyen", ORDINARY),
            third("haveforeningen", "Haveforeningen Solkrogen", "bakkebyen", FULL),
            third("beboerne-moellevangen", "Møllevangens Beboerforening", "moellevangen", ORDINARY),
            third("beboerne-skovhoej", "Skovhøjs Beboerforening", "skovhoej", ORDINARY),
            third("beboerne-havnen", "Beboerforeningen Havnen", "havnen", ORDINARY),
            third("beboerne-aaparken", "Åparkens Beboerforening", "aaparken", ORDINARY),
            third("vejlauget", "Kirsebærgangens Vejlaug", "kirsebaergangen", ORDINARY),
            third("grundejerne-engdraget", "Engdragets Grundejerforening", "engdraget", ORDINARY),
            third("seniorklubben", "Seniorklubben Tidsfordriv", "klosterhaven", ORDINARY),
            third("lokalhistorisk", "Lindeå Lokalhistoriske Forening", Places.MUNICIPALITY, ORDINARY),
            third("spejderne", "Spejderne ved Åen", "midtbyen", ORDINARY),
            third("faelles-fodslag", "Fælles Fodslag", "bakkebyen", ORDINARY),
            informal("laesekredsen", "Læsekredsen Æselører", "klosterhaven", ORDINARY),
            informal("barselscafeen", "Barselscaféen", "midtbyen", ORDINARY),
            informal("legestuen", "Legestuen Myretuen", "boegeparken", ORDINARY),
            third("petanqueklubben", "Petanqueklubben Grisen", "laerkehoej", ORDINARY),
            third("badmintonklubben", "Badmintonklubben Fjerbolden", "engbyen", FULL),
            third("svoemmeklubben", "Svømmeklubben Lindefisken", Places.MUNICIPALITY, FULL),
            third("lystfiskerne", "Lystfiskerforeningen Krogen", "fjordbyen", ORDINARY),
            third("bridgeklubben", "Kortklubben Fire Es", "solbakken", ORDINARY),
            third("folkedanserne", "Folkedanserne i Lindeå", Places.MUNICIPALITY, ORDINARY),
            informal("hundelufterne", "Hundelufterne i Egelunden", "egelunden", ORDINARY),
            third("kunstforeningen", "Lindeå Kunstforening", Places.MUNICIPALITY, ORDINARY),
            third("fotoklubben", "Fotoklubben Blænden", "stationskvarteret", ORDINARY),
            third("teaterforeningen", "Teaterforeningen Kulissen", "midtbyen", ORDINARY),
            informal("lektiecafeen", "Lektiecaféen i Sivkæret", "sivkaeret", ORDINARY),
            informal("paaroerendecafeen", "Pårørendecaféen", "midtbyen", ORDINARY),
            informal("morgensang", "Morgensang på Biblioteket", "midtbyen", ORDINARY),
            third("genbrugsbutikken", "Genbrugsbutikken Andet Liv", "stationskvarteret", ORDINARY),
            informal("fikselauget", "Fikselauget", "tangbakken", ORDINARY),
            third("loeberne", "Løbeklubben Åløberne", Places.MUNICIPALITY, FULL),
            informal("stavgaengerne", "Stavgængerne", "vibeholm", ORDINARY),
            third("kajakklubben", "Kajakklubben Vrikken", "fjordbyen", FULL),
            third("bordtennisklubben", "Bordtennisklubben Ketsjeren", "engdraget", ORDINARY),
            informal("danseaften", "Danseaften for Alle", "lodsengen", ORDINARY),
            third("biavlerne", "Biavlerlauget Trækket", "vibeholm", ORDINARY),
            third("frimaerkeklubben", "Frimærkeklubben Takken", "solbakken", ORDINARY),
            third("musikforeningen", "Musikforeningen Takt og Tone", Places.MUNICIPALITY, ORDINARY),
            third("ungdomsklubben", "Ungdomsklubben Loftet", "boegeparken", ORDINARY),
            third("esport", "E-sportsforeningen Pixel", "midtbyen", ORDINARY),
            informal("fredagscafeen", "Fredagscaféen på Stationen", "stationskvarteret", ORDINARY),
            informal("skraldegaengerne", "Skraldegængerne", "lodsengen", ORDINARY));

    private static Community informal(String id, String label, String area, double welcome) {
        return new Community(id, label, Sector.INFORMAL, area, welcome);
    }

    private static Community third(String id, String label, String area, double welcome) {
        return new Community(id, label, Sector.THIRD, area, welcome);
    }

    /** Those who take in nearly all who come. */
    static List<Community> warm() {
        return ALL.stream().filter(community -> community.welcome() > 1).toList();
    }

    static Community crowded() {
        return ALL.stream()
                .filter(community -> community.id().equals(CROWDED))
                .findFirst()
                .orElseThrow();
    }

    Actor actor() {
        return new Actor(id, EnumSet.of(Kind.ASSOCIATION), label, area, null, null, sector, null, null, Map.of());
    }
}
