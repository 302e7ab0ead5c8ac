package dk.bindeled.analysis.layout;

import dk.bindeled.network.Area;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which plot each actor is drawn in. Nodes of the tie graph are drawn where they are placed. Everything else (but persons, who are left out
 * where bodies are the unit) is drawn where it is placed, else in the lowest area that holds more than half of its placed members, else with
 * those who are placed in no area. An area nobody is drawn in gets no plot. Where one area alone holds all other areas, it is the whole
 * picture and no plot either: its parts stand beside those who are placed in no area.
 */
final class RegionTree {

    private final Snapshot snapshot;
    private final Plot root = new Plot(null, null, true);
    private final Map<String, @Nullable String> parents = new TreeMap<>();
    private final @Nullable Plot[] homes;

    RegionTree(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.homes = new Plot[snapshot.actorCount()];
        for (Area area : snapshot.areas().all()) {
            parents.put(area.id(), snapshot.areas().parentOf(area));
        }
        plant(places());
    }

    /** The whole picture, itself no region. */
    Plot root() {
        return root;
    }

    /** The leaf that actor {@code v} is drawn in, or null where it is not drawn. */
    @Nullable
    Plot home(int v) {
        return homes[v];
    }

    /** Every plot but the root, parents before their parts. */
    List<Plot> plots() {
        List<Plot> found = new ArrayList<>(root.parts);
        for (int k = 0; k < found.size(); k++) {
            found.addAll(found.get(k).parts);
        }
        return found;
    }

    /** The area each actor is drawn in, "" for none, null for actors that are not drawn. */
    private @Nullable String[] places() {
        @Nullable String[] places = new String[snapshot.actorCount()];
        List<List<String>> memberPlaces = new ArrayList<>();
        for (int v = 0; v < places.length; v++) {
            memberPlaces.add(new ArrayList<>());
        }
        for (int v = 0; v < places.length; v++) {
            if (v < snapshot.size() || !snapshot.actor(v).isPerson()) {
                places[v] = ownPlace(v);
            }
            String own = ownPlace(v);
            if (!own.isEmpty()) {
                for (int body : snapshot.affiliations().memberships(v)) {
                    memberPlaces.get(body).add(own);
                }
                for (int body : snapshot.affiliations().employers(v)) {
                    memberPlaces.get(body).add(own);
                }
            }
        }
        for (int v = snapshot.size(); v < places.length; v++) {
            if ("".equals(places[v])) {
                places[v] = placeOfMost(memberPlaces.get(v));
            }
        }
        return places;
    }

    private String ownPlace(int v) {
        return snapshot.areas().find(snapshot.actor(v).area()).map(Area::id).orElse("");
    }

    private String placeOfMost(List<String> places) {
        Map<String, Integer> counts = new HashMap<>();
        for (String place : places) {
            for (String area = place; area != null; area = parents.get(area)) {
                counts.merge(area, 1, Integer::sum);
            }
        }
        // The areas that hold more than half of the members lie on one path, so the lowest is the one with most areas
        // above it.
        String found = "";
        int lowest = 0;
        for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
            if (2 * entry.getValue() > places.size() && height(entry.getKey()) > lowest) {
                found = entry.getKey();
                lowest = height(found);
            }
        }
        return found;
    }

    private int height(String area) {
        int height = 0;
        for (String current = area; current != null; current = parents.get(current)) {
            height++;
        }
        return height;
    }

    private void plant(@Nullable String[] places) {
        Map<String, Plot> byArea = new HashMap<>();
        for (int v = 0; v < places.length; v++) {
            String place = places[v];
            if (place != null && !place.isEmpty()) {
                plotOf(place, byArea).actors.add(v);
            }
        }
        for (String area : parents.keySet()) {
            Plot plot = byArea.get(area);
            if (plot != null) {
                (plot.parent == null ? root : plot.parent).parts.add(plot);
            }
        }
        for (Plot plot : byArea.values()) {
            if (!plot.isLeaf() && !plot.actors.isEmpty()) {
                Plot rest = new Plot(plot, plot.area, true);
                rest.actors.addAll(plot.actors);
                plot.actors.clear();
                plot.parts.add(rest);
            }
        }
        List<Plot> withParts =
                root.parts.stream().filter(plot -> !plot.isLeaf()).toList();
        if (withParts.size() == 1) {
            Plot town = withParts.getFirst();
            root.parts.remove(town);
            town.parts.forEach(Plot::rise);
            root.parts.addAll(town.parts);
        }
        Plot unplaced = new Plot(root, null, false);
        for (int v = 0; v < places.length; v++) {
            if ("".equals(places[v])) {
                unplaced.actors.add(v);
            }
        }
        if (!unplaced.actors.isEmpty()) {
            root.parts.add(unplaced);
        }
        for (Plot plot : plots()) {
            plot.actors.forEach(v -> homes[v] = plot);
        }
    }

    private Plot plotOf(String area, Map<String, Plot> byArea) {
        Plot known = byArea.get(area);
        if (known != null) {
            return known;
        }
        String parent = parents.get(area);
        Plot plot = new Plot(parent == null ? root : plotOf(parent, byArea), area, false);
        byArea.put(area, plot);
        return plot;
    }
}
