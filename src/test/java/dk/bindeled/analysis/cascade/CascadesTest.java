package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CascadesTest {

    @Test
    void aRingInHagellochTakesTenDaysAndNeverMoreThanEighteen() {
        GenerationTime time = GenerationTime.of(Forest.of(Hagelloch.snapshot(null)));
        assertThat(time.median()).isEqualTo(Figure.of(10, 184));
        assertThat(time.shortest()).isEqualTo(2);
        assertThat(time.longest()).isEqualTo(18);
    }

    @Test
    void generationTimeLeavesStartersOut() {
        GenerationTime time = GenerationTime.of(new Acts()
                .welcome("s", "a", 0, 10)
                .welcome("a", "b", 11, 14)
                .welcome("a", "c", 11, 20)
                .forest());
        assertThat(time.median()).isEqualTo(Figure.of(7, 2));
        assertThat(time.lowerQuartile()).isEqualTo(5.5);
        assertThat(time.upperQuartile()).isEqualTo(8.5);
    }

    @Test
    void generationTimeIsMissingWithAReason() {
        assertThat(GenerationTime.of(new Acts().forest()).median().reason()).isEqualTo(Reason.NO_WELCOMES);
        assertThat(GenerationTime.of(new Acts().undated("g", "a").forest())
                        .median()
                        .reason())
                .isEqualTo(Reason.NO_DATES);
        assertThat(GenerationTime.of(new Acts().welcome("s", "a", 1, 2).forest())
                        .median()
                        .reason())
                .isEqualTo(Reason.TOO_FEW);
    }

    @Test
    void leftHomeIsTheShareOutsideTheRootsGroups() {
        // s lives in moel and brings a (moel) and b (sko); b brings c (sko) and d, who is placed nowhere
        Acts acts = new Acts()
                .area(new Area("moel", "Møllevangen", AreaLevel.ESTATE, null))
                .area(new Area("sko", "Skovhøj", AreaLevel.ESTATE, null))
                .actor("s", "moel", Kind.AMBASSADOR)
                .actor("a", "moel", Kind.CITIZEN)
                .actor("b", "sko", Kind.CITIZEN)
                .actor("c", "sko", Kind.CITIZEN)
                .welcome("s", "a", 1, 2)
                .welcome("s", "b", 1, 2)
                .welcome("b", "c", 3, 4)
                .welcome("b", "d", 3, 4);
        LeftHome left = LeftHome.of(acts.forest(), acts.snapshot());
        assertThat(left.share().n()).isEqualTo(3);
        assertThat(left.share().value()).isEqualTo(2 / 3.0);
        assertThat(left.flows())
                .containsExactly(
                        new LeftHome.Flow("moel", "moel", 1),
                        new LeftHome.Flow("moel", "sko", 1),
                        new LeftHome.Flow("sko", "sko", 1));
    }

    @Test
    void withOneGroupOnlyNobodyCanLeaveIt() {
        Acts acts = new Acts().welcome("s", "a", 1, 2);
        assertThat(LeftHome.of(acts.forest(), acts.snapshot()).share().reason()).isEqualTo(Reason.ONE_GROUP_ONLY);
    }

    @Test
    void unaskedIsCountedByKindOfGuideAndHalfYearWhereItIsRecorded() {
        Acts acts = new Acts()
                .person("pro", Kind.PROFESSIONAL)
                .told("pro", null, false, 0)
                .told("pro", null, false, 180)
                .told("pro", null, true, 181)
                .told(null, null, true, 181)
                .told("pro", null, null, 181);
        Unasked unasked = Unasked.of(acts.snapshot());
        assertThat(unasked.periods())
                .extracting(period -> period.guideKind() + " " + period.period() + " " + period.unasked() + "/"
                        + (period.unasked() + period.asked()))
                .containsExactly("PROFESSIONAL 2022-H1 0/2", "PROFESSIONAL 2022-H2 1/1", "UNKNOWN 2022-H2 1/1");
        assertThat(unasked.periods().getFirst().share().high()).isCloseTo(0.6576, within(5e-5));
        assertThat(unasked.share().value()).isEqualTo(0.5);
        assertThat(unasked.share().n()).isEqualTo(4);
    }

    @Test
    void theNetworksFiguresAreNamedAndKnownForHagelloch() {
        Cascades cascades = Cascades.of(Hagelloch.snapshot(LocalDate.of(1862, 12, 31)), 21, 1, 999, Progress.UNWATCHED);
        Map<String, Figure> figures = cascades.figures();
        assertThat(figures.keySet())
                .containsExactly(
                        "reached",
                        "rings",
                        "starters",
                        "cold_roots",
                        "size",
                        "depth",
                        "breadth",
                        "structural_virality",
                        "reproduction",
                        "generation_time",
                        "left_home",
                        "unasked",
                        "open",
                        "invalid_referrals",
                        "reproduction_referrals",
                        "reproduction_shown",
                        "reproduction_welcomed",
                        "reproduction_attributed",
                        "days_to_10",
                        "days_to_50",
                        "days_to_100",
                        "parents_differ",
                        "reached_first_touch",
                        "rings_first_touch",
                        "depth_first_touch",
                        "reproduction_first_touch",
                        "retention",
                        "retention_by_sight",
                        "left_community",
                        "left_network");
        assertThat(figures.get("days_to_100")).extracting(Figure::value).isEqualTo(36.0);
        assertThat(figures.get("reached")).isEqualTo(Figure.of(188, 188));
        assertThat(figures.get("rings")).isEqualTo(Figure.of(6, 188));
        assertThat(figures.get("cold_roots")).isEqualTo(Figure.of(4, 4));
        assertThat(figures.get("starters")).isEqualTo(Figure.of(0, 4));
        assertThat(figures.get("size")).isEqualTo(Figure.of(173, 4));
        assertThat(figures.get("depth")).isEqualTo(Figure.of(5, 4));
    }

    @Test
    void withoutReferralsEveryFigureIsMissing() {
        Cascades cascades = Cascades.of(new Acts().snapshot(), 180, 1, 999, Progress.UNWATCHED);
        assertThat(cascades.figures().values()).noneMatch(Figure::isKnown);
    }
}
