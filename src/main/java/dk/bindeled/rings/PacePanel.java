package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dk.bindeled.network.Figure;
import dk.bindeled.study.RetentionFigures;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fast it goes: how long until so many were reached, how long from one ring to the next, and how many stay. */
final class PacePanel extends Composite<Panel> {

    private static final List<Integer> MILESTONES = List.of(10, 50, 100);

    private final Reading reading;
    private final RingWords words;

    PacePanel(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("pace", words.say("pace.title"));
        Double generation = told("generation_time");
        if (generation != null) {
            panel.saying(words.say("reproduction.generation", words.numbers().decimal(generation, 0)));
        }
        retention().ifPresent(panel::saying);
        return panel.with(milestones())
                .behind(reading.behind(), words.say("pace.title"), new BroughtBy(reading).first(MILESTONES))
                .with(new Explanation(words.say("pace.explanation")));
    }

    /** Who is still there after 90 days, by both ways of reading silence; where it may be told. */
    private Optional<String> retention() {
        Figure optimistic = reading.figure("retention");
        Figure seen = reading.figure("retention_by_sight");
        RetentionFigures retention = reading.result().retention();
        if (!mayTell(optimistic, retention.followed())) {
            return Optional.empty();
        }
        if (Objects.equals(optimistic.value(), 1.0)) {
            return Optional.of(noneIsKnownToHaveLeft());
        }
        String told = words.say("pace.stay", words.shareWithInterval(optimistic));
        return Optional.of(
                mayTell(seen, retention.followedBySight())
                        ? told + " " + words.say("pace.stay.seen", words.shareWithInterval(seen))
                        : told);
    }

    /** Where no end is recorded, "all are still there" would say more than is known; who was seen there is what is known. */
    private String noneIsKnownToHaveLeft() {
        Figure seen = reading.whole().steps().get(FunnelSteps.STILL_THERE).knownShare();
        String none = words.say("pace.stay.none");
        return seen == null || !seen.isKnown()
                ? none
                : none + " " + words.say("pace.stay.none.seen", words.shareWithInterval(seen));
    }

    /** On those still followed on the day the share hangs, however many there were at first. */
    private boolean mayTell(Figure share, int followed) {
        Double value = share.value();
        return value != null
                && reading.suppression().mayShow(reading.result().retention().persons())
                && reading.suppression().mayShowCount(followed)
                && reading.suppression().mayShowShare(value, share.n());
    }

    private Component milestones() {
        List<List<String>> rows = new ArrayList<>();
        for (int persons : MILESTONES) {
            Figure days = reading.figure("days_to_" + persons);
            Double value = told("days_to_" + persons);
            rows.add(TableData.row(
                    words.say("pace.persons", persons),
                    value != null
                            ? words.numbers().decimal(value, 0)
                            : days.isKnown() ? words.withheld() : words.why(days)));
        }
        TableData table = new TableData(
                words.say("pace.table"),
                List.of(Column.words(words.say("pace.reached")), Column.numbers(words.say("pace.days"))),
                rows);
        Div tools = new Div(new CsvDownload(table, words.say("pace.file")));
        tools.addClassName("chart-tools");
        return new Div(new DataTable(table), tools);
    }

    /** A figure where it is known and may be shown. */
    private @Nullable Double told(String name) {
        Figure figure = reading.figure(name);
        return reading.suppression().mayShow(figure.n()) ? figure.value() : null;
    }
}
