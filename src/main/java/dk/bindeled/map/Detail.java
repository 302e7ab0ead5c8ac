package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the panel beside the map tells of an area, an actor, a tie or the ties between two areas, in words.
 *
 * @param title its name
 * @param what what it is, where, and how many are in it
 * @param facts its figures, each in one sentence
 * @param companies those it is tied to
 * @param source where all ties in the lists are known from, if that is one import, else null
 * @param ways the other screens on which it can be looked at
 */
record Detail(
        String title,
        String what,
        List<Fact> facts,
        List<Company> companies,
        @Nullable String source,
        List<Way> ways) {

    Detail {
        facts = List.copyOf(facts);
        companies = List.copyOf(companies);
        ways = List.copyOf(ways);
    }

    /**
     * A figure in one sentence.
     *
     * @param form the form it concerns, or null
     */
    record Fact(@Nullable Form form, String text) {}

    /**
     * Those it is tied to in one way.
     *
     * @param form the form of the ties, or null
     * @param layers as many as there is room for, by what the ties are made of
     * @param more how many there was no room for
     */
    record Company(@Nullable Form form, String heading, List<Layer> layers, int more) {

        Company {
            layers = List.copyOf(layers);
        }

        /** A list that is not divided. */
        static Company of(@Nullable Form form, String heading, List<Other> others, int more) {
            return new Company(form, heading, List.of(new Layer(null, others)), more);
        }

        /** Everyone in it; whoever is tied in several ways stands there for each. */
        List<Other> others() {
            return layers.stream().flatMap(layer -> layer.others().stream()).toList();
        }
    }

    /**
     * Some of a list.
     *
     * @param heading what the ties to these are made of, or null where the list is not divided
     */
    record Layer(@Nullable String heading, List<Other> others) {

        Layer {
            others = List.copyOf(others);
        }
    }

    /**
     * One of those it is tied to.
     *
     * @param kind {@code node} or {@code disc}; empty for something that cannot be gone to
     * @param number its number in the picture, or -1
     * @param what what it is, or how many ties there are
     * @param ties for each single tie its strength, dates and where it is known from, as far as there is anything to say
     */
    record Other(String kind, int number, String name, String what, List<String> ties) {

        Other {
            ties = List.copyOf(ties);
        }
    }

    /**
     * Another screen.
     *
     * @param screen its route, which is also its word
     * @param grouping the groups it is looked at by, or null for those that are chosen
     * @param more what the address says of it
     */
    record Way(String screen, @Nullable Grouping grouping, Map<String, String> more) {

        Way {
            more = Map.copyOf(more);
        }
    }
}
