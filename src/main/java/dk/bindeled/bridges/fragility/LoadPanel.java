package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.network.Figure;
import dk.bindeled.study.FragilityFigures.Carried;
import dk.bindeled.study.FragilityFigures.Load;
import dk.bindeled.study.FragilityFigures.Spread;
import dk.bindeled.ui.AskedBox;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.FigureStrip;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the ambassadors' load is spread: the middle, the quartiles and the classes, without names. Who carries more than twice the middle one is told by name, in the
 * order of names, to whoever may look at persons and says what for.
 */
final class LoadPanel extends Composite<FragilityPanel> {

    private final FragilityReading reading;

    LoadPanel(FragilityReading reading) {
        this.reading = reading;
    }

    @Override
    protected FragilityPanel initContent() {
        FragilityPanel panel = new FragilityPanel("load", reading);
        int ambassadors = reading.figures().loads().size();
        if (ambassadors == 0) {
            return panel.saying(reading.say("load.none"));
        }
        if (!reading.suppression().mayShow(ambassadors)) {
            return panel.saying(reading.say("load.few", reading.suppression().limit()));
        }
        panel.saying(reading.say("load.intro", ambassadors));
        Div strips = new Div();
        strips.addClassName("fragility-strips");
        for (Carried what : Carried.values()) {
            strips.add(strip(what));
        }
        TableData table = table();
        Div tools = new Div(new CsvDownload(table, reading.say("load.file")));
        tools.addClassName("chart-tools");
        panel.with(strips, new DataTable(table), tools);
        busiest(panel);
        return panel.explaining(reading.say("load.explanation"));
    }

    /** The middle one as a bar, the middle half as a whisker; beyond it the scale ends. */
    private Component strip(Carried what) {
        Spread spread = spread(what);
        double median = value(spread.median());
        Div strip = new Div(new Span(reading.say("load." + what.code())));
        strip.addClassName("fragility-strip");
        if (mayShowQuartiles(spread)) {
            double end = Math.max(1, 1.25 * value(spread.upperQuartile()));
            strip.add(new FigureStrip(new FigureStrip.Marks(
                    median, value(spread.lowerQuartile()), value(spread.upperQuartile()), null, end)));
            strip.add(new Span(reading.say(
                    "load.middle",
                    number(spread.median()),
                    number(spread.lowerQuartile()),
                    number(spread.upperQuartile()))));
        } else {
            strip.add(new Span(reading.say("load.median", number(spread.median()))));
        }
        return strip;
    }

    /** The quartiles of few would be single persons' loads. */
    private boolean mayShowQuartiles(Spread spread) {
        return spread.carriers() >= 2 * reading.suppression().limit();
    }

    /** How many are in each class, and how much the busiest tenth carries, where it may be told. */
    TableData table() {
        List<Column> columns = new ArrayList<>(List.of(Column.words(reading.say("load.column.what"))));
        for (int c = 0; c <= Spread.MUCH; c++) {
            columns.add(Column.numbers(reading.say("load.class." + c)));
        }
        columns.add(Column.numbers(reading.say("load.column.busiest")));
        List<List<String>> rows = new ArrayList<>();
        for (Carried what : Carried.values()) {
            Spread spread = spread(what);
            List<Boolean> shown = shownClasses(spread);
            List<String> row = new ArrayList<>(List.of(reading.say("load." + what.code())));
            for (int c = 0; c <= Spread.MUCH; c++) {
                row.add(
                        shown.get(c)
                                ? reading.numbers().count(spread.classes().get(c))
                                : reading.speech().withheld());
            }
            row.add(busiestShare(spread));
            rows.add(row);
        }
        return new TableData(reading.say("load.table"), columns, rows);
    }

    private List<Boolean> shownClasses(Spread spread) {
        return reading.suppression()
                .mayShowBesideTotal(
                        spread.classes().stream().map(Integer::longValue).toList());
    }

    private String busiestShare(Spread spread) {
        Double share = spread.busiestShare().value();
        if (share == null) {
            return "";
        }
        return reading.suppression().mayShow(spread.busiest())
                ? reading.numbers().percent(share)
                : reading.speech().withheld();
    }

    /** Ids of those who carry more than twice the middle one, of what it may be told how many they are. */
    List<String> busy() {
        List<Carried> told =
                Stream.of(Carried.BEGUN, Carried.OPEN).filter(this::mayTellWho).toList();
        return reading.figures().loads().stream()
                .filter(load -> told.stream().anyMatch(load::isMuch))
                .map(Load::ambassador)
                .toList();
    }

    /** A list would count those whose number is withheld. Where the middle one carries nothing, whoever carries anything carries more than twice as much. */
    private boolean mayTellWho(Carried what) {
        Spread spread = spread(what);
        return value(spread.median()) > 0 && shownClasses(spread).get(Spread.MUCH);
    }

    /** The way to those who carry more than twice the middle one, where someone does, it may be told how many, and it is open. */
    private void busiest(FragilityPanel panel) {
        SinglePersons persons = reading.persons();
        List<String> busy = busy();
        if (persons == null || !persons.isOpen() || busy.isEmpty()) {
            return;
        }
        panel.with(new AskedBox<List<String>>(
                "fragility-reveal",
                new AskedBox.Words(
                        reading.say("load.show"),
                        reading.say("load.hide"),
                        reading.say("load.title"),
                        reading.say("load.working"),
                        reading.say("load.found"),
                        reading.say("outdated")),
                persons::question,
                (ui, onDone, onFault) -> persons.names(ui, busy, onDone, onFault),
                this::named));
    }

    private List<Component> named(List<String> names) {
        UnorderedList list = new UnorderedList();
        names.stream()
                .sorted(reading.speech().byName(name -> name))
                .map(ListItem::new)
                .forEach(list::add);
        return List.of(new H3(reading.say("load.found")), list, new Paragraph(reading.say("load.share")));
    }

    private Spread spread(Carried what) {
        return Objects.requireNonNull(reading.figures().spreads().get(what));
    }

    private String number(Figure figure) {
        double value = value(figure);
        return reading.numbers().decimal(value, value == Math.rint(value) ? 0 : 1);
    }

    private static double value(Figure figure) {
        Double value = figure.value();
        return value == null ? 0 : value;
    }
}
