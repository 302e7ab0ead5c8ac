package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.VisibleFunnel;
import dk.bindeled.study.FragilityFigures.Welcoming;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.FigureStrip;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many of those who sign up each community welcomes, in the order of names. Where many sign up and few are welcomed it is told in a sentence: it may be worth
 * asking whether there is room.
 */
final class AssociationsPanel extends Composite<FragilityPanel> {

    private final FragilityReading reading;
    private final Map<String, Welcoming> welcoming;

    AssociationsPanel(FragilityReading reading) {
        this.reading = reading;
        this.welcoming = reading.figures().communities().stream()
                .collect(Collectors.toMap(one -> one.funnel().key(), Function.identity()));
    }

    @Override
    protected FragilityPanel initContent() {
        FragilityPanel panel = new FragilityPanel("welcome", reading);
        if (reading.communities().isEmpty()) {
            return panel.saying(reading.say("welcome.none"));
        }
        List<String> sentences = sentences();
        if (sentences.isEmpty()) {
            panel.saying(reading.say("welcome.alike"));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("fragility-told-of");
            sentences.forEach(sentence -> list.add(new ListItem(sentence)));
            panel.saying(reading.say("welcome.intro")).with(list);
        }
        List<VisibleFunnel> told =
                reading.communities().stream().filter(this::isShareTold).toList();
        if (!told.isEmpty()) {
            panel.with(picture(told));
            Double whole =
                    reading.welcomed() == null ? null : reading.welcomed().value();
            if (whole != null) {
                panel.noting(reading.say("welcome.legend", reading.numbers().percent(whole)));
            }
        }
        TableData table = table();
        Div tools = new Div(new CsvDownload(table, reading.say("welcome.file")));
        tools.addClassName("chart-tools");
        NativeDetails details = new NativeDetails(
                reading.say("welcome.open", reading.communities().size()), new Div(new DataTable(table), tools));
        details.addClassName("fragility-details");
        return panel.with(details, new ScreenLink(reading.say("welcome.rings"), "rings", reading.choices()))
                .explaining(reading.say("welcome.explanation"));
    }

    /** The communities where many sign up and few are welcomed, as far as it may be told, in the order of names. */
    List<String> sentences() {
        return reading.communities().stream()
                .filter(part -> isFew(part) && part.shows(VisibleFunnel.SHOWN))
                .filter(part -> part.shows(VisibleFunnel.WELCOMED) || isBelowLimit(part))
                .map(part -> reading.say(
                        "welcome.saying",
                        part.part().label(),
                        part.shows(VisibleFunnel.BEGUN)
                                ? reading.say("welcome.begun", part.part().begun())
                                : reading.say("welcome.shown", part.part().shown()),
                        part.shows(VisibleFunnel.WELCOMED)
                                ? reading.say("welcome.welcomed", part.part().welcomed())
                                : reading.say(
                                        "welcome.welcomed.few",
                                        reading.suppression().limit())))
                .toList();
    }

    private boolean isFew(VisibleFunnel part) {
        Welcoming found = welcoming.get(part.part().key());
        return found != null && found.few();
    }

    private boolean isBelowLimit(VisibleFunnel part) {
        return part.part().welcomed() < reading.suppression().limit();
    }

    private boolean isShareTold(VisibleFunnel part) {
        return part.shares().get(VisibleFunnel.WELCOMED - 1)
                && part.part().welcomedShare().isKnown()
                && !part.part().key().isEmpty();
    }

    /** A bar with its interval for each community; the grey mark is the share of all. */
    private Component picture(List<VisibleFunnel> told) {
        UnorderedList bars = new UnorderedList();
        bars.addClassNames("fragility-bars", "form-bridging");
        Double whole = reading.welcomed() == null ? null : reading.welcomed().value();
        for (VisibleFunnel part : told) {
            Figure share = part.part().welcomedShare();
            Double value = share.value();
            ListItem bar = new ListItem(
                    new Span(part.part().label()),
                    new FigureStrip(
                            new FigureStrip.Marks(value == null ? 0 : value, share.low(), share.high(), whole, 1)),
                    new Span(withInterval(share)));
            bars.add(bar);
        }
        return bars;
    }

    TableData table() {
        List<Column> columns = List.of(
                Column.words(reading.say("welcome.column.community")),
                Column.numbers(reading.say("welcome.column.begun")),
                Column.numbers(reading.say("welcome.column.shown")),
                Column.numbers(reading.say("welcome.column.welcomed")),
                Column.numbers(reading.say("welcome.column.there")),
                Column.numbers(reading.say("welcome.column.share")),
                Column.numbers(reading.say("welcome.column.evened")));
        return new TableData(
                reading.say("welcome.table"),
                columns,
                reading.communities().stream().map(this::row).toList());
    }

    private List<String> row(VisibleFunnel part) {
        Figure share = part.part().welcomedShare();
        Welcoming found = welcoming.get(part.part().key());
        Double evened = found == null ? null : found.evened();
        boolean told = isShareTold(part);
        return TableData.row(
                part.part().key().isEmpty()
                        ? reading.say("welcome.unnamed")
                        : part.part().label(),
                count(part, VisibleFunnel.BEGUN, part.part().begun()),
                count(part, VisibleFunnel.SHOWN, part.part().shown()),
                count(part, VisibleFunnel.WELCOMED, part.part().welcomed()),
                count(part, VisibleFunnel.STILL_THERE, part.part().stillThere()),
                told ? withInterval(share) : reading.speech().withheld(),
                told && evened != null
                        ? reading.numbers().percent(evened)
                        : told ? "" : reading.speech().withheld());
    }

    private String count(VisibleFunnel part, int step, int count) {
        return part.shows(step)
                ? reading.numbers().count(count)
                : reading.speech().withheld();
    }

    private String withInterval(Figure share) {
        Double value = share.value();
        Double low = share.low();
        Double high = share.high();
        if (value == null) {
            return "";
        }
        String said = reading.numbers().percent(value);
        return low == null || high == null
                ? said
                : said + " (" + reading.numbers().percentRange(low, high) + ")";
    }
}
