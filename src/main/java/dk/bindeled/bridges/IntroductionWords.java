package dk.bindeled.bridges;

import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairIntroductions.Party;
import dk.bindeled.study.PairIntroductions.Proposed;
import java.util.ArrayList;
import java.util.List;

/** What there is to say of one introduction: who, through whom, and what it would give. */
final class IntroductionWords {

    private final PairReading reading;
    private final PairFigures pair;
    private final int now;
    private final Introducing.Introduced told;
    private final Proposed proposed;

    /** @param now on how many persons the bridge rests without the introduction */
    IntroductionWords(PairReading reading, PairFigures pair, int now, Introducing.Introduced told) {
        this.reading = reading;
        this.pair = pair;
        this.now = now;
        this.told = told;
        this.proposed = told.proposed();
    }

    /** The two, each with the group. */
    String who() {
        return reading.say("introduction.who", told.one(), pair.aLabel(), told.other(), pair.bLabel());
    }

    /** How they might meet, and what comes of it. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.join(" ", meeting()));
        sentences.add(String.join(" ", gain()));
        return sentences;
    }

    private List<String> meeting() {
        List<String> ways = new ArrayList<>();
        Party introducer = proposed.introducer();
        if (introducer != null && told.introducer() != null) {
            ways.add(reading.say("introduction.through", told.introducer(), role(introducer)));
        }
        if (!proposed.bodies().isEmpty()) {
            ways.add(
                    reading.mayNameBodies()
                            ? reading.say("introduction.bodies", String.join(", ", proposed.bodies()))
                            : reading.say("introduction.bodies.across"));
        }
        if (proposed.area() != null) {
            ways.add(reading.say("introduction.area", proposed.area()));
        }
        return ways;
    }

    private List<String> gain() {
        List<String> gain = new ArrayList<>();
        if (!reading.sheltersShared()) {
            // whoever knows whom somebody knows could tell by the number which of these are in the other group too
            gain.add(reading.say("introduction.pairs" + bodies(), proposed.pairsGained()));
        }
        Long linked = proposed.personsLinked();
        if (linked != null && linked > 0) {
            gain.add(
                    reading.mayShowCount(linked)
                            ? reading.say("introduction.linked", linked)
                            : reading.say("introduction.linked.few"));
        }
        gain.add(bridges());
        return gain;
    }

    private String bridges() {
        int then = proposed.independentBridges();
        if (now == 0) {
            return reading.say("introduction.first");
        }
        if (reading.sheltersShared()) {
            // beside the ties behind, on how many it rests would tell how many are in both
            return reading.say(then > now ? "introduction.more.across" : "introduction.same.across");
        }
        return then > now
                ? reading.say("introduction.more" + bodies(), then, now)
                : reading.say("introduction.same" + bodies(), now);
    }

    private String bodies() {
        return reading.ofBodies() ? ".bodies" : "";
    }

    private String role(Party party) {
        return reading.speech().of(CommonRoles.spoken(party.kinds()));
    }
}
