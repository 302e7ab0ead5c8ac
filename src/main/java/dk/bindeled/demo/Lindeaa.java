package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.NetworkRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented Lindeå Kommune: 1,500 citizens in five districts and seventeen estates, sixty associations and communities, forty
 * professionals in eight organisations, twelve ambassadors, three community guides, six decision-makers, and two and a half years of showing
 * the way. Nobody and nothing in it is real. It holds motifs whose answers are known beforehand; {@code src/docs/demo.md} lists them.
 *
 * <p>The same seed gives the same municipality, row by row; the motifs hold for every seed.
 */
public final class Lindeaa {

    /** The seed of the municipality that is shown. */
    public static final long SEED = 2024;
    /** First day on which anyone is shown the way. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);
    /** The day the data end. */
    public static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 30);
    /** Name of the municipality. */
    public static final String LABEL = "Lindeå Kommune";

    /** The ambassador on whom the bridge between two estates hangs. */
    static final String BRIDGE_CARRIER = "a01";

    private Lindeaa() {}

    /** The municipality that is shown. */
    public static NetworkRows generate() {
        return generate(SEED);
    }

    /** The municipality that {@code seed} gives. */
    public static NetworkRows generate(long seed) {
        Draw draw = new Draw(seed);
        Population population = new Population(draw.branch("population"));
        PlantedRules rules = new PlantedRules(population);
        TieBook ties = new TieBook(rules);

        Institutions institutions = new Institutions(population, ties, draw.branch("institutions"));
        institutions.addPower();
        rules.closePower();
        institutions.addWork();
        new Neighbours(population, ties, draw.branch("neighbours")).addTies();
        rules.closeStreet();
        new Circles(population, ties, draw.branch("circles")).addTies();
        Gatherings gatherings = new Gatherings(population, ties, draw.branch("gatherings"));
        gatherings.addTies();
        ReferralStory story = new ReferralStory(population, gatherings, ties, draw.branch("referrals"));
        story.tell();

        List<Actor> actors = new ArrayList<>();
        population.persons().forEach(person -> actors.add(gatherings.isChair(person.id()) ? chair(person) : person));
        actors.addAll(Institutions.organisations());
        actors.addAll(Gatherings.actors());
        return new NetworkRows(Places.areas(), actors, ties.ties(), story.referrals());
    }

    /** Who chairs an association is of tier 2, unless higher already. */
    private static Actor chair(Actor person) {
        return new Actor(
                person.id(),
                person.kinds(),
                person.label(),
                person.area(),
                person.belongsTo(),
                Math.max(2, person.effectiveTier()),
                person.sector(),
                person.from(),
                person.until(),
                person.attributes());
    }
}
