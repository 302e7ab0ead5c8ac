package dk.bindeled.study;

import dk.bindeled.network.Actor;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds of some persons and not of others.
 *
 * @param sort what is looked at
 * @param name the attribute's name, else null
 * @param value the kind's word, the area's id (areas within it count too), the attribute's value or the person's id
 */
public record PersonTerm(Sort sort, @Nullable String name, String value) implements Comparable<PersonTerm> {

    /** What a term looks at. */
    public enum Sort {
        KIND,
        AREA,
        ATTRIBUTE,
        ID
    }

    public PersonTerm {
        if ((sort == Sort.ATTRIBUTE) != (name != null)) {
            throw new IllegalArgumentException("A term of " + sort + " named " + name);
        }
        if (sort == Sort.KIND && Kind.fromCode(value).isEmpty()) {
            throw new IllegalArgumentException("No kind is called " + value);
        }
    }

    /** Of one kind. */
    public static PersonTerm kind(Kind kind) {
        return new PersonTerm(Sort.KIND, null, kind.code());
    }

    /** Placed in an area, or in one within it. */
    public static PersonTerm area(String id) {
        return new PersonTerm(Sort.AREA, null, id);
    }

    /** With a value of an attribute. */
    public static PersonTerm attribute(String name, String value) {
        return new PersonTerm(Sort.ATTRIBUTE, name, value);
    }

    /** One person. */
    public static PersonTerm id(String id) {
        return new PersonTerm(Sort.ID, null, id);
    }

    /** The words used on the command line and in files, for instance {@code kind:ambassador} or {@code attribute:club=1}. */
    public String code() {
        return switch (sort) {
            case KIND -> "kind:" + value;
            case AREA -> "area:" + value;
            case ATTRIBUTE -> "attribute:" + name + "=" + value;
            case ID -> "id:" + value;
        };
    }

    /** Reads {@link #code()} back; empty where the words are no term. */
    public static Optional<PersonTerm> fromCode(String code) {
        int colon = code.indexOf(':');
        if (colon < 0 || colon == code.length() - 1) {
            return Optional.empty();
        }
        String rest = code.substring(colon + 1);
        return switch (code.substring(0, colon)) {
            case "kind" -> Kind.fromCode(rest).map(PersonTerm::kind);
            case "area" -> Optional.of(area(rest));
            case "id" -> Optional.of(id(rest));
            case "attribute" -> {
                int equals = rest.indexOf('=');
                yield equals < 1 || equals == rest.length() - 1
                        ? Optional.empty()
                        : Optional.of(attribute(rest.substring(0, equals), rest.substring(equals + 1)));
            }
            default -> Optional.empty();
        };
    }

    /** True if it holds of node {@code v}. */
    boolean holds(Snapshot snapshot, int v) {
        Actor actor = snapshot.actor(v);
        return switch (sort) {
            case KIND -> actor.kinds().stream().anyMatch(kind -> kind.code().equals(value));
            case AREA -> isWithin(snapshot, v);
            case ATTRIBUTE -> value.equals(actor.attributes().get(name));
            case ID -> value.equals(actor.id());
        };
    }

    private boolean isWithin(Snapshot snapshot, int v) {
        for (AreaLevel level : AreaLevel.values()) {
            if (value.equals(snapshot.areaOf(v, level))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(PersonTerm other) {
        return code().compareTo(other.code());
    }
}
