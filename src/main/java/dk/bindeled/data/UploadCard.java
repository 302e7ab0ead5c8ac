package dk.bindeled.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.Speech;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Where files come in: as a zip file of a folder, or as its tables together. */
final class UploadCard extends Section {

    private static final int LARGEST_FILE = 500 * 1024 * 1024;
    private static final List<String> CONTENTS = List.of("actors", "areas", "ties", "referrals");

    /**
     * A place for files.
     *
     * @param first true while there is no network yet: then it says what a network is made of
     * @param onUploaded called when the files chosen together are all here
     */
    UploadCard(boolean first, Speech speech, UploadSpace.Batch batch, Runnable onUploaded) {
        addClassNames("card", "upload-card");
        add(new H2(getTranslation(first ? "data.upload.first.title" : "data.upload.title")));
        add(new Paragraph(getTranslation(first ? "data.upload.first.text" : "data.upload.text")));
        if (first) {
            add(contents());
        }
        Upload upload = new Upload(new ToBatch(batch));
        upload.setAcceptedFileExtensions(".zip", ".csv");
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setI18n(UploadWords.in(speech));
        upload.getElement().setAttribute("aria-label", getTranslation("data.upload.label"));
        NativeButton choose = new NativeButton(getTranslation("data.upload.choose"));
        choose.addClassName("primary-button");
        upload.setUploadButton(choose);
        upload.addAllFinishedListener(finished -> {
            if (!batch.files().isEmpty()) {
                onUploaded.run();
            }
        });
        Div help = new Div(example(), new Explanation(getTranslation("data.upload.explanation")));
        help.addClassName("upload-help");
        add(upload, help);
    }

    private UnorderedList contents() {
        UnorderedList list = new UnorderedList();
        list.addClassName("contents");
        for (String content : CONTENTS) {
            Span name = new Span(getTranslation("data.content." + content));
            name.addClassName("content-name");
            list.add(new ListItem(name, new Span(getTranslation("data.content." + content + ".text"))));
        }
        return list;
    }

    private Anchor example() {
        Locale language = getLocale();
        Anchor link = new Anchor();
        link.setText(getTranslation("data.example"));
        link.setHref(DownloadHandler.fromInputStream(event -> {
            byte[] zip = ExampleFolder.zip(language);
            return new DownloadResponse(
                    new ByteArrayInputStream(zip), "bindeled-example.zip", "application/zip", zip.length);
        }));
        link.addClassName("quiet-button");
        return link;
    }

    /** Writes files to the batch as they come, a piece at a time. */
    private record ToBatch(UploadSpace.Batch batch) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream bytes = event.getInputStream()) {
                batch.take(event.getFileName(), bytes);
            }
        }

        @Override
        public long getFileSizeMax() {
            return LARGEST_FILE;
        }

        @Override
        public long getRequestSizeMax() {
            return LARGEST_FILE + (1 << 20);
        }
    }
}
