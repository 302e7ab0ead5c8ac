package dk.bindeled.intake;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Referral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code referrals.csv}. Referrals that cannot have happened as recorded (a welcome before it was shown, a citizen who guides
 * himself) are data all the same: they are kept, noted here, and left out of cascades by the analysis, which lists them.
 */
final class ReferralRows implements Table.Rows {

    private static final List<Column> STEPS = List.of(
            Column.REFERRAL_BEGUN,
            Column.REFERRAL_SHOWN,
            Column.REFERRAL_WELCOMED,
            Column.REFERRAL_STILL_THERE,
            Column.REFERRAL_ENDED);

    private final Index<Actor> actors;
    private final Resting resting;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Referral> referrals = new ArrayList<>();
    private long rows;

    ReferralRows(String file, Index<Actor> actors, Findings findings) {
        this.actors = actors;
        this.resting = new Resting(file, findings);
    }

    @Override
    public void row(Row row) {
        rows++;
        String id = row.required(Column.REFERRAL_ID);
        Party guide = party(row, Column.REFERRAL_GUIDE);
        Party citizen = party(row, Column.REFERRAL_CITIZEN);
        Party community = party(row, Column.REFERRAL_COMMUNITY);
        if (citizen.actor() != null && !citizen.actor().isPerson()) {
            row.fault(
                    FaultKind.CITIZEN_NOT_A_PERSON,
                    Column.REFERRAL_CITIZEN,
                    citizen.actor().id());
        }
        if (community.actor() != null && community.actor().isPerson()) {
            row.fault(
                    FaultKind.COMMUNITY_IS_A_PERSON,
                    Column.REFERRAL_COMMUNITY,
                    community.actor().id());
        }
        Channel channel = row.word(Column.REFERRAL_CHANNEL, Values.CHANNELS, FaultKind.UNKNOWN_CHANNEL);
        Boolean unasked = row.word(Column.REFERRAL_UNASKED, Values.YES_NO, FaultKind.BAD_YES_NO);
        List<@Nullable LocalDate> dates = new ArrayList<>();
        for (Column step : STEPS) {
            dates.add(row.date(step));
        }
        if (id == null) {
            return;
        }
        Integer first = lines.putIfAbsent(id, row.line());
        if (first != null) {
            row.fault(FaultKind.DUPLICATE_ID, Column.REFERRAL_ID, id, first.toString());
        }
        if (row.isFaulty()) {
            return;
        }
        if (guide.lost() || citizen.lost() || community.lost()) {
            resting.add(row.line());
            return;
        }
        note(row, guide, citizen, dates);
        referrals.add(new Referral(
                id,
                guide.id(),
                citizen.id(),
                community.id(),
                channel,
                unasked,
                dates.get(0),
                dates.get(1),
                dates.get(2),
                dates.get(3),
                dates.get(4)));
    }

    /** Tells what concerns many rows at once. */
    void finish() {
        resting.tell();
    }

    long rows() {
        return rows;
    }

    List<Referral> referrals() {
        return referrals;
    }

    /**
     * Whom a referral names.
     *
     * @param actor the actor, or null where nobody is named, or nobody who can be loaded
     * @param lost true if the one who is named cannot be loaded
     */
    private record Party(@Nullable Actor actor, boolean lost) {

        @Nullable
        String id() {
            return actor == null ? null : actor.id();
        }
    }

    private Party party(Row row, Column column) {
        String id = row.id(column);
        Actor actor = id == null ? null : actors.find(id);
        if (id == null || actor != null) {
            return new Party(actor, false);
        }
        boolean lost = actors.isLostTo(id);
        if (!lost && !Erased.isRefused(row, column, id, actors)) {
            row.suggest(FaultKind.UNKNOWN_ACTOR, column, id, actors.alike(id));
        }
        return new Party(null, lost);
    }

    private static void note(Row row, Party guide, Party citizen, List<@Nullable LocalDate> dates) {
        String guideId = guide.id();
        if (guideId != null && guideId.equals(citizen.id())) {
            row.note(NoteKind.GUIDE_IS_CITIZEN, Column.REFERRAL_GUIDE, guideId);
        }
        LocalDate shown = dates.get(1);
        LocalDate welcomed = dates.get(2);
        if (shown != null && welcomed != null && welcomed.isBefore(shown)) {
            row.note(NoteKind.WELCOMED_BEFORE_SHOWN, Column.REFERRAL_WELCOMED, welcomed.toString(), shown.toString());
            return;
        }
        int last = -1;
        for (int step = 0; step < dates.size(); step++) {
            LocalDate date = dates.get(step);
            LocalDate before = last < 0 ? null : dates.get(last);
            if (date != null && before != null && date.isBefore(before)) {
                row.note(NoteKind.STEPS_OUT_OF_ORDER, STEPS.get(step), date.toString(), before.toString());
                return;
            }
            last = date == null ? last : step;
        }
    }
}
