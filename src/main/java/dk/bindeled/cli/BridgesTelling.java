package dk.bindeled.cli;

import dk.bindeled.network.Unit;
import dk.bindeled.study.BridgeFindings;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.PairRanking;
import java.io.PrintWriter;
import java.util.List;

/** Tells on the console where a bridge could do most; the files tell all. */
final class BridgesTelling {

    private static final int MOST = 5;
    /** Groups of fewer persons are left to the files, which are their owner's alone. */
    private static final int FEWEST_PERSONS = 5;

    private final PrintWriter out;
    private final Words words;

    BridgesTelling(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void tell(BridgeFindings found) {
        List<PairFigures> pairs = found.study().result().pairs();
        if (pairs.isEmpty()) {
            out.println(words.say("cli.bridges.no-pairs"));
            out.flush();
            return;
        }
        out.println(words.say(
                "cli.bridges.classes",
                pairs.size(),
                count(pairs, BridgeClass.ROBUST),
                count(pairs, BridgeClass.THIN),
                count(pairs, BridgeClass.FRAGILE),
                count(pairs, BridgeClass.NONE),
                count(pairs, BridgeClass.NOT_EXPECTED)));
        boolean bodies = found.study().result().network().unit() == Unit.BODIES;
        List<PairFigures> first = PairRanking.of(pairs).stream()
                .filter(pair -> bodies || (pair.aPersons() >= FEWEST_PERSONS && pair.bPersons() >= FEWEST_PERSONS))
                .limit(MOST)
                .toList();
        for (int k = 0; k < first.size(); k++) {
            out.println(line(k + 1, first.get(k), bodies));
        }
        out.flush();
    }

    private String line(int rank, PairFigures pair, boolean bodies) {
        Double comparable = pair.comparable();
        return words.say(
                bodies ? "cli.bridges.possibility.bodies" : "cli.bridges.possibility",
                rank,
                pair.aLabel(),
                pair.bLabel(),
                words.say("cli.bridges.class." + pair.bridgeClass().code()),
                pair.directTies(),
                Math.round(comparable == null ? 0 : comparable),
                pair.persons());
    }

    private static long count(List<PairFigures> pairs, BridgeClass wanted) {
        return pairs.stream().filter(pair -> pair.bridgeClass() == wanted).count();
    }
}
