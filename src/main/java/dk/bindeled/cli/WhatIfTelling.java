package dk.bindeled.cli;

import dk.bindeled.network.Figure;
import dk.bindeled.study.PlannedBridges.Found;
import dk.bindeled.study.PlannedBridges.State;
import dk.bindeled.study.ScenarioOutlook.Reach;
import dk.bindeled.study.ScenarioPair;
import dk.bindeled.study.WhatIfFindings;
import dk.bindeled.study.WhatIfFindings.Touched;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells on the console what changes would make otherwise, and which have come into being; the files tell all. */
final class WhatIfTelling {

    private static final int MOST = 5;
    /** Groups of fewer persons are left to the files, which are their owner's alone. */
    private static final int FEWEST_PERSONS = 5;

    private final PrintWriter out;
    private final Words words;

    WhatIfTelling(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void tell(WhatIfFindings found) {
        Found planned = found.planned();
        out.println(words.say(
                "cli.what-if.states",
                planned.changes().size(),
                planned.count(State.DONE),
                planned.count(State.NOT_YET),
                planned.count(State.UNKNOWN)));
        if (planned.planned() > 0) {
            out.println(words.say("cli.what-if.bridges", planned.planned(), planned.done()));
        }
        out.println(words.say("cli.what-if.tried", found.tried()));
        if (found.tried() > 0) {
            pairs(found);
            reach(found.outlook().reach());
        }
        out.flush();
    }

    private void pairs(WhatIfFindings found) {
        List<ScenarioPair> told = found.pairs().stream()
                .map(Touched::pair)
                .filter(pair -> isLarge(pair.before()) && isLarge(pair.after()))
                .filter(pair -> pair.changesClass() || bridges(pair.before()) != bridges(pair.after()))
                .toList();
        told.stream().limit(MOST).forEach(pair -> out.println(line(pair)));
        if (told.size() > MOST) {
            out.println(words.say("cli.what-if.pairs.more", told.size() - MOST));
        }
    }

    private String line(ScenarioPair pair) {
        return words.say(
                pair.changesClass() ? "cli.what-if.pair.becomes" : "cli.what-if.pair.stays",
                pair.aLabel(),
                pair.bLabel(),
                word(pair.before()),
                word(pair.after()),
                bridges(pair.before()),
                bridges(pair.after()));
    }

    private void reach(Reach reach) {
        Double before = reach.before().value();
        Double after = reach.after().value();
        Figure more = reach.more();
        Double difference = more.value();
        Double low = more.low();
        Double high = more.high();
        if (isLarge(reach.startersBefore(), before)
                && isLarge(reach.startersAfter(), after)
                && before != null
                && after != null
                && difference != null
                && low != null
                && high != null) {
            out.println(words.say("cli.what-if.reach", before, after, difference, low, high));
        }
    }

    private static boolean isLarge(ScenarioPair.@Nullable State state) {
        return state == null
                || (state.aPersons() >= FEWEST_PERSONS
                        && state.bPersons() >= FEWEST_PERSONS
                        && (state.sharedMembers() == 0 || state.sharedMembers() >= FEWEST_PERSONS));
    }

    /** What the console says may be read by more than the files, which only their owner reads. */
    private static boolean isLarge(int starters, @Nullable Double reached) {
        return starters >= FEWEST_PERSONS && reached != null && Math.round(reached) >= FEWEST_PERSONS;
    }

    private static int bridges(ScenarioPair.@Nullable State state) {
        return state == null ? 0 : state.independentBridges();
    }

    private String word(ScenarioPair.@Nullable State state) {
        return words.say("cli.bridges.class."
                + (state == null ? "gone" : state.bridgeClass().code()));
    }
}
