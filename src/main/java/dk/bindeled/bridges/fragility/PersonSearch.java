package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dk.bindeled.bridges.fragility.SinglePersons.Candidate;
import dk.bindeled.network.Kind;
import dk.bindeled.ui.AskedBox;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.TroublePanel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field in which somebody is searched by name, those found below it, and the self-running test of the one who is chosen. */
final class PersonSearch extends Div {

    private final transient FragilityReading reading;
    private final transient SinglePersons persons;
    private final TextField search = new TextField();
    /** Always there, so that what changes in it is heard. */
    private final Span status = new Span();

    private final UnorderedList found = new UnorderedList();
    private final Div tested = new Div();
    private transient Background.@Nullable Running running;

    PersonSearch(FragilityReading reading, SinglePersons persons) {
        this.reading = reading;
        this.persons = persons;
        addClassName("fragility-search");
        search.setLabel(reading.say(reading.key("chosen.search")));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        status.addClassName("line");
        status.getElement().setAttribute("role", "status");
        found.addClassName("fragility-found");
        add(search, status, found, tested);
    }

    /** It is there because it was asked for. */
    @Override
    protected void onAttach(AttachEvent attached) {
        search.focus();
    }

    @Override
    protected void onDetach(DetachEvent left) {
        stop();
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /** What was typed before is of no use any more. */
    private void find(String text) {
        stop();
        found.removeAll();
        status.setText("");
        Optional<UI> page = getUI();
        if (!text.isBlank() && page.isPresent()) {
            running = persons.search(page.get(), text, candidates -> show(text, candidates), fault -> {
                found.removeAll();
                found.add(new ListItem(TroublePanel.of(fault)));
            });
        }
    }

    private void show(String text, Optional<List<Candidate>> candidates) {
        if (!text.equals(search.getValue())) {
            return;
        }
        found.removeAll();
        candidates.ifPresentOrElse(
                these -> {
                    these.forEach(each -> found.add(new ListItem(button(each))));
                    status.setText(reading.say("chosen.found", these.size()));
                },
                () -> status.setText(reading.say("outdated")));
    }

    private NativeButton button(Candidate candidate) {
        NativeButton button = new NativeButton("", click -> test(candidate));
        Span about = new Span(Stream.concat(
                        candidate.kinds().stream()
                                .filter(kind -> reading.bodies() || kind.isPerson())
                                .sorted()
                                .map((Kind kind) -> reading.speech().of(kind)),
                        Stream.of(candidate.group()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · ")));
        about.addClassName("line");
        button.add(new Span(candidate.name()), about);
        return button;
    }

    private void test(Candidate candidate) {
        search.clear();
        AskedBox<SinglePersons.Tested> box = HangingPanel.test(reading, persons, candidate.id(), candidate.name());
        tested.removeAll();
        tested.add(box);
        box.open();
    }
}
