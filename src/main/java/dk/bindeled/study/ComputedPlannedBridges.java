package dk.bindeled.study;

import dk.bindeled.analysis.scenario.ComeAbout;
import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks planned changes up each time: in the network asked about, and in that of each date for which something was planned. Nothing of them is kept. */
@Service
class ComputedPlannedBridges implements PlannedBridges {

    private final Studies studies;

    ComputedPlannedBridges(Studies studies) {
        this.studies = studies;
    }

    @Override
    public Found of(List<Planned> changes, SnapshotQuery query, Progress progress) {
        Snapshot now = studies.snapshot(query, progress.part(0, 0.3));
        progress.stopIfCancelled();
        Set<String> imagined = imagined(changes.stream().map(Planned::change).toList());
        ComeAbout network = ComeAbout.in(now, imagined);
        List<ComeAbout.Told> looked =
                changes.stream().map(each -> network.of(each.change())).toList();
        Map<PersonPair, LocalDate> since = since(changes, looked, now, progress.part(0.3, 0.4));
        TiesPlanned ties = tiesPlanned(changes, looked, now, imagined, progress.part(0.4, 1));
        List<Told> told = new ArrayList<>();
        for (int k = 0; k < changes.size(); k++) {
            Planned planned = changes.get(k);
            ComeAbout.Why why = looked.get(k).why();
            told.add(new Told(
                    planned,
                    State.valueOf(looked.get(k).state().name()),
                    isDone(looked.get(k)) ? since(planned.change(), since, now) : null,
                    why == null ? null : Why.valueOf(why.name()),
                    ties.isBetweenGroups(planned)));
        }
        return new Found(now.date(), told, ties.planned(), ties.done(), ties.pairs());
    }

    @Override
    public List<State> states(List<Change> changes, Snapshot network) {
        ComeAbout now = ComeAbout.in(network, imagined(changes));
        return changes.stream()
                .map(change -> State.valueOf(now.of(change).state().name()))
                .toList();
    }

    private static Set<String> imagined(List<Change> changes) {
        Set<String> ids = new HashSet<>();
        for (Change each : changes) {
            if (each instanceof AddPerson person) {
                ids.add(person.id());
            }
        }
        return ids;
    }

    /** One date's network after the other, so that no more than two are at hand at once. */
    private TiesPlanned tiesPlanned(
            List<Planned> changes, List<ComeAbout.Told> looked, Snapshot now, Set<String> imagined, Progress progress) {
        Set<LocalDate> dates = new TreeSet<>();
        for (Planned each : changes) {
            if (each.change() instanceof AddTie) {
                dates.add(each.on());
            }
        }
        TiesPlanned ties = new TiesPlanned(now, imagined);
        int passed = 0;
        for (LocalDate date : dates) {
            double share = 1.0 / dates.size();
            ties.turnTo(date, then(now, date, progress.part(share * passed, share * (passed + 1))));
            passed++;
            for (int k = 0; k < changes.size(); k++) {
                if (changes.get(k).on().equals(date) && changes.get(k).change() instanceof AddTie tie) {
                    ties.add(changes.get(k), PersonPair.of(tie.a(), tie.b()), isDone(looked.get(k)));
                }
            }
            progress.stopIfCancelled();
        }
        ties.finish();
        return ties;
    }

    /** The network on another date, the same in all else; null where nobody had the attribute that makes the groups. */
    private @Nullable Snapshot then(Snapshot now, LocalDate date, Progress progress) {
        if (date.equals(now.date())) {
            return now;
        }
        Snapshot all = studies.snapshot(now.query().withDate(date).withGrouping(null), progress);
        return all.groupings().contains(now.query().grouping())
                ? all.grouped(now.query().grouping())
                : null;
    }

    /** Since when the pairs are tied whose planned tie has come into being; left out are those for which the data have no date. */
    private Map<PersonPair, LocalDate> since(
            List<Planned> changes, List<ComeAbout.Told> looked, Snapshot now, Progress progress) {
        Set<PersonPair> wanted = new HashSet<>();
        for (int k = 0; k < changes.size(); k++) {
            if (isDone(looked.get(k)) && changes.get(k).change() instanceof AddTie tie) {
                wanted.add(PersonPair.of(tie.a(), tie.b()));
            }
        }
        Map<PersonPair, LocalDate> since = new HashMap<>();
        if (wanted.isEmpty()) {
            return since;
        }
        for (Tie tie : studies.rows(progress).rows().ties()) {
            PersonPair pair = PersonPair.of(tie.from(), tie.to());
            if (now.layers().contains(tie.type()) && tie.holdsAt(now.date()) && wanted.contains(pair)) {
                LocalDate first = tie.since() == null ? LocalDate.MIN : tie.since();
                since.merge(pair, first, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        since.values().removeIf(LocalDate.MIN::equals);
        return since;
    }

    private static @Nullable LocalDate since(Change change, Map<PersonPair, LocalDate> since, Snapshot now) {
        return switch (change) {
            case AddTie tie -> since.get(PersonPair.of(tie.a(), tie.b()));
            case RemovePerson(String id) ->
                now.everKnown(id).map(actor -> actor.until()).orElse(null);
            default -> null;
        };
    }

    private static boolean isDone(ComeAbout.Told told) {
        return told.state() == ComeAbout.State.DONE;
    }

    /** Two persons, whichever is named first. */
    record PersonPair(String a, String b) {

        static PersonPair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new PersonPair(one, other) : new PersonPair(other, one);
        }
    }
}
