package dk.bindeled.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of the audit as it stands in a file: one JSON object whose last two members are {@code hash} and {@code seal}. The hash is that of
 * everything before {@code ,"hash":}, byte for byte, so that whoever checks it need not write JSON the way we do.
 */
final class LineText {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String HASH = ",\"hash\":\"";
    private static final String SEAL = "\",\"seal\":\"";
    private static final String END = "\"}";
    private static final int DIGITS = 64;
    private static final int TAIL = HASH.length() + DIGITS + SEAL.length() + DIGITS + END.length();

    private LineText() {}

    /** What is to be written, without number, time, hashes and seal. */
    record Draft(
            String who, String role, String deed, String place, String why, List<String> persons, List<Long> lists) {

        Draft {
            persons = List.copyOf(persons);
            lists = List.copyOf(lists);
        }
    }

    /** A line as it is written, without its end, and its hash. */
    record Written(String text, String hash) {}

    static Written write(Draft draft, long sequence, Instant at, String previous, Seals seals) {
        ObjectNode json = JSON.createObjectNode();
        json.put("seq", sequence);
        json.put("at", at.toString());
        json.put("who", draft.who());
        json.put("role", draft.role());
        json.put("deed", draft.deed());
        json.put("place", draft.place());
        json.put("why", draft.why());
        ArrayNode persons = json.putArray("persons");
        draft.persons().forEach(persons::add);
        ArrayNode lists = json.putArray("lists");
        draft.lists().forEach(lists::add);
        json.put("prev", previous);
        String whole = JSON.writeValueAsString(json);
        String body = whole.substring(0, whole.length() - 1);
        String hash = Seals.hash(body);
        return new Written(body + HASH + hash + SEAL + seals.seal(hash) + END, hash);
    }

    /** The part of a line that its hash is of; empty where it does not end as a line does. */
    static Optional<String> body(String text) {
        int at = text.length() - TAIL;
        return at > 0 && text.startsWith(HASH, at) ? Optional.of(text.substring(0, at)) : Optional.empty();
    }

    /** Reads a line; empty if it is none. */
    static Optional<AuditLine> read(String text) {
        if (body(text).isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(text);
            List<String> persons = new ArrayList<>();
            json.required("persons").forEach(person -> persons.add(person.stringValue()));
            List<Long> lists = new ArrayList<>();
            json.required("lists").forEach(list -> lists.add(list.longValue()));
            return Optional.of(new AuditLine(
                    json.required("seq").longValue(),
                    Instant.parse(text(json, "at")),
                    text(json, "who"),
                    text(json, "role"),
                    text(json, "deed"),
                    text(json, "place"),
                    text(json, "why"),
                    persons,
                    lists,
                    text(json, "prev"),
                    text(json, "hash"),
                    text(json, "seal")));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).stringValue();
    }
}
