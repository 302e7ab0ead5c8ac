package dk.bindeled.bridges.fragility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.bridges.CommonRoles;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Reason;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.FragilityFigures;
import dk.bindeled.study.FragilityFigures.Broker;
import dk.bindeled.study.FragilityFigures.Carried;
import dk.bindeled.study.FragilityFigures.Held;
import dk.bindeled.study.FragilityFigures.Load;
import dk.bindeled.study.FragilityFigures.Someone;
import dk.bindeled.study.FragilityFigures.Spread;
import dk.bindeled.study.FragilityFigures.Where;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.SelfRunningPoint;
import dk.bindeled.study.SmallTown;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page says where few persons stand behind it, in a town with an estate of three and one professional. */
class SmallNumbersOfFragilityTest {

    private static final Suppression FIVE = new Suppression(5);
    private static final Speech ENGLISH = new Speech(new Messages(), Messages.ENGLISH);
    private static final SmallTown TOWN = new SmallTown();
    private static final Someone CITIZEN = new Someone("a1", Set.of(Kind.CITIZEN));
    private static final Someone PROFESSIONAL = new Someone("p", Set.of(Kind.CITIZEN, Kind.PROFESSIONAL));

    @Test
    void aRoleThatOnlyOnePersonHasIsNotTold() {
        FragilityReading reading = reading();
        assertThat(reading.someone(CITIZEN)).isEqualTo("A citizen");
        assertThat(reading.someone(PROFESSIONAL)).isEqualTo("One person");
    }

    @Test
    void aGroupIsToldOnlyWhereItMayBeShownAndEnoughAreInIt() {
        FragilityReading reading = reading();
        assertThat(reading.visible().shows("a")).isTrue();
        assertThat(reading.visible().shows("c")).isFalse();
        assertThat(reading.where(List.of(new Where("a", "Estate a", 7)), 7))
                .isEqualTo("All of them belong to Estate a.");
        assertThat(reading.where(List.of(new Where("a", "Estate a", 6)), 9)).contains("Most of them");
        assertThat(reading.where(List.of(new Where("a", "Estate a", 5)), 12)).doesNotContain("Estate");
        assertThat(reading.where(List.of(new Where("a", "Estate a", 4)), 5)).isEmpty();
        assertThat(reading.where(List.of(new Where("c", "Estate c", 6)), 6)).isEmpty();
        assertThat(reading.mainly(List.of(new Where("c", "Estate c", 6)), 6)).isNull();
        assertThat(HangingPanel.sentence(reading, new Held(CITIZEN, 6, List.of(new Where("c", "Estate c", 6)))))
                .isEqualTo(
                        "A citizen holds 6 persons together with the rest, to whom they would otherwise have no way.");
    }

    @Test
    void howManyAreOnBothSidesIsNotToldWhereItTellsOfFewInBoth() {
        assertThat(BrokersPanel.sentence(reading(), new Broker(CITIZEN, List.of(pair(0)), 40)))
                .contains("40 persons");
        assertThat(BrokersPanel.sentence(reading(), new Broker(CITIZEN, List.of(pair(2)), 38)))
                .isEqualTo("A citizen carries the bridge between two groups.");
        assertThat(BrokersPanel.sentence(reading(), new Broker(CITIZEN, List.of(pair(6)), 34)))
                .contains("34 persons");
    }

    @Test
    void theTestOfFewSaysNothing() {
        SelfRunningTelling few =
                new SelfRunningTelling(reading(), new SinglePersons.Tested("N.N.", List.of(point(4), point(4))));
        assertThat(few.sentences())
                .singleElement()
                .asString()
                .contains("Fewer than 5")
                .doesNotContain("4");
        SelfRunningTelling many =
                new SelfRunningTelling(reading(), new SinglePersons.Tested("N.N.", List.of(point(4), point(9))));
        assertThat(many.sentences().getFirst()).contains("9 persons");
        List<String> first = many.table().rows().getFirst();
        assertThat(first.subList(1, first.size())).allMatch(ENGLISH.withheld()::equals);
        assertThat(many.table().rows().get(1)).contains("9").doesNotContain("7");
    }

    @Test
    void theTestTellsNothingOfWhichACircleOfFewCouldBeWorkedOut() {
        SelfRunningTelling oneApart = telling(circles(8, 1), circles(8, 1));
        assertThat(cells(oneApart)).containsExactly("9", "-", "-", "-", "-", "-", "-");
        assertThat(oneApart.sentences())
                .hasSize(2)
                .noneMatch(sentence -> sentence.contains("%") || sentence.contains("2 circles"))
                .last()
                .asString()
                .contains("not shown", "fewer than 5");
        assertThat(line(oneApart)).containsExactly("gap", "gap");
        assertThat(cells(telling(circles(10, 8, 2)))).containsExactly("20", "-", "10%", "10%", "-", "-", "171");
        assertThat(cells(telling(circles(4, 4, 4)))).containsExactly("12", "-", "9%", "9%", "-", "-", "60");
    }

    @Test
    void whatIsNearIsToldBesideItOnlyWhereItLeavesOpenHowManyAreApart() {
        SelfRunningTelling open = telling(circles(19, 1), circles(20));
        assertThat(open.table().rows().getFirst()).containsSequence("10%", "10%");
        assertThat(line(open)).containsExactly("gap", "1.0");
        assertThat(open.gaps()).contains("gap", "fewer than 5");
        assertThat(telling(circles(20)).gaps()).isNull();
        assertThat(telling(circles(20), circles(19, 1)).sentences())
                .hasSize(4)
                .satisfies(said -> assertThat(said.getFirst()).contains("20 persons", "10%"))
                .noneMatch(sentence -> sentence.contains("95%") || sentence.contains("90%"));
        // Of 20 at most 126 pairs are connected where four are apart, so that 127 near pairs would tell that fewer are.
        assertThat(cells(telling(near(126, 19, 1)))).contains("66%");
        assertThat(cells(telling(near(127, 19, 1)))).containsExactly("20", "-", "-", "-", "-", "-", "-");
    }

    @Test
    void circlesThatAreAllLargeOrCannotBeWorkedOutAreTold() {
        assertThat(cells(telling(circles(20)))).containsExactly("20", "100%", "10%", "10%", "1", "20", "171");
        assertThat(cells(telling(circles(14, 6)))).startsWith("20", "56%").endsWith("2", "14", "171");
        assertThat(cells(telling(circles(22, 17, 6)))).startsWith("45", "39%").contains("3", "22");
        assertThat(cells(telling(circles(20, 10, 5, 1))))
                .startsWith("36", "39%")
                .contains("4", "-")
                .doesNotContain("20");
        assertThat(cells(telling(circles(10, 2, 2, 1)))).startsWith("15", "-");
    }

    @Test
    void thoseWhoCarryMuchAreListedOnlyWhereItMayBeToldHowManyTheyAre() {
        assertThat(new LoadPanel(reading(60, List.of(30, 12, 12, 6), 1, busy())).busy())
                .containsExactly("begun", "open");
        assertThat(new LoadPanel(reading(60, List.of(30, 14, 12, 4), 1, busy())).busy())
                .as("four")
                .isEmpty();
        assertThat(new LoadPanel(reading(60, List.of(45, 4, 0, 11), 1, busy())).busy())
                .as("withheld so that four cannot be worked out")
                .isEmpty();
        assertThat(new LoadPanel(reading(60, List.of(54, 0, 0, 6), 0, busy())).busy())
                .as("whoever carries anything")
                .isEmpty();
    }

    private static List<Load> busy() {
        return List.of(
                new Load("begun", Map.of(), Map.of(Carried.BEGUN, Spread.MUCH)),
                new Load("open", Map.of(), Map.of(Carried.OPEN, Spread.MUCH)),
                new Load("ties", Map.of(), Map.of(Carried.TIES, Spread.MUCH)));
    }

    private static SelfRunningTelling telling(SelfRunningPoint... points) {
        return new SelfRunningTelling(reading(), new SinglePersons.Tested("N.N.", List.of(points)));
    }

    /** The last row without its date, with a dash for what is withheld. */
    private static List<String> cells(SelfRunningTelling telling) {
        List<String> row = telling.table().rows().getLast();
        return row.subList(1, row.size()).stream()
                .map(cell -> cell.equals(ENGLISH.withheld()) ? "-" : cell)
                .toList();
    }

    private static List<String> line(SelfRunningTelling telling) {
        List<String> line = new ArrayList<>();
        for (@Nullable Double value : telling.values(SelfRunningPoint::connected, ToldOfCircles::connected)) {
            line.add(value == null ? "gap" : value.toString());
        }
        return line;
    }

    /** Circles of so many, where a tenth of the pairs are near. */
    private static SelfRunningPoint circles(int... sizes) {
        long brought = IntStream.of(sizes).sum();
        return near(brought * (brought - 1) / 20, sizes);
    }

    private static SelfRunningPoint near(long near, int... sizes) {
        int brought = IntStream.of(sizes).sum();
        long pairs = brought * (brought - 1L) / 2;
        long connected = IntStream.of(sizes).mapToLong(c -> c * (c - 1L) / 2).sum();
        Figure share = Figure.of((double) near / pairs, pairs);
        return new SelfRunningPoint(
                LocalDate.of(2024, 6, 30),
                brought,
                pairs,
                Figure.of((double) connected / pairs, pairs),
                share,
                share,
                pairs - near,
                sizes.length,
                IntStream.of(sizes).max().orElse(0));
    }

    @Test
    void classesOfFewAmbassadorsAreNotToldNorWorkedOut() {
        List<List<String>> rows =
                new LoadPanel(reading(12, List.of(9, 0, 0, 3))).table().rows();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(1)).isEqualTo(ENGLISH.withheld());
            assertThat(row.get(4)).isEqualTo(ENGLISH.withheld());
            assertThat(row.get(5)).as("two persons are the busiest tenth").isEqualTo(ENGLISH.withheld());
        });
        assertThat(new LoadPanel(reading(60, List.of(30, 12, 12, 6))).table().rows())
                .allSatisfy(row -> assertThat(row.subList(1, 6)).containsExactly("30", "12", "12", "6", "25%"));
    }

    private static FragilityReading reading() {
        return reading(12, List.of(9, 0, 0, 3));
    }

    private static FragilityReading reading(int ambassadors, List<Integer> classes) {
        return reading(ambassadors, classes, 1, List.of(new Load("a1", Map.of(), Map.of())));
    }

    private static FragilityReading reading(int ambassadors, List<Integer> classes, double median, List<Load> loads) {
        Map<Carried, Spread> spreads = new EnumMap<>(Carried.class);
        for (Carried what : Carried.values()) {
            spreads.put(
                    what,
                    new Spread(
                            ambassadors,
                            40,
                            Figure.of(0, ambassadors),
                            Figure.of(median, ambassadors),
                            Figure.of(2, ambassadors),
                            Figure.of(9, ambassadors),
                            (ambassadors + 9) / 10,
                            Figure.of(0.25, 40),
                            classes));
        }
        FragilityFigures figures = new FragilityFigures(List.of(), List.of(), List.of(), loads, spreads, List.of());
        return new FragilityReading(
                figures,
                VisibleGroups.of(TOWN.snapshot(), FIVE),
                List.of(),
                null,
                CommonRoles.of(TOWN.snapshot(), FIVE),
                false,
                FIVE,
                ENGLISH,
                Choices.none(),
                null);
    }

    private static PairFigures pair(int shared) {
        return new PairFigures(
                "a",
                "b",
                "Estate a",
                "Estate b",
                40 - shared,
                20,
                20,
                3,
                shared,
                9.0,
                4.0,
                1,
                1.0,
                "a1",
                List.of("a1"),
                BridgeClass.FRAGILE);
    }

    /** Two are apart from the others. */
    private static SelfRunningPoint point(int brought) {
        long pairs = brought * (brought - 1L) / 2;
        Figure half = brought < 2 ? Figure.missing(Reason.TOO_FEW, 0) : Figure.of(0.5, pairs);
        return new SelfRunningPoint(
                LocalDate.of(2024, 6, 30), brought, pairs, half, half, half, pairs / 2, 3, brought - 2);
    }
}
