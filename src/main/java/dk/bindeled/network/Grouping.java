package dk.bindeled.network;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How actors are divided into declared groups.
 *
 * @param basis what makes a group
 * @param detail the level's code for areas, the column's name for attributes, else null
 */
public record Grouping(Basis basis, @Nullable String detail) {

    /** What makes two actors members of one group. */
    public enum Basis {
        AREA,
        MEMBERSHIP,
        EMPLOYER,
        ATTRIBUTE,
        ALL
    }

    public static final Grouping ALL = new Grouping(Basis.ALL, null);
    public static final Grouping MEMBERSHIP = new Grouping(Basis.MEMBERSHIP, null);
    public static final Grouping EMPLOYER = new Grouping(Basis.EMPLOYER, null);

    public Grouping {
        boolean needsDetail = basis == Basis.AREA || basis == Basis.ATTRIBUTE;
        if (needsDetail != (detail != null)) {
            throw new IllegalArgumentException("Grouping " + basis + " with detail " + detail);
        }
        if (basis == Basis.AREA && detail != null && AreaLevel.fromCode(detail).isEmpty()) {
            throw new IllegalArgumentException("No area level is called " + detail);
        }
    }

    /** Groups by the areas of {@code level} in which actors are placed. */
    public static Grouping area(AreaLevel level) {
        return new Grouping(Basis.AREA, level.code());
    }

    /** Groups by the values of the attribute {@code name}. */
    public static Grouping attribute(String name) {
        return new Grouping(Basis.ATTRIBUTE, name);
    }

    /** The level of an area grouping, else empty. */
    public Optional<AreaLevel> areaLevel() {
        return basis == Basis.AREA && detail != null ? AreaLevel.fromCode(detail) : Optional.empty();
    }

    /** The words used on the command line, in the address and in result files, for instance {@code area:estate}. */
    public String code() {
        return switch (basis) {
            case AREA -> "area:" + detail;
            case MEMBERSHIP -> "membership";
            case EMPLOYER -> "employer";
            case ATTRIBUTE -> "attribute:" + detail;
            case ALL -> "all";
        };
    }

    /** Reads {@link #code()} back; empty where the words name no grouping. */
    public static Optional<Grouping> fromCode(String code) {
        if (code.startsWith("area:")) {
            return AreaLevel.fromCode(code.substring("area:".length())).map(Grouping::area);
        }
        if (code.startsWith("attribute:") && code.length() > "attribute:".length()) {
            return Optional.of(attribute(code.substring("attribute:".length())));
        }
        return switch (code) {
            case "membership" -> Optional.of(MEMBERSHIP);
            case "employer" -> Optional.of(EMPLOYER);
            case "all" -> Optional.of(ALL);
            default -> Optional.empty();
        };
    }
}
