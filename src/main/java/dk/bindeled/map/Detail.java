package dk.bindeled.map;

import dk.bindeled.network.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the panel beside the map tells of an area or an actor, in words.
 *
 * @param title its name
 * @param what what it is, where, and how many are in it
 * @param facts its figures, each in one sentence
 * @param companies those it is tied to
 */
record Detail(String title, String what, List<Fact> facts, List<Company> companies) {

    Detail {
        facts = List.copyOf(facts);
        companies = List.copyOf(companies);
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
     * @param others as many as there is room for
     * @param more how many there was no room for
     */
    record Company(@Nullable Form form, String heading, List<Other> others, int more) {

        Company {
            others = List.copyOf(others);
        }
    }

    /**
     * One of those it is tied to.
     *
     * @param kind {@code node} or {@code disc}
     * @param number its number in the picture
     * @param what what it is, or how many ties there are
     */
    record Other(String kind, int number, String name, String what) {}
}
