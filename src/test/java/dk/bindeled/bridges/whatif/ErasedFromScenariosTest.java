package dk.bindeled.bridges.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import dk.bindeled.bridges.changes.DataChanged;
import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Change;
import dk.bindeled.network.ChangeKind;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.PairIntroductions.Found;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.ScenariosAtHand;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that stays open while somebody is erased. Two estates of six. */
class ErasedFromScenariosTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);
    private static final SnapshotQuery QUERY =
            SnapshotQuery.defaults().withDate(DATE).withGrouping(Grouping.area(AreaLevel.ESTATE));

    private final ScenariosAtHand scenarios = new ScenariosAtHand(NetworkOnly.of(rows(), DATE));
    private final Scenario scenario = scenarios.open(QUERY);
    private final Speech speech = new Speech(new Messages(), Messages.ENGLISH);
    private final Persons persons = new Persons(Lookers.of(Sight.NAMES), speech);
    private final List<String> outdated = new ArrayList<>();
    private final Desk desk = desk();

    @BeforeEach
    void openPage() {
        UI page = new UI();
        page.setLocale(Locale.ENGLISH);
        UI.setCurrent(page);
    }

    @AfterEach
    void leavePage() {
        UI.setCurrent(null);
    }

    @Test
    void whoIsErasedIsCalledByNameNoMore() {
        scenario.whenEmptied(persons::forget);
        assertThat(persons.search("west-1", scenario)).hasSize(1);
        assertThat(persons.name("w1")).isEqualTo("West-1");
        scenarios.erase();
        assertThat(persons.name("w1")).isEqualTo(speech.say("whatif.someone"));
    }

    @Test
    void aNameThatWasFoundTooLateIsNotKept() {
        persons.forget();
        assertThat(persons.search("west-1", scenario)).hasSize(1);
        assertThat(persons.name("w1")).isEqualTo(speech.say("whatif.someone"));
    }

    @Test
    void whatWasWrittenBeforeSomebodyWasErasedIsNotKeptAndThePageSaysWhy() {
        assertThatCode(() -> DataChanged.refuseUnless(scenario::isOpen)).doesNotThrowAnyException();
        scenarios.erase();
        DataChanged told = catchThrowableOfType(DataChanged.class, () -> DataChanged.refuseUnless(scenario::isOpen));
        assertThat(told.happened(Messages.DANISH)).startsWith("Nogen er taget ud af data");
        assertThat(told.kept(Messages.ENGLISH)).isEqualTo("What was saved is still there.");
        assertThat(told.advice(Messages.DANISH)).isEqualTo("Åbn siden igen for at gå videre.");
    }

    @Test
    void nobodyGetsTheIdOfSomebodyWhoIsImaginedInAPlan() {
        assertThat(persons.nextPerson(scenario)).isEqualTo("new-1");
        persons.reserve(List.of("new-1", "new-forum-1"));
        assertThat(persons.nextPerson(scenario)).isEqualTo("new-2");
        assertThat(persons.nextForum(scenario)).isEqualTo("new-forum-2");
    }

    @Test
    void whicheverChangeIsAskedForItIsToldThatTheDataHaveChanged() {
        ChangeForm form = new ChangeForm(desk, () -> scenario, change -> Optional.empty());
        assertThat(outdated).isEmpty();
        scenarios.erase();
        @SuppressWarnings("unchecked")
        Select<ChangeKind> kind =
                (Select<ChangeKind>) form.getChildren().findFirst().orElseThrow();
        for (ChangeKind draft :
                List.of(ChangeKind.ADD_PERSON, ChangeKind.ADD_FORUM, ChangeKind.ADD_TIE, ChangeKind.TRAIN)) {
            outdated.clear();
            kind.setValue(draft);
            assertThat(outdated).as(draft.name()).hasSize(1);
        }
        outdated.clear();
        click(form, "whatif.form.add");
        assertThat(outdated).hasSize(1);
    }

    @Test
    void aFormFilledInBeforeMakesNoPersonAfterwards() {
        ChangeForm form = new ChangeForm(desk, () -> scenario, change -> Optional.empty());
        @SuppressWarnings("unchecked")
        Select<ChangeKind> kind =
                (Select<ChangeKind>) form.getChildren().findFirst().orElseThrow();
        kind.setValue(ChangeKind.ADD_PERSON);
        scenarios.erase();
        click(form, "whatif.form.add");
        assertThat(outdated).hasSize(1);
    }

    @Test
    void introductionsAreNoLongerLookedFor() {
        IntroductionOffers offers =
                new IntroductionOffers(desk, scenario.snapshot(), () -> scenario, change -> Optional.empty());
        click(offers, "whatif.offers.ask");
        assertThat(outdated).as("no two groups are chosen").isEmpty();
        scenarios.erase();
        click(offers, "whatif.offers.ask");
        assertThat(outdated).hasSize(1);
    }

    @Test
    void aBoardThatStaysOpenHoldsTheNetworkNoMore() {
        WhatIfBoard board = new WhatIfBoard(desk, List.of(Sheet.of(scenario)), scenario.snapshot(), "");
        scenario.apply(new Change.AddTie("w1", "e1", TieType.KNOWS));
        WeakReference<Snapshot> network = new WeakReference<>(scenario.snapshot());
        scenarios.erase();
        for (int tries = 0; tries < 100 && network.get() != null; tries++) {
            System.gc();
        }
        assertThat(network.get()).isNull();
        click(board, "whatif.undo");
        assertThat(outdated).hasSize(1);
    }

    private void click(Component within, String key) {
        NativeButton clicked = all(within)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> button.getText().equals(speech.say(key)))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(clicked, new ClickEvent<>(clicked));
    }

    private static Stream<Component> all(Component within) {
        return Stream.concat(Stream.of(within), within.getChildren().flatMap(ErasedFromScenariosTest::all));
    }

    private Desk desk() {
        Snapshot seen = scenario.snapshot();
        Suppression suppression = new Suppression(Suppression.DEFAULT_LIMIT);
        return new Desk(
                speech,
                persons,
                new Visible(VisibleGroups.of(seen, suppression), suppression),
                scenarios.service(),
                new Introductions(
                        QUERY,
                        seen,
                        (snapshot, a, b, excluded, progress) -> new Found(List.of(), 0, List.of()),
                        (query, progress) -> Snapshot.of(rows(), query, DATE),
                        snapshot -> (u, v) -> false),
                new Keeping(
                        draft -> {
                            throw new IllegalStateException("nothing is kept here");
                        },
                        (id, version, draft) -> {
                            throw new IllegalStateException("nothing is kept here");
                        },
                        plan -> plan,
                        unsaved -> {},
                        plans -> {}),
                new Background(),
                () -> outdated.add("told"));
    }

    private static NetworkRows rows() {
        List<Area> areas = List.of(
                new Area("east", "East", AreaLevel.ESTATE, null), new Area("west", "West", AreaLevel.ESTATE, null));
        List<Actor> actors = new ArrayList<>();
        for (Area area : areas) {
            for (int k = 1; k <= 6; k++) {
                actors.add(new Actor(
                        area.id().charAt(0) + "" + k,
                        Set.of(Kind.CITIZEN),
                        area.label() + "-" + k,
                        area.id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()));
            }
        }
        return new NetworkRows(areas, actors, List.of(), List.of());
    }
}
