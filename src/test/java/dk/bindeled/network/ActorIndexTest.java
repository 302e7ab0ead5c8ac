package dk.bindeled.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActorIndexTest {

    @Test
    void everyIdLeadsToItsActorAndAnyOtherToNobody() {
        for (int size : new int[] {0, 1, 2, 3, 4, 5, 1_000}) {
            ActorIndex index = new ActorIndex(
                    actors(IntStream.range(0, size).mapToObj(v -> "p" + v).toList()));
            for (int v = 0; v < size; v++) {
                assertThat(index.of("p" + v)).isEqualTo(v);
            }
            assertThat(index.of("p" + size)).isEqualTo(-1);
            assertThat(index.of("")).isEqualTo(-1);
            assertThat(index.of(null)).isEqualTo(-1);
        }
    }

    @Test
    void idsThatLookAlikeToAHashAreToldApart() {
        // "Aa" and "BB" have the same hash code, and so has every row of them
        List<String> alike = Stream.of("Aa", "BB")
                .flatMap(a -> Stream.of("Aa", "BB").map(b -> a + b))
                .flatMap(a -> Stream.of("Aa", "BB").map(b -> a + b))
                .toList();
        ActorIndex index = new ActorIndex(actors(alike.subList(0, 7)));
        for (int v = 0; v < 7; v++) {
            assertThat(index.of(alike.get(v))).isEqualTo(v);
        }
        assertThat(index.of(alike.get(7))).isEqualTo(-1);
    }

    private static List<Actor> actors(List<String> ids) {
        return ids.stream()
                .map(id -> new Actor(id, EnumSet.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()))
                .toList();
    }
}
