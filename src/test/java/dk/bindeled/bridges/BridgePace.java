package dk.bindeled.bridges;

import com.microsoft.playwright.Page;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.Progress;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long the pages of Bridges let one wait, of a town. Told, and asserted nowhere: a test that is timed fails on a busy machine. Asked for by name
 * ({@code performance.md}).
 */
class BridgePace extends BrowserSession {

    private static final int PERSONS = 35_000;
    private static final int TIES = 245_000;
    private static final int TIMES = 4;

    private RunningApplication application = RunningApplication.get();

    @Override
    protected RunningApplication application() {
        return application;
    }

    @Test
    void aTown() throws IOException {
        try (RunningApplication town = RunningApplication.empty()) {
            application = town;
            town.bean(NetworkWriter.class)
                    .load(Towns.generate(PERSONS, TIES, 1), new ImportSource("pace", "town"), Progress.UNWATCHED);
            System.out.printf("Town, %,d persons and %,d ties; seconds, the first time and then%n", PERSONS, TIES);
            for (BridgePart part : BridgePart.values()) {
                System.out.println(part.route() + ": " + seconds("/" + part.route()));
            }
            System.out.println("bridges against associations: " + seconds("/bridges?against=membership"));
            tie();
        }
    }

    private List<String> seconds(String address) {
        List<String> seconds = new ArrayList<>();
        for (int k = 0; k < TIMES; k++) {
            Page page = strangersPage(Look.WIDE);
            page.setDefaultTimeout(120_000);
            page.navigate(application().link());
            long start = System.nanoTime();
            page.navigate(address);
            settle(page);
            seconds.add("%.2f".formatted((System.nanoTime() - start) / 1e9));
            pictureOfWindow(page, "pace" + address.replaceAll("\\W", "-"));
            page.context().close();
        }
        return seconds;
    }

    /** From the click on a tie more until its figures are there. */
    private void tie() {
        Page page = open("/bridges/what-if", Look.WIDE);
        page.setDefaultTimeout(120_000);
        for (int k = 0; k < TIMES; k++) {
            choose(page, 0, "p" + (11 + k));
            choose(page, 1, "p" + (20_011 + 997 * k));
            long start = System.nanoTime();
            page.locator(".whatif-form > .primary-button").click();
            page.waitForSelector(".whatif-changes ol li:nth-child(" + (k + 1) + ")");
            System.out.printf("a tie more: %.2f%n", (System.nanoTime() - start) / 1e9);
        }
    }

    private static void choose(Page page, int field, String name) {
        page.locator(".whatif-person").nth(field).locator("input").fill(name);
        page.locator(".whatif-person")
                .nth(field)
                .locator(".whatif-found button")
                .first()
                .click();
        page.locator(".whatif-person")
                .nth(field)
                .locator(".whatif-chosen li")
                .first()
                .waitFor();
    }
}
