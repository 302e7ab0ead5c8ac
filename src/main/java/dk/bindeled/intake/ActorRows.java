package dk.bindeled.intake;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code actors.csv}, with the further columns that are to become attributes. */
final class ActorRows implements Table.Rows {

    /** An actor as read, with the values of the further columns in their order. */
    private record Draft(Actor actor, List<@Nullable String> further) {}

    private final String file;
    private final Index<Area> areas;
    private final Index<Actor> actors;
    private final IntakeOptions options;
    private final Findings findings;
    private final Resting resting;
    private final Pool pool = new Pool();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<FurtherReading> further = new ArrayList<>();
    private String idColumn = "";
    private int headerRows;
    private int firstBare;
    private long bareIds;
    private long rows;

    ActorRows(String file, Index<Area> areas, Index<Actor> actors, IntakeOptions options, Findings findings) {
        this.file = file;
        this.areas = areas;
        this.actors = actors;
        this.options = options;
        this.findings = findings;
        this.resting = new Resting(file, findings);
    }

    @Override
    public void begin(Header header) {
        headerRows = 1;
        idColumn = header.nameOf(Column.ACTOR_ID);
        for (int position : header.further()) {
            String name = header.name(position);
            further.add(new FurtherReading(name, position, options.takes(name)));
        }
    }

    @Override
    public void row(Row row) {
        rows++;
        String id = row.required(Column.ACTOR_ID);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean community = readKinds(row, kinds);
        String label = row.text(Column.ACTOR_LABEL);
        checkPersonal(row, id, label);
        if (id != null) {
            Erased.isRefused(row, Column.ACTOR_ID, id, actors);
        }
        boolean lost = checkArea(row, Column.ACTOR_AREA);
        lost |= checkArea(row, Column.ACTOR_BELONGS_TO);
        Integer tier = tier(row);
        Sector sector = row.word(Column.ACTOR_SECTOR, Values.SECTORS, FaultKind.UNKNOWN_SECTOR);
        LocalDate from = row.date(Column.ACTOR_FROM);
        LocalDate until = row.date(Column.ACTOR_UNTIL);
        row.checkOrder(Column.ACTOR_UNTIL, from, until);
        List<@Nullable String> values = new ArrayList<>(further.size());
        for (FurtherReading column : further) {
            String value = column.read(row);
            values.add(value == null ? null : pool.one(value));
        }
        if (id == null) {
            return;
        }
        Integer first = lines.putIfAbsent(id, row.line());
        if (first != null) {
            row.fault(FaultKind.DUPLICATE_ID, Column.ACTOR_ID, id, first.toString());
        } else if (row.isFaulty()) {
            actors.addFaulty(id);
        } else if (lost) {
            actors.addFaulty(id);
            resting.add(row.line());
        } else {
            Sector known = community && sector == null ? Sector.INFORMAL : sector;
            String area = pooled(row.id(Column.ACTOR_AREA));
            String belongsTo = pooled(row.id(Column.ACTOR_BELONGS_TO));
            drafts.add(new Draft(
                    new Actor(id, kinds, label, area, belongsTo, tier, known, from, until, Map.of()), values));
        }
    }

    /** Hands the good actors over, once it is known which further columns they may have. */
    void finish() {
        resting.tell();
        if (bareIds > 0 && 2 * bareIds >= rows) {
            findings.add(new Fault(FaultKind.CPR_NUMBER, file, firstBare, idColumn, "••••••••••", null, List.of()));
            actors.setUnreadable();
            return;
        }
        for (Draft draft : drafts) {
            actors.addGood(draft.actor().id(), withAttributes(draft));
        }
        for (FurtherReading column : further) {
            FurtherColumn result = column.result();
            if (!result.taken()) {
                NoteKind kind = result.refused() == null ? NoteKind.COLUMN_NOT_CONFIRMED : NoteKind.COLUMN_REFUSED;
                findings.add(new Note(kind, file, headerRows, result.name(), result.filled(), List.of()));
            }
        }
    }

    long rows() {
        return rows;
    }

    List<FurtherColumn> furtherColumns() {
        return further.stream().map(FurtherReading::result).toList();
    }

    private Actor withAttributes(Draft draft) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < further.size(); i++) {
            String value = draft.further().get(i);
            if (value != null && further.get(i).isTaken()) {
                attributes.put(further.get(i).name(), value);
            }
        }
        Actor actor = draft.actor();
        return attributes.isEmpty()
                ? actor
                : new Actor(
                        actor.id(),
                        actor.kinds(),
                        actor.label(),
                        actor.area(),
                        actor.belongsTo(),
                        actor.tier(),
                        actor.sector(),
                        actor.from(),
                        actor.until(),
                        attributes);
    }

    /** Reads the kinds, joined by «|»; true if one of them is an informal community. */
    private static boolean readKinds(Row row, Set<Kind> kinds) {
        String written = row.required(Column.ACTOR_KIND);
        if (written == null) {
            return false;
        }
        boolean community = false;
        for (String part : written.split("\\|", -1)) {
            String word = Folded.of(part);
            Kind kind = Values.COMMUNITY.contains(word) ? Kind.ASSOCIATION : Values.KINDS.get(word);
            community |= Values.COMMUNITY.contains(word);
            if (kind == null) {
                String meant = Folded.nearest(
                        part, Values.KINDS.keySet().stream().sorted().toList());
                row.suggest(FaultKind.UNKNOWN_KIND, Column.ACTOR_KIND, part.strip(), meant);
                return community;
            }
            kinds.add(kind);
        }
        if (kinds.size() > 1 && !kinds.stream().allMatch(Kind::isPerson)) {
            row.fault(FaultKind.KINDS_DO_NOT_COMBINE, Column.ACTOR_KIND, written);
        }
        return community;
    }

    private void checkPersonal(Row row, @Nullable String id, @Nullable String label) {
        if (id != null && CprNumber.isIn(id)) {
            row.fault(FaultKind.CPR_NUMBER, Column.ACTOR_ID, CprNumber.masked(id));
        } else if (id != null && CprNumber.isBare(id)) {
            bareIds++;
            firstBare = firstBare == 0 ? row.line() : firstBare;
        }
        if (label != null && CprNumber.isIn(label)) {
            row.fault(FaultKind.CPR_NUMBER, Column.ACTOR_LABEL, CprNumber.masked(label));
        }
    }

    /** Reports an area that is unknown; true if it cannot be loaded. */
    private boolean checkArea(Row row, Column column) {
        String area = row.id(column);
        if (area == null || areas.find(area) != null) {
            return false;
        }
        if (areas.isLostTo(area)) {
            return true;
        }
        row.suggest(FaultKind.UNKNOWN_AREA, column, area, areas.alike(area));
        return false;
    }

    private static @Nullable Integer tier(Row row) {
        String written = row.text(Column.ACTOR_TIER);
        if (written == null) {
            return null;
        }
        Integer tier = Values.wholeNumber(written, 0, 4);
        if (tier == null) {
            row.fault(FaultKind.BAD_TIER, Column.ACTOR_TIER, written);
        }
        return tier;
    }

    private @Nullable String pooled(@Nullable String text) {
        return text == null ? null : pool.one(text);
    }
}
