package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a length: a bar in the form's colour, its interval as a whisker where there is one, and what chance would give as a thin grey
 * mark. It stands beside the figure in words and is passed over by screen readers.
 */
public final class FigureStrip extends Div {

    /**
     * What is drawn.
     *
     * @param value the figure, 0 &le; value
     * @param low lower end of its interval, or null
     * @param high upper end of its interval, or null
     * @param expected what chance would give, or null
     * @param end the figure at the strip's right end, above 0; what lies beyond is drawn there
     */
    public record Marks(
            double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double expected,
            double end) {

        /** A share 0-1. */
        public static Marks share(double value) {
            return new Marks(value, null, null, null, 1);
        }
    }

    /** Draws {@code marks}; the colour is that of the form it stands in. */
    public FigureStrip(Marks marks) {
        addClassName("strip");
        getElement().setAttribute("aria-hidden", "true");
        add(mark("strip-bar", "width", marks.value() / marks.end()));
        if (marks.low() != null && marks.high() != null) {
            Span whisker = mark("strip-interval", "left", marks.low() / marks.end());
            whisker.getStyle().set("right", percent(1 - marks.high() / marks.end()));
            add(whisker);
        }
        if (marks.expected() != null) {
            add(mark("strip-chance", "left", marks.expected() / marks.end()));
        }
    }

    private static Span mark(String className, String side, double at) {
        Span mark = new Span();
        mark.addClassName(className);
        mark.getStyle().set(side, percent(at));
        return mark;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.clamp(share, 0, 1));
    }
}
