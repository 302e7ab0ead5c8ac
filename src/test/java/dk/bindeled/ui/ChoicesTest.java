package dk.bindeled.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final String ADDRESS = "date=2024-06-30&compare=2022-06-30&groups=area%3Aestate&lang=da";

    private static Choices read(String query) {
        return Choices.of(QueryParameters.fromString(query));
    }

    @Test
    void anAddressSaysWhatWasChosen() {
        assertThat(read(ADDRESS))
                .isEqualTo(new Choices(
                        LocalDate.of(2024, 6, 30), LocalDate.of(2022, 6, 30), Grouping.area(AreaLevel.ESTATE), "da"));
    }

    @Test
    void choicesMakeTheAddressTheyWereReadFrom() {
        Choices choices = read(ADDRESS);
        assertThat(Choices.of(QueryParameters.fromString(choices.address().getQueryString())))
                .isEqualTo(choices);
    }

    @Test
    void anAttributeWithLettersOfItsOwnSurvivesTheAddress() {
        Choices choices = Choices.none().withGrouping(Grouping.attribute("ældre & børn=ja"));
        assertThat(read(choices.address().getQueryString())).isEqualTo(choices);
    }

    @Test
    void anEmptyAddressChoosesNothing() {
        assertThat(read("")).isEqualTo(Choices.none());
        assertThat(Choices.none().address().getQueryString()).isEmpty();
        assertThat(Choices.none().comparisonQuery()).isEmpty();
    }

    @Test
    void aDateOfNoNetworkIsNotChosen() {
        assertThat(read("date=1899-12-31&compare=2200-01-01")).isEqualTo(Choices.none());
        assertThat(read("date=%2B999999999-12-31")).isEqualTo(Choices.none());
        assertThat(read("date=1900-01-01&compare=2199-12-31").comparison()).isEqualTo(LocalDate.of(2199, 12, 31));
    }

    @Test
    void whatCannotBeReadIsNotChosen() {
        assertThat(read("date=2024-13-45&compare=yesterday&groups=area%3Aplanet&lang=xx"))
                .isEqualTo(Choices.none());
    }

    @Test
    void theComparisonHasTheSameGroupsAtItsOwnDate() {
        Choices choices = read(ADDRESS);
        assertThat(choices.query().date()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(choices.comparisonQuery()).contains(choices.query().withDate(LocalDate.of(2022, 6, 30)));
    }

    @Test
    void aLinkToAScreenKeepsTheChoicesAndAddsItsOwn() {
        assertThat(ScreenLink.href("map", read("lang=en"), Map.of(ScreenLink.SHOW, "bonding")))
                .isEqualTo("map?lang=en&show=bonding");
        assertThat(ScreenLink.href("rings", Choices.none(), Map.of())).isEqualTo("rings");
    }
}
