package dk.bindeled.map;

import dk.bindeled.network.Area;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What pointers mean in one picture, and the other way. Persons are pointed to only by those who may look at persons. */
record PicturePointers(ActorRows rows) {

    /** More are not remembered: to mark them all each time the map comes to rest would hold up the page. */
    private static final int MOST = 2_000;

    /**
     * What pointers mean as the browser writes it: {@code disc:3}, {@code node:4} or {@code nodes:4.7}. Empty if the picture has none of it. An
     * area is selected alone.
     */
    Optional<String> numbers(List<Pointer> pointers) {
        if (pointers.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> disc = IntStream.range(0, discs().size())
                .filter(d -> pointers.stream().anyMatch(pointer -> isDisc(pointer, discs().get(d))))
                .mapToObj(d -> "disc:" + d)
                .findFirst();
        if (disc.isPresent()) {
            return disc;
        }
        Set<Integer> nodes = new TreeSet<>(bodies(pointers));
        nodes.addAll(persons(pointers));
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        String numbers = nodes.stream().map(String::valueOf).collect(Collectors.joining("."));
        return Optional.of((nodes.size() == 1 ? "node:" : "nodes:") + numbers);
    }

    /**
     * Pointers to what the browser writes in numbers; empty for an empty text, and for more than 2,000.
     *
     * @throws IllegalArgumentException if the text is written otherwise or the picture has no such number
     */
    List<Pointer> pointers(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        int colon = text.indexOf(':');
        List<Integer> numbers = Stream.of(text.substring(colon + 1).split("\\."))
                .map(Integer::valueOf)
                .distinct()
                .toList();
        boolean disc = text.startsWith("disc:");
        if (numbers.stream().anyMatch(number -> disc ? !isDisc(number) : !rows.isActor(number))) {
            throw new IllegalArgumentException("The picture has no " + text);
        }
        if (disc) {
            return List.of(pointer(discs().get(numbers.getFirst())));
        }
        List<Pointer> pointers = new ArrayList<>();
        if (numbers.size() > MOST) {
            return pointers;
        }
        for (int number : numbers) {
            Node node = rows.node(number);
            if (!node.isPerson()) {
                pointers.add(new Pointer(Pointer.BODY, node.id()));
            } else if (rows.names().sight().mayLookAtPersons()) {
                pointers.add(new Pointer(Pointer.PERSON, rows.names().mark(node.id())));
            }
        }
        return pointers;
    }

    /** Those of some pointers that mean nothing in this picture, and may in another. */
    List<Pointer> absent(List<Pointer> some) {
        Set<Pointer> present = new HashSet<>(present(some));
        return some.stream()
                .filter(pointer -> !pointer.isNamed() && !present.contains(pointer))
                .toList();
    }

    /** What some pointers mean in this picture, as it points to that itself. */
    List<Pointer> present(List<Pointer> some) {
        return pointers(numbers(some).orElse(""));
    }

    private static Pointer pointer(Disc disc) {
        Area area = disc.area();
        if (area == null) {
            return new Pointer(Pointer.UNPLACED, "");
        }
        return new Pointer(isRest(disc) ? Pointer.REST : Pointer.AREA, area.id());
    }

    private static boolean isDisc(Pointer pointer, Disc disc) {
        Area area = disc.area();
        if (area == null) {
            return pointer.isOf(Pointer.UNPLACED);
        }
        return pointer.isOf(isRest(disc) ? Pointer.REST : Pointer.AREA)
                && area.id().equals(pointer.id());
    }

    /** Those placed in an area itself beside its lower areas. */
    private static boolean isRest(Disc disc) {
        return disc.rest() && disc.parent() >= 0;
    }

    private List<Disc> discs() {
        return rows.told().picture().discs();
    }

    private boolean isDisc(int number) {
        return number >= 0 && number < discs().size();
    }

    private List<Integer> bodies(List<Pointer> pointers) {
        Set<String> ids = new HashSet<>();
        pointers.stream().filter(pointer -> pointer.isOf(Pointer.BODY)).forEach(pointer -> ids.add(pointer.id()));
        return ids.isEmpty()
                ? List.of()
                : actors().filter(n -> !rows.node(n).isPerson()
                                && ids.contains(rows.node(n).id()))
                        .boxed()
                        .toList();
    }

    private List<Integer> persons(List<Pointer> pointers) {
        Set<String> marks = pointers.stream()
                .filter(pointer -> pointer.isOf(Pointer.PERSON))
                .map(Pointer::id)
                .collect(Collectors.toSet());
        if (marks.isEmpty() || !rows.names().sight().mayLookAtPersons()) {
            return List.of();
        }
        Map<String, Integer> persons = new HashMap<>();
        actors().filter(n -> rows.node(n).isPerson())
                .forEach(n -> persons.put(rows.node(n).id(), n));
        return rows.names().byMark(marks, persons.keySet()).values().stream()
                .map(persons::get)
                .toList();
    }

    /** Everyone, those who are gone last. */
    private IntStream actors() {
        return IntStream.iterate(0, rows::isActor, n -> n + 1);
    }
}
