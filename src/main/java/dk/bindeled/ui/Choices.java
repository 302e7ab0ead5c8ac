package dk.bindeled.ui;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.SnapshotQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The choices that are the same on all screens. They live in the address, so that a link shows another person what was seen.
 *
 * @param date date of the network, or null for the last date in the data
 * @param comparison date to compare with, or null
 * @param grouping the groups, or null for the default
 * @param language {@code da} or {@code en}, or null for the browser's
 */
public record Choices(
        @Nullable LocalDate date,
        @Nullable LocalDate comparison,
        @Nullable Grouping grouping,
        @Nullable String language) {

    static final String DATE = "date";
    static final String COMPARISON = "compare";
    static final String GROUPS = "groups";
    /** The parameter of the language. */
    public static final String LANGUAGE = "lang";

    /** No network is of a day before this one, nor of one after the other: such a date is a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** Everything by default. */
    public static Choices none() {
        return new Choices(null, null, null, null);
    }

    /** Reads the choices of an address; what cannot be read is taken as not chosen. */
    public static Choices of(QueryParameters address) {
        return new Choices(
                date(address, DATE),
                date(address, COMPARISON),
                address.getSingleParameter(GROUPS).flatMap(Grouping::fromCode).orElse(null),
                address.getSingleParameter(LANGUAGE)
                        .filter(language -> language.equals("da") || language.equals("en"))
                        .orElse(null));
    }

    /** The choices as they stand in an address. */
    public QueryParameters address() {
        return address(Map.of());
    }

    /** The choices together with what one screen adds, for instance which ties it shows. */
    public QueryParameters address(Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (date != null) {
            parameters.put(DATE, date.toString());
        }
        if (comparison != null) {
            parameters.put(COMPARISON, comparison.toString());
        }
        if (grouping != null) {
            parameters.put(GROUPS, grouping.code());
        }
        if (language != null) {
            parameters.put(LANGUAGE, language);
        }
        parameters.putAll(more);
        return QueryParameters.simple(parameters);
    }

    /** The network that is to be shown. */
    public SnapshotQuery query() {
        return SnapshotQuery.defaults().withDate(date).withGrouping(grouping);
    }

    /** The network it is compared with, where a comparison is chosen. */
    public Optional<SnapshotQuery> comparisonQuery() {
        return comparison == null ? Optional.empty() : Optional.of(query().withDate(comparison));
    }

    Choices withDate(@Nullable LocalDate other) {
        return new Choices(other, comparison, grouping, language);
    }

    Choices withComparison(@Nullable LocalDate other) {
        return new Choices(date, other, grouping, language);
    }

    Choices withGrouping(@Nullable Grouping other) {
        return new Choices(date, comparison, other, language);
    }

    Choices withLanguage(@Nullable String other) {
        return new Choices(date, comparison, grouping, other);
    }

    private static @Nullable LocalDate date(QueryParameters address, String name) {
        String text = address.getSingleParameter(name).orElse("");
        try {
            LocalDate read = text.isEmpty() ? null : LocalDate.parse(text);
            return read == null || read.isBefore(EARLIEST) || read.isAfter(LATEST) ? null : read;
        } catch (DateTimeParseException e) {
            // An address is typed and cut by people: what is not a date is no choice.
            return null;
        }
    }
}
