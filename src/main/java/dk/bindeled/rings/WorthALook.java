package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.UnaskedCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is worth a look among the rings, found by rules from what may be shown and from nothing else: where rings stop, where few are welcomed,
 * what has begun to come unasked, and what is not enough. A difference is told only where intervals lie apart.
 */
final class WorthALook {

    /** Referrals below which a part says nothing of its own. */
    private static final int FEWEST = 10;

    private static final List<String> GUIDES =
            List.of("professional", ReproductionCount.STAFF, "community_guide", "ambassador", "citizen");

    private final Reading reading;

    WorthALook(Reading reading) {
        this.reading = reading;
    }

    /** The findings, what concerns most of the screen first. */
    List<Finding> all() {
        List<Optional<Finding>> found = new ArrayList<>();
        found.add(rings());
        StepFindings steps = new StepFindings(reading);
        found.add(steps.fewWelcomes());
        found.add(unasked());
        found.add(steps.channels());
        found.add(reproduction());
        found.add(wrong());
        return found.stream().flatMap(Optional::stream).toList();
    }

    /** One role's rings that stop at the first beside another's that go on. */
    Optional<Finding> rings() {
        VisibleRings rings = reading.rings();
        List<Integer> named = new ArrayList<>();
        for (int role = 0; role < rings.roles().size(); role++) {
            if (GUIDES.contains(rings.roles().get(role)) && rings.lastRing(role) > 0) {
                named.add(role);
            }
        }
        Optional<Integer> farthest = named.stream().max(Comparator.comparingInt(rings::lastRing));
        Optional<Integer> nearest = named.stream().min(Comparator.comparingInt(rings::lastRing));
        if (farthest.isEmpty()
                || nearest.isEmpty()
                || rings.lastRing(nearest.get()) > 1
                || rings.lastRing(farthest.get()) < 2) {
            return Optional.empty();
        }
        boolean mostly = rings.isHiddenBeyond(nearest.get(), 1);
        return Optional.of(new Finding(
                reading.say(
                        mostly ? "look.rings.mostly" : "look.rings",
                        whose(farthest.get()),
                        rings.lastRing(farthest.get()),
                        whose(nearest.get())),
                reading.say("look.rings.reason"),
                Part.RINGS,
                ""));
    }

    private String whose(int role) {
        return reading.say("whose." + reading.rings().roles().get(role));
    }

    /** A kind of guide that lately acts unasked more than it ever did before. */
    Optional<Finding> unasked() {
        return GUIDES.stream().flatMap(kind -> unasked(kind).stream()).findFirst();
    }

    private Optional<Finding> unasked(String kind) {
        List<UnaskedCount> told = new UnaskedRows(reading.result().unasked(), reading.suppression())
                .told().stream()
                        .filter(count -> count.guideKind().equals(kind))
                        .sorted(Comparator.comparing(UnaskedCount::period))
                        .toList();
        if (told.size() < 2) {
            return Optional.empty();
        }
        UnaskedCount last = told.getLast();
        List<UnaskedCount> earlier = told.subList(0, told.size() - 1);
        double before = earlier.stream().mapToInt(UnaskedCount::unasked).sum();
        double of = earlier.stream()
                .mapToInt(count -> count.unasked() + count.asked())
                .sum();
        Double low = last.share().low();
        double highest = earlier.stream()
                .mapToDouble(count ->
                        count.share().high() == null ? 1 : count.share().high())
                .max()
                .orElse(1);
        if (low == null || low <= highest || of < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                reading.say(
                        before == 0 ? "look.unasked.first" : "look.unasked",
                        reading.words().role(kind),
                        reading.words().period(last.period()),
                        reading.words().numbers().percent(before / of)),
                reading.say("look.unasked.reason", last.unasked(), last.unasked() + last.asked()),
                Part.STEPS,
                "unasked"));
    }

    /** Records that cannot be right. */
    Optional<Finding> wrong() {
        return reading.result().wrongReferrals().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(WrongPanel.saying(reading), reading.say("look.wrong.reason"), Part.STEPS, ""));
    }

    /** A reproduction number whose whole interval lies on one side of 1. */
    Optional<Finding> reproduction() {
        Figure figure = reading.figure("reproduction");
        Double value = figure.value();
        Double low = figure.low();
        Double high = figure.high();
        if (value == null
                || low == null
                || high == null
                || !reading.suppression().mayShowMean(value, figure.n())
                || (low <= 1 && high >= 1)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                reading.say(
                        high < 1 ? "look.smaller" : "look.larger",
                        reading.words().numbers().decimal(value, 2)),
                reading.say(
                        "look.reproduction.reason", reading.words().numbers().range(low, high, 2)),
                Part.TIME,
                ""));
    }
}
