package dk.bindeled.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is stored on one person, in plain words (GDPR, article 15).
 *
 * @param language {@code da} or {@code en}
 * @param title its heading
 * @param intro what it is, and when it was made
 * @param parts its parts, in order
 */
public record AccessReport(String language, String title, String intro, List<Part> parts) {

    public AccessReport {
        parts = List.copyOf(parts);
    }

    /**
     * One part: a paragraph, and a table where there is one.
     *
     * @param title its heading
     * @param text what it tells
     * @param headings of the table's columns; none where there is no table
     * @param rows as many cells each as there are headings
     */
    public record Part(String title, String text, List<String> headings, List<List<String>> rows) {

        public Part {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A page of its own that can be read, printed and handed over. It loads nothing. */
    public byte[] html() {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n");
        page.append("""
                :root { color-scheme: light dark; }
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
                table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem; }
                th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-block-end: 1px solid #8888; }
                .frame { overflow-x: auto; }
                @media print { body { margin: 0; font-size: 10pt; } tr { break-inside: avoid; } }
                """);
        page.append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<p>")
                .append(escaped(intro))
                .append("</p>\n");
        parts.forEach(part -> append(page, part));
        return page.append("</main>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder page, Part part) {
        page.append("<h2>").append(escaped(part.title())).append("</h2>\n<p>");
        page.append(escaped(part.text())).append("</p>\n");
        if (part.rows().isEmpty()) {
            return;
        }
        page.append("<div class=\"frame\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escaped(part.title()))
                .append("\"><table>\n<thead><tr>");
        part.headings()
                .forEach(heading -> page.append("<th scope=\"col\">")
                        .append(escaped(heading))
                        .append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : part.rows()) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** The same for programs: the parts, their rows by heading. */
    public byte[] json() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Part part : parts) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> cells : part.rows()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int k = 0; k < cells.size(); k++) {
                    if (!cells.get(k).isEmpty()) {
                        row.put(part.headings().get(k), cells.get(k));
                    }
                }
                rows.add(row);
            }
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("title", part.title());
            told.put("text", part.text());
            told.put("rows", rows);
            all.add(told);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", title);
        whole.put("intro", intro);
        whole.put("parts", all);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }
}
