package dk.bindeled.study;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On whom and on what connection hangs. It names persons by their ids and is never shown to readers.
 *
 * @param held persons on whom the connection of others hangs, those with most others first
 * @param bridgeTies ties on which the connection of two sides hangs, those with the larger smaller side first
 * @param brokers persons on whom bridges between groups hang, those with most pairs of groups first
 * @param loads what each ambassador carries, in the order of ids
 * @param spreads how each load is spread over the ambassadors
 * @param communities how many of those who sign up each community welcomes, in the order of ids
 */
public record FragilityFigures(
        List<Held> held,
        List<HeldTie> bridgeTies,
        List<Broker> brokers,
        List<Load> loads,
        Map<Carried, Spread> spreads,
        List<Welcoming> communities) {

    public FragilityFigures {
        held = List.copyOf(held);
        bridgeTies = List.copyOf(bridgeTies);
        brokers = List.copyOf(brokers);
        loads = List.copyOf(loads);
        spreads = Map.copyOf(spreads);
        communities = List.copyOf(communities);
    }

    /**
     * On whom it hangs in a network that need not be stored anywhere; nothing of it is kept.
     *
     * @param result a study of the network
     * @param snapshot the network
     * @param least fewest persons that make a person or a tie on which they hang worth telling, at least 1
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static FragilityFigures of(StudyResult result, Snapshot snapshot, int least, Progress progress) {
        return ComputedFragility.figures(result, snapshot, least, progress);
    }

    /**
     * One of those concerned, not by name.
     *
     * @param id stable id
     * @param kinds at least one
     */
    public record Someone(String id, Set<Kind> kinds) {

        public Someone {
            kinds = Kind.set(kinds);
        }
    }

    /**
     * How many of some persons belong to a group.
     *
     * @param group its id
     * @param label its name
     * @param persons how many
     */
    public record Where(String group, String label, int persons) {}

    /**
     * A person without whom others would have no way to the rest.
     *
     * @param person who
     * @param cutOff how many others
     * @param where their groups, most first; overlapping groups add up to more
     */
    public record Held(Someone person, int cutOff, List<Where> where) {

        public Held {
            where = List.copyOf(where);
        }
    }

    /**
     * A tie without which two sides would have no way to each other.
     *
     * @param inner its end on the smaller side
     * @param outer its other end
     * @param smallerSide how many are on the smaller side
     * @param where the groups of those on the smaller side, most first
     */
    public record HeldTie(Someone inner, Someone outer, int smallerSide, List<Where> where) {

        public HeldTie {
            where = List.copyOf(where);
        }
    }

    /**
     * A person on whom fragile bridges between groups hang.
     *
     * @param person who
     * @param pairs the pairs of groups
     * @param persons members of these groups, each once
     */
    public record Broker(Someone person, List<PairFigures> pairs, int persons) {

        public Broker {
            pairs = List.copyOf(pairs);
        }
    }

    /** What an ambassador can carry much of. */
    public enum Carried {
        /** Referrals begun in the last twelve months. */
        BEGUN,
        /** Referrals that may still go on. */
        OPEN,
        /** Different citizens of the referrals begun in the last twelve months. */
        CITIZENS,
        /** Ties on the date. */
        TIES;

        /** The word used in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one ambassador carries.
     *
     * @param ambassador id
     * @param amounts how much of each
     * @param classes place in {@link Spread#classes} of each amount
     */
    public record Load(String ambassador, Map<Carried, Integer> amounts, Map<Carried, Integer> classes) {

        public Load {
            amounts = Map.copyOf(amounts);
            classes = Map.copyOf(classes);
        }

        /** True if it is more than twice what the middle one carries. */
        public boolean isMuch(Carried what) {
            return classes.getOrDefault(what, 0) == Spread.MUCH;
        }
    }

    /**
     * How a load is spread over those who might carry it.
     *
     * @param carriers how many there are
     * @param sum everything they carry
     * @param lowerQuartile a quarter carries no more
     * @param median half carry no more
     * @param upperQuartile three quarters carry no more
     * @param most the most that anyone carries
     * @param busiest how many are the busiest tenth
     * @param busiestShare share of everything that the busiest tenth carries
     * @param classes how many carry nothing; something up to the median; up to twice the median; more
     */
    public record Spread(
            int carriers,
            long sum,
            Figure lowerQuartile,
            Figure median,
            Figure upperQuartile,
            Figure most,
            int busiest,
            Figure busiestShare,
            List<Integer> classes) {

        /** Place of the class of those who carry more than twice the median. */
        public static final int MUCH = 3;

        public Spread {
            classes = List.copyOf(classes);
        }
    }

    /**
     * How many of those who sign up one community welcomes.
     *
     * @param funnel what was counted, with the share welcomed of those shown the way and its interval
     * @param evened that share drawn towards that of all, null where it is not known
     * @param few true where many sign up and few are welcomed
     */
    public record Welcoming(FunnelCount funnel, @Nullable Double evened, boolean few) {}
}
