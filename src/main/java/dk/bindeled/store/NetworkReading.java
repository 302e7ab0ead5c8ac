package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads the whole network once, in one transaction. Within it, actors go by the numbers that Neo4j gives its nodes. */
final class NetworkReading {

    private static final String ACTORS = CypherText.of("actors-all");
    private static final String PLACES = CypherText.of("actors-places");
    private static final String TIES = CypherText.of("ties-read");

    /** About so many ties are asked for at a time: some tens of megabytes and some tenths of a second. */
    private static final int TIES_AT_A_TIME = 100_000;

    /** Whose ties are asked for first, before it is known how many ties people have here. */
    private static final int FIRST_ACTORS = 100;

    private final TransactionContext transaction;
    private final List<String> published;
    private final Progress progress;
    private final Map<Long, String> ids = new HashMap<>();

    /** Less was found than there must be. */
    @SuppressWarnings("serial") // never serialised
    static final class Incomplete extends RuntimeException {

        Incomplete(String what) {
            super(what);
        }
    }

    /**
     * A reading of the rows of some imports.
     *
     * @param published ids of the imports
     */
    NetworkReading(TransactionContext transaction, List<String> published, Progress progress) {
        this.transaction = transaction;
        this.published = published;
        this.progress = progress;
    }

    /**
     * Everything there is.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    NetworkRows rows() {
        progress.report(0, "reading-areas");
        List<Area> areas = rows(NodeSorts.AREAS);
        progress.report(0.02, "reading-actors");
        List<Actor> actors = actors();
        List<Tie> ties = ties(progress.part(0.25, 0.95));
        progress.report(0.95, "reading-referrals");
        List<Referral> referrals = rows(NodeSorts.REFERRALS);
        return new NetworkRows(areas, actors, ties, referrals);
    }

    private <T> List<T> rows(NodeSort<T> sort) {
        List<T> rows = new ArrayList<>();
        each(sort.readStatement(), Map.of(), record -> rows.add(sort.row(record)));
        return rows;
    }

    private List<Actor> actors() {
        Map<Long, String> areas = new HashMap<>();
        Map<Long, String> homes = new HashMap<>();
        each(PLACES, Map.of(), record -> {
            Map<Long, String> placed = Link.valueOf(record.get("link").asString()) == Link.IN_AREA ? areas : homes;
            String area = record.get("area").asString();
            record.get("numbers").values().forEach(number -> placed.put(number.asLong(), area));
        });
        List<Actor> actors = new ArrayList<>();
        each(ACTORS, Map.of(), record -> {
            for (Value stored : record.get("actors").values()) {
                long number = stored.get(0).asLong();
                Actor actor = NodeSorts.ACTORS.actor(
                        stored.get(2).asMap(), stored.get(1).asList(), areas.get(number), homes.get(number));
                ids.put(number, actor.id());
                actors.add(actor);
            }
        });
        return actors;
    }

    /** The ties of all actors, some actors at a time, so that one can stop between them. */
    private List<Tie> ties(Progress part) {
        Map<String, String> texts = new HashMap<>();
        UnaryOperator<String> sameText = text -> texts.computeIfAbsent(text, same -> same);
        List<Long> numbers = ids.keySet().stream().sorted().toList();
        List<Tie> ties = new ArrayList<>();
        int many = FIRST_ACTORS;
        for (int first = 0; first < numbers.size(); ) {
            part.report((double) first / numbers.size(), "reading-ties");
            List<Long> some = numbers.subList(first, Math.min(first + many, numbers.size()));
            int before = ties.size();
            each(TIES, Map.of("numbers", some), record -> {
                for (Value bundle : record.get("bundles").values()) {
                    TieRows.addBundle(ties, bundle, this::idOf, sameText);
                }
            });
            first += some.size();
            long wanted = (long) TIES_AT_A_TIME * some.size() / (ties.size() - before + 1);
            many = (int) Math.clamp(wanted, 1, 10L * many);
        }
        return ties;
    }

    private String idOf(long number) {
        String id = ids.get(number);
        if (id == null) {
            throw new Incomplete("A tie leads to the node " + number + ", which is no actor of the network");
        }
        return id;
    }

    private void each(String statement, Map<String, Object> which, Consumer<Record> what) {
        Map<String, Object> parameters = new HashMap<>(which);
        parameters.put("published", published);
        transaction.run(statement, parameters).forEachRemaining(record -> {
            progress.stopIfCancelled();
            what.accept(record);
        });
    }
}
