package dk.bindeled.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** The four choices that are the same on all screens: network, date, comparison and groups. On a phone they open as one sheet. */
class ChoicesBar extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ChoicesBar.class);

    private final Background background;
    private final ObjectProvider<NetworkAtHand> network;
    private final Span name = new Span();
    private final DatePicker date = new DatePicker();
    private final DatePicker comparison = new DatePicker();
    private final Select<Grouping> groups = new Select<>();
    private final Div fields = new Div();
    private Location location = new Location("");
    private Choices choices = Choices.none();
    private Background.@Nullable Running looking;

    ChoicesBar(Background background, ObjectProvider<NetworkAtHand> network, Messages messages) {
        this.background = background;
        this.network = network;
        addClassName("choices");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("ui.choices"));
        name.addClassName("network-name");
        prepare(date, "date");
        prepare(comparison, "comparison");
        comparison.setClearButtonVisible(true);
        comparison.setPlaceholder(getTranslation("ui.choice.comparison.none"));
        groups.setAriaLabel(getTranslation("ui.choice.groups"));
        groups.setPrefixComponent(new Span(getTranslation("ui.choice.groups.prefix")));
        groups.setItemLabelGenerator(new Speech(messages, getLocale())::of);
        groups.addValueChangeListener(change -> take(change, choices.withGrouping(change.getValue())));
        date.addValueChangeListener(change -> take(change, choices.withDate(change.getValue())));
        comparison.addValueChangeListener(change -> take(change, choices.withComparison(change.getValue())));
        fields.addClassName("choice-fields");
        fields.add(name, date, comparison, groups);
        add(sheetButton(), fields);
        setVisible(false);
    }

    /** Takes note of an address with the same choices. */
    void keep(Location here) {
        location = here;
    }

    /** Shows again what the page shows, where another choice was made and the page stayed as it was. */
    void again() {
        show(location, choices);
    }

    /** Shows the choices of an address. */
    void show(Location here, Choices chosen) {
        location = here;
        choices = chosen;
        NetworkAtHand facts = network.getIfAvailable();
        Optional<UI> ui = getUI();
        if (facts == null || ui.isEmpty()) {
            return;
        }
        stopLooking();
        looking = background.start(
                ui.get(),
                facts::outline,
                (_, _) -> {},
                outline -> {
                    setVisible(outline.isPresent());
                    outline.ifPresent(this::fill);
                },
                fault -> LOG.error("The top bar could not be filled", fault));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking();
    }

    private void stopLooking() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    private void fill(NetworkAtHand.Outline outline) {
        name.setText(outline.name());
        date.setValue(choices.date() == null ? outline.date() : choices.date());
        comparison.setValue(choices.comparison());
        Grouping chosen = choices.grouping() == null ? outline.grouping() : choices.grouping();
        List<Grouping> offered = new ArrayList<>(outline.groupings());
        if (!offered.contains(chosen)) {
            offered.add(chosen);
        }
        groups.setItems(offered);
        groups.setValue(chosen);
    }

    private void take(ComponentValueChangeEvent<?, ?> change, Choices wanted) {
        if (!change.isFromClient() || wanted.equals(choices)) {
            return;
        }
        // What a screen has added to the address of its own stays.
        QueryParameters kept = location.getQueryParameters()
                .excluding(Choices.DATE, Choices.COMPARISON, Choices.GROUPS, Choices.LANGUAGE);
        QueryParameters address = kept.mergingAll(wanted.address().getParameters());
        getUI().ifPresent(ui -> ui.navigate(location.getPath(), address));
    }

    private NativeButton sheetButton() {
        NativeButton button = new NativeButton(getTranslation("ui.choices.open"));
        button.addClassNames("quiet-button", "choices-button");
        button.getElement().setAttribute("aria-expanded", "false");
        button.addClickListener(click -> {
            boolean open = !fields.hasClassName("open");
            fields.setClassName("open", open);
            button.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return button;
    }

    private void prepare(DatePicker field, String key) {
        field.setAriaLabel(getTranslation("ui.choice." + key));
        field.setPrefixComponent(new Span(getTranslation("ui.choice." + key + ".prefix")));
        field.setI18n(DateWords.in(getLocale()));
        field.setLocale(DateWords.locale(getLocale()));
    }
}
