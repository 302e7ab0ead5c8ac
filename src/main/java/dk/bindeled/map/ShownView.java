package dk.bindeled.map;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Form;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.ScreenLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is seen of a map, in words that mean the same in every picture and can stand in an address: areas and bodies by their ids, persons by
 * marks that tell nothing of who they are. The browser knows the same by the numbers of one picture ({@link SeenJson}). What cannot be read
 * is as it is at the beginning, for addresses are typed and cut by people.
 *
 * @param plain what needs no picture to be understood, by its name in the address
 * @param chosen what is selected
 * @param only what alone is shown
 */
record ShownView(Map<String, String> plain, List<Pointer> chosen, List<Pointer> only) {

    private static final List<Form> DRAWN = List.of(Form.BONDING, Form.BRIDGING, Form.LINKING);
    static final String ONLY_TIES = "ties";
    static final String PANEL = "panel";
    private static final String CHOSEN = "sel";
    private static final String ONLY = "only";
    private static final String NUMBER = "-?\\d{1,3}(\\.\\d{1,6})?";

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
            allowed(PANEL, "yes"),
            allowed("table", "yes"),
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

    /** As it stands in an address: what is selected is left out where there is no room, and so is what alone is shown. */
    Map<String, List<String>> address() {
        return Stream.of(List.of(ONLY, CHOSEN), List.of(ONLY), List.<String>of())
                .map(this::written)
                .filter(address -> new QueryParameters(address).getQueryString().length() <= LONGEST)
                .findFirst()
                .orElseGet(() -> written(List.of()));
    }

    private Map<String, List<String>> written(List<String> pointers) {
        Map<String, List<String>> address = new LinkedHashMap<>();
        plain.forEach((name, text) -> address.put(name, List.of(text)));
        put(address, ONLY, pointers.contains(ONLY) ? only : List.of());
        put(address, CHOSEN, pointers.contains(CHOSEN) ? chosen : List.of());
        return address;
    }

    private static void put(Map<String, List<String>> address, String name, List<Pointer> pointers) {
        if (!pointers.isEmpty()) {
            address.put(name, Pointer.written(pointers));
        }
    }

    /** True if something may stand under a name in an address. */
    static boolean isAllowed(String name, String text) {
        Pattern allowed = PLAIN.get(name);
        return allowed != null && allowed.matcher(text).matches();
    }

    /** The whole address of the map with some choices. */
    QueryParameters address(Choices choices) {
        Map<String, List<String>> address =
                new LinkedHashMap<>(choices.address().getParameters());
        address.putAll(address());
        return new QueryParameters(address);
    }

    /** The same without regard to what has room in an address. */
    QueryParameters whole(Choices choices) {
        Map<String, List<String>> address =
                new LinkedHashMap<>(choices.address().getParameters());
        address.putAll(written(List.of(ONLY, CHOSEN)));
        return new QueryParameters(address);
    }

    /**
     * This view, with what was pointed to before and is not in the picture: it is seen again on a date when it is there, unless something else
     * has been selected meanwhile.
     */
    ShownView withAbsent(ShownView before, PicturePointers in) {
        List<Pointer> all = withAbsent(chosen, before.chosen, in);
        Map<String, String> open = new LinkedHashMap<>(plain);
        if (chosen.isEmpty() && !all.isEmpty() && before.plain.containsKey(PANEL)) {
            // Nothing could be told of in the panel.
            open.put(PANEL, before.plain.getOrDefault(PANEL, ""));
        }
        return new ShownView(open, all, withAbsent(only, before.only, in));
    }

    private static List<Pointer> withAbsent(List<Pointer> now, List<Pointer> before, PicturePointers in) {
        if (!now.equals(in.present(before))) {
            return now;
        }
        List<Pointer> all = new ArrayList<>(now);
        all.addAll(in.absent(before));
        return all;
    }
}
