package dk.bindeled.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows into a {@link Snapshot}: picks what holds on the date, numbers the actors and has ties folded into edges. */
final class SnapshotBuilder {

    private final NetworkRows rows;
    private final TieSource ties;
    private final SnapshotQuery query;
    private final LocalDate date;

    /** Of all ties of {@code rows} and all that are told besides. */
    SnapshotBuilder(NetworkRows rows, TieSource told, SnapshotQuery query, LocalDate today) {
        this.rows = rows;
        this.ties = listener -> {
            rows.ties().forEach(listener);
            told.tell(listener);
        };
        this.query = query;
        LocalDate wanted = query.date();
        this.date = wanted != null ? wanted : defaultDate(today);
    }

    Snapshot build() {
        List<Actor> present = rows.actors().stream()
                .filter(actor -> actor.holdsAt(date))
                .sorted(Comparator.comparing(Actor::id))
                .toList();
        Unit unit = unitOf(present);
        List<Actor> nodes =
                present.stream().filter(actor -> isNode(actor, unit)).toList();
        List<Actor> actors = Stream.concat(nodes.stream(), present.stream().filter(actor -> !isNode(actor, unit)))
                .toList();
        ActorIndex index = new ActorIndex(actors);
        EdgeFolder edges = new EdgeFolder(nodes.size(), index, query, date);
        AffiliationCollector affiliations = new AffiliationCollector(index, date);
        Fingerprint fingerprint = Fingerprint.withoutTies(rows);
        ties.tell(tie -> {
            fingerprint.add(tie);
            affiliations.add(tie);
            edges.add(tie);
        });
        EdgeFolder.Edges folded = edges.edges();
        List<Referral> referrals = rows.referrals().stream()
                .filter(referral -> referral.isUndated() || referral.dates().anyMatch(step -> !step.isAfter(date)))
                .map(referral -> referral.asKnownAt(date))
                .sorted(Comparator.comparing(Referral::id))
                .toList();
        boolean dated = rows.referrals().stream().anyMatch(referral -> !referral.isUndated());
        return new Snapshot(new SnapshotParts(
                query,
                date,
                unit,
                fingerprint.hexadecimal(),
                nodes.size(),
                actors,
                index,
                rows.actors().stream().filter(actor -> !actor.holdsAt(date)).toList(),
                folded.adjacency(),
                folded.bits(),
                folded.strengths(),
                affiliations.affiliations(actors.size()),
                affiliations.communityGuides(),
                new AreaTree(rows.areas()),
                referrals,
                dated));
    }

    /** The last {@code since} or referral date in the data, never later than today; without any dates, today. */
    private LocalDate defaultDate(LocalDate today) {
        LatestDate latest = new LatestDate();
        ties.tell(tie -> latest.see(tie.since()));
        rows.referrals().stream().flatMap(Referral::dates).forEach(latest::see);
        LocalDate last = Objects.requireNonNullElse(latest.date, today);
        return last.isAfter(today) ? today : last;
    }

    private static final class LatestDate {
        private @Nullable LocalDate date;

        void see(@Nullable LocalDate other) {
            if (other != null && (date == null || other.isAfter(date))) {
                date = other;
            }
        }
    }

    private Unit unitOf(List<Actor> present) {
        Unit wanted = query.unit();
        if (wanted != null) {
            return wanted;
        }
        return present.isEmpty() || present.stream().anyMatch(Actor::isPerson) ? Unit.PERSONS : Unit.BODIES;
    }

    private static boolean isNode(Actor actor, Unit unit) {
        return actor.kinds().stream().anyMatch(unit::includes);
    }
}
