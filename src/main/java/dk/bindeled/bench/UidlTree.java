package dk.bindeled.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page shows, as the server tells it: the tree of elements that Vaadin's client keeps, put together from the changes of each answer.
 * Only what tells whether a page is finished, or has failed, is kept. Features and keys are numbered and named as in Vaadin's
 * {@code NodeFeatures} and {@code JsonConstants}.
 */
final class UidlTree {

    private static final int ROOT = 1;
    private static final int DATA = 0;
    static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final int POLLING = 8;
    private static final int CLASSES = 11;
    private static final int VIRTUAL_CHILDREN = 24;

    private final Map<Integer, Element> elements = new HashMap<>();
    private int pollMilliseconds = -1;

    /** An element of the page, or a text in it. */
    static final class Element {

        private final int number;
        private final List<Integer> children = new ArrayList<>();
        private final List<Integer> virtual = new ArrayList<>();
        private final List<String> classes = new ArrayList<>();
        private final Set<String> listeners = new HashSet<>();
        private final Map<String, String> values = new HashMap<>();
        private String tag = "";
        private String text = "";

        private Element(int number) {
            this.number = number;
        }

        /** The number by which the server knows it. */
        int number() {
            return number;
        }

        String tag() {
            return tag;
        }

        /** True if it carries the class {@code name}. */
        boolean is(String name) {
            return classes.contains(name);
        }

        /** True if the server wants to hear of the event {@code name}. */
        boolean hears(String name) {
            return listeners.contains(name);
        }

        boolean hasChildren() {
            return !children.isEmpty();
        }

        /** A property or an attribute; empty where it has none of this name. */
        String value(String name) {
            return values.getOrDefault(name, "");
        }
    }

    /** Takes in the changes of one answer, in their order. */
    void apply(JsonNode changes) {
        for (JsonNode change : changes) {
            int number = change.path("node").asInt();
            if (change.path("type").asString("").equals("detach")) {
                elements.remove(number);
            } else {
                apply(change, element(number));
            }
        }
    }

    private void apply(JsonNode change, Element element) {
        int feature = change.path("feat").asInt(-1);
        String key = change.path("key").asString("");
        JsonNode value = change.path("value");
        switch (change.path("type").asString("")) {
            case "put" -> put(element, feature, key, value);
            case "remove" -> {
                element.values.remove(key);
                element.listeners.remove(key);
            }
            case "splice" -> splice(element, feature, change);
            case "clear" -> (feature == CLASSES ? element.classes : listOf(element, feature)).clear();
            default -> {
                // attach says nothing more than the number, which is known
            }
        }
    }

    private void put(Element element, int feature, String key, JsonNode value) {
        switch (feature) {
            case DATA -> element.tag = key.equals("tag") ? value.asString("") : element.tag;
            case TEXT -> element.text = value.asString("");
            case PROPERTIES, ATTRIBUTES ->
                element.values.put(key, value.isValueNode() ? value.asString("") : value.toString());
            case LISTENERS -> element.listeners.add(key);
            case POLLING -> pollMilliseconds = value.asInt(-1);
            default -> {
                // nothing that a page is judged by
            }
        }
    }

    private void splice(Element element, int feature, JsonNode change) {
        if (feature == CLASSES) {
            splice(element.classes, change, "add", added -> added.asString(""));
        } else {
            splice(listOf(element, feature), change, "addNodes", JsonNode::asInt);
        }
    }

    private static <T> void splice(List<T> list, JsonNode change, String key, Function<JsonNode, T> read) {
        int index = change.path("index").asInt();
        for (int removed = change.path("remove").asInt(); removed > 0 && index < list.size(); removed--) {
            list.remove(index);
        }
        for (JsonNode added : change.path(key)) {
            list.add(Math.min(index++, list.size()), read.apply(added));
        }
    }

    private static List<Integer> listOf(Element element, int feature) {
        return switch (feature) {
            case CHILDREN -> element.children;
            case VIRTUAL_CHILDREN -> element.virtual;
            default -> new ArrayList<>();
        };
    }

    private Element element(int number) {
        return elements.computeIfAbsent(number, Element::new);
    }

    /** How often the page asks the server for news, in milliseconds; 0 or below where it waits for nothing. */
    int pollMilliseconds() {
        return pollMilliseconds;
    }

    /** Elements that are part of the page and pass the test, in the order of the page. */
    List<Element> all(Predicate<Element> wanted) {
        return from(ROOT, wanted);
    }

    /** The same of one element and what it holds. */
    List<Element> all(Element within, Predicate<Element> wanted) {
        return from(within.number, wanted);
    }

    private List<Element> from(int root, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        Set<Integer> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Element element = elements.get(open.pop());
            if (element == null || !seen.add(element.number)) {
                continue;
            }
            if (wanted.test(element)) {
                found.add(element);
            }
            element.virtual.reversed().forEach(open::push);
            element.children.reversed().forEach(open::push);
        }
        return found;
    }

    /** The first such element, or null. */
    @Nullable
    Element first(Predicate<Element> wanted) {
        List<Element> found = all(wanted);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The words within an element. */
    String textOf(Element element) {
        StringBuilder words = new StringBuilder(element.text);
        for (int child : element.children) {
            Element inner = elements.get(child);
            if (inner != null) {
                words.append(words.isEmpty() ? "" : " ").append(textOf(inner));
            }
        }
        return words.toString().strip();
    }
}
