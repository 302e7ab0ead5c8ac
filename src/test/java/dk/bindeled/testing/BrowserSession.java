package dk.bindeled.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/**
 * A browser that looks at the real application. A test extends it, opens pages as someone who is signed in, and may keep pictures of them
 * in {@code target/screenshots}. Each page is closed after its test, and a test fails if a page wrote an error to its console.
 */
public abstract class BrowserSession {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static @Nullable Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /**
     * How a page is looked at.
     *
     * @param width of the window in pixels
     * @param height of the window in pixels
     * @param dark true if the machine is set to dark
     * @param language what the browser asks for, {@code da} or {@code en}
     */
    public record Look(int width, int height, boolean dark, String language) {

        /** A wide screen, light, in Danish. */
        public static final Look WIDE = new Look(1440, 900, false, "da");
        /** The narrowest phone, light, in Danish. */
        public static final Look PHONE = new Look(360, 740, false, "da");
        /** A wide screen, dark, in Danish. */
        public static final Look DARK = new Look(1440, 900, true, "da");
        /** A wide screen, light, in English. */
        public static final Look ENGLISH = new Look(1440, 900, false, "en");
    }

    /** The application that is looked at: the one with the demo municipality, unless a test has one of its own. */
    protected RunningApplication application() {
        return RunningApplication.get();
    }

    /** A page on which nobody is signed in. */
    protected Page strangersPage(Look look) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(application().address())
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(look.language().equals("da") ? "da-DK" : "en-GB"));
        context.setDefaultTimeout(30_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(errors::add);
        return page;
    }

    /** A signed-in page at {@code path}, for instance {@code /overview?lang=en}, once its figures are there. */
    protected Page open(String path, Look look) {
        Page page = strangersPage(look);
        page.navigate(application().link());
        page.navigate(path);
        settle(page);
        return page;
    }

    /** Waits until a screen has content and nothing is being worked out any more. */
    protected static void settle(Page page) {
        page.waitForSelector("main#content h1");
        page.waitForFunction(
                "() => !document.querySelector('.waiting') && document.querySelector('.screen-content')?.children.length > 0");
        page.waitForFunction(
                "() => !window.Vaadin?.Flow?.clients"
                        + " || Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/NAME.png}. */
    protected static Path picture(Page page, String name) {
        return picture(page, name, true);
    }

    /** Keeps a picture of what the window shows as {@code target/screenshots/NAME.png}. */
    protected static Path pictureOfWindow(Page page, String name) {
        return picture(page, name, false);
    }

    private static Path picture(Page page, String name, boolean whole) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
        assertThat(file).isNotEmptyFile();
        return file;
    }

    /** What axe finds on the page that keeps people out: violations of WCAG 2.2 A and AA it calls serious or critical. */
    @SuppressWarnings("unchecked") // what the page gives back are maps and lists of JSON
    protected static List<String> barriers(Page page) {
        page.evaluate(axe());
        Map<String, Object> report = (Map<String, Object>) Objects.requireNonNull(page.evaluate(
                "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })"));
        return ((List<Map<String, Object>>) Objects.requireNonNull(report.get("violations")))
                .stream()
                        .filter(violation -> List.of("serious", "critical").contains(violation.get("impact")))
                        .flatMap(BrowserSession::places)
                        .toList();
    }

    /** True if nothing of the page lies beyond its right edge; what does is printed. */
    protected static boolean fitsWidth(Page page) {
        String beyond = (String) Objects.requireNonNull(page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return '';
                  return [...document.querySelectorAll('main *')]
                    .filter(e => e.getBoundingClientRect().right > width + 1)
                    .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40)).join('\\n') || 'not in main';
                }"""));
        if (!beyond.isEmpty()) {
            System.out.println("Beyond the right edge:\n" + beyond);
        }
        return beyond.isEmpty();
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(errors).as("errors in the browser's console").isEmpty();
    }

    /** The browser also tells of answers that are no pages, such as those to strangers; tests look at these themselves. */
    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            errors.add(message.text());
        }
    }

    @SuppressWarnings("unchecked") // what the page gives back are maps and lists of JSON
    private static Stream<String> places(Map<String, Object> violation) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(violation.get("nodes")))
                .stream().map(node -> violation.get("id") + ": " + node.get("html") + " " + node.get("failureSummary"));
    }

    private static String axe() {
        try (InputStream script = BrowserSession.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One browser for all tests of a JVM; it ends with the JVM. */
    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--use-angle=swiftshader",
                                    "--enable-unsafe-swiftshader",
                                    "--disable-background-networking")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser"));
        }
        return browser;
    }

    private static Path chromium() {
        String chosen = System.getenv("BINDELED_CHROMIUM");
        return Stream.concat(Stream.ofNullable(chosen), BROWSERS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium at any of " + BROWSERS + "; ./bindeled test installs one, or says how"));
    }
}
