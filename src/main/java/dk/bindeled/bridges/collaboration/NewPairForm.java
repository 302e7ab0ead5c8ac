package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import dk.bindeled.study.CollaborationLadder.Body;
import dk.bindeled.study.CollaborationLadder.Pair;
import dk.bindeled.study.WantedSteps.Saved;
import dk.bindeled.ui.TroublePanel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a coordinator puts two on the list that do not collaborate yet. */
final class NewPairForm extends NativeDetails {

    private static final String NAMES = "collaboration-names";

    private final LadderReading reading;
    private final Wanting wanting;
    private final Consumer<String> onAdded;
    private final Map<String, Body> byName;
    private final Input one = new Input();
    private final Input other = new Input();
    private final Select<Optional<LadderStep>> step;
    private final Div told = new Div();
    private boolean offered;

    /** @param onAdded told what was put on the list */
    NewPairForm(LadderReading reading, Wanting wanting, Consumer<String> onAdded) {
        super(reading.say("add.title"));
        this.reading = reading;
        this.wanting = wanting;
        this.onAdded = onAdded;
        this.byName = named(reading.found().bodies());
        this.step = WantedField.choice(reading);
        addClassNames("card", "new-pair");
        step.setItems(List.of(LadderStep.values()).stream().map(Optional::of).toList());
        step.setValue(Optional.of(LadderStep.NETWORKING));
        told.getElement().setAttribute("role", "status");
        NativeButton add = new NativeButton(reading.say("add.do"), click -> add());
        add.addClassName("primary-button");
        Div fields = new Div(field(one, "one"), field(other, "other"), step, add);
        fields.addClassName("new-pair-fields");
        Div content = new Div(new Paragraph(reading.say("add.intro")), fields, told);
        setContent(content);
        // A town has thousands of names: they are sent to those who open the form.
        addToggleListener(toggle -> {
            if (toggle.isOpened() && !offered) {
                offered = true;
                content.add(names());
            }
        });
    }

    private Div field(Input input, String which) {
        input.setId("collaboration-" + which);
        input.getElement().setAttribute("list", NAMES);
        input.getElement().setAttribute("autocomplete", "off");
        NativeLabel label = new NativeLabel(reading.say("add." + which));
        label.setFor(input);
        Div field = new Div(label, input);
        field.addClassName("new-pair-field");
        return field;
    }

    private HtmlComponent names() {
        HtmlComponent names = new HtmlComponent("datalist");
        names.setId(NAMES);
        byName.keySet().stream()
                .sorted(reading.speech().byName(Function.identity()))
                .forEach(name -> names.getElement().appendChild(new Element("option").setAttribute("value", name)));
        return names;
    }

    /** Two of one name are told apart by their ids. */
    private static Map<String, Body> named(List<Body> bodies) {
        Map<String, Long> many = bodies.stream().collect(Collectors.groupingBy(Body::label, Collectors.counting()));
        Map<String, Body> named = new HashMap<>();
        bodies.forEach(body -> named.put(
                many.getOrDefault(body.label(), 0L) > 1 ? body.label() + " (" + body.id() + ")" : body.label(), body));
        return named;
    }

    private void add() {
        Body a = found(one);
        Body b = found(other);
        if (a == null || b == null) {
            return;
        }
        if (a.equals(b)) {
            tell(reading.say("add.same"));
            return;
        }
        BodyPair pair = BodyPair.of(a.id(), b.id());
        if (reading.found().pairs().stream().map(Pair::ids).anyMatch(pair::equals)) {
            tell(reading.say("add.there"));
            return;
        }
        wanting.set(this, pair, step.getValue().orElseThrow(), saved -> onAdded.accept(done(saved, a, b)), fault -> {
            told.removeAll();
            told.add(TroublePanel.of(fault));
        });
    }

    private String done(Saved saved, Body a, Body b) {
        String added = reading.say("add.done", a.label(), b.label());
        return saved.kept()
                ? added
                : added + " "
                        + reading.say(
                                "newer.kept",
                                saved.now().by(),
                                reading.wanted(saved.now().step()));
    }

    private @Nullable Body found(Input field) {
        Body body = byName.get(field.getValue().strip());
        if (body == null) {
            tell(reading.say("add.unknown", field.getValue().strip()));
            field.focus();
        }
        return body;
    }

    private void tell(String text) {
        told.removeAll();
        told.add(new Paragraph(text));
    }
}
