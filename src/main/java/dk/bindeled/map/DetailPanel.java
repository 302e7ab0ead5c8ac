package dk.bindeled.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.FormIcon;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.TroublePanel;
import java.util.List;
import java.util.function.BiConsumer;

/** The panel beside the map: who or what is selected, its figures in sentences, and those it is tied to, who can be gone to. */
class DetailPanel extends Aside {

    /** Longer lists begin closed. */
    private static final int OPEN = 8;

    private final BiConsumer<String, Integer> go;
    private final Choices choices;

    /**
     * A panel that shows nothing yet.
     *
     * @param choices kept by the ways to other screens
     * @param go takes the map to a kind and number; an empty kind closes the panel
     */
    DetailPanel(Choices choices, BiConsumer<String, Integer> go) {
        this.choices = choices;
        this.go = go;
        addClassNames("card", "map-panel");
        getElement().setAttribute("aria-label", getTranslation("map.panel"));
        getElement().setAttribute("aria-live", "polite");
        clear();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    /** Says why there is nothing to be shown. */
    void show(TroublePanel trouble) {
        removeAll();
        add(close(), trouble);
        setVisible(true);
    }

    void show(Detail detail) {
        removeAll();
        Paragraph what = new Paragraph(detail.what());
        what.addClassName("line");
        add(close(), new H2(detail.title()), what);
        if (!detail.facts().isEmpty()) {
            UnorderedList facts = new UnorderedList();
            facts.addClassName("sentences");
            detail.facts().forEach(fact -> facts.add(item(fact)));
            add(facts);
        }
        detail.companies().forEach(company -> add(list(company)));
        if (detail.source() != null) {
            Paragraph source = new Paragraph(detail.source());
            source.addClassNames("line", "map-source");
            add(source);
        }
        if (!detail.ways().isEmpty()) {
            add(ways(detail.ways()));
        }
        setVisible(true);
    }

    private NativeButton close() {
        NativeButton close = new NativeButton("×", click -> go.accept("", -1));
        close.addClassNames("icon-button", "map-panel-close");
        close.getElement().setAttribute("aria-label", getTranslation("ui.close"));
        return close;
    }

    private Nav ways(List<Detail.Way> ways) {
        Nav nav = new Nav();
        nav.addClassName("map-ways");
        nav.getElement().setAttribute("aria-label", getTranslation("map.ways"));
        for (Detail.Way way : ways) {
            Choices kept = way.grouping() == null
                    ? choices
                    : new Choices(choices.date(), choices.comparison(), way.grouping(), choices.language());
            nav.add(new ScreenLink(getTranslation("map.client.menu." + way.screen()), way.screen(), kept, way.more()));
        }
        return nav;
    }

    private static ListItem item(Detail.Fact fact) {
        Component icon = fact.form() == null ? dot() : new FormIcon(fact.form());
        return new ListItem(icon, new Paragraph(fact.text()));
    }

    private static Span dot() {
        Span dot = new Span();
        dot.addClassName("map-dot");
        return dot;
    }

    private NativeDetails list(Detail.Company company) {
        Div summary = new Div();
        if (company.form() != null) {
            summary.add(new FormIcon(company.form()));
        }
        summary.add(new Span(company.heading()));
        summary.addClassName("map-company");
        NativeDetails details = new NativeDetails(summary);
        Div lists = new Div();
        company.layers().forEach(layer -> lists.add(list(layer)));
        if (company.more() > 0) {
            Paragraph more = new Paragraph(getTranslation("map.company.more", company.more()));
            more.addClassName("line");
            lists.add(more);
        }
        details.setContent(lists);
        details.setOpen(company.others().size() <= OPEN);
        return details;
    }

    private Div list(Detail.Layer layer) {
        Div list = new Div();
        list.addClassName("map-layer");
        if (layer.heading() != null) {
            H3 heading = new H3(layer.heading());
            list.add(heading);
        }
        UnorderedList others = new UnorderedList();
        others.addClassName("map-others");
        layer.others().forEach(other -> others.add(item(other)));
        list.add(others);
        return list;
    }

    private ListItem item(Detail.Other other) {
        Component name = other.kind().isEmpty()
                ? new Span(other.name())
                : new NativeButton(other.name(), click -> go.accept(other.kind(), other.number()));
        ListItem item = new ListItem(name);
        if (!other.what().isEmpty()) {
            item.add(line(other.what()));
        }
        other.ties().forEach(tie -> {
            Span line = line(tie);
            line.addClassName("map-tie");
            item.add(line);
        });
        return item;
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassName("line");
        return line;
    }
}
