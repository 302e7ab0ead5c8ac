package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.bridges.changes.TouchedPairs;
import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.plans.Plan;
import dk.bindeled.study.PlannedBridges.Between;
import dk.bindeled.study.ScenarioPair;
import dk.bindeled.ui.CsvDownload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The plan that is open: what has come of it, what stands in it, and what can be done with it. */
final class PlanCard extends Section {

    private final transient PlanReading reading;
    private final transient Shelf.Found found;
    private final H2 heading = new H2();
    /** As it is kept; read by whoever downloads it, which is done beside the page. */
    private final transient AtomicReference<Plan> kept;

    /**
     * The card.
     *
     * @param list told of what became of the plan
     * @param deleted told of the plan once it is deleted
     */
    PlanCard(
            PlanReading reading,
            Shelf.Found found,
            Plan plan,
            Become become,
            PlanDesk desk,
            PlanList list,
            Consumer<Plan> deleted) {
        this.reading = reading;
        this.found = found;
        this.kept = new AtomicReference<>(plan);
        addClassNames("card", "plan-card");
        List<Plan> others = found.plans().stream()
                .filter(other -> !other.id().equals(plan.id()))
                .toList();
        CsvDownload download = new CsvDownload(
                plan.name(),
                () -> PlanFile.of(reading, Objects.requireNonNull(kept.get()), become, reading.persons()::takePlanned),
                reading.say("file"));
        heading.setText(plan.name());
        PlanEditor editor = new PlanEditor(reading, plan, become, desk, now -> {
            kept.set(now);
            heading.setText(now.name());
            list.keep(now);
        });
        add(
                heading,
                become(become),
                editor,
                new PlanTools(
                        reading,
                        plan,
                        others,
                        desk,
                        editor::written,
                        editor::isChanged,
                        download,
                        list::keep,
                        deleted));
    }

    private Div become(Become become) {
        Div told = new Div(new Paragraph(reading.become(become)));
        told.addClassName("plan-summary");
        Map<LocalDate, List<ScenarioPair>> pairs = become.found().pairs().stream()
                .filter(between -> between.on().isBefore(become.date()))
                .collect(Collectors.groupingBy(
                        Between::on, TreeMap::new, Collectors.mapping(Between::pair, Collectors.toList())));
        pairs.forEach((on, between) -> told.add(
                new H3(reading.say("pairs", reading.date(on), reading.date(become.date()))),
                new TouchedPairs(reading.speech(), pair -> isShown(on, become.date(), pair), between)));
        return told;
    }

    /** Both groups may be told of in either network, or one could be worked out from the other. */
    private boolean isShown(LocalDate on, LocalDate now, ScenarioPair pair) {
        Visible then = found.visible().get(on);
        Visible later = found.visible().get(now);
        return then != null && later != null && then.shows(pair, pair.before()) && later.shows(pair, pair.after());
    }
}
