package dk.bindeled.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.ui.FormIcon;
import java.util.function.BiConsumer;

/** The panel beside the map: who or what is selected, its figures in sentences, and those it is tied to, who can be gone to. */
class DetailPanel extends Aside {

    private final BiConsumer<String, Integer> go;

    /** @param go takes the map to a kind and number; an empty kind closes the panel */
    DetailPanel(BiConsumer<String, Integer> go) {
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

    void show(Detail detail) {
        removeAll();
        NativeButton close = new NativeButton("×", click -> go.accept("", -1));
        close.addClassNames("icon-button", "map-panel-close");
        close.getElement().setAttribute("aria-label", getTranslation("ui.close"));
        Paragraph what = new Paragraph(detail.what());
        what.addClassName("line");
        add(close, new H2(detail.title()), what);
        if (!detail.facts().isEmpty()) {
            UnorderedList facts = new UnorderedList();
            facts.addClassName("sentences");
            detail.facts().forEach(fact -> facts.add(item(fact)));
            add(facts);
        }
        detail.companies().forEach(company -> add(list(company)));
        setVisible(true);
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
        UnorderedList others = new UnorderedList();
        others.addClassName("map-others");
        for (Detail.Other other : company.others()) {
            NativeButton name = new NativeButton(other.name(), click -> go.accept(other.kind(), other.number()));
            Span what = new Span(other.what());
            what.addClassName("line");
            others.add(new ListItem(name, what));
        }
        if (company.more() > 0) {
            others.add(new ListItem(getTranslation("map.company.more", company.more())));
        }
        NativeDetails details = new NativeDetails(summary, others);
        details.setOpen(company.others().size() <= 8);
        return details;
    }
}
