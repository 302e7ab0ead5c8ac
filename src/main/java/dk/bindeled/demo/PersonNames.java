package dk.bindeled.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of nobody: a first name and a surname put together by chance, each pair once. */
final class PersonNames {

    private static final List<String> FIRST = words("""
            Agnes Aksel Alberte Alma Anders Anne Arne Asger Asta Astrid Benny Birgit Birthe Bo Bodil Carl Caroline Christian
            Clara Dagny Dorthe Ebbe Edith Ejnar Elin Ella Else Emil Erik Esben Esther Fatima Finn Flemming Freja Frida Gerda
            Grethe Gudrun Hanne Hans Hassan Helle Henning Henrik Ida Inger Ingrid Ivan Jamila Jens Johanne Jonas Jytte Karen
            Karl Kasper Kirsten Kjeld Knud Lars Lene Lis Lone Mads Malthe Maria Marie Marius Merete Mikkel Mogens Mohamad
            Nadia Niels Nikolaj Nina Ole Olga Oskar Otto Palle Per Pia Poul Rasmus Rita Rolf Rosa Ruth Samir Sanne Sigrid
            Simon Solveig Svend Tage Thea Thora Tove Tyge Ulla Vagn Vera Verner Vibeke Viggo Villads Yasmin Zahra Åge Åse
            """);

    private static final List<String> LAST = words("""
            Birkelyng Brombjerg Bøgely Dalgrøn Egeskær Elmebæk Engtoft Fjordmark Granskov Grønkær Græsdal Havremark Hedevang
            Hesselkær Hyldemose Højtoft Kildebæk Klitmark Kløvervang Kornbjerg Lindekær Lyngdal Lærkedal Marskbo Mosebæk
            Møllekær Nøddekær Næsdal Overbæk Pilegren Piletoft Ravnemose Rugtoft Rørkær Sandtoft Sivmark Skovbæk Slåenkær
            Solkær Stenmark Strandkær Syrenlund Tjørnelund Tornmark Troldkær Tørvemose Vadmark Vesterkær Vibedal Viermose
            Østerkær Åbrink Åmark
            """);

    private final Draw draw;
    private final Set<String> taken = new HashSet<>();

    PersonNames(Draw draw) {
        this.draw = draw;
    }

    /** A surname for a household. */
    String surname() {
        return draw.pick(LAST);
    }

    /** A full name with {@code surname}, or with another one where all first names are used up. */
    String fullName(String surname) {
        for (int tries = 0; ; tries++) {
            String name = draw.pick(FIRST) + " " + (tries < 20 ? surname : surname());
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
