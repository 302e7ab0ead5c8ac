package dk.bindeled.intake;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code ties.csv}. */
final class TieRows implements Table.Rows {

    private static final int LADDER_TOP = 4;

    private final String file;
    private final Index<Actor> actors;
    private final Findings findings;
    private final Resting resting;
    private final TieTable table = new TieTable();
    private final Pool pool = new Pool();
    private final Map<String, Double> strengths = new HashMap<>();
    private long rows;
    private long good;
    private long merged;
    private int firstMerged;
    private int firstMergedWith;
    private long mixed;
    private int firstMixed;

    TieRows(String file, Index<Actor> actors, Findings findings) {
        this.file = file;
        this.actors = actors;
        this.findings = findings;
        this.resting = new Resting(file, findings);
    }

    @Override
    public void row(Row row) {
        rows++;
        String from = row.required(Column.TIE_FROM);
        String to = row.required(Column.TIE_TO);
        TieType type = row.word(Column.TIE_TYPE, Values.TIE_TYPES, FaultKind.UNKNOWN_TIE_TYPE);
        if (type == null) {
            row.required(Column.TIE_TYPE);
        }
        boolean toItself = from != null && from.equals(to);
        Actor source = actor(row, Column.TIE_FROM, from);
        Actor target = toItself ? source : actor(row, Column.TIE_TO, to);
        if (toItself) {
            row.fault(FaultKind.TIE_TO_ITSELF, Column.TIE_TO, to);
        }
        if (type != null && type.isAffiliation() && target != null && target.isPerson() && !toItself) {
            row.fault(FaultKind.PERSON_HAS_NO_MEMBERS, Column.TIE_TO, to, type.code());
        }
        Double strength = strength(row, type);
        LocalDate since = row.date(Column.TIE_SINCE);
        LocalDate until = row.date(Column.TIE_UNTIL);
        row.checkOrder(Column.TIE_UNTIL, since, until);
        String context = pooled(row.text(Column.TIE_CONTEXT));
        String role = pooled(row.text(Column.TIE_ROLE));
        if (row.isFaulty() || type == null) {
            return;
        }
        if (source == null || target == null) {
            resting.add(row.line());
            return;
        }
        take(row, new Tie(source.id(), target.id(), type, strength, since, until, context, role));
        if (type.isLayer() && !isOfOneUnit(source, target)) {
            firstMixed = mixed++ == 0 ? row.line() : firstMixed;
        }
    }

    /** Tells what concerns many rows at once. */
    void finish() {
        resting.tell();
        if (merged > 0) {
            findings.add(new Note(
                    NoteKind.MERGED_DIRECTIONS,
                    file,
                    firstMerged,
                    null,
                    merged,
                    List.of(Integer.toString(firstMergedWith))));
        }
        if (mixed > 0) {
            findings.add(new Note(NoteKind.MIXED_TIES, file, firstMixed, null, mixed, List.of()));
        }
    }

    long rows() {
        return rows;
    }

    /** Rows that are in {@link #ties()}, merged ones included. */
    long good() {
        return good;
    }

    List<Tie> ties() {
        return table.ties();
    }

    private void take(Row row, Tie tie) {
        switch (table.add(tie, row.line())) {
            case ADDED -> good++;
            case MERGED -> {
                good++;
                if (merged++ == 0) {
                    firstMerged = row.line();
                    firstMergedWith = table.earlierLine();
                }
            }
            case DUPLICATE ->
                row.fault(FaultKind.DUPLICATE_TIE, Column.TIE_FROM, tie.from(), Integer.toString(table.earlierLine()));
        }
    }

    /** The actor, or null where it is unknown, which is a fault, or cannot be loaded, which is the fault of its own row. */
    private @Nullable Actor actor(Row row, Column column, @Nullable String id) {
        Actor actor = id == null ? null : actors.find(id);
        if (id != null && actor == null && !actors.isLostTo(id) && !Erased.isRefused(row, column, id, actors)) {
            row.suggest(FaultKind.UNKNOWN_ACTOR, column, id, actors.alike(id));
        }
        return actor;
    }

    private @Nullable Double strength(Row row, @Nullable TieType type) {
        String written = row.text(Column.TIE_STRENGTH);
        if (written == null) {
            return null;
        }
        Double strength = type == TieType.COLLABORATES_WITH ? null : strengths.get(written);
        if (strength != null) {
            return strength;
        }
        if (type == TieType.COLLABORATES_WITH) {
            Integer step = Values.wholeNumber(written, 1, LADDER_TOP);
            strength = step == null ? null : Double.valueOf(step);
        } else {
            strength = Values.positiveNumber(written);
            if (strength != null && strengths.size() < 1_000) {
                strengths.put(written, strength);
            }
        }
        if (strength == null) {
            row.fault(
                    type == TieType.COLLABORATES_WITH ? FaultKind.BAD_LADDER : FaultKind.BAD_STRENGTH,
                    Column.TIE_STRENGTH,
                    written);
        }
        return strength;
    }

    private static boolean isOfOneUnit(Actor a, Actor b) {
        for (Unit unit : Unit.values()) {
            if (a.kinds().stream().anyMatch(unit::includes)
                    && b.kinds().stream().anyMatch(unit::includes)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String pooled(@Nullable String text) {
        return text == null ? null : pool.one(text);
    }
}
