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

    /** Parameters of {@code ties-create}; all ties are of one type. */
    static Map<String, Object> columns(List<Tie> ties, TieType type) {
        boolean ladder = type == TieType.COLLABORATES_WITH;
        Map<String, Object> columns = identifyingColumns(ties, type);
        columns.put("strength", column(ties, tie -> ladder ? null : tie.strength()));
        columns.put("ladder", column(ties, tie -> ladder ? tie.strength() : null));
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
        row.put("strength", ladder ? null : tie.strength());
        row.put("ladder", ladder ? tie.strength() : null);
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
     * Reads a record of {@code ties-read}: all ties that go out from one actor.
     *
     * @param sameText gives one and the same string for equal strings, which come back again and again
     */
    static List<Tie> tiesFrom(Record record, UnaryOperator<String> sameText) {
        String from = sameText.apply(record.get("from").asString());
        return record.get("ties").asList(tie -> tie(from, tie.asList(UnaryOperator.identity()), sameText));
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
