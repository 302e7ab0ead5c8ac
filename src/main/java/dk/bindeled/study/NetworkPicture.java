package dk.bindeled.study;

import dk.bindeled.network.Area;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Unit;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A network as it is drawn: who stands where, which areas they stand in, and what joins them, each tie with its form. Places are in a plane
 * whose unit is the distance between two persons of an area; y grows upwards. It holds names and exact counts, so what is shown of it is for
 * {@code privacy} to say.
 *
 * @param date date of the network
 * @param unit whether the nodes of the tie graph are persons or bodies
 * @param grouping the groups by which ties are within or between
 * @param extent around all discs of every date
 * @param discs areas as discs, an area before those within it; a disc's number is its place in this list
 * @param nodes everyone who is drawn; a node's number is its place in this list, nodes of the tie graph first
 * @param ties edges of the tie graph, in the order of their ends
 * @param affiliations who is a member of or employed by what
 * @param bundles ties between and within discs, counted together, in the order of level and discs
 */
public record NetworkPicture(
        LocalDate date,
        Unit unit,
        Grouping grouping,
        Extent extent,
        List<Disc> discs,
        List<Node> nodes,
        List<Tie> ties,
        List<Affiliation> affiliations,
        List<Bundle> bundles) {

    public NetworkPicture {
        discs = List.copyOf(discs);
        nodes = List.copyOf(nodes);
        ties = TieColumns.of(ties);
        affiliations = List.copyOf(affiliations);
        bundles = List.copyOf(bundles);
    }

    /**
     * An upright rectangle.
     *
     * @param left not above {@code right}
     * @param right rightwards
     * @param bottom not above {@code top}
     * @param top upwards
     */
    public record Extent(double left, double right, double bottom, double top) {}

    /**
     * An area, what an area holds besides its lower areas, or everyone who is placed in no area.
     *
     * @param parent number of the disc it lies within, or -1
     * @param area the area, or null for those who are placed in no area
     * @param rest true for those placed in the area itself where the area also has lower areas
     * @param x centre
     * @param y centre
     * @param radius above 0
     * @param persons nodes of the tie graph within it, lower discs included
     * @param others associations and others within it that are no nodes of the tie graph
     */
    public record Disc(
            int parent,
            @Nullable Area area,
            boolean rest,
            double x,
            double y,
            double radius,
            int persons,
            int others) {}

    /**
     * An actor that is drawn.
     *
     * @param id actor id; never shown where persons are pseudonyms
     * @param label name, or null where it has none; never shown where persons are pseudonyms
     * @param kinds its kinds
     * @param sector sector of a body, or null
     * @param tier 0-4 of a person, -1 of everything else
     * @param disc number of the lowest disc it stands in
     * @param x place
     * @param y place
     * @param ties edges of the tie graph it is an end of
     * @param members persons affiliated with it
     */
    public record Node(
            String id,
            @Nullable String label,
            Set<Kind> kinds,
            @Nullable Sector sector,
            int tier,
            int disc,
            double x,
            double y,
            int ties,
            int members) {

        public Node {
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("Node " + id + " has no kind");
            }
            kinds = Kind.set(kinds);
        }

        /** True for citizens, ambassadors and professionals. */
        public boolean isPerson() {
            return kinds.stream().anyMatch(Kind::isPerson);
        }

        /** True for a person of tier 3 or above. */
        public boolean isDecisionMaker() {
            return tier >= 3;
        }

        /** True for an association that is an informal community. */
        public boolean isCommunity() {
            return kinds.contains(Kind.ASSOCIATION) && sector == Sector.INFORMAL;
        }
    }

    /**
     * An edge of the tie graph.
     *
     * @param a number of its first node
     * @param b number of its second node, above {@code a}
     * @param forms {@code BONDING} where the ends share a group, {@code BRIDGING} where both have groups and share none, {@code LINKING} where
     *     it is a linking tie besides; empty where an end has no group
     */
    public record Tie(int a, int b, Set<Form> forms) {

        /** True where an end has no group, so that the tie is neither bonding nor bridging. */
        public boolean isOfNoGroup() {
            return !forms.contains(Form.BONDING) && !forms.contains(Form.BRIDGING);
        }
    }

    /**
     * Membership or employment.
     *
     * @param member number of the one who is a member or employed
     * @param body number of what it is a member of or employed by
     */
    public record Affiliation(int member, int body) {}

    /**
     * Ties between two discs, or within one, counted together. A linking tie is counted as linking and, where it is that too, as bonding or
     * bridging.
     *
     * @param level 0 for the highest level at which there is more than one disc, 1 for the level below it, and so on; a disc without parts
     *     stands for itself on the levels below its own
     * @param a number of the first disc
     * @param b number of the second disc, {@code a} or above
     * @param ties edges
     * @param bonding edges whose ends share a group
     * @param bridging edges between groups
     * @param linking linking ties
     * @param ends nodes that are an end of one of them
     */
    public record Bundle(int level, int a, int b, int ties, int bonding, int bridging, int linking, Ends ends) {}

    /**
     * Nodes of the tie graph that ties rest on, each once.
     *
     * @param all ends of any of them
     * @param bonding ends of bonding ties
     * @param bridging ends of bridging ties
     * @param neither ends of ties of which one end has no group
     * @param linking ends of linking ties
     */
    public record Ends(int all, int bonding, int bridging, int neither, int linking) {

        /** The ends of some ties. */
        public static Ends of(List<Tie> ties) {
            return new Ends(
                    count(ties, tie -> true),
                    count(ties, tie -> tie.forms().contains(Form.BONDING)),
                    count(ties, tie -> tie.forms().contains(Form.BRIDGING)),
                    count(ties, Tie::isOfNoGroup),
                    count(ties, tie -> tie.forms().contains(Form.LINKING)));
        }

        private static int count(List<Tie> ties, Predicate<Tie> wanted) {
            BitSet ends = new BitSet();
            for (Tie tie : ties) {
                if (wanted.test(tie)) {
                    ends.set(tie.a());
                    ends.set(tie.b());
                }
            }
            return ends.cardinality();
        }
    }
}
