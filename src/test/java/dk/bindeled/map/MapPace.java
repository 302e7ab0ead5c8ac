package dk.bindeled.map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.Progress;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * How long the map lets one wait, how much it sends and how smoothly it pans, of the demo municipality and of a town. Told, and asserted nowhere: a
 * test that is timed fails on a busy machine. Asked for by name ({@code performance.md}).
 */
class MapPace extends MapSession {

    private static final int PERSONS = 35_000;
    private static final int TIES = 245_000;
    private static final int SESSIONS = 7;
    private static final String SHOWN = "() => { const s = document.querySelector('bindeled-network-map')?.describe();"
            + " return s && !s.loading && s.width > 0 && s.labels.length > 0; }";

    private RunningApplication application = RunningApplication.get();

    @Override
    protected RunningApplication application() {
        return application;
    }

    @Test
    void theDemo() {
        tell("Lindeå, seconds from the click on Kort until the map is drawn: " + sessions());
    }

    @Test
    void aTown() throws IOException {
        try (RunningApplication town = RunningApplication.empty()) {
            application = town;
            town.bean(NetworkWriter.class)
                    .load(Towns.generate(PERSONS, TIES, 1), new ImportSource("pace", "town"), Progress.UNWATCHED);
            tell("Town, %,d persons and %,d ties".formatted(PERSONS, TIES));
            tell("seconds from the click on Kort until the areas are drawn: " + sessions());
            near();
        }
    }

    /** The first session asks for everything first. */
    private String sessions() {
        List<String> seconds = new ArrayList<>();
        for (int k = 0; k < SESSIONS; k++) {
            Page page = open("/overview", Look.WIDE);
            page.waitForTimeout(500);
            AtomicLong bytes = received(page);
            long start = System.nanoTime();
            page.locator("nav a[href^=map]").first().click();
            page.waitForFunction(SHOWN);
            seconds.add("%.2f (%.2f MB)".formatted((System.nanoTime() - start) / 1e9, bytes.get() / 1e6));
            page.context().close();
        }
        return String.join(", ", seconds);
    }

    /** Comes closer until some five thousand persons are drawn, and drags the map. */
    private void near() {
        double ratio = 0.3;
        double step = 0.15;
        for (int k = 0; k < 8; k++) {
            Page page = strangersPage(Look.WIDE);
            page.navigate(application().link());
            AtomicLong bytes = received(page);
            page.navigate("/map?at=0.45,0.45," + String.format(Locale.ROOT, "%.4f", ratio) + "&persons=no");
            settle(page);
            page.waitForFunction(SHOWN, null, new Page.WaitForFunctionOptions().setTimeout(120_000));
            page.waitForTimeout(2_000);
            page.waitForFunction(SHOWN, null, new Page.WaitForFunctionOptions().setTimeout(120_000));
            int persons = ((Number) nodes(page).getOrDefault("citizen", 0)).intValue();
            int ties = part(page, "ties").values().stream()
                    .mapToInt(count -> ((Number) count).intValue())
                    .sum();
            tell("ratio %.3f: %,d persons, %,d ties, %.2f MB in all; %s"
                    .formatted(ratio, persons, ties, bytes.get() / 1e6, frames(page)));
            page.context().close();
            ratio += persons < 5_000 ? step : -step;
            step /= 2;
        }
    }

    private String frames(Page page) {
        page.evaluate("""
                () => {
                  window.frames = [];
                  const tick = (now) => { window.frames.push(now); window.ticking = requestAnimationFrame(tick); };
                  requestAnimationFrame(tick);
                }""");
        List<Double> stage = stage(page);
        double x = stage.get(0) + stage.get(2) / 2;
        double y = stage.get(1) + stage.get(3) / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        long end = System.nanoTime() + 4_000_000_000L;
        for (int k = 0; System.nanoTime() < end; k++) {
            page.mouse().move(x + 120 * Math.sin(k / 12.0), y + 80 * Math.cos(k / 12.0));
        }
        page.mouse().up();
        Object told = page.evaluate("""
                () => {
                  cancelAnimationFrame(window.ticking);
                  const gaps = window.frames.slice(1).map((now, k) => now - window.frames[k]).sort((a, b) => a - b);
                  const gl = document.createElement('canvas').getContext('webgl');
                  const about = gl.getExtension('WEBGL_debug_renderer_info');
                  const seconds = (window.frames.at(-1) - window.frames[0]) / 1000;
                  return `${(gaps.length / seconds).toFixed(1)} frames a second while it is dragged, the longest ${gaps.at(-1).toFixed(0)} ms; `
                    + gl.getParameter(about.UNMASKED_RENDERER_WEBGL);
                }""");
        return String.valueOf(told);
    }

    /** Bytes that come over the line from now on. */
    private static AtomicLong received(Page page) {
        AtomicLong bytes = new AtomicLong();
        Set<String> ours = new HashSet<>();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.requestWillBeSent", event -> {
            if (address(event).contains("/map/")) {
                ours.add(id(event));
            }
        });
        session.on("Network.loadingFinished", event -> {
            if (ours.contains(id(event))) {
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            }
        });
        return bytes;
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static String address(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }

    private static void tell(String line) {
        System.out.println(line);
    }
}
