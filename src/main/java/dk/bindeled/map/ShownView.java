package dk.bindeled.map;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Form;
import dk.bindeled.ui.ScreenLink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is seen of a map, in words that mean the same in every picture and can stand in an address: areas and bodies by their ids, persons by
 * marks that tell nothing of who they are. The browser knows the same by the numbers of one picture ({@code seen.ts}). What cannot be read
 * is as it is at the beginning, for addresses are typed and cut by people.
 *
 * @param plain what needs no picture to be understood, by its name in the address
 * @param chosen what is selected
 * @param only what alone is shown
 */
record ShownView(Map<String, String> plain, List<Pointer> chosen, List<Pointer> only) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Form> DRAWN = List.of(Form.BONDING, Form.BRIDGING, Form.LINKING);
    private static final String ONLY_TIES = "ties";
    private static final String CHOSEN = "sel";
    private static final String ONLY = "only";
    private static final String NUMBER = "-?\\d{1,3}(\\.\\d{1,6})?";

    /** No browser has more to tell: a town's persons, each with its number. */
    private static final int LONGEST_TOLD = 1_000_000;

    /** Codes of rules; whether a network has such a rule is asked of it. */
    private static final String RULE = "\\P{Cntrl}{1,140}";

    /** A longer address is refused before it reaches the program; what is selected is left out of one then. */
    private static final int LONGEST = 6000;

    /** Names in the address, each with what may stand there. */
    private static final Map<String, Pattern> PLAIN = Map.ofEntries(
            allowed("hide", "[a-z_]{1,20}(,[a-z_]{1,20}){0,19}"),
            allowed("forms", "(none|bonding|bridging|linking|,){1,7}|-"),
            allowed("fates", "(born|kept|gone|,){1,5}"),
            allowed(ONLY_TIES, "(none|bonding|bridging|linking|,){1,7}|-"),
            allowed("persons", "yes|no"),
            allowed("steps", "[0-9]"),
            allowed("at", NUMBER + "," + NUMBER + ",\\d{1,2}(\\.\\d{1,6})?(," + NUMBER + ")?"),
            allowed("panel", "yes"),
            allowed("colour", RULE),
            allowed("size", RULE),
            allowed("name", RULE),
            allowed("without", "[\\w%.!~*'()-]{1,400}(,[\\w%.!~*'()-]{1,400}){0,19}"));

    private static Map.Entry<String, Pattern> allowed(String name, String text) {
        return Map.entry(name, Pattern.compile(text));
    }

    ShownView {
        plain = Collections.unmodifiableMap(new LinkedHashMap<>(plain));
        chosen = List.copyOf(chosen);
        only = List.copyOf(only);
    }

    /** True for what is seen where nothing was asked for. */
    boolean isOpening() {
        return plain.isEmpty() && chosen.isEmpty() && only.isEmpty();
    }

    /** Reads an address. Other screens lead here with {@code show=linking} and {@code group=havnen}. */
    static ShownView of(QueryParameters address) {
        Map<String, String> plain = new LinkedHashMap<>();
        PLAIN.forEach((name, allowed) -> address.getSingleParameter(name)
                .filter(text -> allowed.matcher(text).matches())
                .ifPresent(text -> plain.put(name, text)));
        address.getSingleParameter(ScreenLink.SHOW)
                .map(ShownView::forms)
                .filter(forms -> !forms.isEmpty())
                .ifPresent(forms -> plain.putIfAbsent(ONLY_TIES, codes(forms)));
        List<Pointer> chosen = new ArrayList<>(pointers(address, CHOSEN));
        if (chosen.isEmpty()) {
            address.getSingleParameter(ScreenLink.GROUP).map(Pointer::group).ifPresent(chosen::add);
        }
        return new ShownView(plain, chosen, pointers(address, ONLY));
    }

    private static List<Pointer> pointers(QueryParameters address, String name) {
        return address.getParameters(name).stream().flatMap(Pointer::of).toList();
    }

    /** Forms by their codes with commas between; what is no form of tie is left out. */
    static Set<Form> forms(String codes) {
        EnumSet<Form> found = EnumSet.noneOf(Form.class);
        List<String> wanted = Arrays.asList(codes.split(",", -1));
        DRAWN.stream().filter(form -> wanted.contains(form.code())).forEach(found::add);
        return Collections.unmodifiableSet(found);
    }

    private static String codes(Set<Form> forms) {
        return forms.stream().map(Form::code).collect(Collectors.joining(","));
    }

    /** As it stands in an address. */
    Map<String, List<String>> address() {
        Map<String, List<String>> address = new LinkedHashMap<>();
        plain.forEach((name, text) -> address.put(name, List.of(text)));
        Map<String, List<String>> whole = new LinkedHashMap<>(address);
        put(whole, ONLY, only);
        put(whole, CHOSEN, chosen);
        return new QueryParameters(whole).getQueryString().length() > LONGEST ? address : whole;
    }

    private static void put(Map<String, List<String>> address, String name, List<Pointer> pointers) {
        if (!pointers.isEmpty()) {
            address.put(name, Pointer.written(pointers));
        }
    }

    /** As the browser is told of it, with the numbers of a picture; what the picture does not have is left out. */
    String browser(ActorRows rows) {
        ObjectNode json = MAPPER.createObjectNode();
        String forms = plain.getOrDefault(ONLY_TIES, plain.get("forms"));
        list(json, "hide", plain.get("hide"));
        list(json, "forms", forms);
        list(json, "fates", plain.get("fates"));
        if (plain.containsKey(ONLY_TIES)) {
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
        if (plain.containsKey("panel")) {
            json.put("panel", true);
        }
        for (String name : List.of("colour", "size", "name")) {
            if (plain.containsKey(name)) {
                json.put(name, plain.get(name));
            }
        }
        list(json, "without", plain.get("without"));
        PicturePointers pointers = new PicturePointers(rows);
        pointers.numbers(chosen).ifPresent(text -> json.put("choice", text));
        if (chosen.stream().anyMatch(Pointer::isNamed)) {
            json.put("lead", true);
        }
        pointers.numbers(only).ifPresent(text -> json.put("only", text));
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
    static ShownView ofBrowser(String text, ActorRows rows) {
        if (text.length() > LONGEST_TOLD) {
            throw new IllegalArgumentException("A view of " + text.length() + " characters is none of a map");
        }
        JsonNode json = read(text);
        Map<String, String> plain = new LinkedHashMap<>();
        codes(json.path("hide")).ifPresent(codes -> plain.put("hide", codes));
        codes(json.path("fates")).ifPresent(codes -> plain.put("fates", codes));
        codes(json.path("forms"))
                .ifPresent(codes -> plain.put(json.path("onlyTies").asBoolean(false) ? ONLY_TIES : "forms", codes));
        if (json.has("persons")) {
            plain.put("persons", json.path("persons").asBoolean(false) ? "yes" : "no");
        }
        if (json.has("steps")) {
            plain.put("steps", String.valueOf(json.path("steps").asInt(1)));
        }
        if (json.path("camera").isArray()) {
            plain.put("at", place(json.path("camera")));
        }
        for (String name : List.of("colour", "size", "name")) {
            if (json.has(name)) {
                plain.put(name, json.path(name).asString(""));
            }
        }
        codes(json.path("without")).ifPresent(codes -> plain.put("without", codes));
        if (json.path("panel").asBoolean(false)) {
            plain.put("panel", "yes");
        }
        plain.forEach((name, value) -> {
            Pattern allowed = PLAIN.get(name);
            if (allowed == null || !allowed.matcher(value).matches()) {
                throw new IllegalArgumentException("No view of a map has " + name + "=" + value);
            }
        });
        PicturePointers pointers = new PicturePointers(rows);
        return new ShownView(
                plain,
                pointers.pointers(json.path("choice").asString("")),
                pointers.pointers(json.path("only").asString("")));
    }

    private static JsonNode read(String text) {
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
