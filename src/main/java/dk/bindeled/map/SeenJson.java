package dk.bindeled.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A view of the map as the browser writes and reads it ({@code seen.ts}): with the numbers of one picture. */
final class SeenJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What marks are coloured, sized and named by. */
    private static final List<String> RULES = List.of("colour", "size", "name");

    /** What stands open beside the map and below it. */
    private static final List<String> OPEN = List.of(ShownView.PANEL, "table");

    /** No browser has more to tell: a town's persons, each with its number. */
    private static final int LONGEST_TOLD = 1_000_000;

    private SeenJson() {}

    /** A view with the numbers of a picture; what the picture does not have is left out. */
    static String of(ShownView view, ActorRows rows) {
        Map<String, String> plain = view.plain();
        ObjectNode json = MAPPER.createObjectNode();
        String forms = plain.getOrDefault(ShownView.ONLY_TIES, plain.get("forms"));
        list(json, "hide", plain.get("hide"));
        list(json, "forms", forms);
        list(json, "fates", plain.get("fates"));
        if (plain.containsKey(ShownView.ONLY_TIES)) {
            json.put("onlyTies", true);
        }
        if (plain.containsKey("persons")) {
            json.put("persons", "yes".equals(plain.get("persons")));
        }
        if (plain.containsKey("steps")) {
            json.put("steps", Integer.parseInt(plain.getOrDefault("steps", "1")));
        }
        if (plain.containsKey("at")) {
            List<String> at =
                    new ArrayList<>(List.of(plain.getOrDefault("at", "").split(",", -1)));
            if (at.size() == 3) {
                at.add("0");
            }
            at.forEach(number -> json.withArray("camera").add(Double.parseDouble(number)));
        }
        for (String open : OPEN) {
            if (plain.containsKey(open)) {
                json.put(open, true);
            }
        }
        for (String name : RULES) {
            if (plain.containsKey(name)) {
                json.put(name, plain.get(name));
            }
        }
        list(json, "without", plain.get("without"));
        PicturePointers pointers = new PicturePointers(rows);
        pointers.numbers(view.chosen()).ifPresent(text -> json.put("choice", text));
        if (view.chosen().stream().anyMatch(Pointer::isNamed)) {
            json.put("lead", true);
        }
        pointers.numbers(view.only()).ifPresent(text -> json.put("only", text));
        return MAPPER.writeValueAsString(json);
    }

    private static void list(ObjectNode json, String name, @Nullable String codes) {
        if (codes != null) {
            Stream.of(codes.split(",", -1))
                    .filter(code -> !code.isEmpty() && !code.equals("-"))
                    .forEach(code -> json.withArray(name).add(code));
            json.withArray(name);
        }
    }

    /**
     * Reads what the browser tells of what is seen.
     *
     * @throws IllegalArgumentException if it is not written as {@code seen.ts} writes it
     */
    static ShownView read(String text, ActorRows rows) {
        if (text.length() > LONGEST_TOLD) {
            throw new IllegalArgumentException("A view of " + text.length() + " characters is none of a map");
        }
        JsonNode json = parsed(text);
        Map<String, String> plain = new LinkedHashMap<>();
        codes(json.path("hide")).ifPresent(codes -> plain.put("hide", codes));
        codes(json.path("fates")).ifPresent(codes -> plain.put("fates", codes));
        codes(json.path("forms"))
                .ifPresent(codes ->
                        plain.put(json.path("onlyTies").asBoolean(false) ? ShownView.ONLY_TIES : "forms", codes));
        if (json.has("persons")) {
            plain.put("persons", json.path("persons").asBoolean(false) ? "yes" : "no");
        }
        if (json.has("steps")) {
            plain.put("steps", String.valueOf(json.path("steps").asInt(1)));
        }
        if (json.path("camera").isArray()) {
            plain.put("at", place(json.path("camera")));
        }
        for (String name : RULES) {
            if (json.has(name)) {
                plain.put(name, json.path(name).asString(""));
            }
        }
        codes(json.path("without")).ifPresent(codes -> plain.put("without", codes));
        for (String open : OPEN) {
            if (json.path(open).asBoolean(false)) {
                plain.put(open, "yes");
            }
        }
        plain.forEach((name, value) -> {
            if (!ShownView.isAllowed(name, value)) {
                throw new IllegalArgumentException("No view of a map has " + name + "=" + value);
            }
        });
        PicturePointers pointers = new PicturePointers(rows);
        return new ShownView(
                plain,
                pointers.pointers(json.path("choice").asString("")),
                pointers.pointers(json.path("only").asString("")));
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("A view of a map that is no JSON", unreadable);
        }
    }

    private static Optional<String> codes(JsonNode list) {
        if (!list.isArray()) {
            return Optional.empty();
        }
        String codes = list.valueStream().map(code -> code.asString("")).collect(Collectors.joining(","));
        return Optional.of(codes.isEmpty() ? "-" : codes);
    }

    private static String place(JsonNode camera) {
        List<String> numbers = camera.valueStream()
                .map(number -> plainNumber(number.asDouble(0)))
                .toList();
        return String.join(",", numbers.size() == 4 && numbers.get(3).equals("0") ? numbers.subList(0, 3) : numbers);
    }

    private static String plainNumber(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(5, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
