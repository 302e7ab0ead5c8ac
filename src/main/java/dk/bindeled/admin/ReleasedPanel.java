package dk.bindeled.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CannotRelease;
import dk.bindeled.privacy.Release;
import dk.bindeled.privacy.ReleaseCell;
import dk.bindeled.privacy.ReleaseTables;
import dk.bindeled.privacy.Releases;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import dk.bindeled.ui.TroublePanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The releases made, the next one with a preview of what it withholds, and the buttons that release and withdraw. */
class ReleasedPanel extends Div {

    private static final List<String> TABLES =
            List.of(ReleaseCell.AREAS, ReleaseCell.KINDS, ReleaseCell.FUNNEL, ReleaseCell.RINGS);

    private final Releases releases;
    private final Background background;
    private final Div next = new Div();
    private final Section made = new Section();

    private record Now(List<Release> all, Optional<LocalDate> next) {}

    ReleasedPanel(Releases releases, Background background) {
        this.releases = releases;
        this.background = background;
        addClassName("releases");
        next.addClassName("card");
        made.addClassName("card");
        add(new Paragraph(say("saying")), new Paragraph(say("stays")), next, made);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }

    private String say(String key, Object... parameters) {
        return getTranslation("admin.released." + key, parameters);
    }

    private Numbers numbers() {
        return Numbers.in(getLocale());
    }

    private void look() {
        work(progress -> new Now(releases.all(), releases.next()), now -> {
            next.removeAll();
            next.add(new H3(say("next")));
            now.next().ifPresentOrElse(this::offer, () -> next.add(new Paragraph(say("next.none"))));
            list(now.all());
        });
    }

    private <T> void work(Function<Progress, T> task, Consumer<T> onDone) {
        next.removeAll();
        next.add(new Paragraph(say("working")));
        getUI().ifPresent(ui -> background.start(ui, task, (_, _) -> {}, onDone, this::failed));
    }

    private void failed(Throwable fault) {
        next.removeAll();
        NativeButton again = button("again", this::look);
        if (fault instanceof CannotRelease cannot) {
            next.add(new Paragraph(say("cannot." + cannot.why().name().toLowerCase(java.util.Locale.ROOT))), again);
        } else {
            next.add(TroublePanel.of(fault, again));
        }
    }

    private void offer(LocalDate date) {
        next.add(
                new Paragraph(say("next.date", numbers().date(date))),
                button("preview", () -> work(releases::preview, this::preview)));
    }

    private void preview(ReleaseTables tables) {
        String date = numbers().date(tables.date());
        next.removeAll();
        List<List<String>> rows = new ArrayList<>();
        for (String table : TABLES) {
            List<ReleaseCell> cells = tables.table(table);
            long withheld =
                    cells.stream().filter(cell -> cell.persons() == null).count();
            rows.add(TableData.row(
                    say("table." + table),
                    numbers().count(cells.size()),
                    numbers().count(withheld)));
        }
        long figures =
                tables.figures().stream().filter(figure -> figure.withheld()).count();
        rows.add(TableData.row(
                say("table.figures"),
                numbers().count(tables.figures().size()),
                numbers().count(figures)));
        TableData data = new TableData(
                say("preview.title", date),
                List.of(
                        Column.words(say("column.table")),
                        Column.numbers(say("column.figures")),
                        Column.numbers(say("column.withheld"))),
                rows);
        NativeButton release = button("release", () -> confirm(tables));
        release.addClassName("primary-button");
        Div actions = new Div(release, button("cancel", this::look));
        actions.addClassName("actions");
        next.add(
                new H3(say("preview.title", date)),
                new Paragraph(say("preview.saying", tables.size() - tables.withheld(), tables.size(), tables.limit())),
                new DataTable(data),
                actions);
    }

    private void confirm(ReleaseTables tables) {
        ConfirmDialog dialog = new ConfirmDialog(
                say("confirm.title", numbers().date(tables.date())),
                say("confirm.text"),
                say("release"),
                confirmed -> publish(tables),
                say("cancel"),
                cancelled -> {});
        dialog.open();
    }

    /** On the page's own thread, so that the release carries the name of the one who confirmed it. */
    private void publish(ReleaseTables tables) {
        try {
            releases.publish(tables, Progress.UNWATCHED);
            look();
        } catch (CannotRelease cannot) {
            failed(cannot);
        }
    }

    private void list(List<Release> all) {
        made.removeAll();
        made.add(new H3(say("made")));
        if (all.isEmpty()) {
            made.add(new Paragraph(say("made.none")));
        }
        for (Release release : all) {
            made.add(line(release));
        }
    }

    private Component line(Release release) {
        String date = numbers().date(release.date());
        Paragraph text = new Paragraph(say(
                release.withdrawn() ? "line.withdrawn" : "line",
                date,
                numbers().date(LocalDate.ofInstant(release.at(), java.time.ZoneId.systemDefault())),
                release.by(),
                release.tables().withheld(),
                release.tables().size()));
        NativeButton change = button(release.withdrawn() ? "show" : "withdraw", () -> {
            releases.withdraw(release.date(), !release.withdrawn());
            look();
        });
        change.getElement().setAttribute("aria-label", change.getText() + ": " + date);
        Div line = new Div(text, change);
        line.addClassName("release-line");
        return line;
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(say(key), click -> action.run());
        button.addClassName("quiet-button");
        return button;
    }
}
