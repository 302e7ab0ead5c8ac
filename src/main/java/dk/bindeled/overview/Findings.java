package dk.bindeled.overview;

import dk.bindeled.network.Form;
import dk.bindeled.study.ActorFigures;
import dk.bindeled.study.GroupFigures;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.ui.ScreenLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * At most five findings of a study in words. They tell of possibilities, name no person, and tell of groups only where they have as many
 * persons as the limit.
 */
final class Findings {

    static final int MOST = 5;
    private static final int NAMED_GROUPS = 3;

    private final Reading reading;

    Findings(Reading reading) {
        this.reading = reading;
    }

    /** One finding of each kind first; a second fragile bridge where there is room. */
    List<Finding> all() {
        if (!reading.mayShowWhole()) {
            return List.of();
        }
        RingFindings cascades = new RingFindings(reading);
        List<PairFigures> fragile = fragileBridges();
        List<Optional<Finding>> found = new ArrayList<>();
        found.add(fragile.stream().findFirst().map(this::fragileBridge));
        found.add(noRoute());
        found.add(cascades.rings());
        found.add(hangsOnOne());
        found.add(cascades.fewWelcomes());
        found.add(cascades.channels());
        found.add(fragile.stream().skip(1).findFirst().map(this::fragileBridge));
        return found.stream().flatMap(Optional::stream).limit(MOST).toList();
    }

    private List<PairFigures> fragileBridges() {
        return reading.result().pairs().stream()
                .filter(pair -> pair.bridgeClass() == BridgeClass.FRAGILE)
                .filter(reading.visible()::shows)
                .sorted(Comparator.comparingInt(PairFigures::persons)
                        .reversed()
                        .thenComparing(PairFigures::a)
                        .thenComparing(PairFigures::b))
                .toList();
    }

    private Finding fragileBridge(PairFigures pair) {
        String text = reading.say(
                pair.independentBridges() == 1 ? "finding.bridge.one" : "finding.bridge.most",
                pair.aLabel(),
                pair.bLabel());
        Double known = pair.comparable() == null ? pair.expected() : pair.comparable();
        double usual = known == null ? 0 : known;
        String ties = reading.numbers().count(Math.round(usual));
        // Beside the sizes of two groups, the size of both together tells how many are in both.
        String reason = reading.suppression().mayShowCount(pair.sharedMembers())
                ? reading.say("finding.bridge.reason", pair.persons(), pair.directTies(), ties)
                : reading.say("finding.bridge.reason.ties", pair.directTies(), ties);
        return new Finding(
                Form.BRIDGING,
                text,
                reason,
                reading.say("finding.bridge.link"),
                "bridges",
                Map.of(ScreenLink.PAIR, pair.a() + "~" + pair.b()));
    }

    private Optional<Finding> noRoute() {
        List<GroupFigures> groups = reading.result().groups().stream()
                .filter(group -> group.shareWithinTwo() != null && group.shareWithinTwo() == 0)
                .filter(group -> reading.suppression().mayShow(group.persons()))
                .sorted(reading.speech().byName(GroupFigures::label))
                .toList();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        String names =
                groups.stream().limit(NAMED_GROUPS).map(GroupFigures::label).collect(Collectors.joining(", "));
        int others = groups.size() - NAMED_GROUPS;
        String text =
                others > 0 ? reading.say("finding.route.more", names, others) : reading.say("finding.route", names);
        return Optional.of(new Finding(
                Form.LINKING,
                text,
                reading.say("finding.route.reason"),
                reading.say("finding.route.link"),
                "map",
                Map.of(
                        ScreenLink.SHOW,
                        Form.LINKING.code(),
                        ScreenLink.GROUP,
                        groups.getFirst().group())));
    }

    private Optional<Finding> hangsOnOne() {
        int persons = reading.result().actors().stream()
                .mapToInt(ActorFigures::cutOff)
                .max()
                .orElse(0);
        return reading.suppression().mayShow(persons)
                ? Optional.of(new Finding(
                        Form.BONDING,
                        reading.say("finding.one", persons),
                        reading.say("finding.one.reason"),
                        reading.say("finding.one.link"),
                        "map",
                        Map.of()))
                : Optional.empty();
    }
}
