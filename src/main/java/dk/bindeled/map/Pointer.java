package dk.bindeled.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something on the map in words that mean the same in every picture, as {@code area:havnen}.
 *
 * @param sort {@code area}, {@code rest} for those placed in an area itself where it has lower areas too, {@code unplaced} for those of no
 *     area, {@code body}, {@code person}, or {@code group} for an area or a body
 * @param id id of an area or a body, the mark of a person, or an empty text
 */
record Pointer(String sort, String id) {

    static final String AREA = "area";
    static final String REST = "rest";
    static final String UNPLACED = "unplaced";
    static final String BODY = "body";
    static final String PERSON = "person";
    private static final String PERSONS = "persons";
    private static final String GROUP = "group";
    private static final Set<String> SORTS = Set.of(AREA, REST, UNPLACED, BODY);

    static Pointer group(String id) {
        return new Pointer(GROUP, id);
    }

    /** True where a link names something that is to be gone to, wherever it is. */
    boolean isNamed() {
        return sort.equals(GROUP);
    }

    /** True for a pointer that may mean something of another sort. */
    boolean isOf(String wanted) {
        return sort.equals(wanted) || (sort.equals(GROUP) && (wanted.equals(AREA) || wanted.equals(BODY)));
    }

    /** What one value of an address points to; nothing where it cannot be read. */
    static Stream<Pointer> of(String text) {
        int colon = text.indexOf(':');
        String sort = colon < 0 ? text : text.substring(0, colon);
        String id = colon < 0 ? "" : text.substring(colon + 1);
        if (sort.equals(PERSONS)) {
            return Stream.of(id.split(",")).filter(mark -> !mark.isEmpty()).map(mark -> new Pointer(PERSON, mark));
        }
        return SORTS.contains(sort) ? Stream.of(new Pointer(sort, id)) : Stream.of();
    }

    /** As values of an address; all persons are one of them. */
    static List<String> written(List<Pointer> pointers) {
        List<String> values = new ArrayList<>(pointers.stream()
                .filter(pointer -> !pointer.sort.equals(PERSON))
                .map(pointer -> pointer.id.isEmpty() ? pointer.sort : pointer.sort + ":" + pointer.id)
                .toList());
        String marks = pointers.stream()
                .filter(pointer -> pointer.sort.equals(PERSON))
                .map(Pointer::id)
                .collect(Collectors.joining(","));
        if (!marks.isEmpty()) {
            values.add(PERSONS + ":" + marks);
        }
        return values;
    }
}
