package dk.bindeled.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Finds the studies and simulations that name a person, in what they were asked or in what they found; they are unpacked one by one. */
final class NamingStudies {

    private static final String IDS = CypherText.of("studies-ids");
    private static final String READ = CypherText.of("studies-texts");

    private final Database database;

    NamingStudies(Database database) {
        this.database = database;
    }

    /** Ids of the studies that hold the id, or the name where there is one, as a whole text. */
    List<String> of(String personId, @Nullable String name) {
        List<String> wanted = new ArrayList<>();
        wanted.add(Changes.JSON.writeValueAsString(personId));
        if (name != null) {
            wanted.add(Changes.JSON.writeValueAsString(name));
        }
        List<String> naming = new ArrayList<>();
        for (Record study : database.query(IDS, Map.of())) {
            String id = study.get("id").asString();
            if (database.query(READ, Map.of("id", id)).stream().anyMatch(record -> names(record, wanted))) {
                naming.add(id);
            }
        }
        return naming;
    }

    private static boolean names(Record record, List<String> wanted) {
        String parameters = record.get("parameters").asString("");
        Value bytes = record.get("bytes");
        String found = bytes.isNull() ? "" : PackedText.of(bytes.asByteArray());
        return wanted.stream().anyMatch(text -> parameters.contains(text) || found.contains(text));
    }
}
