package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No address leads out of what is meant to be served: not into the jar, not into the data folder, not into the machine. */
class TraversalIT {

    private static final List<String> UPWARDS = List.of(
            "..",
            "%2e%2e",
            "%252e%252e",
            ".%2e",
            "%c0%ae%c0%ae",
            "%e0%80%ae%e0%80%ae",
            "%uff0e%uff0e",
            "..;",
            "..%00",
            "....",
            "%2e%2e%3b");
    private static final List<String> DIVIDERS = List.of("/", "%2f", "%252f", "%5c", "\\", "%c0%af", "%255c", "//");
    private static final List<String> WANTED = List.of("etc/passwd", "application.properties");
    private static final List<String> ROOTS = List.of("/", "/styles/", "/VAADIN/build/", "/VAADIN/static/", "/map/");

    static Stream<String> roots() {
        return ROOTS.stream();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void noWayUpwardsOpensAFile(String root) {
        Visitor known = Visitor.signedIn(RunningApplication.get());
        for (String upward : UPWARDS) {
            for (String divider : DIVIDERS) {
                String way = (upward + divider).repeat(root.length() > 8 ? 3 : 6);
                for (String wanted : WANTED) {
                    String path = root + way + wanted;
                    String answer = known.raw(
                            "GET " + path + " HTTP/1.1\r\nHost: HOST\r\nCookie: COOKIE\r\nConnection: close\r\n\r\n");
                    assertThat(Visitor.status(answer)).as(path).isIn(200, 400, 404);
                    assertThat(answer)
                            .as(path)
                            .doesNotContain(
                                    "root:x:", "spring.application.name", "Manifest-Version", "Spring-Boot-Version");
                }
            }
        }
    }

    @Test
    void whatLiesInTheJarAndIsNoPartOfAPageIsNotServed() {
        Visitor known = Visitor.signedIn(RunningApplication.get());
        for (String path : new String[] {
            "/application.properties",
            "/META-INF/MANIFEST.MF",
            "/META-INF/sbom/application.cdx.json",
            "/META-INF/sbom/interface.cdx.json",
            "/META-INF/build-info.properties",
            "/META-INF/VAADIN/config/stats.json",
            "/VAADIN/config/stats.json",
            "/VAADIN/config/flow-build-info.json",
            "/cypher/statements/actors-all.cypher",
            "/messages/privacy.properties",
            "/dk/bindeled/BindeledApplication.class",
            "/BOOT-INF/classes/application.properties",
            "/WEB-INF/web.xml",
            "/.git/config",
            "/.env",
            "/pom.xml",
        }) {
            assertThat(known.get(path).body())
                    .as(path)
                    .doesNotContain(
                            "spring.application",
                            "Manifest-Version",
                            "bomFormat",
                            "build.version",
                            "productionMode\"",
                            "npmModules",
                            "MATCH (",
                            "privacy.page",
                            "\u00ca\u00fe\u00ba\u00be");
        }
    }

    @Test
    void nothingInTheDataFolderIsServed() throws IOException {
        RunningApplication application = RunningApplication.get();
        Visitor known = Visitor.signedIn(application);
        List<String> names;
        try (Stream<Path> files = Files.walk(application.data(), 2)) {
            names = files.filter(Files::isRegularFile)
                    .map(file -> application.data().relativize(file).toString())
                    .toList();
        }
        assertThat(names).isNotEmpty();
        for (String name : names) {
            for (String root : new String[] {"/", "/VAADIN/", "/styles/"}) {
                var answer = known.get(root + name.replace(" ", "%20"));
                assertThat(answer.headers().firstValue("Content-Type").orElse("text/html"))
                        .as(root + name)
                        .matches("(text/html|application/json).*");
                assertThat(answer.statusCode()).isIn(200, 400, 404);
            }
        }
    }
}
