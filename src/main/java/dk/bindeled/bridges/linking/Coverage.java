package dk.bindeled.bridges.linking;

import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.AreaTree;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.DecisionRoutes.Found;
import dk.bindeled.study.DecisionRoutes.Institution;
import dk.bindeled.study.DecisionRoutes.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far institutions reach into the areas of one level.
 *
 * @param level the level
 * @param institutions those with at least as many persons in an institutional role as the limit, by name later
 * @param few how many others there are: what is counted of them is counted of their few persons
 * @param rows the areas with anyone placed in them, by id
 */
record Coverage(AreaLevel level, List<Institution> institutions, int few, List<Row> rows) {

    Coverage {
        institutions = List.copyOf(institutions);
        rows = List.copyOf(rows);
    }

    /**
     * An area.
     *
     * @param area its id
     * @param label its name
     * @param citizens citizens with a tie who are placed in it or within it
     * @param cells for each institution
     */
    record Row(String area, String label, int citizens, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What an institution reaches of an area.
     *
     * @param direct citizens with a tie to somebody in an institutional role who is employed there
     * @param withinTwo the same, and those with such a person at two steps
     */
    record Cell(int direct, int withinTwo) {}

    /**
     * The coverage of the areas that are the groups, or else of the lowest areas there are; empty without areas or institutions.
     *
     * @param limit fewest persons an institution is told of with
     */
    static Optional<Coverage> of(Found found, Snapshot snapshot, int limit) {
        Optional<AreaLevel> level = snapshot.groups()
                .grouping()
                .areaLevel()
                .or(() -> Arrays.stream(AreaLevel.values())
                        .filter(each -> snapshot.areaGroups(each).isPresent())
                        .findFirst());
        if (level.isEmpty() || found.institutions().isEmpty()) {
            return Optional.empty();
        }
        List<Institution> large = found.institutions().stream()
                .filter(each -> each.persons() >= limit)
                .toList();
        AreaTree tree = snapshot.areas();
        List<Row> rows = new ArrayList<>();
        for (Area area : tree.all()) {
            if (area.level() == level.get()) {
                rows.add(row(found, tree, area, large));
            }
        }
        rows.sort(Comparator.comparing(Row::area));
        return Optional.of(new Coverage(level.get(), large, found.institutions().size() - large.size(), rows));
    }

    private static Row row(Found found, AreaTree tree, Area area, List<Institution> institutions) {
        int citizens = 0;
        int[] direct = new int[institutions.size()];
        int[] withinTwo = new int[institutions.size()];
        for (int p = 0; p < found.places().size(); p++) {
            if (!area.id().equals(tree.at(found.places().get(p).area(), area.level()))) {
                continue;
            }
            citizens += found.places().get(p).ways().citizens();
            for (int j = 0; j < direct.length; j++) {
                Reach reach = institutions.get(j).reaches().get(p);
                direct[j] += reach.direct();
                withinTwo[j] += reach.direct() + reach.second();
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (int j = 0; j < direct.length; j++) {
            cells.add(new Cell(direct[j], withinTwo[j]));
        }
        return new Row(area.id(), area.label(), citizens, cells);
    }
}
