package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.statistics.BetaBinomial;
import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How likely each person is to bring each neighbour along, as the referrals of a snapshot say.
 *
 * <p>What it measures: of the neighbours who had not been welcomed when someone came along or began to guide (exposures), the share whom that person
 * brought (the parent in the {@link Forest}). Exactly when someone counts as exposed stands with {@link #table}'s counts: a person reached shows the
 * way from the first welcome on, a starter from the first dated referral; whoever was welcomed that day or earlier, and every starter, is not
 * exposed, except those the person brought. Without dates all neighbours are exposed but those above the person in the tree.
 *
 * <p>Formula: ties are parted by the set of layers they are made of, so that each is counted once. The rate of each set is drawn towards that of
 * all ties, and within each set every person's own rate towards the set's, both by {@link BetaBinomial}. An arc has its person's rate in
 * its set; a person without exposures there the set's, and a set with too few exposures that of all ties.
 *
 * <p>Convention: known only where at least one welcome went along a tie and there were {@value #FEWEST_EXPOSURES} exposures or more; else missing with a
 * reason, never 0. A set of layers with fewer exposures has the rate of all ties, and so has everyone in it: of one exposure that succeeded nothing is
 * learnt. Welcomes whose guide is no neighbour are {@linkplain #outsideTies counted apart}.
 *
 * <p>Source: empirical Bayes for shares, J. C. Kleinman (1973), doi:10.1080/01621459.1973.10481332; success per exposure as the probability of an
 * arc, A. Goyal, F. Bonchi and L. V. S. Lakshmanan, Learning influence probabilities in social networks, WSDM 2010, 241-250,
 * doi:10.1145/1718487.1718518 (their static Bernoulli model).
 *
 * <p>Cost: O(m + r log r) for m ties and r referrals; 4 bytes per arc. Deterministic.
 *
 * <p>How not to read it: as a person's ability. Whoever came along a month ago has had little time, so a young project's rates are low; of several
 * neighbours who could have shown the way only one gets the welcome, so that rates lie below probabilities by the share of exposures that came when
 * another had already brought the person that very day; whoever could have guided and has no referral at all is not seen; and unregistered welcomes count as
 * failures.
 */
public final class ArcProbabilities {

    /** Exposures below which nothing is estimated. */
    static final int FEWEST_EXPOSURES = 10;

    private static final int CLASSES = 1 << TieType.layers().size();

    private final @Nullable Reason reason;
    private final Figure mean;
    private final List<LayerRate> table;
    private final int outsideTies;
    private final boolean dated;
    private final float[] ofArcs;

    private ArcProbabilities(
            @Nullable Reason reason,
            Figure mean,
            List<LayerRate> table,
            int outsideTies,
            boolean dated,
            float... ofArcs) {
        this.reason = reason;
        this.mean = mean;
        this.table = List.copyOf(table);
        this.outsideTies = outsideTies;
        this.dated = dated;
        this.ofArcs = ofArcs;
    }

    /**
     * Estimates them.
     *
     * @param forest who brought whom, of the same snapshot
     */
    public static ArcProbabilities estimated(Snapshot snapshot, Forest forest) {
        return estimated(snapshot, forest, FEWEST_EXPOSURES);
    }

    /** The same from {@code fewest} exposures on. */
    static ArcProbabilities estimated(Snapshot snapshot, Forest forest, int fewest) {
        Exposures exposures = new Exposures(snapshot, forest);
        Counts counts = new Counts(snapshot, fewest);
        exposures.forEach(counts::add);
        int outside = exposures.outsideTies();
        Reason reason = counts.reason(forest.reached());
        if (reason != null) {
            Figure missing = Figure.missing(reason, counts.all.exposed);
            return new ArcProbabilities(reason, missing, List.of(), outside, forest.isDated());
        }
        return counts.estimated(outside, forest.isDated());
    }

    /** True if there was anything to estimate from. */
    public boolean isKnown() {
        return reason == null;
    }

    /** Why nothing is known: no referrals, nobody welcomed, or nobody along a tie, or too few exposures; empty where it is known. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Probability of {@code arc}, from the person whose row holds it to the neighbour, 0-1.
     *
     * @throws IllegalStateException unless {@link #isKnown}
     */
    public double of(int arc) {
        if (reason != null) {
            throw new IllegalStateException("No probabilities are known: " + reason.text());
        }
        return ofArcs[arc];
    }

    /** Welcomed of all exposures, with its Wilson interval; its n are the exposures. */
    public Figure mean() {
        return mean;
    }

    /** What it was estimated from, for each set of layers that a tie is made of; empty unless {@link #isKnown}. */
    public List<LayerRate> table() {
        return table;
    }

    /** Persons brought by someone who is no neighbour in the tie graph: no model along ties explains them. */
    public int outsideTies() {
        return outsideTies;
    }

    /** False where the data have no dates, so that the order in which people came along is known from the trees only. */
    public boolean isDated() {
        return dated;
    }

    /** Exposures and what came of them. */
    private static final class Count {
        private long exposed;
        private long welcomed;

        void add(boolean brought) {
            exposed++;
            welcomed += brought ? 1 : 0;
        }
    }

    /** Counts by set of layers, and within each by person. */
    private static final class Counts {

        private final Snapshot snapshot;
        private final Adjacency graph;
        private final int fewest;
        private final Count all = new Count();
        private final List<OfLayers> classes = new ArrayList<>();

        Counts(Snapshot snapshot, int fewest) {
            this.snapshot = snapshot;
            this.fewest = fewest;
            this.graph = snapshot.adjacency();
            for (int code = 0; code < CLASSES; code++) {
                classes.add(new OfLayers());
            }
        }

        void add(int u, int arc, boolean brought) {
            all.add(brought);
            classes.get(code(arc)).add(u, graph.neighbour(arc), brought);
        }

        /** Why nothing can be estimated, or null where it can. */
        @Nullable
        Reason reason(int reached) {
            if (all.welcomed > 0) {
                return all.exposed < fewest ? Reason.TOO_FEW : null;
            }
            if (snapshot.referrals().isEmpty()) {
                return Reason.NO_REFERRALS;
            }
            return reached == 0 ? Reason.NO_WELCOMES : Reason.NO_WELCOMES_ALONG_TIES;
        }

        ArcProbabilities estimated(int outside, boolean isDated) {
            BetaBinomial between = BetaBinomial.ofUnits(
                    classes.stream().mapToLong(each -> each.sum.welcomed).toArray(),
                    classes.stream().mapToLong(each -> each.sum.exposed).toArray());
            List<BetaBinomial> within = classes.stream()
                    .map(each -> each.estimated(between, fewest))
                    .toList();
            float[] ofArcs = new float[graph.arcCount()];
            BitSet present = new BitSet();
            int[] next = new int[CLASSES];
            for (int u = 0; u < graph.size(); u++) {
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    int code = code(arc);
                    present.set(code);
                    ofArcs[arc] = (float) classes.get(code).of(u, within.get(code), next, code);
                }
            }
            List<LayerRate> table = present.stream()
                    .mapToObj(code ->
                            classes.get(code).row(layers(code), within.get(code).mean()))
                    .toList();
            Figure mean = Wilson.share(all.welcomed, all.exposed, Reason.NO_WELCOMES);
            return new ArcProbabilities(null, mean, table, outside, isDated, ofArcs);
        }

        /** A bit for each layer that joins the two, one way or the other. */
        private int code(int arc) {
            int code = 0;
            for (TieType layer : TieType.layers()) {
                code <<= 1;
                code |= snapshot.hasLayer(arc, layer) || snapshot.hasLayerBack(arc, layer) ? 1 : 0;
            }
            return code;
        }

        private static Set<TieType> layers(int code) {
            Set<TieType> layers = EnumSet.noneOf(TieType.class);
            int bit = CLASSES;
            for (TieType layer : TieType.layers()) {
                bit >>= 1;
                if ((code & bit) != 0) {
                    layers.add(layer);
                }
            }
            return layers;
        }
    }

    /** Counts for ties of one set of layers. */
    private static final class OfLayers {

        private final Count sum = new Count();
        private final BitSet exposed = new BitSet();
        private final List<Integer> guides = new ArrayList<>();
        private final List<Count> ofGuides = new ArrayList<>();

        /** Guides come in ascending order. */
        void add(int u, int v, boolean brought) {
            if (guides.isEmpty() || guides.getLast() != u) {
                guides.add(u);
                ofGuides.add(new Count());
            }
            ofGuides.getLast().add(brought);
            sum.add(brought);
            exposed.set(v);
        }

        /** How guides' rates are spread, around the rate of these ties as drawn towards that of all. */
        BetaBinomial estimated(BetaBinomial between, int fewest) {
            if (sum.exposed < fewest) {
                return new BetaBinomial(between.mean(), Double.POSITIVE_INFINITY);
            }
            double mean = between.shrunk(sum.welcomed, sum.exposed);
            return BetaBinomial.ofUnits(
                            ofGuides.stream().mapToLong(each -> each.welcomed).toArray(),
                            ofGuides.stream().mapToLong(each -> each.exposed).toArray())
                    .around(mean);
        }

        /** The rate of node {@code u}, asked in ascending order; {@code next[code]} is how far the list has been read. */
        double of(int u, BetaBinomial spread, int[] next, int code) {
            while (next[code] < guides.size() && guides.get(next[code]) < u) {
                next[code]++;
            }
            if (next[code] < guides.size() && guides.get(next[code]) == u) {
                Count own = ofGuides.get(next[code]);
                return spread.shrunk(own.welcomed, own.exposed);
            }
            return spread.mean();
        }

        LayerRate row(Set<TieType> layers, double shrunk) {
            Figure rate = Wilson.share(sum.welcomed, sum.exposed, Reason.NO_WELCOMES);
            return new LayerRate(layers, guides.size(), exposed.cardinality(), sum.exposed, sum.welcomed, rate, shrunk);
        }
    }
}
