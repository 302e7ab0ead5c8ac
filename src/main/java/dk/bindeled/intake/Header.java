package dk.bindeled.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first row of a table: which column stands where. */
final class Header {

    /** Longest name of a further column, in characters. */
    static final int LONGEST_NAME = 100;

    private final List<String> names;
    private final int width;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Integer> further = new ArrayList<>();

    private Header(List<String> names, int width) {
        this.names = names;
        this.width = width;
    }

    /**
     * Reads the names of a file's columns.
     *
     * @throws Unreadable if a column is missing or there twice, so that rows cannot be read
     */
    static Header read(String file, Content content, int line, List<String> fields, Findings findings)
            throws Unreadable {
        List<String> names = new ArrayList<>(fields.stream().map(Row::stripped).toList());
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        Header header = new Header(List.copyOf(names), fields.size());
        Map<String, String> seen = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int position = 0; position < names.size(); position++) {
            String name = names.get(position);
            Column column = Column.named(content, name);
            String same = column != null ? column.name() : Folded.of(name);
            if (name.isEmpty()) {
                faults.add(Fault.of(FaultKind.UNNAMED_COLUMN, file, line, null, Integer.toString(position + 1)));
            } else if (seen.containsKey(same)) {
                throw new Unreadable(new Fault(
                        FaultKind.DUPLICATE_COLUMN,
                        file,
                        line,
                        name,
                        null,
                        null,
                        List.of(seen.getOrDefault(same, ""))));
            } else if (column != null) {
                header.positions.put(column, position);
                seen.put(same, name);
            } else {
                seen.put(same, name);
                header.addFurther(file, content, line, position, name, faults);
            }
        }
        for (Column column : Column.of(content)) {
            if (column.isRequired() && header.position(column) < 0) {
                throw new Unreadable(missing(file, content, line, column, header));
            }
        }
        faults.forEach(findings::add);
        return header;
    }

    private void addFurther(String file, Content content, int line, int position, String name, List<Fault> faults) {
        Sensitivity sensitivity = SensitiveNames.of(name);
        if (content == Content.ACTORS && name.length() <= LONGEST_NAME) {
            further.add(position);
        } else if (content == Content.ACTORS) {
            faults.add(new Fault(
                    FaultKind.COLUMN_NAME_TOO_LONG, file, line, name, null, null, List.of("" + LONGEST_NAME)));
        } else if (sensitivity != null) {
            faults.add(new Fault(FaultKind.SENSITIVE_COLUMN, file, line, name, null, null, List.of()));
        } else {
            String nearest = Folded.nearest(name, known(content));
            faults.add(new Fault(
                    FaultKind.UNKNOWN_COLUMN,
                    file,
                    line,
                    name,
                    null,
                    nearest,
                    List.of(String.join(
                            ", ",
                            Column.of(content).stream().map(Column::bothNames).toList()))));
        }
    }

    private static Fault missing(String file, Content content, int line, Column column, Header header) {
        List<String> unknown = header.names.stream()
                .filter(name -> !name.isEmpty() && Column.named(content, name) == null)
                .toList();
        String meant = null;
        for (String name : column.names()) {
            meant = meant == null ? Folded.nearest(name, unknown) : meant;
        }
        return new Fault(
                FaultKind.MISSING_COLUMN,
                file,
                line,
                column.bothNames(),
                null,
                meant,
                List.of(String.join(", ", header.names)));
    }

    private static List<String> known(Content content) {
        return Column.of(content).stream()
                .flatMap(column -> column.names().stream())
                .toList();
    }

    /** How many columns there are. */
    int size() {
        return names.size();
    }

    /** How many columns there are, those at the end that have no name included. */
    int width() {
        return width;
    }

    /** Where a column stands, counted from 0, or -1. */
    int position(Column column) {
        return positions.getOrDefault(column, -1);
    }

    /** Name of the column at a position, as the file writes it. */
    String name(int position) {
        return names.get(position);
    }

    /** Name of a column as the file writes it, else its English one. */
    String nameOf(Column column) {
        int position = position(column);
        return position < 0 ? column.names().getFirst() : names.get(position);
    }

    /** Positions of the columns the network does not know; only {@code actors.csv} may have any. */
    List<Integer> further() {
        return further;
    }
}
