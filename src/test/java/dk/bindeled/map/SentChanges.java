package dk.bindeled.map;

import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the browser is sent of a picture and its changes, read by the ids of actors. */
record SentChanges(ComparedPicture compared, Map<String, Object> json) {

    @SuppressWarnings("unchecked") // rows of the answer
    private static List<List<@Nullable Object>> rows(Map<String, Object> some) {
        return (List<List<@Nullable Object>>) Objects.requireNonNull(some.get("nodes"));
    }

    @SuppressWarnings("unchecked") // numbers of the answer
    private static List<Integer> numbers(Map<String, Object> some, String name) {
        return (List<Integer>) Objects.requireNonNull(some.get(name));
    }

    @SuppressWarnings("unchecked") // a map of the answer
    private Map<String, Object> left() {
        return (Map<String, Object>) Objects.requireNonNull(json.get("gone"));
    }

    private String id(int number) {
        return new ActorRows(compared.now(), compared, Lookers.of(Sight.NAMES))
                .node(number)
                .id();
    }

    private List<String> ids(Map<String, Object> some) {
        return rows(some).stream()
                .map(row -> id((Integer) Objects.requireNonNull(row.getFirst())))
                .toList();
    }

    List<String> nodes() {
        return ids(json);
    }

    List<String> gone() {
        return ids(left());
    }

    List<String> names() {
        return rows(left()).stream().map(row -> String.valueOf(row.get(1))).toList();
    }

    List<@Nullable Object> row(String id) {
        Map<String, List<@Nullable Object>> rows = new TreeMap<>();
        rows(json).forEach(row -> rows.put(id((Integer) Objects.requireNonNull(row.getFirst())), row));
        rows(left()).forEach(row -> rows.put(id((Integer) Objects.requireNonNull(row.getFirst())), row));
        return Objects.requireNonNull(rows.get(id));
    }

    private List<String> pairs(List<Integer> numbers, boolean forms) {
        List<String> pairs = new ArrayList<>();
        for (int k = 0; k < numbers.size(); k += 3) {
            String a = id(numbers.get(k));
            String b = id(numbers.get(k + 1));
            pairs.add((a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a) + (forms ? " " + numbers.get(k + 2) : ""));
        }
        return pairs;
    }

    List<String> ties() {
        return pairs(numbers(json, "ties"), false);
    }

    List<String> born() {
        return numbers(json, "born").stream().map(ties()::get).toList();
    }

    List<String> lost() {
        return pairs(numbers(left(), "ties"), true);
    }
}
