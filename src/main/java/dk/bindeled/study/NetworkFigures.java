package dk.bindeled.study;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Level;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Figures of the whole network. Maps go from the measure's name in result files (for instance {@code supported_share}) to its figure, in
 * the order in which they are written.
 *
 * @param unit persons or bodies
 * @param date date of the snapshot
 * @param layers types the tie graph is made of
 * @param groups code of the grouping, for instance {@code area:estate}
 * @param n nodes
 * @param m edges
 * @param components connected components, isolated nodes included
 * @param coverage shares 0-1 of what the figures rest on: {@code classified}, {@code citizens_with_ties}, {@code with_area}
 * @param bonding {@code supported_share, ties_per_member, density, transitivity, clustering, core_number}
 * @param bridging {@code bridging_ratio, ties_between, ei}, {@code bridge_ties} and what else concerns ties between groups
 * @param linking {@code share_within_two, share_within_two_of_institution, linking_ties_per_100, …}
 * @param cascades {@code reached, rings, starters, cold_roots, size, depth, structural_virality, reproduction, generation_time, …}
 * @param levelForm the handbook's matrix of level and form; empty cells are absent
 * @param betweenness how {@code betweenness} was found
 */
public record NetworkFigures(
        Unit unit,
        LocalDate date,
        Set<TieType> layers,
        String groups,
        int n,
        int m,
        int components,
        Map<String, Figure> coverage,
        Map<String, Figure> bonding,
        Map<String, Figure> bridging,
        Map<String, Figure> linking,
        Map<String, Figure> cascades,
        List<LevelFormCell> levelForm,
        BetweennessMethod betweenness) {

    public NetworkFigures {
        layers = Collections.unmodifiableSet(EnumSet.copyOf(layers));
        coverage = Collections.unmodifiableMap(new LinkedHashMap<>(coverage));
        bonding = Collections.unmodifiableMap(new LinkedHashMap<>(bonding));
        bridging = Collections.unmodifiableMap(new LinkedHashMap<>(bridging));
        linking = Collections.unmodifiableMap(new LinkedHashMap<>(linking));
        cascades = Collections.unmodifiableMap(new LinkedHashMap<>(cascades));
        levelForm = List.copyOf(levelForm);
    }

    /** Figures of one form, by measure name. */
    public Map<String, Figure> of(Form form) {
        return switch (form) {
            case BONDING -> bonding;
            case BRIDGING -> bridging;
            case LINKING -> linking;
            case CASCADE -> cascades;
        };
    }

    /**
     * One figure by its form and name.
     *
     * @throws IllegalArgumentException if no such figure is computed
     */
    public Figure figure(Form form, String measure) {
        Figure figure = of(form).get(measure);
        if (figure == null) {
            throw new IllegalArgumentException("No figure " + measure + " among " + of(form).keySet());
        }
        return figure;
    }

    /** A cell of the matrix, empty where the handbook expects nothing. */
    public Optional<LevelFormCell> cell(Level level, Form form) {
        return levelForm.stream()
                .filter(cell -> cell.level() == level && cell.form() == form)
                .findFirst();
    }
}
