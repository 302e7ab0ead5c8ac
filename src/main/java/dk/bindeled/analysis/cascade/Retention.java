package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.statistics.AalenJohansen;
import dk.bindeled.analysis.statistics.Interval;
import dk.bindeled.analysis.statistics.KaplanMeier;
import dk.bindeled.analysis.statistics.RiskTable;
import dk.bindeled.analysis.statistics.Spell;
import dk.bindeled.analysis.statistics.SpellEnd;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is still there 90 days after the welcome, also where not everyone has been followed for 90 days.
 *
 * <p><b>Times</b> are of referrals with a day of welcome, and begin on that day. The event is that the referral ended: the citizen left the
 * community. That the citizen left the network (moved, died) comes in competition: whoever is gone can no longer leave a community. Of both the
 * first counts, on the same day the end of the referral. All others are watched until the date of the data, or until last seen, as
 * {@link Silence} has it. Referrals without a day of welcome, and those whose dates cannot be (ended, left or seen before the welcome, or
 * seen after the end or after leaving the network), are left out and counted.
 *
 * <p><b>Figures</b> are for day 90 and rest on the number of times: the {@link KaplanMeier} share still there, leaving the network taken as
 * censoring; and by {@link AalenJohansen} the shares who have left the community and the network. What happens on day 90 has happened. Where
 * nobody has been followed for 90 days, nor everyone has left before, they are missing, "too few". Intervals are 95 %, on the scale ln(&minus;ln);
 * where fewer than 10 are still followed on day 90 (unless all have left before), since the curve then hangs on single persons however many began,
 * or where a share is 0 or 1, there is none, "too few".
 *
 * <p><b>Source</b>: E. L. Kaplan and P. Meier 1958, doi:10.1080/01621459.1958.10501452; J. D. Kalbfleisch and R. L. Prentice 2002,
 * doi:10.1002/9781118032985; O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141-150.
 *
 * <p><b>How not to read it</b>: it is not the share "still there" of the {@link Funnel}, which asks for proof that someone was seen; it is only as
 * good as ends are recorded, so look at it both ways of reading silence: where they lie far apart, the data do not say. Referrals of one citizen or
 * to one community hang together, so the intervals are on the narrow side. The curve shows single persons' days: it is for those who may see the
 * referrals, or for counts that are large enough.
 *
 * <p>Deterministic; O(r log r) for r referrals.
 *
 * @param stillThere share still there at day 90, those who left the network taken as no longer watched
 * @param leftCommunity share who had left the community by day 90
 * @param leftNetwork share who had left the network by day 90, still in the community until then
 * @param persons citizens the figures are about; a referral without a named citizen counts as one
 * @param followed how many are still followed when day 90 begins
 * @param withoutDay welcomed referrals left out since the day of their welcome is not known
 * @param impossible welcomed referrals left out since their dates cannot be
 * @param curve from day 0 to the last day followed, at most 365: one step for each day on which anyone left, the first and the last; empty
 *     without any times
 */
public record Retention(
        Figure stillThere,
        Figure leftCommunity,
        Figure leftNetwork,
        int persons,
        int followed,
        int withoutDay,
        int impossible,
        List<RetentionStep> curve) {

    /** The day of the figures. */
    public static final int DAY = Steps.PATIENCE_DAYS;

    static final int LAST_DAY_OF_CURVE = 365;
    static final int FEWEST_FOR_AN_INTERVAL = 10;

    public Retention {
        curve = List.copyOf(curve);
    }

    /** Retention of all referrals of a snapshot. */
    public static Retention of(Snapshot snapshot, Silence silence) {
        return of(snapshot, snapshot.referrals(), silence);
    }

    /**
     * Retention of some referrals, for instance to one community.
     *
     * @param snapshot the network at a date
     * @param referrals some of its referrals, in any order
     */
    public static Retention of(Snapshot snapshot, List<Referral> referrals, Silence silence) {
        if (referrals.isEmpty()) {
            return missing(Reason.NO_REFERRALS, 0, 0);
        }
        if (!snapshot.hasReferralDates()) {
            return missing(Reason.NO_DATES, referrals.size(), 0);
        }
        List<Referral> welcomed = referrals.stream()
                .filter(referral -> Steps.of(referral, true).welcomed())
                .toList();
        List<Referral> dated = welcomed.stream()
                .filter(referral -> referral.welcomedOn() != null)
                .toList();
        List<Referral> followed = new ArrayList<>();
        List<Spell> spells = new ArrayList<>();
        for (Referral referral : dated) {
            spell(snapshot, referral, silence).ifPresent(spell -> {
                followed.add(referral);
                spells.add(spell);
            });
        }
        int withoutDay = welcomed.size() - dated.size();
        int impossible = dated.size() - spells.size();
        if (spells.isEmpty()) {
            return missing(welcomed.isEmpty() ? Reason.NO_WELCOMES : Reason.NO_DATES, withoutDay, impossible);
        }
        RiskTable table = RiskTable.of(spells);
        KaplanMeier remaining = KaplanMeier.of(table);
        AalenJohansen incidence = AalenJohansen.of(table);
        return new Retention(
                figure(remaining.isKnown(DAY), remaining.share(DAY), remaining.interval(DAY), table),
                incidence(incidence, SpellEnd.EVENT, table),
                incidence(incidence, SpellEnd.COMPETING, table),
                persons(followed),
                table.atRisk(DAY),
                withoutDay,
                impossible,
                curve(table, remaining));
    }

    private static Retention missing(Reason reason, int withoutDay, int impossible) {
        Figure missing = Figure.missing(reason, 0);
        return new Retention(missing, missing, missing, 0, 0, withoutDay, impossible, List.of());
    }

    /** The time for which a referral with a day of welcome was watched; empty where its dates cannot be. */
    private static Optional<Spell> spell(Snapshot snapshot, Referral referral, Silence silence) {
        LocalDate ended = referral.endedOn();
        LocalDate seen = referral.stillThereOn();
        LocalDate exit = snapshot.everKnown(referral.citizen())
                .map(Actor::until)
                .filter(until -> !until.isAfter(snapshot.date()))
                .orElse(null);
        if (isBefore(ended, seen) || isBefore(seen, referral.welcomedOn()) || isBefore(exit, seen)) {
            return Optional.empty();
        }
        if (ended != null && (exit == null || !exit.isBefore(ended))) {
            return spell(referral, ended, SpellEnd.EVENT);
        }
        if (exit != null) {
            return spell(referral, exit, SpellEnd.COMPETING);
        }
        return spell(referral, silence == Silence.MEANS_STILL_THERE ? snapshot.date() : seen, SpellEnd.CENSORED);
    }

    private static boolean isBefore(@Nullable LocalDate later, @Nullable LocalDate earlier) {
        return later != null && earlier != null && later.isBefore(earlier);
    }

    private static Optional<Spell> spell(Referral referral, @Nullable LocalDate last, SpellEnd end) {
        LocalDate welcome = Objects.requireNonNull(referral.welcomedOn());
        long days = last == null ? 0 : ChronoUnit.DAYS.between(welcome, last);
        return days < 0 ? Optional.empty() : Optional.of(new Spell((int) days, end));
    }

    private static Figure incidence(AalenJohansen incidence, SpellEnd cause, RiskTable table) {
        return figure(incidence.isKnown(DAY), incidence.incidence(cause, DAY), incidence.interval(cause, DAY), table);
    }

    private static Figure figure(boolean known, double value, Optional<Interval> interval, RiskTable table) {
        int followed = table.atRisk(DAY);
        if (!known) {
            return Figure.missing(Reason.TOO_FEW, table.size());
        }
        Figure figure = Figure.of(value, table.size());
        return interval.filter(there -> (followed == 0 ? table.size() : followed) >= FEWEST_FOR_AN_INTERVAL)
                .map(ends -> figure.withInterval(ends.low(), ends.high()))
                .orElseGet(() -> figure.withoutInterval(Reason.TOO_FEW));
    }

    private static List<RetentionStep> curve(RiskTable table, KaplanMeier remaining) {
        List<RetentionStep> curve = new ArrayList<>();
        int last = Math.min(table.lastDay(), LAST_DAY_OF_CURVE);
        if (table.rows().getFirst().day() > 0) {
            curve.add(new RetentionStep(0, table.size(), 0, 0, 1));
        }
        for (RiskTable.Row row : table.rows()) {
            int day = row.day();
            if (day <= last && (day == 0 || day == last || row.events() + row.competing() > 0)) {
                curve.add(new RetentionStep(day, row.atRisk(), row.events(), row.competing(), remaining.share(day)));
            }
        }
        if (curve.getLast().day() < last) { // nobody's time ends on the last day drawn
            int atRisk = table.rows().stream()
                    .filter(row -> row.day() > last)
                    .mapToInt(RiskTable.Row::atRisk)
                    .findFirst()
                    .orElseThrow();
            curve.add(new RetentionStep(last, atRisk, 0, 0, remaining.share(last)));
        }
        return curve;
    }

    private static int persons(List<Referral> referrals) {
        long unnamed = referrals.stream()
                .filter(referral -> referral.citizen() == null)
                .count();
        long named = referrals.stream()
                .map(Referral::citizen)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return (int) (named + unnamed);
    }
}
