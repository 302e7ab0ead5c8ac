package dk.bindeled.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which package may use which. The same is declared on each package with {@code @ApplicationModule}; both are compared
 * by a test.
 */
final class PackageTable {

    /** The packages that hold screens. */
    static final List<String> SCREENS =
            List.of("released", "overview", "map", "bridges", "rings", "development", "data", "admin");

    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("network", Set.of());
        MAY_USE.put("store", Set.of("network"));
        MAY_USE.put("intake", Set.of("network", "store"));
        MAY_USE.put("demo", Set.of("network", "intake"));
        MAY_USE.put("analysis", Set.of("network"));
        MAY_USE.put("study", Set.of("network", "store", "analysis"));
        MAY_USE.put("privacy", Set.of("network", "store", "study"));
        MAY_USE.put("backup", Set.of("network", "store", "study", "privacy"));
        MAY_USE.put("views", Set.of("network", "store", "privacy"));
        MAY_USE.put("plans", Set.of("network", "store", "privacy"));
        MAY_USE.put("ui", Set.of("network"));
        for (String screen : SCREENS) {
            MAY_USE.put(screen, Set.of("network", "study", "privacy", "ui"));
        }
        MAY_USE.put("map", Set.of("network", "study", "privacy", "ui", "views"));
        MAY_USE.put("bridges", Set.of("network", "study", "privacy", "ui", "plans"));
        MAY_USE.put("data", Set.of("network", "intake", "study", "privacy", "ui"));
        MAY_USE.put("admin", Set.of("backup", "network", "study", "privacy", "ui"));
        MAY_USE.put("report", Set.of("network", "study", "privacy"));
        MAY_USE.put("api", Set.of("network", "intake", "demo", "study", "privacy"));
        MAY_USE.put("cli", Set.of("backup", "network", "intake", "demo", "study", "privacy"));
        MAY_USE.put("bench", Set.of("backup", "network", "intake", "demo", "analysis", "study", "privacy"));
    }

    private PackageTable() {}

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    /** The packages that {@code name} may use, itself not among them. */
    static Set<String> usableBy(String name) {
        Set<String> usable = MAY_USE.get(name);
        if (usable == null) {
            throw new IllegalArgumentException("The package " + name + " is not in the table.");
        }
        return usable;
    }

    /** The packages that {@code name} must not use. */
    static Set<String> forbiddenTo(String name) {
        Set<String> forbidden = new TreeSet<>(packages());
        forbidden.removeAll(usableBy(name));
        forbidden.remove(name);
        return forbidden;
    }
}
