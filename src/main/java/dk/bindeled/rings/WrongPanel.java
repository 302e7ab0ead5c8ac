package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.study.WrongReferral;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.ScreenLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Records that cannot be right: how many, why, what that changes, and where they are mended. None of them is dropped in silence. */
final class WrongPanel extends Composite<Panel> {

    private final Reading reading;
    private final List<WrongReferral> wrong;

    WrongPanel(Reading reading) {
        this.reading = reading;
        this.wrong = reading.result().wrongReferrals();
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("wrong", reading.say("wrong.title"));
        if (wrong.isEmpty()) {
            return panel.noting(reading.say("wrong.none"));
        }
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("rings-list");
        List<Boolean> told = mayCount();
        byFault()
                .forEach((fault, rows) -> reasons.add(new ListItem(
                        reason(fault, rows.size(), told.get(reasons.getComponentCount())) + " " + effects(rows))));
        return panel.saying(saying(reading))
                .with(reasons)
                .behind(reading.behind().noting(notes()), reading.say("wrong.title"), choices())
                .with(
                        new ScreenLink(reading.say("wrong.mend"), "data", reading.choices()),
                        new Explanation(reading.say("wrong.explanation")));
    }

    /** How many cannot be right, or that they are of few where single persons may not be looked at. */
    static String saying(Reading reading) {
        List<WrongReferral> all = reading.result().wrongReferrals();
        return reading.behind().isOpen() || reading.suppression().mayShow(persons(all))
                ? reading.say("wrong.saying", all.size())
                : reading.say("wrong.saying.few", reading.suppression().limit());
    }

    /** Of which faults, in their order, it may be said how many records have them: they add up to the number of all. */
    List<Boolean> mayCount() {
        Map<String, Set<String>> faults = wrong.stream()
                .collect(Collectors.groupingBy(
                        WrongPanel::citizen, Collectors.mapping(WrongReferral::fault, Collectors.toSet())));
        // Whoever stands under several faults is counted under none of them: counted under each, few would look like
        // many.
        List<Long> persons = byFault().values().stream()
                .map(rows -> rows.stream()
                        .map(WrongPanel::citizen)
                        .distinct()
                        .filter(citizen ->
                                faults.getOrDefault(citizen, Set.of()).size() == 1)
                        .count())
                .map(alone -> Math.max(1, alone))
                .toList();
        return reading.behind().isOpen()
                ? persons.stream().map(_ -> true).toList()
                : reading.suppression().mayShowBesideTotal(persons);
    }

    /** Citizens of some records, each once; those without one count as one. */
    private static long persons(List<WrongReferral> rows) {
        return rows.stream().map(WrongPanel::citizen).distinct().count();
    }

    private static String citizen(WrongReferral wrong) {
        return Objects.requireNonNullElse(wrong.referral().citizen(), "");
    }

    private String reason(String fault, int rows, boolean told) {
        return told ? reading.say("wrong." + fault, rows) : reading.say("wrong.name." + fault) + ".";
    }

    /** What the faults of one sort change, each effect once. */
    private String effects(List<WrongReferral> rows) {
        return rows.stream()
                .map(WrongReferral::effect)
                .distinct()
                .sorted()
                .map(effect -> reading.say("wrong.effect." + effect))
                .collect(Collectors.joining(" "));
    }

    private Map<String, List<WrongReferral>> byFault() {
        return wrong.stream().collect(Collectors.groupingBy(WrongReferral::fault, TreeMap::new, Collectors.toList()));
    }

    /** What is wrong with each record, and what that changes. */
    private BehindTable.Notes notes() {
        Map<String, List<String>> told = wrong.stream()
                .collect(Collectors.toMap(
                        row -> row.referral().id(),
                        row -> List.of(
                                reading.say("wrong.name." + row.fault()),
                                reading.say("wrong.effect." + row.effect()))));
        return new BehindTable.Notes(
                List.of(reading.say("wrong.fault"), reading.say("wrong.effect")),
                row -> told.getOrDefault(row.referral().id(), List.of("", "")));
    }

    private List<Behind.Some> choices() {
        List<Behind.Some> some = new ArrayList<>();
        some.add(some(reading.say("wrong.all"), wrong));
        byFault().forEach((fault, rows) -> some.add(some(reading.say("wrong.name." + fault), rows)));
        return some;
    }

    private static Behind.Some some(String name, List<WrongReferral> rows) {
        Set<String> ids = rows.stream().map(row -> row.referral().id()).collect(Collectors.toSet());
        return new Behind.Some(name, row -> ids.contains(row.referral().id()));
    }
}
