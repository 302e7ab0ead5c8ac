package dk.bindeled.privacy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a reader gets of one date: a closed set of tables. They hold no person's id or name, no tie and no distribution of ties; what was
 * withheld is in them no more.
 *
 * @param date the date, 30 June or 31 December
 * @param network the network's name, or empty
 * @param version version of the program that counted
 * @param limit fewest persons a count had to hold
 * @param cells counts of persons
 * @param figures figures of the whole network
 * @param pairs pairs of areas of {@code pairLevel}, in the order of ids
 */
public record ReleaseTables(
        LocalDate date,
        String network,
        String version,
        int limit,
        List<ReleaseCell> cells,
        List<ReleaseFigure> figures,
        List<ReleasePair> pairs) {

    public ReleaseTables {
        cells = List.copyOf(cells);
        figures = List.copyOf(figures);
        pairs = List.copyOf(pairs);
    }

    /** The counts of one table, in order. */
    public List<ReleaseCell> table(String table) {
        return cells.stream().filter(cell -> cell.table().equals(table)).toList();
    }

    /** One count; empty where nobody was counted. */
    public Optional<ReleaseCell> cell(String table, String row, String column) {
        String key = ReleaseCell.key(table, row, column);
        return cells.stream().filter(cell -> cell.key().equals(key)).findFirst();
    }

    /** How many counts and figures are withheld. */
    public long withheld() {
        return cells.stream().filter(cell -> cell.persons() == null).count()
                + figures.stream().filter(ReleaseFigure::withheld).count();
    }

    /** How many counts and figures there are, told or withheld. */
    public long size() {
        return (long) cells.size() + figures.size();
    }

    /** What later releases are held against. */
    ToldBefore told() {
        Map<String, Long> told = new HashMap<>();
        Set<String> withheld = new HashSet<>();
        for (ReleaseCell cell : cells) {
            Long persons = cell.persons();
            if (persons == null) {
                withheld.add(cell.key());
            } else {
                told.put(cell.key(), persons);
            }
        }
        return new ToldBefore(limit, told, withheld);
    }
}
