package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonNamesTest {

    private final List<Lookers.Taken> taken = new ArrayList<>();

    @Test
    void aNameIsHadOnlyAfterTheLookAtThatPersonHasBeenTakenDown() {
        PersonNames.Named named = Lookers.of(Sight.NAMES, true, taken).look(Deed.LOOKED_AT, "map.panel", List.of("b1"));

        assertThat(taken)
                .containsExactly(new Lookers.Taken(
                        "ida", Deed.LOOKED_AT, "map.panel", List.of(List.of("b1")), "evaluation: half-year"));
        assertThat(named.of("b1", "Anna")).isEqualTo("Anna");
        assertThatThrownBy(() -> named.of("b2", "Bo"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Bo");
    }

    @Test
    void nobodyIsSeenBeforeItIsSaidWhatFor() {
        PersonNames names = Lookers.of(Sight.PSEUDONYMS, false, taken);

        assertThat(names.asks()).isTrue();
        assertThat(names.sight()).isEqualTo(Sight.NOBODY);
        assertThatThrownBy(() -> names.look(Deed.LOOKED_AT, "map.panel", List.of("b1")))
                .isInstanceOfSatisfying(
                        AuditUnavailable.class,
                        fault -> assertThat(fault.problem()).isEqualTo(AuditUnavailable.Problem.NO_PURPOSE));
        assertThat(taken).isEmpty();
    }

    @Test
    void whoeverSeesNobodyIsNotAskedAndGetsNoName() {
        PersonNames names = Lookers.of(Sight.NOBODY, false, taken);

        assertThat(names.asks()).isFalse();
        assertThatThrownBy(() -> names.look(Deed.LOOKED_AT, "map.panel", List.of("b1")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findingAndOrderingTellWhoButNotWhatTheyAreCalled() {
        PersonNames names = Lookers.of(Sight.NAMES, true, taken);
        List<String> all = List.of("Bodil", "Anna", "Hanne", "Anders");

        assertThat(names.find("an", all, one -> one, one -> one, one -> true, 3))
                .containsExactly("Anna", "Anders", "Hanne");
        assertThat(names.find(" ", all, one -> one, one -> one, one -> true, 3)).isEmpty();
        assertThat(names.first(all, one -> one, one -> one, one -> true, Comparator.naturalOrder(), 2))
                .containsExactly("Anders", "Anna");
        assertThat(taken).isEmpty();
    }

    @Test
    void anAnalystCannotFindAPersonByName() {
        PersonNames names = Lookers.of(Sight.PSEUDONYMS, true, taken);

        assertThat(names.find("anna", List.of("b1"), one -> one, one -> "Anna", one -> true, 3))
                .isEmpty();
        assertThat(names.find("kaffe", List.of("c1"), one -> one, one -> "Kaffe", one -> false, 3))
                .hasSize(1);
    }

    @Test
    void aMarkLeadsBackToItsPersonForWhoeverSeesPersonsByNameOrByPseudonym() {
        String mark = Lookers.of(Sight.NAMES).mark("b2");
        PersonNames analyst = Lookers.of(Sight.PSEUDONYMS, true, taken);

        assertThat(analyst.mark("b2")).isEqualTo(mark);
        assertThat(analyst.byMark(List.of(mark, "havnen", analyst.mark("gone")), List.of("b1", "b2", "b3")))
                .containsExactly(Map.entry(mark, "b2"));
        assertThat(analyst.byMark(List.of(), List.of("b1"))).isEmpty();
        assertThat(taken).as("what is looked up is not looked at").isEmpty();
    }

    @Test
    void whoeverSeesNobodyGetsNoMarkAndFindsNobodyByOne() {
        String mark = Lookers.of(Sight.NAMES).mark("b2");
        for (PersonNames blind :
                List.of(Lookers.of(Sight.NOBODY, true, taken), Lookers.of(Sight.NAMES, false, taken))) {
            assertThatThrownBy(() -> blind.mark("b2"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("b2");
            assertThat(blind.byMark(List.of(mark), List.of("b2"))).isEmpty();
        }
    }
}
