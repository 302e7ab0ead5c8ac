package dk.bindeled.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/**
 * A page that loads nothing else and needs no script, in Danish or English. What is put into it is text, unless it comes from the words of the
 * program itself.
 */
final class PlainPage {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle words;
    private final StringBuilder body = new StringBuilder();

    private PlainPage(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle("messages.privacy", language, NO_FALLBACK);
    }

    /** An empty page in the language of whoever asks. */
    static PlainPage of(HttpServletRequest request) {
        return new PlainPage(languageOf(request));
    }

    /** The words of a key; what fills their places is made harmless. */
    String say(String key, Object... places) {
        String pattern = words.getString("privacy." + key);
        if (places.length == 0) {
            return pattern;
        }
        Object[] harmless = new Object[places.length];
        for (int k = 0; k < places.length; k++) {
            harmless[k] = places[k] instanceof String text ? HtmlUtils.htmlEscape(text, "UTF-8") : places[k];
        }
        return new MessageFormat(pattern, language).format(harmless);
    }

    PlainPage heading(String key, Object... places) {
        body.append("<h1>").append(say(key, places)).append("</h1>\n");
        return this;
    }

    PlainPage paragraph(String key, Object... places) {
        body.append("<p>").append(say(key, places)).append("</p>\n");
        return this;
    }

    /** Says what is the matter with what was sent. */
    PlainPage problem(String said) {
        body.append("<p class=\"problem\" role=\"alert\">").append(said).append("</p>\n");
        return this;
    }

    /** Begins a form that is sent to {@code action}, an address of this server. */
    PlainPage form(String action) {
        body.append("<form method=\"post\" action=\"")
                .append(HtmlUtils.htmlEscape(action, "UTF-8"))
                .append("\">\n");
        return this;
    }

    /** A line to write in, labelled by {@code form.NAME}. */
    PlainPage text(String name, String autocomplete, String value) {
        return field(name, "text", autocomplete, " autocapitalize=\"none\" spellcheck=\"false\"", value);
    }

    PlainPage password(String name, String autocomplete) {
        return field(name, "password", autocomplete, "", "");
    }

    private PlainPage field(String name, String type, String autocomplete, String more, String value) {
        body.append("""
                <label for="%1$s">%2$s</label>
                <input id="%1$s" name="%1$s" type="%3$s" autocomplete="%4$s" value="%6$s" required%5$s>
                """.formatted(
                        name, say("form." + name), type, autocomplete, more, HtmlUtils.htmlEscape(value, "UTF-8")));
        return this;
    }

    PlainPage hidden(String name, String value) {
        body.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                .formatted(name, HtmlUtils.htmlEscape(value, "UTF-8")));
        return this;
    }

    /** Ends the form with its button. */
    PlainPage button(String key) {
        body.append("<button type=\"submit\">").append(say(key)).append("</button>\n</form>\n");
        return this;
    }

    /** A way to another page. */
    PlainPage way(String address, String key, Object... places) {
        body.append(
                "<p><a href=\"%s\">%s</a></p>\n".formatted(HtmlUtils.htmlEscape(address, "UTF-8"), say(key, places)));
        return this;
    }

    /**
     * Sends the page. Its forms name their own server as where they come from, and nothing else learns of its address, which may hold a
     * secret.
     */
    void write(HttpServletResponse response, HttpStatus status) throws IOException {
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
                        <meta name="referrer" content="same-origin">
                        <title>%s · Bindeled</title>
                        <style>
                        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; min-height: 100vh; display: grid; place-items: center;
                               background: light-dark(#f6f7f6, #14181b); color: light-dark(#1b2429, #e8edef); }
                        main { box-sizing: border-box; width: calc(100%% - 32px); max-width: 32rem; margin: 16px; padding: 40px; border-radius: 12px;
                               background: light-dark(#fff, #1d2327); }
                        h1 { margin: 0 0 16px; font-size: 1.5rem; line-height: 1.25; }
                        p { margin: 0 0 8px; overflow-wrap: break-word; }
                        code { padding: 2px 6px; border-radius: 6px; background: light-dark(#eceeed, #262d31); }
                        form { margin: 16px 0 24px; }
                        label { display: block; margin: 16px 0 4px; font-weight: 600; }
                        input { box-sizing: border-box; width: 100%%; min-height: 44px; padding: 8px 12px; font: inherit; color: inherit;
                                border: 1px solid light-dark(#6b757a, #8b959a); border-radius: 8px; background: light-dark(#fff, #14181b); }
                        button { min-height: 44px; margin-top: 24px; padding: 8px 20px; font: inherit; font-weight: 600; cursor: pointer; border: 0;
                                 border-radius: 8px; background: light-dark(#0b5c66, #7fd0da); color: light-dark(#fff, #0c1214); }
                        a { color: light-dark(#0b5c66, #7fd0da); }
                        :focus-visible { outline: 3px solid light-dark(#0b5c66, #7fd0da); outline-offset: 2px; }
                        .problem { padding: 12px 16px; border-left: 4px solid light-dark(#a4421b, #f0a27f); border-radius: 4px;
                                   background: light-dark(#fbeee8, #38251c); }
                        @media (max-width: 480px) { main { padding: 24px; } }
                        </style>
                        </head>
                        <body>
                        <main>
                        %s</main>
                        </body>
                        </html>
                        """.formatted(language.getLanguage(), say("page.title"), body));
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
