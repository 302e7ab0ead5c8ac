package dk.bindeled.study;

import dk.bindeled.network.Channel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Level;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small hand-made study in which every kind of value occurs: known, missing, with and without interval. */
final class StudyFixture {

    private StudyFixture() {}

    static Study study() {
        SnapshotQuery query = new SnapshotQuery(
                LocalDate.of(2024, 6, 30),
                EnumSet.of(TieType.SUPPORTS, TieType.KNOWS),
                Unit.PERSONS,
                Grouping.attribute("club"));
        return new Study(
                "s1",
                Instant.parse("2024-07-01T10:00:00Z"),
                "anna",
                StudyParameters.of(query),
                "0.1.0",
                "ab".repeat(32),
                result());
    }

    /** The same study with another E-I index. */
    static Study study(Figure ei) {
        Study plain = study();
        return new Study(
                plain.id(),
                plain.at(),
                plain.by(),
                plain.parameters(),
                plain.version(),
                plain.fingerprint(),
                result(ei));
    }

    static StudyResult result() {
        return result(Figure.of(-0.5, 78).withExpected(0.03).withP(0.001));
    }

    private static StudyResult result(Figure ei) {
        return new StudyResult(
                network(ei),
                List.of(
                        new ActorFigures(
                                "a",
                                2,
                                1,
                                1,
                                0.5,
                                2,
                                1,
                                1,
                                1.5,
                                0.75,
                                0.625,
                                0.1,
                                3.0,
                                0.5,
                                0,
                                0.25,
                                new BrokerFigures(4, 0, 1, 1, 2),
                                1,
                                2,
                                1,
                                4,
                                2,
                                1,
                                3),
                        new ActorFigures(
                                "b", 0, null, null, null, 0, null, null, null, null, null, null, null, null, 0, null,
                                null, null, null, null, null, null, 0, 0)),
                List.of(new GroupFigures(
                        "g", "Æbler, \"gode\"", 7, 3, 0.9, 0.1, null, null, 0.0, 2, -0.2, null, 0, 0, 0.5, 0.04, null)),
                List.of(new PairFigures(
                        "g",
                        "h",
                        "G",
                        "H",
                        12,
                        7,
                        5,
                        1,
                        0,
                        2.25,
                        null,
                        1,
                        1.0,
                        "a",
                        List.of("a"),
                        PairFigures.BridgeClass.FRAGILE)),
                List.of(new CascadeFigures("a", "starter", "ambassador", 3, 2, 2, null, null, null, null)),
                List.of(new RingCount("a", 1, 2), new RingCount("a", 2, 1)),
                List.of(
                        funnel(FunnelCount.By.ALL, "all"),
                        funnel(FunnelCount.By.COMMUNITY, "dinner"),
                        funnel(FunnelCount.By.CHANNEL, "web")),
                List.of(new AttributedWelcome("b", "a", "a", 1, LocalDate.of(2023, 2, 1), "r1")),
                List.of(new UnaskedCount(
                        "professional", "2024-H1", 4, 1, 3, 1, Figure.of(0.8, 5).withInterval(0.38, 0.96))),
                List.of(
                        new ReproductionCount(
                                ReproductionCount.By.HALF_YEAR,
                                "2023-H1",
                                Figure.of(0.5, 30).withInterval(0.2, 0.8)),
                        new ReproductionCount(
                                ReproductionCount.By.GUIDE_KIND,
                                "ambassador",
                                Figure.of(1.5, 4).withoutInterval(Reason.TOO_FEW))),
                List.of(new GroupFlow("g", "h", 2)),
                List.of(new WrongReferral(
                        new Referral(
                                "r9",
                                "a",
                                "a",
                                "dinner",
                                Channel.WEB,
                                true,
                                LocalDate.of(2023, 1, 1),
                                null,
                                LocalDate.of(2023, 2, 1),
                                null,
                                null),
                        "guide_is_citizen",
                        "person_is_cold")),
                new RetentionFigures(
                        7,
                        0,
                        0,
                        List.of(new RetentionFigures.Day(0, 8, 0, 0, 1), new RetentionFigures.Day(12, 8, 2, 1, 0.75))),
                null,
                null);
    }

    /** The same study, asked for everything there is. */
    static Study studyWithSupplements() {
        Study plain = study();
        StudyResult result = plain.result();
        return new Study(
                plain.id(),
                plain.at(),
                plain.by(),
                plain.parameters().with(Supplement.COMMUNITIES).with(Supplement.NEW_TIES),
                plain.version(),
                plain.fingerprint(),
                new StudyResult(
                        result.network(),
                        result.actors(),
                        result.groups(),
                        result.pairs(),
                        result.cascades(),
                        result.rings(),
                        result.funnel(),
                        result.parents(),
                        result.unasked(),
                        result.reproduction(),
                        result.flows(),
                        result.wrongReferrals(),
                        result.retention(),
                        new NewTieFigures(
                                List.of(new NewTieFigures.Introduced("a", "c", "a")),
                                List.of(
                                        new NewTieFigures.Proposal(
                                                "g",
                                                "h",
                                                "a",
                                                "b",
                                                List.of("shared_intermediary", "association"),
                                                3,
                                                8,
                                                2L,
                                                -1.5,
                                                "c",
                                                2,
                                                true),
                                        new NewTieFigures.Proposal(
                                                "g",
                                                "h",
                                                "a",
                                                "c",
                                                List.of("lowest_area"),
                                                1,
                                                4,
                                                null,
                                                null,
                                                null,
                                                1,
                                                false))),
                        new CommunityFigures(
                                1,
                                Figure.of(0.25, 78),
                                List.of(new CommunityFigures.Member("a", 1), new CommunityFigures.Member("b", 1)))));
    }

    private static NetworkFigures network(Figure ei) {
        Map<String, Figure> bonding = new LinkedHashMap<>();
        bonding.put("supported_share", Figure.of(63.0 / 67, 67));
        bonding.put("transitivity", Figure.missing(Reason.NO_TRIPLES, 0));
        Figure reproduction = Figure.of(0.8, 40).withoutInterval(Reason.TOO_FEW);
        return new NetworkFigures(
                Unit.PERSONS,
                LocalDate.of(2024, 6, 30),
                EnumSet.of(TieType.SUPPORTS, TieType.KNOWS),
                "attribute:club",
                34,
                78,
                1,
                Map.of("classified", Figure.of(1, 34)),
                bonding,
                Map.of("ei", ei),
                Map.of("share_within_two", Figure.of(0.5, 10).withInterval(0.25, 0.75)),
                Map.of("reproduction", reproduction),
                List.of(new LevelFormCell(
                        Level.ESTATE,
                        Form.BONDING,
                        "supported_share",
                        "area:estate",
                        Figure.of(0.9, 20),
                        List.of(new LevelFormCell.AreaFigure("e1", "Engen", 9, Figure.of(1, 5))))),
                BetweennessMethod.sampled(0.01, 0.1, 12_288, true));
    }

    private static FunnelCount funnel(FunnelCount.By by, String key) {
        Figure share = Figure.of(0.5, 4).withInterval(0.15, 0.85);
        FunnelPersons persons = new FunnelPersons(
                List.of(8, 4, 2, 1), List.of(8, 4, 2, 1), List.of(4, 2, 1), List.of(0, 0, 0), List.of(4, 2, 1), 0, 8);
        return new FunnelCount(by, key, key, persons, 8, 4, 2, 1, 0, share, share, share);
    }
}
