package dk.bindeled.bridges.linking;

import dk.bindeled.network.Kind;
import dk.bindeled.study.DecisionRoutes.Gate;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.study.DecisionRoutes.Ways;
import java.util.ArrayList;
import java.util.List;

/** What there is to say of the ways of everyone and of one group. */
final class RouteWords {

    private static final List<Kind> KINDS = List.of(Kind.AMBASSADOR, Kind.PROFESSIONAL, Kind.CITIZEN);

    private final LinkingReading reading;

    RouteWords(LinkingReading reading) {
        this.reading = reading;
    }

    /** The whole in one sentence. */
    String whole() {
        Ways all = reading.found().everyone();
        if (all.citizens() == 0) {
            return reading.say("whole.nobody");
        }
        if (reading.tellsHundreds()) {
            return reading.say(
                    "whole.hundreds",
                    reading.hundreds(all.several()),
                    reading.hundreds(all.one()),
                    reading.hundreds(all.none()));
        }
        List<RoughShare> shares = GroupTable.shares(reading, all);
        return shares.contains(RoughShare.WITHHELD)
                ? reading.say("whole.few")
                : reading.say(
                        "whole.words",
                        reading.word(shares.get(2)),
                        reading.word(shares.get(1)),
                        reading.word(shares.get(0)));
    }

    /** Groups that are told and of which nobody has a way of at most three steps. */
    List<GroupWays> withoutRoute() {
        return reading.groups().stream()
                .filter(reading::tells)
                .filter(group -> reading.share(group.ways().none(), group.ways()) == RoughShare.EVERYONE)
                .toList();
    }

    /** Groups that are told and of which somebody has such a way, but nobody one of two steps. */
    List<GroupWays> withoutTwoSteps() {
        List<GroupWays> without = withoutRoute();
        return reading.groups().stream()
                .filter(reading::tells)
                .filter(group -> reading.share(GroupTable.withinTwo(group.ways()), group.ways()) == RoughShare.NOBODY)
                .filter(group -> !without.contains(group))
                .toList();
    }

    /** How far a group's citizens have to a decision-maker. Each step holds those of the steps before: apart, many words would leave little room for each. */
    List<String> steps(Ways ways) {
        int withinTwo = GroupTable.withinTwo(ways);
        return List.of(
                reading.say("steps.one", share(ways.direct(), ways)),
                reading.say("steps.two", share(withinTwo, ways)),
                reading.say("steps.three", share(withinTwo + ways.steps().get(2), ways)),
                reading.say("steps.never", share(ways.steps().get(4), ways)),
                reading.say("steps.institution", share(ways.nearInstitution(), ways)));
    }

    /** Through whom a group's routes go; nothing where it has none. */
    List<String> through(Ways ways) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : KINDS) {
            RoughShare share = reading.share(ways.through().getOrDefault(kind, 0), ways);
            if (share != RoughShare.NOBODY) {
                lines.add(reading.say("through." + kind.code(), reading.word(share)));
            }
        }
        return lines;
    }

    /** On whom only routes hang, nobody named. */
    List<String> gates(GroupWays group) {
        return reading.gates(group).stream().map(this::gate).toList();
    }

    private String gate(Gate gate) {
        return reading.say("gate", reading.role(gate), reading.about(gate.citizens()));
    }

    private String share(int count, Ways ways) {
        return reading.word(reading.share(count, ways));
    }
}
