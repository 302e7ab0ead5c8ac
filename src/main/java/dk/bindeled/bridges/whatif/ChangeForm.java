package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.network.Area;
import dk.bindeled.network.Change;
import dk.bindeled.network.ChangeKind;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.study.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The form by which a change is put together: what kind it is, and then whom it is about. */
final class ChangeForm extends Div {

    private static final double USUAL_UPLIFT = 2;

    private final transient Desk desk;
    private final transient Supplier<Scenario> scenario;
    private final transient Function<Change, Optional<Misfit>> apply;
    private final Div fields = new Div();
    private final Paragraph told = new Paragraph();

    private transient Supplier<Optional<Change>> draft = Optional::empty;

    /** @param apply makes the change, or tells why not */
    ChangeForm(Desk desk, Supplier<Scenario> scenario, Function<Change, Optional<Misfit>> apply) {
        this.desk = desk;
        this.scenario = scenario;
        this.apply = apply;
        addClassName("whatif-form");
        Select<ChangeKind> kind =
                select(desk.say("form.kind"), List.of(ChangeKind.values()), each -> desk.say("kind." + each.code()));
        kind.setValue(ChangeKind.ADD_TIE);
        kind.addValueChangeListener(change -> {
            told.setText("");
            ask(change.getValue());
        });
        fields.addClassName("whatif-fields");
        told.addClassName("whatif-told");
        told.getElement().setAttribute("role", "alert");
        NativeButton add = new NativeButton(desk.say("form.add"), click -> add(kind.getValue()));
        add.addClassName("primary-button");
        add(kind, fields, told, add);
        ask(ChangeKind.ADD_TIE);
    }

    private void add(ChangeKind kind) {
        if (!scenario.get().isOpen()) {
            desk.outdated().run();
            return;
        }
        Optional<Change> change = draft.get();
        if (change.isEmpty()) {
            told.setText(desk.say("form.incomplete"));
            return;
        }
        Optional<Misfit> misfit = apply.apply(change.get());
        told.setText(misfit.map(why -> desk.say("misfit." + why.code())).orElse(""));
        if (misfit.isEmpty()) {
            ask(kind);
        }
    }

    private void ask(ChangeKind kind) {
        fields.removeAll();
        draft = Optional::empty;
        scenario.get().held().ifPresentOrElse(network -> ask(kind, network), desk.outdated());
    }

    private void ask(ChangeKind kind, Snapshot network) {
        switch (kind) {
            case ADD_TIE -> askForTie(network);
            case REMOVE_TIE -> {
                PersonField a = person("form.one", false);
                PersonField b = person("form.other", false);
                draft = () -> both(a, b, Change.RemoveTie::new);
            }
            case ADD_PERSON -> askForPerson(network);
            case REMOVE_PERSON -> askForOne(Change.RemovePerson::new);
            case ADD_AMBASSADOR -> askForOne(Change.AddAmbassador::new);
            case REMOVE_AMBASSADOR -> askForOne(Change.RemoveAmbassador::new);
            case ADD_FORUM -> askForForum();
            case TRAIN -> askForTraining();
        }
    }

    private void askForTie(Snapshot network) {
        PersonField a = person("form.one", false);
        PersonField b = person("form.other", false);
        List<TieType> layers = List.copyOf(network.layers());
        Select<TieType> layer = select(desk.say("form.layer"), layers, each -> desk.say("layer." + each.code()));
        layer.setValue(layers.getFirst());
        fields.add(layer);
        draft = () -> both(a, b, (one, other) -> new Change.AddTie(one, other, layer.getValue()));
    }

    private void askForOne(Function<String, Change> change) {
        PersonField who = person("form.who", false);
        draft = () -> who.one().map(change);
    }

    private void askForPerson(Snapshot network) {
        Select<Kind> kind = select(
                desk.say("form.person.kind"),
                List.of(Kind.CITIZEN, Kind.AMBASSADOR, Kind.PROFESSIONAL),
                desk.speech()::of);
        kind.setValue(Kind.CITIZEN);
        List<Area> areas = network.areas().all().stream()
                .sorted(desk.speech().byName(Area::label))
                .toList();
        Select<Area> area = select(desk.say("form.person.area"), areas, Area::label);
        fields.add(kind);
        if (!areas.isEmpty()) {
            fields.add(area);
        }
        draft = () -> Optional.of(new Change.AddPerson(
                desk.persons().nextPerson(scenario.get()), Set.of(kind.getValue()), id(area.getValue())));
    }

    private static @Nullable String id(@Nullable Area area) {
        return area == null ? null : area.id();
    }

    private void askForForum() {
        TextField name = new TextField(desk.say("form.forum.name"));
        name.setWidthFull();
        fields.add(name);
        PersonField members = person("form.forum.members", true);
        Paragraph means = new Paragraph(desk.say("form.forum.means"));
        means.addClassName("line");
        fields.add(means);
        draft = () -> members.all().isEmpty()
                ? Optional.empty()
                : Optional.of(new Change.AddForum(
                        desk.persons().nextForum(scenario.get()),
                        name.getValue().isBlank()
                                ? desk.say("form.forum.unnamed")
                                : name.getValue().strip(),
                        members.all()));
    }

    private void askForTraining() {
        PersonField trained = person("form.training.who", true);
        NumberField uplift = new NumberField(desk.say("form.training.uplift"));
        uplift.setValue(USUAL_UPLIFT);
        uplift.setMin(1);
        uplift.setMax(Change.Train.MOST_UPLIFT);
        uplift.setStep(0.1);
        fields.add(uplift);
        Paragraph means = new Paragraph(desk.say("form.training.means"));
        means.addClassName("line");
        fields.add(means);
        draft = () -> {
            Double by = uplift.getValue();
            return by == null
                            || by <= 1
                            || by > Change.Train.MOST_UPLIFT
                            || trained.all().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Change.Train(trained.all(), by));
        };
    }

    private PersonField person(String label, boolean several) {
        PersonField field = new PersonField(desk, desk.say(label), several, scenario);
        fields.add(field);
        return field;
    }

    private static Optional<Change> both(PersonField a, PersonField b, Pairing pairing) {
        return a.one().flatMap(one -> b.one().map(other -> pairing.of(one, other)));
    }

    private interface Pairing {
        Change of(String one, String other);
    }

    private static <T> Select<T> select(String label, List<T> items, Function<T, String> called) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItemLabelGenerator(called::apply);
        select.setItems(items);
        select.setWidthFull();
        return select;
    }
}
