package dk.bindeled.bridges;

import com.vaadin.flow.component.UI;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotMark;
import dk.bindeled.plans.Exclusion;
import dk.bindeled.plans.Exclusions;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.IntroductionsAcross;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairIntroductions;
import dk.bindeled.study.PairIntroductions.Party;
import dk.bindeled.study.PairIntroductions.Proposed;
import dk.bindeled.study.PairTies;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.PurposeNote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from a pair of groups to the persons behind: who carries the bridge, and who might be introduced to whom. It is worked out beside the page, for
 * whoever may look at persons, once it is said what for; the look at them is recorded before a name is told.
 */
final class Introducing {

    private final Choices choices;
    private final SnapshotMark seen;
    private final IntroductionsAcross introductions;
    private final PairTies ties;
    private final Exclusions exclusions;
    private final Studies studies;
    private final Background background;
    private final PersonNames names;
    private final PurposeAtHand purpose;

    /**
     * The way to the persons of a network.
     *
     * @param seen the network as the page shows it: where it is another by now, nobody is told of
     */
    Introducing(
            Choices choices,
            Snapshot seen,
            IntroductionsAcross introductions,
            PairTies ties,
            Exclusions exclusions,
            Studies studies,
            Background background,
            PersonNames names,
            PurposeAtHand purpose) {
        this.choices = choices;
        // Not the network itself: a page that is left open must not hold persons who are erased.
        this.seen = SnapshotMark.of(seen);
        this.introductions = introductions;
        this.ties = ties;
        this.exclusions = exclusions;
        this.studies = studies;
        this.background = background;
        this.names = names;
        this.purpose = purpose;
    }

    /**
     * What there is to tell of a pair.
     *
     * @param hangsOn names of those on whom the bridge hangs
     * @param independentBridges on how many persons it rests now
     * @param introductions the best first
     */
    record Told(List<String> hangsOn, int independentBridges, List<Introduced> introductions) {

        Told {
            hangsOn = List.copyOf(hangsOn);
            introductions = List.copyOf(introductions);
        }
    }

    /**
     * An introduction with the names of those concerned, as the one who looks may see them.
     *
     * @param introducer who could bring the two together, or null
     */
    record Introduced(
            Proposed proposed,
            String one,
            String other,
            @Nullable String introducer) {}

    /** The four choices of the page. */
    Choices choices() {
        return choices;
    }

    /** True if whoever looks may see persons at all. */
    boolean isOpen() {
        return names.mightLook();
    }

    /** The question what for, where it has to be asked; null where it is said. */
    @Nullable
    PurposeNote question(Runnable then) {
        return names.asks() ? new PurposeNote(purpose, then) : null;
    }

    /** Finds what there is to tell of a pair; nothing where the network is no longer the one that is seen, and groups may have become too small. */
    Background.Running find(
            UI ui,
            PairFigures pair,
            @Nullable Grouping other,
            boolean bodies,
            Consumer<Optional<Told>> onDone,
            Consumer<Throwable> onFault) {
        return background.start(
                ui,
                progress -> again(progress.part(0, 0.3)).map(snapshot -> tell(snapshot, pair, other, bodies, progress)),
                (_, _) -> {},
                onDone,
                onFault);
    }

    /** Finds the persons and ties behind a pair; nothing where the network is no longer the one that is seen. */
    Background.Running findBehind(
            UI ui,
            PairFigures pair,
            @Nullable Grouping other,
            boolean bodies,
            Consumer<Optional<NamedBehind>> onDone,
            Consumer<Throwable> onFault) {
        return background.start(
                ui,
                progress ->
                        again(progress.part(0, 0.5)).map(snapshot -> behind(snapshot, pair, other, bodies, progress)),
                (_, _) -> {},
                onDone,
                onFault);
    }

    private NamedBehind behind(
            Snapshot snapshot, PairFigures pair, @Nullable Grouping other, boolean bodies, Progress progress) {
        PairTies.Behind found = ties.behind(snapshot, pair.a(), other, pair.b(), progress.part(0.5, 1));
        Called called = called(
                bodies,
                "bridges.ties",
                Stream.concat(
                                found.members().stream(),
                                found.ties().stream().flatMap(tie -> Stream.of(tie.one(), tie.other())))
                        .map(Party::id)
                        .distinct()
                        .toList());
        Map<String, String> names = new HashMap<>();
        Stream.concat(found.members().stream(), found.ties().stream().flatMap(tie -> Stream.of(tie.one(), tie.other())))
                .forEach(party -> names.putIfAbsent(party.id(), called.name(party.id(), party.label())));
        return new NamedBehind(found, names);
    }

    /**
     * What is behind a pair, with what everyone is called by the one who looks.
     *
     * @param names by id
     */
    record NamedBehind(PairTies.Behind behind, Map<String, String> names) {

        NamedBehind {
            names = Map.copyOf(names);
        }
    }

    /** The network that is seen, unless it is another one by now. */
    private Optional<Snapshot> again(Progress progress) {
        Snapshot snapshot = studies.snapshot(choices.query(), progress);
        return seen.isOf(snapshot) ? Optional.of(snapshot) : Optional.empty();
    }

    private Told tell(
            Snapshot snapshot, PairFigures pair, @Nullable Grouping other, boolean bodies, Progress progress) {
        PairIntroductions.Found found = introductions.between(
                snapshot, pair.a(), other, pair.b(), exclusions.pairs(snapshot)::contains, progress.part(0.3, 1));
        Called called = called(
                bodies,
                "bridges.introductions",
                Stream.concat(
                                found.hangsOn().stream(),
                                found.proposed().stream()
                                        .flatMap(each -> Stream.of(each.one(), each.other(), each.introducer())))
                        .filter(Objects::nonNull)
                        .map(Party::id)
                        .distinct()
                        .toList());
        return new Told(
                found.hangsOn().stream()
                        .map(party -> called.name(party.id(), party.label()))
                        .toList(),
                found.independentBridges(),
                found.proposed().stream().map(each -> introduced(each, called)).toList());
    }

    /** Proposes an introduction no more, to anyone. */
    void exclude(Proposed proposed) {
        exclusions.exclude(proposed.one().id(), proposed.other().id());
    }

    /** Proposes it again. */
    void include(Proposed proposed) {
        exclusions.include(proposed.one().id(), proposed.other().id());
    }

    /** Proposes it again. */
    void include(Exclusion excluded) {
        exclusions.include(excluded.key());
    }

    /** Finds which introductions are proposed no more; nothing where the network is no longer the one that is seen. */
    Background.Running findExcluded(
            UI ui, boolean bodies, Consumer<Optional<List<NamedExclusion>>> onDone, Consumer<Throwable> onFault) {
        return background.start(
                ui,
                progress -> again(progress).map(snapshot -> excluded(snapshot, bodies)),
                (_, _) -> {},
                onDone,
                onFault);
    }

    private List<NamedExclusion> excluded(Snapshot snapshot, boolean bodies) {
        List<Exclusion> found = exclusions.all(snapshot);
        Called called = called(
                bodies,
                "bridges.introductions",
                found.stream()
                        .flatMap(each -> Stream.of(each.one(), each.other()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return found.stream()
                .map(each -> new NamedExclusion(
                        each, name(called, snapshot, each.one()), name(called, snapshot, each.other())))
                .toList();
    }

    private static @Nullable String name(Called called, Snapshot snapshot, @Nullable String id) {
        return id == null ? null : called.name(id, snapshot.label(snapshot.indexOf(id)));
    }

    /**
     * An introduction that is proposed no more.
     *
     * @param one what the one is called, null where that one is not in the network that is seen
     * @param other likewise
     */
    record NamedExclusion(
            Exclusion exclusion,
            @Nullable String one,
            @Nullable String other) {}

    private Called called(boolean bodies, String place, List<String> ids) {
        return bodies ? (id, label) -> label == null ? id : label : names.look(Deed.LOOKED_AT, place, ids)::of;
    }

    private static Introduced introduced(Proposed proposed, Called called) {
        Party introducer = proposed.introducer();
        return new Introduced(
                proposed,
                called.name(proposed.one().id(), proposed.one().label()),
                called.name(proposed.other().id(), proposed.other().label()),
                introducer == null ? null : called.name(introducer.id(), introducer.label()));
    }

    /** What someone is called by the one who looks. */
    private interface Called {
        String name(String id, @Nullable String label);
    }
}
