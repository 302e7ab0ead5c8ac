package dk.bindeled.privacy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a request that the web server itself turns away. It tells neither what the server is nor what was wrong with the request:
 * no browser that follows a link sends one. Public, and without arguments, because the web server makes it from its name.
 */
public final class BareErrorPage extends ErrorReportValve {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(words("da") + "\n" + words("en") + "\n");
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Whoever asked no longer listens.
        }
    }

    private static String words(String language) {
        return ResourceBundle.getBundle("messages.privacy", Locale.of(language), NO_FALLBACK)
                .getString("privacy.unreadable-request");
    }
}
