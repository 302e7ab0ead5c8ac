package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.SmallTown;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Choices;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A view of the map stands in an address, means the same in another picture, and tells nobody who is looked at. */
class ShownViewTest {

    private final PersonNames names = Lookers.of(Sight.NAMES);
    private final ToldPicture told = picture(new SmallTown());
    private final ActorRows town = rows(told, names);

    @Test
    void everythingThatIsSeenStandsInTheAddressAndIsReadBack() {
        int club = number(town, "club");
        String seen =
                "{\"without\":[\"~\",\"Nordby%%2C%%20vest\"],\"colour\":\"group:attribute:Alder (gruppe)\",\"camera\":[0.25,-0.125,0.4,0.0],\"choice\":\"nodes:%d.%d\",\"forms\":[\"bonding\",\"none\"],\"hide\":[\"citizen\","
                                .formatted(number(town, "a3"), club)
                        + "\"place\"],\"only\":\"disc:1\",\"panel\":true,\"persons\":true,\"steps\":3}";
        ShownView view = SeenJson.read(seen, town);
        QueryParameters address = new QueryParameters(view.address());
        assertThat(address.getParameters())
                .containsEntry("at", List.of("0.25,-0.125,0.4"))
                .containsEntry("forms", List.of("bonding,none"))
                .containsEntry("hide", List.of("citizen,place"))
                .containsEntry("steps", List.of("3"))
                .containsEntry("persons", List.of("yes"))
                .containsEntry("panel", List.of("yes"));
        ShownView read = ShownView.of(QueryParameters.fromString(address.getQueryString()));
        assertThat(read.address()).isEqualTo(view.address());
        assertThat(SeenJson.of(read, town)).isEqualTo(SeenJson.of(view, town)).contains("nodes:", "disc:1");
        assertThat(SeenJson.read(SeenJson.of(read, town), town).address()).isEqualTo(view.address());
    }

    @Test
    void anAddressTellsNoIdOfAPersonAndPointsToTheSameOneInAnotherPicture() {
        String seen = "{\"choice\":\"node:%d\"}".formatted(number(town, "d18"));
        Map<String, List<String>> address = SeenJson.read(seen, town).address();
        // Marks have neither 1 nor 8, so none of them holds the id by chance.
        assertThat(address.toString()).contains("persons:").doesNotContain("d18");
        ActorRows other = rows(picture(new SmallTown("b", "d")), names);
        assertThat(number(other, "d18")).isNotEqualTo(number(town, "d18"));
        assertThat(SeenJson.of(ShownView.of(new QueryParameters(address)), other))
                .isEqualTo("{\"choice\":\"node:%d\"}".formatted(number(other, "d18")));
        assertThat(SeenJson.of(
                        ShownView.of(new QueryParameters(address)), rows(picture(new SmallTown("a", "b")), names)))
                .as("who is not there is not selected")
                .isEqualTo("{}");
    }

    @Test
    void whoeverSeesNobodyIsPointedToNobody() {
        String seen = "{\"choice\":\"nodes:%d.%d\"}".formatted(number(town, "a3"), number(town, "club"));
        ActorRows blind = rows(told, Lookers.of(Sight.NOBODY));
        assertThat(SeenJson.read(seen, blind).address()).isEqualTo(Map.of("sel", List.of("body:club")));
        Map<String, List<String>> address = SeenJson.read(seen, town).address();
        assertThat(SeenJson.of(ShownView.of(new QueryParameters(address)), blind))
                .isEqualTo("{\"choice\":\"node:%d\"}".formatted(number(town, "club")));
    }

    @Test
    void linksOfOtherScreensAreUnderstood() {
        ShownView view = ShownView.of(QueryParameters.fromString("show=linking&group=club"));
        assertThat(SeenJson.of(view, town))
                .isEqualTo("{\"forms\":[\"linking\"],\"onlyTies\":true,\"choice\":\"node:%d\",\"lead\":true}"
                        .formatted(number(town, "club")));
        assertThat(SeenJson.of(ShownView.of(QueryParameters.fromString("group=b")), town))
                .isEqualTo("{\"choice\":\"disc:%d\",\"lead\":true}".formatted(disc("b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steps=12",
                "at=1,2",
                "at=NaN,1,1",
                "hide=%3Cscript%3E",
                "forms=red",
                "panel=maybe",
                "sel=citizen:a3",
                "sel=area:nowhere",
                "only=persons:",
                "show=purple"
            })
    void whatCannotBeReadIsAsAtTheBeginning(String query) {
        assertThat(SeenJson.of(ShownView.of(QueryParameters.fromString(query)), town))
                .isEqualTo("{}");
    }

    @Test
    void whatNoBrowserOfOursTellsIsRefused() {
        for (String seen : List.of(
                "{\"choice\":\"node:99999\"}",
                "{\"choice\":\"disc:-1\"}",
                "{\"hide\":[\"a&b\"]}",
                "no JSON {",
                "{\"steps\":77}",
                "{\"camera\":[\"x\"]}")) {
            assertThatThrownBy(() -> SeenJson.read(seen, town)).as(seen).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSelectionTooLongForAnAddressIsLeftOutOfIt() {
        List<Pointer> many = IntStream.range(0, 400)
                .mapToObj(k -> new Pointer(Pointer.PERSON, "p-%012d".formatted(k)))
                .toList();
        List<Pointer> few = List.of(new Pointer(Pointer.AREA, "b"));
        Map<String, String> steps = Map.of("steps", "2");
        assertThat(new ShownView(steps, many, few).address())
                .isEqualTo(Map.of("steps", List.of("2"), "only", List.of("area:b")));
        assertThat(new ShownView(steps, many, many).address()).isEqualTo(Map.of("steps", List.of("2")));
        assertThat(new ShownView(steps, many, few).whole(Choices.none()).getQueryString())
                .as("what has no room is refused and not forgotten")
                .contains("p-000000000399");
    }

    @Test
    void whoeverIsNotInAPictureIsPointedToAllTheSameUntilSomethingElseIsSelected() {
        ActorRows without = rows(picture(new SmallTown("a", "b")), names);
        ShownView before =
                SeenJson.read("{\"choice\":\"nodes:%d.%d\"}".formatted(number(town, "a3"), number(town, "d7")), town);
        PicturePointers there = new PicturePointers(without);
        ShownView moved = SeenJson.read(
                "{\"camera\":[0.5,0.5,0.2,0],\"choice\":\"node:%d\"}".formatted(number(without, "a3")), without);
        assertThat(moved.chosen()).hasSize(1);
        assertThat(moved.withAbsent(before, there).chosen()).containsExactlyInAnyOrderElementsOf(before.chosen());
        ShownView other = SeenJson.read("{\"choice\":\"node:%d\"}".formatted(number(without, "b1")), without);
        assertThat(other.withAbsent(before, there)).isEqualTo(other);
        ShownView none = SeenJson.read("{}", without);
        assertThat(none.withAbsent(before, there))
                .as("what is no longer selected is not kept")
                .isEqualTo(none);
    }

    private int disc(String area) {
        return IntStream.range(0, told.picture().discs().size())
                .filter(d -> {
                    var found = told.picture().discs().get(d).area();
                    return found != null && found.id().equals(area);
                })
                .findFirst()
                .orElseThrow();
    }

    private static int number(ActorRows rows, String id) {
        return IntStream.iterate(0, rows::isActor, n -> n + 1)
                .filter(n -> rows.node(n).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ActorRows rows(ToldPicture told, PersonNames names) {
        return new ActorRows(told, null, names);
    }

    private static ToldPicture picture(SmallTown town) {
        Studies studies = new NetworkOnly(query -> town.snapshot(), town::rows);
        return new ToldPictures(studies, new Pictures(studies), new Suppression(5))
                .picture(SnapshotQuery.defaults(), Sight.NAMES, Progress.UNWATCHED);
    }
}
