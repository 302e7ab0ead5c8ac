package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dk.bindeled.study.FunnelCount.By;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where showing the way stops: the funnel, divided by one thing at a time. */
final class StepsPart extends Div {

    /** One division of the funnel. */
    private record Way(String code, Supplier<Component> panel) {}

    private final Div shown = new Div();

    /**
     * The funnel divided by something.
     *
     * @param by what the address says it is divided by; the first where it says nothing that is known
     * @param onChoice told what it is divided by when that changes
     */
    StepsPart(Reading reading, String by, Consumer<String> onChoice) {
        addClassName("stack");
        List<Way> ways = List.of(
                new Way("community", () -> new CommunitiesPanel(reading)),
                new Way("channel", () -> new PartsPanel("channels", reading.channels(), reading)),
                new Way("guide", () -> new PartsPanel("guides", reading.guides(), reading)),
                new Way(
                        "area",
                        () -> new PartsPanel("areas", reading.areas(), reading).evened(reading.evened(By.AREA))),
                new Way("period", () -> new PartsPanel("periods", reading.periods(), reading)),
                new Way("unasked", () -> new UnaskedPanel(reading)));
        int first = Math.max(0, ways.stream().map(Way::code).toList().indexOf(by));
        shown.addClassName("stack");
        shown.add(ways.get(first).panel().get());
        add(
                new FunnelPanel(reading),
                new Toggle(
                        reading.say("steps.by"),
                        ways.stream()
                                .map(way -> reading.say("steps.by." + way.code()))
                                .toList(),
                        first,
                        chosen -> {
                            shown.removeAll();
                            shown.add(ways.get(chosen).panel().get());
                            onChoice.accept(ways.get(chosen).code());
                        }),
                shown,
                new WrongPanel(reading));
    }
}
