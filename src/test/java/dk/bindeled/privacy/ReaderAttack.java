package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader who wants to know. He has every byte of every release, as JSON, and knows how releases are made: that areas hold their own areas, that kinds,
 * channels, guides, areas and rings add up, that nobody comes to a step without the one before, that a withheld count is not 0, and what a change
 * between two releases means. Nothing of the product is used.
 */
final class ReaderAttack {

    private static final List<String> STEPS = List.of("begun", "shown", "welcomed", "still_there");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<Map<String, Long>> known = new ArrayList<>();
    private final List<Integer> limits = new ArrayList<>();
    private final List<Map<String, Set<String>>> parts = new ArrayList<>();
    private final Set<String> recovered = new TreeSet<>();

    private ReaderAttack() {}

    /** Everything that could be worked out although it should not, in words. */
    static Set<String> on(List<String> releases) {
        return new ReaderAttack().all(releases);
    }

    private Set<String> all(List<String> releases) {
        for (int r = 0; r < releases.size(); r++) {
            one(MAPPER.readTree(releases.get(r)), r);
        }
        for (int one = 0; one < known.size(); one++) {
            for (int other = one + 1; other < known.size(); other++) {
                changes(one, other);
            }
        }
        return recovered;
    }

    /** One release by itself. */
    private static final class Reading {

        private final LinearAttack attack = new LinearAttack();
        private final Map<String, Integer> unknowns = new LinkedHashMap<>();
        private final Map<String, Long> told = new HashMap<>();

        void cell(String key, JsonNode persons) {
            if (persons.isNull()) {
                unknowns.put(key, attack.unknown(1));
            } else {
                told.put(key, persons.asLong());
            }
        }

        /** {@code whole} is the sum of {@code those} and of who is in none of them, if {@code stopped} names these. */
        void sum(String whole, List<String> those, Optional<String> stopped) {
            Map<Integer, Long> terms = new HashMap<>();
            long sum = term(whole, -1, terms);
            for (String part : those) {
                sum += term(part, 1, terms);
            }
            if (stopped.isPresent()) {
                int unknown = unknowns.computeIfAbsent(stopped.get(), _ -> attack.unknown(0));
                terms.merge(unknown, 1L, Long::sum);
            }
            attack.equation(terms, -sum);
        }

        private long term(String key, long times, Map<Integer, Long> terms) {
            Integer unknown = unknowns.get(key);
            if (unknown == null) {
                return times * told.getOrDefault(key, 0L);
            }
            terms.merge(unknown, times, Long::sum);
            return 0;
        }
    }

    private void one(JsonNode release, int number) {
        Reading reading = new Reading();
        Map<String, Set<String>> within = new LinkedHashMap<>();
        Set<String> funnelRows = new LinkedHashSet<>();
        for (JsonNode cell : release.get("cells")) {
            String table = cell.get("table").asString();
            String row = cell.get("row").asString();
            String column = cell.get("column").asString();
            reading.cell(table + "/" + row + "/" + column, cell.get("persons"));
            if (table.equals("funnel")) {
                funnelRows.add(row);
            }
            if (!cell.get("within").isNull()) {
                String whole = (table.equals("kinds") ? "areas" : table) + "/"
                        + cell.get("within").asString() + "/" + column;
                String division = table.equals("funnel") ? row.substring(0, row.indexOf('/')) : table;
                within.computeIfAbsent(whole + "#" + division, _ -> new LinkedHashSet<>())
                        .add(table + "/" + row + "/" + column);
            }
        }
        within.forEach((whole, those) ->
                reading.sum(whole.substring(0, whole.indexOf('#')), List.copyOf(those), Optional.empty()));
        for (String row : funnelRows) {
            for (int step = 0; step + 1 < STEPS.size(); step++) {
                reading.sum(
                        "funnel/" + row + "/" + STEPS.get(step),
                        List.of("funnel/" + row + "/" + STEPS.get(step + 1)),
                        Optional.of("funnel/" + row + "/stopped after " + STEPS.get(step)));
            }
        }
        int limit = release.get("limit").asInt();
        Map<Integer, Long> found = reading.attack.recovered();
        Map<String, Long> values = new HashMap<>(reading.told);
        reading.unknowns.forEach((key, unknown) -> {
            Long value = found.get(unknown);
            if (value != null) {
                values.put(key, value);
                if (!key.contains("stopped") || (value > 0 && value < limit)) {
                    recovered.add("release " + number + ": " + key + " = " + value);
                }
            }
        });
        values.forEach((key, value) -> {
            if (value > 0 && value < limit) {
                recovered.add("release " + number + ": " + key + " is only " + value);
            }
        });
        reading.unknowns.keySet().forEach(key -> values.putIfAbsent(key, -1L));
        known.add(values);
        limits.add(limit);
        parts.add(within);
    }

    /** What two releases tell of persons who are counted in both. */
    private void changes(int one, int other) {
        int limit = Math.min(limits.get(one), limits.get(other));
        Set<String> keys = new TreeSet<>(known.get(one).keySet());
        keys.addAll(known.get(other).keySet());
        for (String key : keys) {
            if (!key.startsWith("funnel")) {
                small(one, other, key, change(one, other, key), limit);
            }
        }
        Map<String, Set<String>> wholes = new HashMap<>();
        for (int release : List.of(one, other)) {
            parts.get(release)
                    .forEach((whole, those) ->
                            wholes.computeIfAbsent(whole, _ -> new TreeSet<>()).addAll(those));
        }
        wholes.forEach((division, those) -> {
            String whole = division.substring(0, division.indexOf('#'));
            OptionalLong rest = change(one, other, whole);
            if (whole.startsWith("funnel") || rest.isEmpty()) {
                return;
            }
            long together = rest.getAsLong();
            for (String part : those) {
                OptionalLong change = change(one, other, part);
                together -= change.orElse(0);
            }
            small(one, other, "what is withheld of " + division, OptionalLong.of(together), limit);
        });
    }

    private OptionalLong change(int one, int other, String key) {
        long before = known.get(one).getOrDefault(key, 0L);
        long after = known.get(other).getOrDefault(key, 0L);
        return before < 0 || after < 0 ? OptionalLong.empty() : OptionalLong.of(after - before);
    }

    private void small(int one, int other, String what, OptionalLong change, int limit) {
        long by = Math.abs(change.orElse(0));
        if (by > 0 && by < limit) {
            recovered.add("from release " + one + " to " + other + ": " + what + " changed by " + by);
        }
    }
}
