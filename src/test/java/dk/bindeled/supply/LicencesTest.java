package dk.bindeled.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in the jar may be given on under GPL-3.0-or-later. */
class LicencesTest {

    private static final String JERSEY =
            "EPL-2.0 or GPL-2.0 with the classpath exception, as one chooses; the bill has the second by a name that is not SPDX's";

    /** Parts whose licence is missing or unusual in the bill, and why they may be used all the same. */
    private static final Map<String, String> REVIEWED = Map.of(
            "org.glassfish.jersey.core:jersey-common",
            JERSEY,
            "org.glassfish.jersey.core:jersey-server",
            JERSEY,
            "org.bouncycastle:bcprov-jdk18on",
            "its text is that of MIT (SPDX lists it under MIT), under a name of its own");

    @ParameterizedTest
    @ValueSource(strings = {Bill.PROGRAM, Bill.INTERFACE})
    void everyPartMayBeGivenOn(String bill) {
        assertThat(Licences.refused(Bill.of(bill), REVIEWED))
                .as(
                        "parts without a licence that GPL-3.0 allows: take another part, or look at its licence and add it to REVIEWED")
                .isEmpty();
    }

    @Test
    void theBillsNameWhatTheProgramIsKnownToHold() {
        assertThat(Bill.of(Bill.PROGRAM).parts())
                .hasSizeGreaterThan(200)
                .extracting(Bill.Part::name)
                .contains(
                        "org.neo4j:neo4j",
                        "com.vaadin:flow-server",
                        "org.springframework.security:spring-security-web",
                        "org.jgrapht:jgrapht-core",
                        "ch.qos.logback:logback-classic")
                .as("what only tests use is not delivered")
                .doesNotContain("com.microsoft.playwright:playwright", "org.assertj:assertj-core");
        assertThat(Bill.of(Bill.INTERFACE).parts())
                .hasSizeGreaterThan(200)
                .extracting(Bill.Part::name)
                .contains("sigma", "echarts", "lit", "@vaadin/button");
    }

    @Test
    void everyPartHasAnExactVersionAndAHash() {
        for (String bill : new String[] {Bill.PROGRAM, Bill.INTERFACE}) {
            assertThat(Bill.of(bill).parts()).allSatisfy(part -> {
                assertThat(part.version())
                        .as(part.name())
                        .matches("[0-9A-Za-z][0-9A-Za-z.+_-]*")
                        .doesNotContain("SNAPSHOT");
                assertThat(part.hash()).as(part.name()).matches("[0-9a-f]{128}");
            });
        }
    }

    /** The red twin: parts that must be reported. */
    @Test
    void aPartThatMayNotBeGivenOnIsReported() {
        Bill bill = Bill.of("/supply/forbidden.cdx.json");

        assertThat(Licences.refused(bill, Map.of()))
                .containsExactly(
                        "@closed/chart 1.0.0 [UNLICENSED]",
                        "org.example:both-at-once 1.0 [MIT AND GPL-2.0-only]",
                        "org.example:database 3.1 [SSPL-1.0]",
                        "org.example:grid 25.2.2 [Vaadin Commercial License and Service Terms]",
                        "org.example:nameless 0.1 []",
                        "org.example:runner 2.0 [EPL-2.0]");
        assertThat(Licences.refused(bill, Map.of("org.example:runner", "looked at")))
                .hasSize(5)
                .noneMatch(part -> part.startsWith("org.example:runner"));
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, true",
        "(MPL-2.0 OR Apache-2.0), true",
        "(CDDL-1.0 OR GPL-2.0-with-classpath-exception), true",
        "BSD-3-Clause AND MIT, true",
        "CDDL-1.1, false",
        "MIT AND SSPL-1.0, false",
        "SEE LICENSE IN LICENSE.md, false",
        "((MIT OR SSPL-1.0) AND SSPL-1.0), false",
    })
    void anExpressionIsAllowedIfOneMayChooseSo(String expression, boolean allowed) {
        assertThat(Licences.isAllowed(expression)).isEqualTo(allowed);
    }

    @Test
    void whatWasReviewedIsStillThere() {
        List<String> names =
                Bill.of(Bill.PROGRAM).parts().stream().map(Bill.Part::name).toList();
        assertThat(names).containsAll(REVIEWED.keySet());
        assertThat(REVIEWED.values()).allMatch(reason -> reason.length() > 20);
    }
}
