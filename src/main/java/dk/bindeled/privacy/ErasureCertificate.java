package dk.bindeled.privacy;

import dk.bindeled.store.ErasedCounts;
import dk.bindeled.store.Erasure;
import dk.bindeled.store.NetworkCounts;
import dk.bindeled.store.Traces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * That a person was erased, and that nothing was found of it afterwards. It says neither who nor anything by which one could find out.
 *
 * @param id the erasure's own id
 * @param at when it was done
 * @param by who did it
 * @param reason code of the reason
 * @param removed what went
 * @param checkedAt when it was looked for traces
 * @param looked how much was looked at: nodes, relationships, texts, packed results, files
 * @param nameLookedFor false where others bear the name too, or there was none
 * @param found where something was found, each with how often
 * @param left what the network holds afterwards: areas, actors, ties, referrals
 */
public record ErasureCertificate(
        String id,
        Instant at,
        String by,
        String reason,
        Map<String, Long> removed,
        Instant checkedAt,
        Map<String, Long> looked,
        boolean nameLookedFor,
        List<String> found,
        Map<String, Long> left) {

    static ErasureCertificate of(Erasure erasure, Traces traces, NetworkCounts left, Instant checkedAt) {
        return new ErasureCertificate(
                erasure.id(),
                erasure.at(),
                erasure.by(),
                erasure.reason(),
                removed(erasure.removed()),
                checkedAt,
                counts(
                        List.of("nodes", "relationships", "texts", "packed", "files"),
                        traces.nodes(),
                        traces.relationships(),
                        traces.texts(),
                        traces.packed(),
                        traces.files()),
                traces.nameLookedFor(),
                traces.found().stream()
                        .map(trace -> trace.place() + " (" + trace.what() + ", " + trace.times() + ")")
                        .toList(),
                counts(
                        List.of("areas", "actors", "ties", "referrals"),
                        left.areas(),
                        left.actors(),
                        left.ties(),
                        left.referrals()));
    }

    /** What goes, or would go, in the order in which it is told. */
    static Map<String, Long> removed(ErasedCounts counts) {
        return counts(
                List.of(
                        "ties",
                        "memberships",
                        "places",
                        "referrals",
                        "guided",
                        "mentions",
                        "changes",
                        "studies",
                        "views",
                        "exclusions",
                        "plans"),
                counts.ties(),
                counts.memberships(),
                counts.places(),
                counts.referrals(),
                counts.guided(),
                counts.mentions(),
                counts.changes(),
                counts.studies(),
                counts.views(),
                counts.exclusions(),
                counts.plans());
    }

    private static Map<String, Long> counts(List<String> names, long... values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int k = 0; k < values.length; k++) {
            counts.put(names.get(k), values[k]);
        }
        return counts;
    }

    /** True if nothing was found. */
    public boolean isClean() {
        return found.isEmpty();
    }

    /** SHA-256 of what the network holds afterwards, by which two certificates or a copy of the database can be compared. */
    public String checksum() {
        StringBuilder text = new StringBuilder(id);
        left.forEach((name, count) -> text.append('\n').append(name).append(' ').append(count));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** For people, in the wanted language. */
    public String text(Locale locale) {
        PersonWords words = new PersonWords(locale);
        StringBuilder text = new StringBuilder();
        line(text, words.say("certificate.title"));
        line(text, "");
        line(text, words.say("certificate.done", id, words.moment(at), by, words.say("reason." + reason)));
        line(text, "");
        line(text, words.say("certificate.removed"));
        removed.forEach((name, count) -> line(text, "- " + words.say("removed." + name, count)));
        line(text, "");
        line(text, words.say("certificate.checked", words.moment(checkedAt)));
        looked.forEach((name, count) -> line(text, "- " + words.say("looked." + name, count)));
        line(text, words.say(nameLookedFor ? "certificate.name" : "certificate.no-name"));
        line(text, words.say(isClean() ? "certificate.clean" : "certificate.found"));
        found.forEach(place -> line(text, "- " + place));
        line(text, "");
        line(text, words.say("certificate.left"));
        left.forEach((name, count) -> line(text, "- " + words.say("left." + name, count)));
        line(text, words.say("certificate.checksum", checksum()));
        line(text, "");
        line(text, words.say("certificate.remains"));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    /** For programs. */
    public byte[] json() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("erasure", id);
        whole.put("at", at.toString());
        whole.put("by", by);
        whole.put("reason", reason);
        whole.put("removed", removed);
        whole.put("checkedAt", checkedAt.toString());
        whole.put("lookedAt", looked);
        whole.put("nameLookedFor", nameLookedFor);
        whole.put("found", found);
        whole.put("left", left);
        whole.put("checksum", checksum());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }
}
