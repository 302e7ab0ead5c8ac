package dk.bindeled.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The plain pages that are shown to those who are not signed in, in Danish or English. They load nothing else. */
@Component
class SignInPages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Writes the page whose words are {@code privacy.page.NAME.*}. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String name)
            throws IOException {
        Locale language = languageOf(request);
        ResourceBundle words = ResourceBundle.getBundle("messages.privacy", language, NO_FALLBACK);
        response.setStatus(status.value());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("""
                        <!DOCTYPE html>
                        <html lang="%s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>%s · Bindeled</title>
                        <style>
                        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; min-height: 100vh; display: grid; place-items: center;
                               background: light-dark(#f6f7f6, #14181b); color: light-dark(#1b2429, #e8edef); }
                        main { max-width: 32rem; margin: 16px; padding: 40px; border-radius: 12px; background: light-dark(#fff, #1d2327); }
                        h1 { margin: 0 0 16px; font-size: 1.5rem; line-height: 1.25; }
                        p { margin: 0 0 8px; }
                        code { padding: 2px 6px; border-radius: 6px; background: light-dark(#eceeed, #262d31); }
                        </style>
                        </head>
                        <body>
                        <main>
                        <h1>%s</h1>
                        <p>%s</p>
                        <p>%s</p>
                        </main>
                        </body>
                        </html>
                        """.formatted(
                        language.getLanguage(),
                        words.getString("privacy.page.title"),
                        words.getString("privacy.page." + name + ".happened"),
                        words.getString("privacy.page." + name + ".kept"),
                        words.getString("privacy.page." + name + ".advice")));
    }

    /** The first of the browser's languages there is, else Danish; the bundle without a language is English. */
    private static Locale languageOf(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.of("da"); // the request would else answer with the language this machine is set to
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("da") || language.equals("en"))
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.of("da"));
    }
}
