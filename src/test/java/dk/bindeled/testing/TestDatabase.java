package dk.bindeled.testing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The database that belongs to a test's data folder: the one in the folder itself, or, with {@code -Dbindeled.test.database=server}, one of
 * a Neo4j server in a process of its own. A folder keeps its database until it is given up; what is given up is used again, emptied.
 */
public final class TestDatabase {

    /** Whether the tests use servers. */
    public static final boolean ON_SERVER = "server".equals(System.getProperty("bindeled.test.database"));

    private static final Map<Path, Neo4jServer> TAKEN = new HashMap<>();
    private static final Deque<Neo4jServer> FREE = new ArrayDeque<>();

    private TestDatabase() {}

    /** The command line of an application over the database of {@code folder}, with {@code further} arguments. */
    public static String[] arguments(Path folder, String... further) {
        List<String> arguments = new ArrayList<>(List.of("--bindeled.data=" + folder));
        if (ON_SERVER) {
            arguments.addAll(server(folder).arguments());
        } else {
            // whatever the environment says
            arguments.add("--bindeled.neo4j.uri=");
        }
        arguments.addAll(List.of(further));
        return arguments.toArray(String[]::new);
    }

    private static synchronized Neo4jServer server(Path folder) {
        return TAKEN.computeIfAbsent(folder, newcomer -> {
            Neo4jServer free = FREE.poll();
            if (free == null) {
                return Neo4jServer.start();
            }
            free.empty();
            return free;
        });
    }

    /** Nobody asks for the database of {@code folder} any more; nothing is to use it still. */
    public static synchronized void giveUp(Path folder) {
        Neo4jServer server = TAKEN.remove(folder);
        if (server != null) {
            FREE.push(server);
        }
    }
}
