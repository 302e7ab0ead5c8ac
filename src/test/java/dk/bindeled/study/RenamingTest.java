package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.testing.Families;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What anyone is called leaves no trace in a figure, except in p values and intervals, which are drawn by chance. */
class RenamingTest {

    private static final double RELATIVE = 1e-9;

    private static final NetworkRows ROWS = Lindeaa.generate();
    private static final Map<String, String> NAMES = names(ROWS.actors());
    private static final StudyResult BEFORE = study(ROWS);
    private static final StudyResult AFTER = study(renamed());

    @Test
    void everyonesFiguresStayUnderAnotherName() throws ReflectiveOperationException {
        Map<String, ActorFigures> byName =
                AFTER.actors().stream().collect(Collectors.toMap(ActorFigures::id, Function.identity()));
        assertThat(AFTER.actors()).hasSameSizeAs(BEFORE.actors());
        assertThat(AFTER.actors().getFirst().id())
                .isNotEqualTo(name(BEFORE.actors().getFirst().id()));
        for (ActorFigures person : BEFORE.actors()) {
            ActorFigures same = byName.get(name(person.id()));
            assertThat(same).isNotNull();
            for (RecordComponent figure : ActorFigures.class.getRecordComponents()) {
                if (!figure.getName().equals("id")) {
                    assertAlike(
                            person.id() + " " + figure.getName(),
                            figure.getAccessor().invoke(person),
                            figure.getAccessor().invoke(same));
                }
            }
        }
    }

    @Test
    void theWholesFiguresStay() {
        assertAlike(BEFORE.network().bonding(), AFTER.network().bonding());
        assertAlike(BEFORE.network().bridging(), AFTER.network().bridging());
        assertAlike(BEFORE.network().linking(), AFTER.network().linking());
        assertAlike(BEFORE.network().cascades(), AFTER.network().cascades());
        assertAlike(BEFORE.network().coverage(), AFTER.network().coverage());
    }

    @Test
    void groupsAndPairsOfGroupsStay() {
        assertThat(AFTER.groups())
                .usingRecursiveComparison()
                .ignoringFields("eiP", "eiPHolm")
                .withEqualsForType((one, other) -> Math.abs(one - other) <= RELATIVE * Math.abs(one), Double.class)
                .isEqualTo(BEFORE.groups());
        assertThat(AFTER.pairs())
                .usingRecursiveComparison()
                .ignoringFields("busiest", "carriers")
                .withEqualsForType((one, other) -> Math.abs(one - other) <= RELATIVE * Math.abs(one), Double.class)
                .isEqualTo(BEFORE.pairs());
    }

    private static void assertAlike(Map<String, Figure> one, Map<String, Figure> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((measure, figure) -> {
            Figure same = other.get(measure);
            assertThat(same).as(measure).isNotNull();
            assertAlike(measure, figure.value(), same.value());
            assertAlike(measure + " expected", figure.expected(), same.expected());
            assertThat(same.n()).as(measure).isEqualTo(figure.n());
            assertThat(same.reason()).as(measure).isEqualTo(figure.reason());
        });
    }

    private static void assertAlike(String what, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Double number && other instanceof Double same) {
            assertThat(same).as(what).isCloseTo(number, within(RELATIVE * Math.max(1, Math.abs(number))));
        } else {
            assertThat(other).as(what).isEqualTo(one);
        }
    }

    private static StudyResult study(NetworkRows rows) {
        Snapshot snapshot = Snapshot.of(rows, SnapshotQuery.defaults(), LocalDate.of(2024, 6, 30));
        return StudyComputation.of(snapshot, StudyParameters.of(snapshot.query()), Progress.UNWATCHED);
    }

    /** Other names, in another order. */
    private static Map<String, String> names(List<Actor> actors) {
        int[] order = Families.order(actors.size(), 11);
        Map<String, String> names = new HashMap<>();
        for (int k = 0; k < order.length; k++) {
            names.put(actors.get(k).id(), "x%05d".formatted(order[k]));
        }
        return names;
    }

    private static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }

    private static @Nullable String nameOrNull(@Nullable String id) {
        return id == null ? null : name(id);
    }

    private static NetworkRows renamed() {
        return new NetworkRows(
                ROWS.areas(),
                ROWS.actors().stream().map(RenamingTest::renamed).toList(),
                ROWS.ties().stream().map(RenamingTest::renamed).toList(),
                ROWS.referrals().stream().map(RenamingTest::renamed).toList());
    }

    private static Actor renamed(Actor actor) {
        return new Actor(
                name(actor.id()),
                actor.kinds(),
                actor.label(),
                actor.area(),
                actor.belongsTo(),
                actor.tier(),
                actor.sector(),
                actor.from(),
                actor.until(),
                actor.attributes());
    }

    private static Tie renamed(Tie tie) {
        return new Tie(
                name(tie.from()),
                name(tie.to()),
                tie.type(),
                tie.strength(),
                tie.since(),
                tie.until(),
                tie.context(),
                tie.role());
    }

    private static Referral renamed(Referral referral) {
        return new Referral(
                referral.id(),
                nameOrNull(referral.guide()),
                nameOrNull(referral.citizen()),
                nameOrNull(referral.community()),
                referral.channel(),
                referral.unasked(),
                referral.begunOn(),
                referral.shownOn(),
                referral.welcomedOn(),
                referral.stillThereOn(),
                referral.endedOn());
    }
}
