package dk.bindeled.store;

import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** How ties become relationships, and back. */
final class TieRows {

    /** By from, to, type, since and context; nothing comes before something. */
    static final Comparator<Tie> ORDER = Comparator.comparing(Tie::from)
            .thenComparing(Tie::to)
            .thenComparing(Tie::type)
            .thenComparing(Tie::since, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Tie::context, Comparator.nullsFirst(Comparator.naturalOrder()));

    private TieRows() {}

    /**
     * What makes two ties one: from and to (in alphabetical order where the type is undirected), type, context and since.
     */
    record Identity(
            String from,
            String to,
            TieType type,
            @Nullable String context,
            @Nullable LocalDate since) {

        static Identity of(Tie tie) {
            boolean asIs = tie.type().isDirected() || tie.from().compareTo(tie.to()) <= 0;
            return new Identity(
                    asIs ? tie.from() : tie.to(), asIs ? tie.to() : tie.from(), tie.type(), tie.context(), tie.since());
        }
    }

    /** Parameters of {@code ties-create}, with the ends as Neo4j numbers them; all ties are of one type. */
    static Map<String, Object> columns(List<Tie> ties, TieType type, ToLongFunction<String> numbers) {
        boolean ladder = type == TieType.COLLABORATES_WITH;
        Map<String, Object> columns = identifyingColumns(ties, type);
        columns.put("from", column(ties, tie -> numbers.applyAsLong(tie.from())));
        columns.put("to", column(ties, tie -> numbers.applyAsLong(tie.to())));
        columns.put("strength", column(ties, tie -> ladder ? null : shortest(tie.strength())));
        columns.put("ladder", column(ties, tie -> ladder ? shortest(tie.strength()) : null));
        columns.put("until", column(ties, Tie::until));
        columns.put("role", column(ties, Tie::role));
        return columns;
    }

    /** Parameters of {@code ties-find}; all ties are of one type. */
    static Map<String, Object> identifyingColumns(List<Tie> ties, TieType type) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("type", type.name());
        columns.put("directed", type.isDirected());
        columns.put("from", column(ties, Tie::from));
        columns.put("to", column(ties, Tie::to));
        columns.put("context", column(ties, Tie::context));
        columns.put("since", column(ties, Tie::since));
        return columns;
    }

    /** A row of the parameter of {@code ties-change}. */
    static Map<String, Object> change(Tie tie) {
        boolean ladder = tie.type() == TieType.COLLABORATES_WITH;
        Map<String, Object> row = new HashMap<>();
        row.put("from", tie.from());
        row.put("to", tie.to());
        row.put("context", tie.context());
        row.put("since", tie.since());
        row.put("strength", ladder ? null : shortest(tie.strength()));
        row.put("ladder", ladder ? shortest(tie.strength()) : null);
        row.put("until", tie.until());
        row.put("role", tie.role());
        return row;
    }

    /**
     * Reads a record of the statements that return single ties.
     *
     * @param sameText gives one and the same string for equal strings, which come back again and again
     */
    static Tie tie(Record record, UnaryOperator<String> sameText) {
        return tie(
                sameText.apply(record.get("from").asString()),
                List.of(
                        record.get("to"),
                        record.get("type"),
                        record.get("strength"),
                        record.get("since"),
                        record.get("until"),
                        record.get("context"),
                        record.get("role")),
                sameText);
    }

    /**
     * Reads one of the bundles of {@code ties-read}: a type, the fields that its ties share, and their ends.
     *
     * @param ids the id of the actor that Neo4j knows by a number
     * @param sameText gives one and the same string for equal strings, which come back again and again
     */
    static void addBundle(List<Tie> ties, Value bundle, LongFunction<String> ids, UnaryOperator<String> sameText) {
        TieType type = TieType.valueOf(bundle.get(0).asString());
        Value fields = bundle.get(1);
        Double strength = number(fields.get(type == TieType.COLLABORATES_WITH ? "ladder" : "strength"));
        LocalDate since = date(fields.get("since"));
        LocalDate until = date(fields.get("until"));
        String context = text(fields.get("context"), sameText);
        String role = text(fields.get("role"), sameText);
        Value froms = bundle.get(2);
        Value tos = bundle.get(3);
        for (int k = 0; k < froms.size(); k++) {
            String from = ids.apply(froms.get(k).asLong());
            String to = ids.apply(tos.get(k).asLong());
            ties.add(new Tie(from, to, type, strength, since, until, context, role));
        }
    }

    /** A whole number as one: it takes half the room, so that most ties fit into a single record of the store. */
    private static @Nullable Number shortest(@Nullable Double strength) {
        if (strength == null || strength != Math.rint(strength) || Math.abs(strength) > Integer.MAX_VALUE) {
            return strength;
        }
        return strength.longValue();
    }

    /** Of the values to, type, strength, since, until, context and role. */
    private static Tie tie(String from, List<Value> values, UnaryOperator<String> sameText) {
        return new Tie(
                from,
                sameText.apply(values.get(0).asString()),
                TieType.valueOf(values.get(1).asString()),
                number(values.get(2)),
                date(values.get(3)),
                date(values.get(4)),
                text(values.get(5), sameText),
                text(values.get(6), sameText));
    }

    /** The stored tie with the fields that {@code news} fills in replaced. */
    static Tie merged(Tie stored, Tie news) {
        return new Tie(
                stored.from(),
                stored.to(),
                stored.type(),
                NodeSort.either(news.strength(), stored.strength()),
                stored.since(),
                NodeSort.either(news.until(), stored.until()),
                stored.context(),
                NodeSort.either(news.role(), stored.role()));
    }

    private static List<@Nullable Object> column(List<Tie> ties, Function<Tie, @Nullable Object> field) {
        return Arrays.asList(ties.stream().map(field).toArray());
    }

    private static @Nullable Double number(Value value) {
        return value.isNull() ? null : value.asDouble();
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    private static @Nullable String text(Value value, UnaryOperator<String> sameText) {
        return value.isNull() ? null : sameText.apply(value.asString());
    }
}
