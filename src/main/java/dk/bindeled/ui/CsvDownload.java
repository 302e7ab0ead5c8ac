package dk.bindeled.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A link that downloads a table as CSV. */
public final class CsvDownload extends Anchor {

    /**
     * A link to the rows of {@code data}.
     *
     * @param data the table
     * @param fileName the file's name without its ending
     */
    public CsvDownload(TableData data, String fileName) {
        Locale language = getLocale();
        setText(getTranslation("ui.download.csv"));
        getElement().setAttribute("aria-label", getTranslation("ui.download.csv.of", data.caption()));
        setHref(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = data.csv(language).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), fileName + ".csv", "text/csv;charset=utf-8", bytes.length);
        }));
        addClassName("quiet-button");
    }
}
