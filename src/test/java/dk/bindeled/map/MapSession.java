package dk.bindeled.map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.bindeled.testing.BrowserSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A browser that looks at the map: what it draws, where something stands, and what was done to it. */
abstract class MapSession extends BrowserSession {

    /** A place in the window, in pixels. */
    record Place(double x, double y) {}

    /** An actor that is drawn, and where. */
    record Drawn(int number, String name, Place place) {}

    /** The map at {@code address} once it has come to rest. */
    Page map(String address, Look look) {
        Page page = open(address, look);
        still(page);
        return page;
    }

    /** Waits until the map fetches nothing and its camera rests. */
    static void still(Page page) {
        page.waitForFunction("() => { const s = document.querySelector('bindeled-network-map')?.describe();"
                + " return s && !s.loading && s.width > 0; }");
        page.waitForTimeout(600);
    }

    static Locator inMap(Page page, String selector) {
        return page.locator("bindeled-network-map " + selector);
    }

    static String status(Page page) {
        return inMap(page, ".status").innerText();
    }

    static void waitForPanel(Page page, boolean open) {
        page.waitForSelector(
                ".map-panel",
                new Page.WaitForSelectorOptions()
                        .setState(open ? WaitForSelectorState.VISIBLE : WaitForSelectorState.HIDDEN));
    }

    /** Puts the focus on the map, as Tab would. */
    static void focus(Page page) {
        inMap(page, ".stage").focus();
    }

    /** Where the map's stage lies in the window: left, top, width, height. */
    static List<Double> stage(Page page) {
        return numbers(
                page,
                "m => { const r = m.shadowRoot.querySelector('.stage').getBoundingClientRect();"
                        + " return [r.left, r.top, r.width, r.height]; }");
    }

    /** Where an actor stands in the window. */
    static Place placeOf(Page page, int node) {
        List<Double> place = numbers(
                page,
                "m => { const r = m.shadowRoot.querySelector('.stage').getBoundingClientRect();"
                        + " const p = m.placeOf(" + node + "); return [r.left + p.x, r.top + p.y]; }");
        return new Place(place.get(0), place.get(1));
    }

    /** The middle of a name that is drawn. */
    @SuppressWarnings("unchecked") // what the page gives back are lists of JSON
    static Place placeOfName(Page page, String name) {
        List<Object> place = (List<Object>) Objects.requireNonNull(page.evaluate("""
                name => {
                  const map = document.querySelector('bindeled-network-map');
                  const { left, top } = map.shadowRoot.querySelector('.stage').getBoundingClientRect();
                  const label = map.describe().labels.find((one) => one.text === name);
                  return [left + label.left + label.width / 2, top + label.top + label.height / 2];
                }""", name));
        return new Place(real(place.get(0)), real(place.get(1)));
    }

    /** Bodies whose names are drawn, well inside the stage and with no other mark near them. */
    @SuppressWarnings("unchecked") // what the page gives back are maps and lists of JSON
    static List<Drawn> bodies(Page page) {
        List<Map<String, Object>> found = (List<Map<String, Object>>) Objects.requireNonNull(ofMap(page, """
                m => {
                  const { left, top, width, height } = m.shadowRoot.querySelector('.stage').getBoundingClientRect();
                  const boxes = m.describe().labels.filter(box => !box.key.startsWith('d'));
                  const placed = boxes.map(box => ({ number: Number(box.key), name: box.text, ...m.placeOf(Number(box.key)) }));
                  return placed
                    .filter(one => one.x > 60 && one.x < width - 60 && one.y > 60 && one.y < height - 90)
                    .filter(one => placed.every(other => other === one || Math.hypot(other.x - one.x, other.y - one.y) > 25))
                    .map(({ number, name, x, y }) => ({ number, name, x: left + x, y: top + y }));
                }"""));
        return found.stream()
                .map(one -> new Drawn(
                        integer(one.get("number")),
                        String.valueOf(one.get("name")),
                        new Place(real(one.get("x")), real(one.get("y")))))
                .toList();
    }

    static void click(Page page, Place place) {
        page.mouse().click(place.x(), place.y());
        still(page);
    }

    static int number(Page page, String name) {
        return integer(described(page).get(name));
    }

    static double real(Page page, String name) {
        return real(described(page).get(name));
    }

    static boolean flag(Page page, String name) {
        return Boolean.TRUE.equals(described(page).get(name));
    }

    /** How many of each kind are drawn. */
    static Map<String, Object> nodes(Page page) {
        return part(page, "nodes");
    }

    static int drawn(Page page) {
        return nodes(page).values().stream().mapToInt(MapSession::integer).sum();
    }

    /** What is selected, or null. */
    @SuppressWarnings("unchecked") // what the page gives back are maps of JSON
    static @Nullable Map<String, Object> choice(Page page) {
        return (Map<String, Object>) described(page).get("choice");
    }

    @SuppressWarnings("unchecked") // what the page gives back are maps of JSON
    static Map<String, Object> part(Page page, String name) {
        return (Map<String, Object>) Objects.requireNonNull(described(page).get(name));
    }

    @SuppressWarnings("unchecked") // what the page gives back are maps of JSON
    static Map<String, Object> described(Page page) {
        return (Map<String, Object>) Objects.requireNonNull(ofMap(page, "m => m.describe()"));
    }

    private static @Nullable Object ofMap(Page page, String what) {
        return page.evaluate("() => (" + what + ")(document.querySelector('bindeled-network-map'))");
    }

    private static List<Double> numbers(Page page, String what) {
        return ((List<?>) Objects.requireNonNull(ofMap(page, what)))
                .stream().map(MapSession::real).toList();
    }

    private static int integer(@Nullable Object number) {
        return ((Number) Objects.requireNonNull(number)).intValue();
    }

    private static double real(@Nullable Object number) {
        return ((Number) Objects.requireNonNull(number)).doubleValue();
    }
}
