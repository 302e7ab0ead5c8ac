package dk.bindeled.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTextTest {

    private static final String ODD = "a;b,c% +æ\n|=";

    @Test
    void everyKindOfChangeIsReadBackAsItWasWritten() {
        List<Change> changes = List.of(
                new Change.AddTie("P1", ODD, TieType.SEEKS_ADVICE_FROM),
                new Change.RemoveTie(ODD, "P2"),
                new Change.AddPerson(ODD, EnumSet.of(Kind.AMBASSADOR, Kind.CITIZEN), ODD),
                new Change.AddPerson("n1", EnumSet.of(Kind.PROFESSIONAL), null),
                new Change.RemovePerson(ODD),
                new Change.AddAmbassador(ODD),
                new Change.RemoveAmbassador("P3"),
                new Change.AddForum("f", ODD, List.of("P2", ODD, "P1")),
                new Change.AddForum("f", "", List.of("P2")),
                new Change.Train(List.of(ODD, "P1"), 1.25));
        assertThat(changes.stream().map(Object::getClass).distinct())
                .as("all kinds there are")
                .hasSize(Change.class.getPermittedSubclasses().length);
        for (Change change : changes) {
            String line = ChangeText.of(change);
            assertThat(line).doesNotContain("\n");
            assertThat(ChangeText.parse(line)).as(line).contains(change);
        }
    }

    @Test
    void aLineCanBeReadByPeople() {
        assertThat(ChangeText.of(new Change.AddTie("P1", "P2", TieType.KNOWS))).isEqualTo("add_tie;P1;P2;knows");
        assertThat(ChangeText.of(new Change.AddForum("f1", "Café", List.of("P2", "P1"))))
                .isEqualTo("add_forum;f1;Caf%C3%A9;P1,P2");
    }

    @Test
    void whatIsNoChangeIsNotRead() {
        for (String line : List.of(
                "",
                "add_tie",
                "add_tie;P1;P2",
                "add_tie;P1;P2;knows;more",
                "add_tie;P1;P2;member_of",
                "add_tie;P1;P2;nonsense",
                "add_person;n1;robot;",
                "add_person;n1;;",
                "add_person;n1;forum;",
                "add_person; ;citizen;",
                "remove_person;%zz",
                "train;P1;much",
                "train;P1;1",
                "train;P1;11",
                "train;P1;NaN",
                "fly;P1")) {
            assertThat(ChangeText.parse(line)).as(line).isEmpty();
        }
    }

    @Test
    void aChangeOfNobodyIsNone() {
        assertThatThrownBy(() -> new Change.AddForum("f", "F", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Change.Train(List.of(), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Change.AddTie("a", "b", TieType.EMPLOYED_BY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
