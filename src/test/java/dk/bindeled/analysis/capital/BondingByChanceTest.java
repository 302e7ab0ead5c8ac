package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.StudyFiles;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BondingByChanceTest {

    private static final Snapshot KARATE = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);

    /**
     * The expected values are means over 10,000 graphs that networkx 2.8.8 drew: its {@code double_edge_swap} stopped after 1,560 tries each, so
     * that refused swaps count. Standard deviations of one graph there: 0.0258, 0.0528 and 0.0519; those of its means, from 50 batches: 0.00028,
     * 0.00052 and 0.00048. Limits are four standard deviations of the difference to a mean over 2,000.
     */
    @Test
    void whatChanceGivesTheKarateClubIsWhatNetworkxFinds() {
        Map<String, Figure> figures = of(KARATE, 2_000, 2);
        near(figures, "transitivity", 0.223665, 0.0026);
        near(figures, "clustering", 0.366673, 0.0052);
        near(figures, "supported_share", 0.728562, 0.0051);
        assertThat(figure(figures, "transitivity").value()).isNotNull().isCloseTo(0.255682, within(1e-6));
        assertThat(figure(figures, "clustering").value()).isNotNull().isCloseTo(0.587931, within(1e-6));
        assertThat(figure(figures, "supported_share").value()).isEqualTo(67.0 / 78);
        assertThat(figure(figures, "clustering").p()).isNotNull().isBetween(1.0 / 2_001, 0.005);
        assertThat(figure(figures, "transitivity").p()).isNotNull().isGreaterThan(0.05);
        assertThat(figure(figures, "two_mode_clustering")).isEqualTo(Figure.missing(Reason.NO_GROUPS, 0));
    }

    @Test
    void withinTheClubsFewTiesAreLeftToBeSupported() {
        Snapshot clubs = StudyFiles.snapshot("zachary-karate-club", Grouping.attribute("club"));
        Figure supported = figure(of(clubs, 200, 2), "supported_share");
        assertThat(supported.value()).isEqualTo(63.0 / 67);
        assertThat(supported.expected()).isNotNull().isLessThan(0.7);
        assertThat(supported.p()).isEqualTo(1.0 / 201);
    }

    @Test
    void theWomenOfDavisMeetAgainMoreThanChanceWouldHaveThem() {
        Snapshot davis = StudyFiles.snapshot("davis-southern-women", Grouping.ALL);
        Figure twoMode = figure(of(davis, 400, 2), "two_mode_clustering");
        assertThat(twoMode.value()).isNotNull().isCloseTo(0.467764, within(1e-6));
        assertThat(twoMode.expected()).isNotNull().isLessThan(0.467764);
        assertThat(twoMode.p()).isNotNull().isLessThan(0.05);
    }

    @Test
    void figuresAreTheSameAsWithoutChanceAndOnAnyNumberOfThreads() {
        Map<String, Figure> alone = of(KARATE, 19, 1);
        assertThat(of(KARATE, 19, 4)).isEqualTo(alone);
        Bonding bonding = Bonding.of(KARATE, Progress.UNWATCHED);
        assertThat(figure(alone, "supported_share").value())
                .isEqualTo(bonding.supportedShare().value());
        assertThat(figure(alone, "transitivity").n())
                .isEqualTo(bonding.transitivity().n());
        assertThat(figure(alone, "clustering").value())
                .isEqualTo(bonding.clustering().mean().value());
    }

    @Test
    void itCanBeCancelled() {
        ClassifiedGraph classified = ClassifiedGraph.of(KARATE, KARATE.groups());
        assertThatThrownBy(() -> BondingByChance.of(KARATE, classified, 19, 1, new Chunks(2), new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static Map<String, Figure> of(Snapshot snapshot, int runs, int threads) {
        ClassifiedGraph classified = ClassifiedGraph.of(snapshot, snapshot.groups());
        return BondingByChance.of(snapshot, classified, runs, 1, new Chunks(threads), Progress.UNWATCHED);
    }

    private static Figure figure(Map<String, Figure> figures, String name) {
        Figure figure = figures.get(name);
        assertThat(figure).as(name).isNotNull();
        return figure;
    }

    private static void near(Map<String, Figure> figures, String name, double expected, double limit) {
        assertThat(figure(figures, name).expected()).as(name).isNotNull().isCloseTo(expected, within(limit));
    }
}
