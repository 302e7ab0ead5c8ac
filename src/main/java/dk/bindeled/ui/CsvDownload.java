package dk.bindeled.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** A link that downloads a table as CSV. */
public final class CsvDownload extends Anchor {

    /**
     * A link to the rows of {@code data}.
     *
     * @param data the table
     * @param fileName the file's name without its ending
     */
    public CsvDownload(TableData data, String fileName) {
        this(data.caption(), () -> data, fileName);
    }

    /**
     * A link to rows that are written only when they are downloaded: a large table would be held for everyone who has the page open.
     *
     * @param caption what the table shows
     * @param table writes it; called without the page's lock
     * @param fileName the file's name without its ending
     */
    public CsvDownload(String caption, Supplier<TableData> table, String fileName) {
        Locale language = getLocale();
        setText(getTranslation("ui.download.csv"));
        getElement().setAttribute("aria-label", getTranslation("ui.download.csv.of", caption));
        setHref(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = table.get().csv(language).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), fileName + ".csv", "text/csv;charset=utf-8", bytes.length);
        }));
        addClassName("quiet-button");
    }
}
