package dk.bindeled.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of a browser, as far as the server can tell: it speaks what Vaadin's client speaks (the first page, {@code v-r=init}, then
 * {@code v-r=uidl} with what happens, and asks again as often as the server wants while work runs), but draws nothing. Whatever is not as it
 * has to be is a {@link PageFault}.
 */
final class BrowserPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FILES =
            Pattern.compile("(?:src|href)=\"\\.?/?([^\"#?]+\\.(?:js|css)(?:\\?[^\"]*)?)\"");
    private static final String DETAILS =
            "&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-tzo=0&v-dstd=0&v-rtzo=0"
                    + "&v-dston=false&v-tzid=UTC&v-td=false&v-pr=1&v-np=Linux%20x86_64&v-cs=light%20dark&v-pv=VISIBLE&v-tn=aura";

    private final Connection connection;
    private final long patienceNanos;
    private final UidlTree tree = new UidlTree();
    private String uiId = "";
    private String csrf = "";
    private int syncId;
    private int clientId;
    private long beaten;
    private long heartbeatNanos;

    private BrowserPage(Connection connection, long patienceMilliseconds) {
        this.connection = connection;
        this.patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMilliseconds);
    }

    /**
     * Opens an address and waits until its content is there.
     *
     * @param route for instance {@code map}
     * @param query for instance {@code date=2024-01-01}, may be empty
     * @param patienceMilliseconds after which a page that is not finished has failed
     */
    static BrowserPage open(Connection connection, String route, String query, long patienceMilliseconds) {
        BrowserPage page = new BrowserPage(connection, patienceMilliseconds);
        long began = System.nanoTime();
        String html = connection.get(route + (query.isEmpty() ? "" : "?" + query));
        page.files(html).forEach(connection::getOnce);
        page.initialise(route, query);
        page.go(route, query, began);
        return page;
    }

    private List<String> files(String html) {
        List<String> found = new ArrayList<>();
        Matcher matcher = FILES.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private void initialise(String route, String query) {
        String answer = connection.get("?v-r=init&location=" + encoded(route) + "&query=" + encoded(query) + DETAILS
                + "&v-curdate=" + System.currentTimeMillis());
        JsonNode config = parsed(answer).path("appConfig");
        if (!config.has("v-uiId")) {
            throw new PageFault("No page was made: " + begin(answer));
        }
        uiId = config.path("v-uiId").asString();
        heartbeatNanos =
                TimeUnit.SECONDS.toNanos(config.path("heartbeatInterval").asInt(300));
        beaten = System.nanoTime();
        take(config.path("uidl"));
    }

    /** Goes to another address without loading the page anew, as a link does, and waits until its content is there. */
    void go(String route, String query) {
        go(route, query, System.nanoTime());
    }

    private void go(String route, String query, long began) {
        ObjectNode data = JSON.createObjectNode();
        data.put("route", route);
        data.put("query", query);
        data.put("appShellTitle", "Bindeled");
        data.putObject("historyState").put("idx", 0);
        data.put("trigger", "client");
        send(event(1, "ui-navigate", data));
        settle(began);
    }

    /** Tells the server of an event and waits until what follows from it is there. */
    void happen(UidlTree.Element where, String event, ObjectNode data) {
        send(event(where.number(), event, data));
        settle(System.nanoTime());
    }

    /** A click somewhere in an element. */
    void click(UidlTree.Element where) {
        ObjectNode data = JSON.createObjectNode();
        for (String key : List.of("shiftKey", "metaKey", "ctrlKey", "altKey")) {
            data.put("event." + key, false);
        }
        for (String key : List.of("clientX", "clientY", "screenX", "screenY")) {
            data.put("event." + key, 400);
        }
        data.put("event.detail", 1);
        data.put("event.button", 0);
        happen(where, "click", data);
    }

    /** A value that was chosen in an input. */
    void put(UidlTree.Element input, String property, String value) {
        ObjectNode change = JSON.createObjectNode();
        change.put("type", "mSync");
        change.put("node", input.number());
        change.put("feature", UidlTree.PROPERTIES);
        change.put("property", property);
        change.put("value", value);
        send(change, event(input.number(), property + "-changed", JSON.createObjectNode()));
    }

    /** What the browser tells by itself after the top bar has been filled; nobody waits for it. */
    void echo() {
        UidlTree.Element choice = tree.first(element -> element.tag().equals("vaadin-select"));
        if (choice != null) {
            send(event(choice.number(), "value-changed", JSON.createObjectNode()));
        }
        if (System.nanoTime() - beaten > heartbeatNanos) {
            beaten = System.nanoTime();
            connection.post("?v-r=heartbeat&v-uiId=" + uiId, "", "text/plain;charset=UTF-8");
        }
    }

    /** Leaves the page; the server hears of it where {@code told}, as it does unless a phone or a network breaks off. */
    void close(boolean told) {
        if (told) {
            ObjectNode message = message(JSON.createArrayNode());
            message.put("UNLOAD", true);
            connection.post("?v-r=uidl&v-uiId=" + uiId, message.toString(), "text/plain;charset=UTF-8");
        }
    }

    /** What the page shows. */
    UidlTree tree() {
        return tree;
    }

    private void settle(long began) {
        while (true) {
            fault();
            if (tree.pollMilliseconds() <= 0 && isFinished()) {
                return;
            }
            if (System.nanoTime() - began > patienceNanos) {
                throw new PageFault("Not finished after " + TimeUnit.NANOSECONDS.toMillis(patienceNanos) + " ms: "
                        + (isFinished() ? "it still asks" : waitingFor()));
            }
            if (tree.pollMilliseconds() <= 0) {
                throw new PageFault("The page asks no more and has no content: " + waitingFor());
            }
            pause(tree.pollMilliseconds());
            send(event(1, "ui-poll", null));
        }
    }

    private boolean isFinished() {
        return tree.first(element -> element.is("screen-content") && element.hasChildren()) != null
                && tree.first(element -> element.is("waiting")) == null;
    }

    private String waitingFor() {
        UidlTree.Element waiting = tree.first(element -> element.is("waiting"));
        return waiting == null ? "no screen" : tree.textOf(waiting);
    }

    private void fault() {
        UidlTree.Element trouble =
                tree.first(element -> element.is("trouble") || element.tag().equals("vaadin-confirm-dialog"));
        if (trouble != null) {
            throw new PageFault("The page tells of trouble: " + tree.textOf(trouble) + trouble.value("header"));
        }
    }

    private void send(ObjectNode... calls) {
        ArrayNode rpc = JSON.createArrayNode();
        for (ObjectNode call : calls) {
            rpc.add(call);
        }
        String answer =
                connection.post("?v-r=uidl&v-uiId=" + uiId, message(rpc).toString(), "application/json; charset=UTF-8");
        take(parsed(answer));
    }

    private ObjectNode message(ArrayNode rpc) {
        ObjectNode message = JSON.createObjectNode();
        message.put("csrfToken", csrf);
        message.set("rpc", rpc);
        message.put("syncId", syncId);
        message.put("clientId", clientId);
        return message;
    }

    private static ObjectNode event(int node, String name, @Nullable ObjectNode data) {
        ObjectNode event = JSON.createObjectNode();
        event.put("type", "event");
        event.put("node", node);
        event.put("event", name);
        if (data != null) {
            event.set("data", data);
        }
        return event;
    }

    private void take(JsonNode uidl) {
        JsonNode meta = uidl.path("meta");
        if (meta.has("appError") || meta.has("sessionExpired")) {
            throw new PageFault("The server tells of an error: " + begin(meta.toString()));
        }
        if (!uidl.has("syncId") || !uidl.has("clientId")) {
            throw new PageFault("No answer of a page: " + begin(uidl.toString()));
        }
        if (uidl.has("Vaadin-Security-Key")) {
            csrf = uidl.path("Vaadin-Security-Key").asString();
        }
        syncId = uidl.path("syncId").asInt();
        clientId = uidl.path("clientId").asInt();
        tree.apply(uidl.path("changes"));
    }

    private static JsonNode parsed(String answer) {
        try {
            JsonNode json =
                    JSON.readTree(answer.startsWith("for(;;);") ? answer.substring("for(;;);".length()) : answer);
            return json.isArray() && json.size() == 1 ? json.get(0) : json;
        } catch (RuntimeException e) {
            throw new PageFault("No JSON: " + begin(answer), e);
        }
    }

    private static String begin(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageFault("Interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
