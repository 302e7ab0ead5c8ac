package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.map.TwoDates.Time;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.SmallTown;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is gone is found, told of and recorded as others are, and changes are counted where they rest on enough persons. */
class ChangesToldTest {

    private static final SnapshotQuery QUERY =
            SnapshotQuery.defaults().withDate(TwoDates.NOW).withGrouping(Grouping.area(AreaLevel.ESTATE));

    private final List<Lookers.Taken> taken = new ArrayList<>();
    private final ComparedPicture compared = TwoDates.estates().compared(QUERY, TwoDates.THEN);

    @Test
    void theSearchFindsThoseWhoAreGone() {
        ActorsJson json = new ActorsJson(compared.now(), compared, Lookers.of(Sight.NAMES, true, taken));
        assertThat(json.find("Name of f").get("nodes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .startsWith(5, "Name of f");
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.deed()).isEqualTo(Deed.SEARCHED);
            assertThat(one.groups()).containsExactly(List.of("f"));
        });
    }

    @Test
    void thePanelTellsWhoIsGoneAndTheTiesThereWere() {
        Telling telling = telling(Sight.NAMES);
        Detail detail = telling.of("node", 4, -1).orElseThrow();
        assertThat(detail.title()).isEqualTo("Name of d");
        assertThat(detail.what()).contains("citizen").contains("Area north");
        assertThat(detail.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.text())
                        .isEqualTo("Was in the network on 30 June 2022, but not on 30 June 2024."));
        assertThat(detail.companies()).singleElement().satisfies(company -> {
            assertThat(company.form()).isEqualTo(Form.BONDING);
            assertThat(company.others()).extracting(Detail.Other::name).containsExactly("Name of c");
        });
        assertThat(taken)
                .singleElement()
                .satisfies(one -> assertThat(one.groups()).containsExactly(List.of("d", "c")));
        assertThat(telling.of("node", 6, -1)).isEmpty();
        assertThat(telling(Sight.NOBODY).of("node", 4, -1)).isEmpty();
    }

    @Test
    void aFileThatShowsThoseWhoAreGoneIsRecordedSo() {
        Speech speech = new Speech(new Messages(), Messages.ENGLISH);
        ActorRows rows = new ActorRows(compared.now(), compared, Lookers.of(Sight.NAMES, true, taken));
        assertThat(new TakenOut(rows, "Town", speech).record(List.of(-1, 0, 4, 5, 6)))
                .isEmpty();
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.deed()).isEqualTo(Deed.EXPORTED);
            assertThat(one.groups()).containsExactlyInAnyOrder(List.of("a"), List.of("d"), List.of("f"));
        });
    }

    @Test
    void theFirstAnswerCountsWhatHasChangedUnlessItRestsOnTooFew() {
        assertThat(changes(compared, "born")).containsEntry("ties", null).containsEntry("bonding", null);
        assertThat(persons(compared)).containsEntry("came", null).containsEntry("left", null);
        ComparedPicture large = large(5).compared(QUERY, TwoDates.THEN);
        assertThat(changes(large, "kept")).containsEntry("ties", 40).containsEntry("bonding", 40);
        assertThat(changes(large, "born"))
                .containsEntry("ties", 15)
                .containsEntry("bonding", 0)
                .containsEntry("bridging", 15)
                .containsEntry("none", 0)
                .containsEntry("linking", 0);
        assertThat(changes(large, "gone")).containsEntry("ties", 20).containsEntry("bonding", 20);
        assertThat(persons(large)).containsEntry("came", 6).containsEntry("left", 5);
    }

    @Test
    void personsWhoCameAreNotToldBesideFewWhoLeft() {
        ComparedPicture few = large(4).compared(QUERY, TwoDates.THEN);
        assertThat(few.changes().came()).isEqualTo(6);
        assertThat(persons(few)).containsEntry("came", null).containsEntry("left", null);
        ComparedPicture none = large(0).compared(QUERY, TwoDates.THEN);
        assertThat(persons(none)).containsEntry("came", 6).containsEntry("left", 0);
    }

    @Test
    void numbersMeanOthersWhereOthersAreGone() {
        ComparedPicture fewer = new TwoDates()
                .area("town", AreaLevel.MUNICIPALITY, null)
                .area("north", AreaLevel.ESTATE, "town")
                .area("south", AreaLevel.ESTATE, "town")
                .person("a", "north", Time.BOTH)
                .person("b", "north", Time.BOTH)
                .person("c", "north", Time.BOTH)
                .person("e", "south", Time.NOW)
                .person("f", "south", Time.THEN)
                .compared(QUERY, TwoDates.THEN);
        assertThat(fewer.now().numbering()).isEqualTo(compared.now().numbering());
        assertThat(fewer.numbering())
                .isNotEqualTo(compared.numbering())
                .startsWith(fewer.now().numbering() + "-");
    }

    @Test
    void itIsWorkedOutOnceAndAnewAfterSomebodyHadToBeForgotten() {
        Studies studies = TwoDates.estates().studies();
        ToldPictures pictures = new ToldPictures(studies, new Pictures(studies), new Suppression(5));
        TieChanges first = changes(pictures);
        assertThat(changes(pictures)).isSameAs(first);
        pictures.forget();
        assertThat(changes(pictures)).isNotSameAs(first);
    }

    private static TieChanges changes(ToldPictures pictures) {
        return pictures.compared(QUERY, TwoDates.THEN, Sight.NAMES, Progress.UNWATCHED)
                .changes();
    }

    /** North and south with twenty each, who know the next; some of the north leave, six come to the south, and fifteen ties grow between the two. */
    private static TwoDates large(int left) {
        TwoDates town = new TwoDates().area("north", AreaLevel.ESTATE, null).area("south", AreaLevel.ESTATE, null);
        for (String estate : List.of("north", "south")) {
            for (int k = 0; k < 20; k++) {
                town.person(estate + k, estate, Time.BOTH);
                town.tie(estate + k, estate + (k + 1) % 20, Time.BOTH);
                if (estate.equals("north")) {
                    town.tie(estate + k, estate + (k + 2) % 20, Time.THEN);
                }
            }
        }
        for (int k = 0; k < 15; k++) {
            town.tie("north" + k, "south" + k, Time.NOW);
        }
        for (int k = 0; k < left; k++) {
            town.person("past" + k, "north", Time.THEN);
        }
        for (int k = 0; k < 6; k++) {
            town.person("new" + k, "south", Time.NOW);
        }
        return town;
    }

    private Telling telling(Sight sight) {
        return new Telling(
                compared.now(),
                compared,
                new SmallTown().result(),
                KnownTies.none(),
                Lookers.of(sight, true, taken),
                new Suppression(5),
                new Speech(new Messages(), Messages.ENGLISH));
    }

    @SuppressWarnings("unchecked") // maps of the answer
    private static Map<String, @Nullable Object> changes(ComparedPicture compared, String fate) {
        Map<String, Object> first = new PictureJson(compared.now(), compared, 5, Lookers.of(Sight.NAMES)).overview();
        Map<String, Object> changes = (Map<String, Object>) Objects.requireNonNull(first.get("changes"));
        return (Map<String, @Nullable Object>) Objects.requireNonNull(changes.get(fate));
    }

    @SuppressWarnings("unchecked") // maps of the answer
    private static Map<String, @Nullable Object> persons(ComparedPicture compared) {
        Map<String, Object> first = new PictureJson(compared.now(), compared, 5, Lookers.of(Sight.NAMES)).overview();
        return (Map<String, @Nullable Object>) Objects.requireNonNull(first.get("persons"));
    }
}
