package dk.bindeled.study;

import dk.bindeled.analysis.fragility.BrokerDependence;
import dk.bindeled.analysis.fragility.BrokerDependence.FragilePair;
import dk.bindeled.analysis.fragility.BroughtTogether;
import dk.bindeled.analysis.fragility.GroupCounts;
import dk.bindeled.analysis.fragility.GuideLoad;
import dk.bindeled.analysis.fragility.HeldTogether;
import dk.bindeled.analysis.fragility.LoadSpread;
import dk.bindeled.analysis.fragility.SelfRunning;
import dk.bindeled.analysis.fragility.SmallerSide;
import dk.bindeled.analysis.fragility.WelcomeRate;
import dk.bindeled.analysis.gaps.IndependentBridges;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.FragilityFigures.Broker;
import dk.bindeled.study.FragilityFigures.Carried;
import dk.bindeled.study.FragilityFigures.Held;
import dk.bindeled.study.FragilityFigures.HeldTie;
import dk.bindeled.study.FragilityFigures.Load;
import dk.bindeled.study.FragilityFigures.Someone;
import dk.bindeled.study.FragilityFigures.Spread;
import dk.bindeled.study.FragilityFigures.Welcoming;
import dk.bindeled.study.FragilityFigures.Where;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works it out each time: most of it is one pass over the ties. */
@Service
class ComputedFragility implements Fragility {

    private static final String STEP = "bridges";

    private final Studies studies;

    ComputedFragility(Studies studies) {
        this.studies = studies;
    }

    @Override
    public FragilityFigures of(StudyResult result, Snapshot snapshot, int least, Progress progress) {
        return figures(result, snapshot, least, progress);
    }

    /** The same without a store. */
    static FragilityFigures figures(StudyResult result, Snapshot snapshot, int least, Progress progress) {
        Groups groups = snapshot.groups();
        CutPoints cuts = progress.next(() -> CutPoints.of(snapshot.adjacency()));
        progress.report(0.2, STEP);
        List<Held> held = HeldTogether.of(snapshot.adjacency(), groups, cuts, least, MOST, progress.quiet()).stream()
                .map(one -> new Held(someone(snapshot, one.person()), one.cutOff(), where(groups, one.where())))
                .toList();
        progress.report(0.5, STEP);
        List<HeldTie> ties =
                SmallerSide.of(snapshot.adjacency(), groups, cuts.bridges(), least, MOST, progress.quiet()).stream()
                        .map(one -> new HeldTie(
                                someone(snapshot, one.tie().inner()),
                                someone(snapshot, one.tie().outer()),
                                one.tie().smallerSide(),
                                where(groups, one.where())))
                        .toList();
        progress.report(0.7, STEP);
        List<Broker> brokers = brokers(result, snapshot, progress.quiet());
        progress.report(0.9, STEP);
        List<GuideLoad> loads = progress.next(() -> GuideLoad.of(snapshot));
        Map<Carried, LoadSpread> spreads = new EnumMap<>(Carried.class);
        for (Carried what : Carried.values()) {
            spreads.put(
                    what,
                    LoadSpread.of(
                            loads.stream().mapToInt(load -> amount(load, what)).toArray()));
        }
        Map<Carried, Spread> told = new EnumMap<>(Carried.class);
        spreads.forEach((what, spread) -> told.put(what, spread(spread)));
        return new FragilityFigures(
                held,
                ties,
                brokers,
                loads.stream().map(load -> load(snapshot, load, spreads)).toList(),
                told,
                communities(result));
    }

    @Override
    public List<SelfRunningPoint> selfRunning(SnapshotQuery query, String person, Progress progress) {
        LocalDate last = studies.snapshot(query, progress.part(0, 1.0 / DATES)).date();
        return series(last, person, (date, mine) -> studies.snapshot(query.withDate(date), mine), progress);
    }

    /** The test on a date and the ends of the half-years before it, as far back as the person had brought anybody together. */
    static List<SelfRunningPoint> series(
            LocalDate last, String person, BiFunction<LocalDate, Progress, Snapshot> network, Progress progress) {
        List<LocalDate> dates = HalfYearEnds.backFrom(last, DATES);
        List<SelfRunningPoint> points = new ArrayList<>();
        for (int k = 0; k < dates.size(); k++) {
            progress.stopIfCancelled();
            SelfRunningPoint point =
                    point(network.apply(dates.get(k), progress.part((double) k / DATES, (k + 1.0) / DATES)), person);
            if (point == null || (k > 0 && point.brought() == 0)) {
                break;
            }
            points.addFirst(point);
        }
        return List.copyOf(points);
    }

    /** The test on the date of a snapshot, or null where nobody there has the id. */
    static @Nullable SelfRunningPoint point(Snapshot snapshot, String person) {
        int v = snapshot.indexOf(person);
        if (v < 0 || v >= snapshot.size()) {
            return null;
        }
        SelfRunning test = SelfRunning.of(snapshot.adjacency(), v, BroughtTogether.by(snapshot, v));
        return new SelfRunningPoint(
                snapshot.date(),
                test.brought(),
                test.pairs(),
                test.connected(),
                test.withinTwo(),
                test.withinThree(),
                test.onlyThroughHer(),
                test.parts(),
                test.largestPart());
    }

    private static List<Broker> brokers(StudyResult result, Snapshot snapshot, Progress progress) {
        Groups groups = snapshot.groups();
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, groups.count()).forEach(g -> numbers.put(groups.id(g), g));
        IndependentBridges bridges = IndependentBridges.of(snapshot.adjacency(), groups);
        List<PairFigures> fragile = result.pairs().stream()
                .filter(pair -> pair.bridgeClass() == BridgeClass.FRAGILE)
                .filter(pair -> numbers.containsKey(pair.a()) && numbers.containsKey(pair.b()))
                .toList();
        List<FragilePair> pairs = new ArrayList<>();
        for (PairFigures pair : fragile) {
            progress.stopIfCancelled();
            int a = numbers.getOrDefault(pair.a(), 0);
            int b = numbers.getOrDefault(pair.b(), 0);
            pairs.add(new FragilePair(
                    a, b, Arrays.stream(bridges.hangsOn(a, b)).boxed().toList()));
        }
        return BrokerDependence.of(groups, pairs).stream()
                .map(broker -> new Broker(
                        someone(snapshot, broker.person()),
                        broker.pairs().stream().map(fragile::get).toList(),
                        broker.persons()))
                .toList();
    }

    private static List<Welcoming> communities(StudyResult result) {
        List<FunnelCount> parts = result.funnel().stream()
                .filter(part ->
                        part.by() == FunnelCount.By.COMMUNITY && !part.key().isEmpty())
                .toList();
        List<WelcomeRate> rates = WelcomeRate.of(parts.stream()
                .map(part -> new WelcomeRate.Counts(
                        part.key(), part.begun(), decided(part), Math.min(part.welcomed(), decided(part))))
                .toList());
        return IntStream.range(0, parts.size())
                .mapToObj(k -> new Welcoming(
                        parts.get(k), rates.get(k).evened(), rates.get(k).few()))
                .toList();
    }

    /** Without dates nothing is known of steps, and nothing is compared. */
    private static int decided(FunnelCount part) {
        return part.welcomedShare().isKnown() ? (int) part.welcomedShare().n() : 0;
    }

    private static Someone someone(Snapshot snapshot, int v) {
        return new Someone(snapshot.id(v), snapshot.actor(v).kinds());
    }

    private static List<Where> where(Groups groups, GroupCounts counts) {
        return IntStream.range(0, counts.groups().size())
                .mapToObj(k -> new Where(
                        groups.id(counts.groups().get(k)),
                        groups.label(counts.groups().get(k)),
                        counts.persons().get(k)))
                .toList();
    }

    private static Load load(Snapshot snapshot, GuideLoad load, Map<Carried, LoadSpread> spreads) {
        Map<Carried, Integer> amounts = new EnumMap<>(Carried.class);
        Map<Carried, Integer> classes = new EnumMap<>(Carried.class);
        spreads.forEach((what, spread) -> {
            amounts.put(what, amount(load, what));
            classes.put(what, spread.classOf(amount(load, what)));
        });
        return new Load(snapshot.id(load.ambassador()), amounts, classes);
    }

    private static int amount(GuideLoad load, Carried what) {
        return switch (what) {
            case BEGUN -> load.begun();
            case OPEN -> load.open();
            case CITIZENS -> load.citizens();
            case TIES -> load.ties();
        };
    }

    private static Spread spread(LoadSpread spread) {
        return new Spread(
                spread.carriers(),
                spread.sum(),
                spread.lowerQuartile(),
                spread.median(),
                spread.upperQuartile(),
                spread.most(),
                spread.busiest(),
                spread.busiestShare(),
                spread.classes());
    }
}
