package dk.bindeled.bridges;

import dk.bindeled.network.Kind;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say of one pair of groups. */
final class PairWords {

    private final PairReading reading;
    private final PairFigures pair;

    PairWords(PairReading reading, PairFigures pair) {
        this.reading = reading;
        this.pair = pair;
    }

    /** Both names, to be heard. */
    String spokenNames() {
        return reading.say("pair.spoken", pair.aLabel(), pair.bLabel());
    }

    /** Both names, to be seen. */
    String names() {
        return pair.aLabel() + " ↔ " + pair.bLabel();
    }

    /** The class in a word. */
    String className() {
        return className(reading, pair.bridgeClass());
    }

    /** How it stands beside what is usual here, to be said after the class; nothing where it is as usual or withheld. */
    String standing(Standing standing) {
        return standing == Standing.USUAL || standing == Standing.WITHHELD
                ? ""
                : ", " + reading.say("standing." + standing.code());
    }

    /** Its ties beside those of a pair like it, in a few words. */
    String beside() {
        return reading.say("standing.beside", ties(), about(pair.comparable()));
    }

    static String className(PairReading reading, BridgeClass bridgeClass) {
        return reading.say("class." + bridgeClass.code());
    }

    /** How the two hang together, in a sentence or two; or that it is withheld. */
    String sentence() {
        if (!reading.mayShow(pair)) {
            return reading.say("withheld", reading.suppression().limit());
        }
        if (reading.matrix().across() && !reading.mayShowShared(pair) && pair.sharedMembers() > 0) {
            // whether one or several are in both may be the one membership that is not known otherwise
            return reading.say("sentence.across", ties(), about(pair.comparable()));
        }
        return switch (pair.bridgeClass()) {
            case NONE -> reading.say("sentence.none", about(pair.comparable()));
            case NOT_EXPECTED -> reading.say("sentence.not_expected", about(pair.expected()));
            case UNKNOWN -> reading.say("sentence.unknown");
            case FRAGILE -> fragile();
            case THIN -> reading.say("sentence.thin", ties(), about(pair.comparable())) + shared();
            case ROBUST -> robust();
        };
    }

    /** The figures behind the sentence, each with its name; empty where they are withheld. */
    List<String> facts() {
        if (!reading.mayShow(pair)) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        facts.add(reading.say("fact.ties", pair.directTies()));
        facts.add(reading.say("fact.expected", about(pair.expected())));
        if (pair.comparable() != null) {
            facts.add(reading.say("fact.comparable", about(pair.comparable())));
        }
        if (reading.mayShowShared(pair)) {
            facts.add(reading.say("fact.bridges", pair.independentBridges()));
        }
        if (reading.mayShowPersons(pair)) {
            facts.add(reading.say(reading.ofBodies() ? "fact.bodies" : "fact.persons", pair.persons()));
        }
        return List.copyOf(facts);
    }

    private String robust() {
        return pair.directTies() == 0
                ? reading.say("sentence.robust.members")
                : reading.say("sentence.robust", ties()) + shared();
    }

    private String fragile() {
        if (pair.directTies() == 0) {
            return reading.say("sentence.fragile.member", carrier());
        }
        if (pair.directTies() == 1) {
            return reading.say("sentence.fragile.tie");
        }
        return reading.say(
                pair.independentBridges() == 1 ? "sentence.fragile.all" : "sentence.fragile.most", ties(), carrier());
    }

    /** What the person is on whom it hangs; never who. */
    private String carrier() {
        String id = CarrierRoles.carrier(pair);
        Kind role = id == null ? null : reading.roles().get(id);
        String unknown = reading.ofBodies() ? "body" : "person";
        return reading.say("carrier." + (role == null ? unknown : role.code()));
    }

    private String shared() {
        if (pair.sharedMembers() == 0) {
            return "";
        }
        return " "
                + (reading.mayShowShared(pair)
                        ? reading.say("sentence.shared", pair.sharedMembers())
                        : reading.say("sentence.shared.few"));
    }

    private String ties() {
        return reading.say("ties", pair.directTies());
    }

    /** A number of ties that is no count: with a decimal while it is small. */
    private String about(@Nullable Double number) {
        double known = number == null ? 0 : number;
        return reading.numbers().decimal(known, known < 10 ? 1 : 0);
    }
}
