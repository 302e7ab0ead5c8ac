package dk.bindeled.ui;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/**
 * A chart drawn by Apache ECharts, with a sentence for those who cannot see it, the same rows as a table, and downloads as PNG and CSV.
 *
 * <p>The option is plain JSON as ECharts documents it, with three additions: a text that begins with {@code var(--} is replaced by that
 * style's colour, light or dark as the page is; a series of type {@code interval} draws whiskers from {@code [category, low, high]} (or
 * {@code [low, high, category]} where the categories are on the y axis); {@code format} at the top ({@code percent}, {@code count} or {@code decimal}) says
 * how numbers on axes and in tooltips are written in the reader's language.
 */
public final class EChart extends Section {

    private final Plot plot = new Plot();

    /**
     * A chart.
     *
     * @param sentence what the chart shows, for those who cannot see it
     * @param option ECharts' option as JSON values
     * @param table the rows behind it
     * @param fileName name of downloads, without ending
     */
    public EChart(String sentence, Map<String, ?> option, TableData table, String fileName) {
        addClassName("chart");
        plot.getElement().setProperty("label", sentence);
        plot.getElement().setProperty("language", getLocale().getLanguage());
        plot.getElement().setProperty("option", new ObjectMapper().writeValueAsString(option));
        plot.getElement().setProperty("fileName", fileName);
        DataTable twin = new DataTable(table);
        twin.setVisible(false);
        NativeButton asTable = new NativeButton(getTranslation("ui.chart.table"));
        asTable.addClassName("quiet-button");
        asTable.getElement().setAttribute("aria-expanded", "false");
        asTable.addClickListener(click -> {
            twin.setVisible(!twin.isVisible());
            asTable.setText(getTranslation(twin.isVisible() ? "ui.chart.table.hide" : "ui.chart.table"));
            asTable.getElement().setAttribute("aria-expanded", String.valueOf(twin.isVisible()));
        });
        NativeButton png = new NativeButton(getTranslation("ui.download.png"));
        png.addClassName("quiet-button");
        png.addClickListener(click -> plot.getElement().callJsFunction("download"));
        Div tools = new Div(asTable, new CsvDownload(table, fileName), png);
        tools.addClassName("chart-tools");
        add(plot, tools, twin);
    }

    /** Sets the height of the drawing, for instance {@code 24rem}. */
    public EChart withHeight(String height) {
        plot.getElement().getStyle().set("height", height);
        return this;
    }

    /** Tells when someone clicks a mark of the chart. */
    public Registration addSelectListener(ComponentEventListener<ChartSelectEvent> listener) {
        return plot.addSelectListener(listener);
    }

    /** The drawing itself. */
    @Tag("bindeled-chart")
    @NpmPackage(value = "echarts", version = "6.1.0")
    @JsModule("./ui/chart.ts")
    static class Plot extends com.vaadin.flow.component.Component {

        Registration addSelectListener(ComponentEventListener<ChartSelectEvent> listener) {
            return addListener(ChartSelectEvent.class, listener);
        }
    }
}
