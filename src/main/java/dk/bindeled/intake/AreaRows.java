package dk.bindeled.intake;

import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code areas.csv}: each area lies in one of a higher level, or in none. */
final class AreaRows implements Table.Rows {

    private record Draft(Area area, int line) {}

    private final String file;
    private final Index<Area> areas;
    private final Findings findings;
    private final Resting resting;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Draft> drafts = new HashMap<>();
    private final List<Draft> inOrder = new ArrayList<>();
    private @Nullable Header header;
    private long rows;

    AreaRows(String file, Index<Area> areas, Findings findings) {
        this.file = file;
        this.areas = areas;
        this.findings = findings;
        this.resting = new Resting(file, findings);
    }

    @Override
    public void begin(Header columns) {
        header = columns;
    }

    @Override
    public void row(Row row) {
        rows++;
        String id = row.required(Column.AREA_ID);
        String label = row.text(Column.AREA_LABEL);
        AreaLevel level = row.word(Column.AREA_LEVEL, Values.LEVELS, FaultKind.UNKNOWN_LEVEL);
        String parent = row.id(Column.AREA_PARENT);
        if (level == null) {
            row.required(Column.AREA_LEVEL);
        }
        if (id == null) {
            return;
        }
        Integer first = lines.putIfAbsent(id, row.line());
        if (first != null) {
            row.fault(FaultKind.DUPLICATE_ID, Column.AREA_ID, id, first.toString());
        } else if (row.isFaulty() || level == null) {
            areas.addFaulty(id);
        } else {
            Draft draft = new Draft(new Area(id, label == null ? id : label, level, parent), row.line());
            drafts.put(id, draft);
            inOrder.add(draft);
        }
    }

    /** Checks what takes all areas to check, and hands the good ones over. */
    void finish() {
        findCycles();
        for (Draft draft : inOrder) {
            if (drafts.containsKey(draft.area().id())) {
                checkParent(draft);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Draft draft : inOrder) {
                String parent = draft.area().parent();
                if (parent != null && drafts.containsKey(draft.area().id()) && isLost(parent)) {
                    leaveOut(draft);
                    resting.add(draft.line());
                    changed = true;
                }
            }
        }
        for (Draft draft : inOrder) {
            if (drafts.containsKey(draft.area().id())) {
                areas.addGood(draft.area().id(), draft.area());
            }
        }
        resting.tell();
    }

    long rows() {
        return rows;
    }

    private boolean isLost(String parent) {
        return !drafts.containsKey(parent) && areas.isLostTo(parent);
    }

    private void leaveOut(Draft draft) {
        drafts.remove(draft.area().id());
        areas.addFaulty(draft.area().id());
    }

    private void checkParent(Draft draft) {
        String parentId = draft.area().parent();
        if (parentId == null) {
            return;
        }
        Draft inFile = drafts.get(parentId);
        Area parent = inFile != null ? inFile.area() : areas.find(parentId);
        if (parent == null && !areas.isLostTo(parentId)) {
            fault(
                    draft,
                    FaultKind.UNKNOWN_AREA,
                    parentId,
                    Folded.nearest(parentId, lines.keySet().stream().sorted().toList()));
        } else if (parent != null && parent.level().compareTo(draft.area().level()) <= 0) {
            fault(
                    draft,
                    FaultKind.PARENT_NOT_HIGHER,
                    parentId,
                    null,
                    draft.area().level().code(),
                    parent.level().code());
        }
    }

    /** Reports each circle of areas once, on the first of its lines. */
    private void findCycles() {
        Map<String, Integer> walks = new HashMap<>();
        List<List<Draft>> cycles = new ArrayList<>();
        for (int walk = 0; walk < inOrder.size(); walk++) {
            Draft at = inOrder.get(walk);
            while (at != null && !walks.containsKey(at.area().id())) {
                walks.put(at.area().id(), walk);
                at = parentOf(at);
            }
            if (at != null && Objects.equals(walks.get(at.area().id()), walk)) {
                cycles.add(cycleFrom(at));
            }
        }
        for (List<Draft> cycle : cycles) {
            Draft first = cycle.getFirst();
            for (Draft draft : cycle) {
                first = draft.line() < first.line() ? draft : first;
            }
            List<String> ids = cycle.stream().map(draft -> draft.area().id()).toList();
            fault(
                    first,
                    FaultKind.AREA_CYCLE,
                    Objects.requireNonNull(first.area().parent()),
                    null,
                    circle(ids));
            cycle.forEach(this::leaveOut);
        }
    }

    private static String circle(List<String> ids) {
        String shown = String.join(" → ", ids.subList(0, Math.min(5, ids.size())));
        return shown + (ids.size() > 5 ? " → … → " : " → ") + ids.getFirst();
    }

    private List<Draft> cycleFrom(Draft start) {
        List<Draft> cycle = new ArrayList<>();
        Draft at = start;
        do {
            cycle.add(at);
            at = Objects.requireNonNull(parentOf(at));
        } while (!at.area().id().equals(start.area().id()));
        return cycle;
    }

    private @Nullable Draft parentOf(Draft draft) {
        String parent = draft.area().parent();
        return parent == null ? null : drafts.get(parent);
    }

    private void fault(Draft draft, FaultKind kind, String value, @Nullable String suggestion, String... details) {
        String column = Objects.requireNonNull(header).nameOf(Column.AREA_PARENT);
        findings.add(new Fault(kind, file, draft.line(), column, value, suggestion, List.of(details)));
        leaveOut(draft);
    }
}
