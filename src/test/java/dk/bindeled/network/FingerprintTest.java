package dk.bindeled.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Area AREA = new Area("a", "A", AreaLevel.ESTATE, "b");
    private static final Actor ACTOR = new Actor(
            "p", Set.of(Kind.CITIZEN), "P", "a", "b", 1, Sector.PUBLIC, DAY, DAY.plusDays(9), Map.of("job", "yes"));
    private static final Tie TIE = new Tie("p", "q", TieType.KNOWS, 1.5, DAY, DAY.plusDays(9), "choir", "chair");
    private static final Referral REFERRAL = new Referral(
            "r",
            "p",
            "q",
            "c",
            Channel.POSTCARD,
            true,
            DAY,
            DAY.plusDays(1),
            DAY.plusDays(2),
            DAY.plusDays(3),
            DAY.plusDays(4));

    @Test
    void everyComponentOfEveryRowCountsAlsoWhetherItIsThere() throws ReflectiveOperationException {
        for (Record row : List.of(AREA, ACTOR, TIE, REFERRAL)) {
            Set<String> fingerprints = new HashSet<>(Set.of(of(row)));
            int changes = 0;
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                for (Record changed : changed(row, component)) {
                    changes++;
                    assertThat(fingerprints.add(of(changed)))
                            .as("%s of %s", component.getName(), changed)
                            .isTrue();
                }
            }
            assertThat(changes).isGreaterThanOrEqualTo(row.getClass().getRecordComponents().length);
        }
    }

    @Test
    void theOrderOfTheRowsLeavesNoTraceAndARepeatedRowDoes() {
        Tie other = new Tie("q", "p", TieType.KNOWS, null, null, null, null, null);
        String both = of(ties(TIE, other));
        assertThat(of(ties(other, TIE))).isEqualTo(both);
        assertThat(of(ties(TIE, other, other))).isNotEqualTo(both);
    }

    @Test
    void textMovedFromOneFieldToTheNextIsAnotherRow() {
        assertThat(of(ties(new Tie("p", "q", TieType.KNOWS, null, null, null, "a, role=b", null))))
                .isNotEqualTo(of(ties(new Tie("p", "q", TieType.KNOWS, null, null, null, "a", "b"))));
        assertThat(of(ties(new Tie("pq", "", TieType.KNOWS, null, null, null, null, null))))
                .isNotEqualTo(of(ties(new Tie("p", "q", TieType.KNOWS, null, null, null, null, null))));
        assertThat(of(ties(new Tie("p", "q", TieType.KNOWS, null, null, null, "", null))))
                .isNotEqualTo(of(ties(new Tie("p", "q", TieType.KNOWS, null, null, null, null, null))));
    }

    private static NetworkRows ties(Tie... ties) {
        return new NetworkRows(List.of(), List.of(), List.of(ties), List.of());
    }

    private static String of(NetworkRows rows) {
        return Fingerprint.of(rows);
    }

    private static String of(Record row) {
        return Fingerprint.of(
                switch (row) {
                    case Area area -> new NetworkRows(List.of(area), List.of(), List.of(), List.of());
                    case Actor actor -> new NetworkRows(List.of(), List.of(actor), List.of(), List.of());
                    case Tie tie -> ties(tie);
                    case Referral referral -> new NetworkRows(List.of(), List.of(), List.of(), List.of(referral));
                    default -> throw new IllegalArgumentException(row.toString());
                });
    }

    /** The row with another value in one component, and without one where it may be missing. */
    private static List<Record> changed(Record row, RecordComponent component) throws ReflectiveOperationException {
        Object value = component.getAccessor().invoke(row);
        List<Object> others = new ArrayList<>(List.of(another(value)));
        if (component.getAnnotatedType().getAnnotations().length > 0) {
            others.add(null);
        }
        RecordComponent[] components = row.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Record> found = new ArrayList<>();
        for (Object other : others) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                boolean here = components[i].getName().equals(component.getName());
                values[i] = here ? other : components[i].getAccessor().invoke(row);
            }
            found.add((Record) row.getClass().getDeclaredConstructor(types).newInstance(values));
        }
        return found;
    }

    private static Object another(Object value) {
        return switch (value) {
            case String text -> text + "x";
            case LocalDate date -> date.plusDays(100);
            case Boolean bool -> !bool;
            case Integer number -> number + 1;
            case Double number -> number + 1;
            case Set<?> ignored -> Set.of(Kind.CITIZEN, Kind.AMBASSADOR);
            case Map<?, ?> ignored -> Map.of("job", "no", "more", "");
            case Enum<?> constant ->
                Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                        .filter(other -> other != constant)
                        .findFirst()
                        .orElseThrow();
            default -> throw new IllegalArgumentException(value.toString());
        };
    }
}
