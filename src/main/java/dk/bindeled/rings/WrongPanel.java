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
        byFault().forEach((fault, rows) -> reasons.add(new ListItem(reason(fault, rows.size()) + " " + effects(rows))));
        return panel.saying(saying(reading))
                .with(reasons)
                .behind(reading.behind(), reading.say("wrong.title"), choices())
                .with(
                        new ScreenLink(reading.say("wrong.mend"), "data", reading.choices()),
                        new Explanation(reading.say("wrong.explanation")));
    }

    /** How many cannot be right, or that they are few where single persons may not be looked at. */
    static String saying(Reading reading) {
        int wrong = reading.result().wrongReferrals().size();
        return mayCount(reading, wrong)
                ? reading.say("wrong.saying", wrong)
                : reading.say("wrong.saying.few", reading.suppression().limit());
    }

    private static boolean mayCount(Reading reading, int rows) {
        return reading.behind().isOpen() || reading.suppression().mayShowCount(rows);
    }

    private String reason(String fault, int rows) {
        return mayCount(reading, rows) ? reading.say("wrong." + fault, rows) : reading.say("wrong.name." + fault) + ".";
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
