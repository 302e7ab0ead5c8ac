package dk.bindeled.map;

import dk.bindeled.map.BundleCounts.Counted;
import dk.bindeled.network.Area;
import dk.bindeled.network.Form;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.PairFigures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the ties between two areas, or within one: how many of each form, beside what chance would give, and how firm the bridge is. How many there are is told where
 * the picture tells it, and nowhere else; what chance would give and how firm the bridge is, where Bridges does.
 */
final class BandTelling {

    private final Telling telling;
    private final int a;
    private final int b;

    /**
     * Of two discs.
     *
     * @param a the lower number
     * @param b the higher number, or the same
     */
    BandTelling(Telling telling, int a, int b) {
        this.telling = telling;
        this.a = a;
        this.b = b;
    }

    Detail tell() {
        LinkedHashSet<String> levels = new LinkedHashSet<>();
        for (int disc : new int[] {a, b}) {
            String level = telling.levelOf(disc(disc));
            if (!level.isEmpty()) {
                levels.add(level);
            }
        }
        levels.addFirst(telling.say(a == b ? "band.within" : "band.between"));
        List<Detail.Fact> facts = new ArrayList<>();
        Optional<PairFigures> pair = pair();
        Optional<Counted> counted = counted();
        if (counted.isPresent()) {
            count(counted.get(), facts);
        } else {
            facts.add(new Detail.Fact(null, telling.say("band.ties", 0)));
        }
        pair.ifPresent(
                figures -> compare(figures, counted.isEmpty() || counted.get().ties() != null, facts));
        return new Detail(
                a == b ? telling.nameOf(disc(a)) : telling.nameOf(disc(a)) + " ↔ " + telling.nameOf(disc(b)),
                String.join(" · ", levels),
                facts,
                companies(),
                null,
                pair.map(figures -> Ways.ofPair(figures.a(), figures.b())).orElseGet(this::ways));
    }

    private Disc disc(int number) {
        return telling.picture().discs().get(number);
    }

    /** What the picture tells of these ties, on the highest level on which they are drawn. */
    private Optional<Counted> counted() {
        return telling.picture().bundles().stream()
                .filter(bundle -> bundle.a() == a && bundle.b() == b)
                .findFirst()
                .flatMap(bundle -> telling.counts().bundles(bundle.level()).stream()
                        .filter(each -> each.bundle().equals(bundle))
                        .findFirst());
    }

    private void count(Counted counted, List<Detail.Fact> facts) {
        facts.add(new Detail.Fact(
                null,
                counted.ties() == null
                        ? telling.say("band.withheld", telling.speech().withheld())
                        : telling.say("band.ties", counted.ties())));
        if (counted.ties() != null) {
            fact(Form.BONDING, counted.bonding(), facts);
            fact(Form.BRIDGING, counted.bridging(), facts);
            fact(Form.LINKING, counted.linking(), facts);
        }
    }

    private void fact(Form form, @Nullable Integer ties, List<Detail.Fact> facts) {
        if (ties == null) {
            facts.add(new Detail.Fact(
                    form,
                    telling.say(
                            "area.withheld",
                            telling.speech().of(form),
                            telling.speech().withheld())));
        } else if (ties > 0) {
            facts.add(new Detail.Fact(form, telling.say("band." + form.code(), ties)));
        }
    }

    /** The two as a pair of the chosen groups; empty where they are none. */
    private Optional<PairFigures> pair() {
        String one = group(a);
        String other = group(b);
        return one == null || other == null || one.equals(other)
                ? Optional.empty()
                : telling.result().pairs().stream()
                        .filter(pair -> (pair.a().equals(one) && pair.b().equals(other))
                                || (pair.a().equals(other) && pair.b().equals(one)))
                        .findFirst();
    }

    private @Nullable String group(int number) {
        Area area = disc(number).area();
        return area != null
                        && !disc(number).rest()
                        && telling.picture()
                                .grouping()
                                .areaLevel()
                                .filter(level -> level == area.level())
                                .isPresent()
                ? area.id()
                : null;
    }

    /** @param told whether it is told how many ties there are */
    private void compare(PairFigures pair, boolean told, List<Detail.Fact> facts) {
        if (telling.counts().mayTell(pair)) {
            if (pair.expected() != null) {
                facts.add(new Detail.Fact(Form.BRIDGING, telling.say("band.expected", about(pair.expected()))));
            }
            if (pair.comparable() != null) {
                facts.add(new Detail.Fact(Form.BRIDGING, telling.say("band.comparable", about(pair.comparable()))));
            }
        }
        facts.add(new Detail.Fact(Form.BRIDGING, bridge(pair.bridgeClass())));
        if (told && telling.counts().mayTell(pair) && pair.independentBridges() > 0) {
            facts.add(new Detail.Fact(Form.BRIDGING, telling.say("band.independent", pair.independentBridges())));
        }
    }

    private String bridge(PairFigures.BridgeClass bridgeClass) {
        String key = "bridges.class." + bridgeClass.code();
        return bridgeClass == PairFigures.BridgeClass.UNKNOWN
                ? telling.say("band.class.unknown")
                : telling.say(
                        "band.class",
                        telling.speech().say(key),
                        telling.speech().say(key + ".means"));
    }

    /** A number of ties that is no count: with a decimal while it is small. */
    private String about(double number) {
        return telling.speech().numbers().decimal(number, number < 10 ? 1 : 0);
    }

    private List<Detail.Company> companies() {
        if (a == b) {
            return List.of();
        }
        List<Detail.Other> both = new ArrayList<>();
        for (int number : new int[] {a, b}) {
            both.add(new Detail.Other(
                    "disc", number, telling.nameOf(disc(number)), telling.levelOf(disc(number)), List.of()));
        }
        return List.of(Detail.Company.of(null, telling.say("band.both"), both, 0));
    }

    /** Where the two are no pair of groups, the first of them that is one. */
    private List<Detail.Way> ways() {
        String one = group(a);
        return Ways.ofGroup(null, one == null ? group(b) : one);
    }
}
