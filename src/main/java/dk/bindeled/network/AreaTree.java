package dk.bindeled.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The areas of a network: estates within districts within municipalities. Immutable. */
public final class AreaTree {

    private final Map<String, Area> byId = new TreeMap<>();
    private final Map<AreaLevel, Map<String, String>> ancestors = new HashMap<>();

    AreaTree(List<Area> areas) {
        areas.forEach(area -> byId.put(area.id(), area));
        for (AreaLevel level : AreaLevel.values()) {
            Map<String, String> found = new HashMap<>();
            for (Area area : areas) {
                String ancestor = climb(area, level);
                if (ancestor != null) {
                    found.put(area.id(), ancestor);
                }
            }
            ancestors.put(level, found);
        }
    }

    /** All areas in the order of their ids. */
    public List<Area> all() {
        return List.copyOf(byId.values());
    }

    /** The area called {@code id}. */
    public Optional<Area> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** Id of the area above {@code area}, or null at the top, where it is unknown, and where the areas go round in a circle through this one. */
    public @Nullable String parentOf(Area area) {
        Set<String> seen = new HashSet<>();
        String current = area.parent();
        while (current != null && seen.add(current)) {
            if (current.equals(area.id())) {
                return null;
            }
            current = find(current).map(Area::parent).orElse(null);
        }
        return find(area.parent()).map(Area::id).orElse(null);
    }

    /** Id of the area of {@code level} that {@code areaId} is or lies within, or null where there is none. */
    public @Nullable String at(@Nullable String areaId, AreaLevel level) {
        Map<String, String> found = ancestors.get(level);
        return areaId == null || found == null ? null : found.get(areaId);
    }

    /** Name of the area called {@code id}, or the id itself where it is unknown. */
    public String label(String id) {
        Area area = byId.get(id);
        return area == null ? id : area.label();
    }

    private @Nullable String climb(Area area, AreaLevel level) {
        Area current = area;
        for (int steps = 0; current != null && steps <= byId.size(); steps++) {
            if (current.level() == level) {
                return current.id();
            }
            String parent = current.parent();
            current = parent == null ? null : byId.get(parent);
        }
        return null;
    }
}
