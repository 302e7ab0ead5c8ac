package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import dk.bindeled.study.BetweennessChoice;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.Supplement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StudyOptionsTest {

    private final Words english = new Words(Locale.UK);
    private final StudyOptions options = new StudyOptions();

    @Test
    void withoutOptionsEverythingIsTheDefault() {
        assertThat(parsed().parameters(english)).isEqualTo(StudyParameters.defaults());
        assertThat(options.grouping(List.of(Grouping.ALL), english)).isNull();
    }

    @Test
    void everyOptionIsTaken() {
        StudyParameters parameters = parsed(
                        "--date=2024-06-30",
                        "--unit=bodies",
                        "--layers=knows,works_with",
                        "--window=21",
                        "--seed=7",
                        "--communities",
                        "--new-ties",
                        "--exact-betweenness",
                        "--permutations=1999",
                        "--null-models=19")
                .parameters(english);
        assertThat(parameters.query().date()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(parameters.query().unit()).isEqualTo(Unit.BODIES);
        assertThat(parameters.query().layers()).containsExactly(TieType.KNOWS, TieType.WORKS_WITH);
        assertThat(parameters.windowDays()).isEqualTo(21);
        assertThat(parameters.seed()).isEqualTo(7);
        assertThat(parameters.betweenness()).isEqualTo(BetweennessChoice.EXACT);
        assertThat(parameters.supplements()).containsExactly(Supplement.NEW_TIES, Supplement.COMMUNITIES);
        assertThat(parameters.permutations()).isEqualTo(1999);
        assertThat(parameters.nullModels()).isEqualTo(19);
    }

    @Test
    void tooFewAndTooManyDrawsAndRandomNetworksAreRefused() {
        for (String wrong : List.of("998", "1000001", "2147483647")) {
            parsed("--permutations=" + wrong);
            assertThatThrownBy(() -> options.parameters(english))
                    .isInstanceOf(WrongInput.class)
                    .hasMessageContaining(wrong);
        }
        for (String few : List.of("18", "-1", "100001", "2000000000")) {
            parsed("--permutations=999", "--null-models=" + few);
            assertThatThrownBy(() -> options.parameters(english))
                    .isInstanceOf(WrongInput.class)
                    .hasMessageContaining("not " + few);
        }
    }

    @Test
    void shortPathsHaveTheirStepsAndAreNotAskedForBesideExactness() {
        assertThat(parsed("--betweenness-steps=3").parameters(english).betweenness())
                .isEqualTo(BetweennessChoice.ofShortPaths(3));
        parsed("--betweenness-steps=1");
        assertThatThrownBy(() -> options.parameters(english))
                .isInstanceOf(WrongInput.class)
                .hasMessage("Betweenness needs paths of at least 2 steps, not 1.");
        parsed("--betweenness-steps=3", "--exact-betweenness");
        assertThatThrownBy(() -> options.parameters(english))
                .isInstanceOf(WrongInput.class)
                .hasMessageStartingWith("Choose either --exact-betweenness or --betweenness-steps");
        assertThatThrownBy(() -> options.parameters(new Words(Locale.of("da"))))
                .hasMessageStartingWith("Vælg enten --exact-betweenness eller --betweenness-steps");
    }

    @Test
    void aDateMayBeWrittenAsDanesDo() {
        assertThat(parsed("--date=30.6.2024").parameters(english).query().date())
                .isEqualTo(LocalDate.of(2024, 6, 30));
        parsed("--date=31.6.2024");
        assertThatThrownBy(() -> options.parameters(english)).isInstanceOf(WrongInput.class);
    }

    @Test
    void anAffiliationIsNoLayer() {
        parsed("--layers=member_of");
        assertThatThrownBy(() -> options.parameters(english))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("member_of")
                .hasMessageContaining("collaborates_with");
    }

    @Test
    void aGroupingTheNetworkDoesNotHaveIsRefusedWithThoseItHas() {
        parsed("--groups=employer");
        List<Grouping> available = List.of(Grouping.MEMBERSHIP, Grouping.ALL);
        assertThatThrownBy(() -> options.grouping(available, english))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("membership, all");
    }

    @Test
    void refusalsAreDanishForDanes() {
        parsed("--unit=hunde");
        assertThatThrownBy(() -> options.parameters(new Words(Locale.of("da"))))
                .hasMessageContaining("Der er ingen enhed");
    }

    private StudyOptions parsed(String... arguments) {
        new CommandLine(options).parseArgs(arguments);
        return options;
    }
}
