package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.UnaskedCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is worth a look among the rings, found by rules from what may be shown and from nothing else: where rings stop, where few are welcomed,
 * what has begun to come unasked, and what is not enough. A difference is told only where intervals lie apart.
 */
final class WorthALook {

    /** Referrals below which a part says nothing of its own. */
    private static final int FEWEST = 10;

    private static final Set<String> HANDED_OVER = Set.of("postcard", "web");
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
        found.add(fewWelcomes());
        found.add(unasked());
        found.add(channels());
        found.add(reproduction());
        found.add(wrong());
        return found.stream().flatMap(Optional::stream).toList();
    }

    /** One role's rings that stop at the first beside another's that go on. */
    Optional<Finding> rings() {
        RingTable rings = reading.rings();
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

    /** The community where most are shown the way and not welcomed, if its whole interval lies below the share of all. */
    Optional<Finding> fewWelcomes() {
        Figure whole = reading.whole().steps().get(FunnelSteps.WELCOMED).knownShare();
        Double usual = whole == null ? null : whole.value();
        if (usual == null) {
            return Optional.empty();
        }
        return reading.communities().stream()
                .filter(part -> !part.part().key().isEmpty()
                        && part.steps().get(FunnelSteps.SHOWN).count().visible()
                        && part.part().shown() >= FEWEST)
                .filter(part -> isBelow(part, usual))
                .max(Comparator.comparingInt((FunnelSteps part) ->
                                part.part().shown() - part.part().welcomed())
                        .thenComparing(part -> part.part().key(), Comparator.reverseOrder()))
                .map(part -> new Finding(
                        reading.say(
                                part.steps().get(FunnelSteps.WELCOMED).knownShare() == null
                                        ? "look.welcome.few"
                                        : "look.welcome",
                                part.part().label(),
                                judged(part),
                                reading.words()
                                        .countInWords(part.steps()
                                                .get(FunnelSteps.WELCOMED)
                                                .count())),
                        reading.say("look.welcome.reason", reading.words().share(whole)),
                        Part.STEPS,
                        "community"));
    }

    /** True where the share welcomed lies below; where it may not be told because so few were welcomed, that it is low is all that is told. */
    private boolean isBelow(FunnelSteps part, double usual) {
        Figure share = part.part().welcomedShare();
        Double high = share.high();
        FunnelSteps.Step welcomed = part.steps().get(FunnelSteps.WELCOMED);
        boolean told = welcomed.count().visible() || isFew(part);
        return told && high != null && high < usual;
    }

    /** Of how many the welcome is told; where it is withheld, those still waiting are not to be worked out either. */
    private static long judged(FunnelSteps part) {
        Figure share = part.steps().get(FunnelSteps.WELCOMED).knownShare();
        return share == null ? part.part().shown() : share.n();
    }

    private boolean isFew(FunnelSteps part) {
        return part.part().welcomed() < reading.suppression().limit();
    }

    /** A kind of guide that lately acts unasked more than it ever did before. */
    Optional<Finding> unasked() {
        return GUIDES.stream().flatMap(kind -> unasked(kind).stream()).findFirst();
    }

    private Optional<Finding> unasked(String kind) {
        List<UnaskedCount> told = reading.result().unasked().stream()
                .filter(count -> count.guideKind().equals(kind) && isTold(count))
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

    private boolean isTold(UnaskedCount count) {
        return UnaskedPanel.isShown(count, reading.suppression());
    }

    /** Going along, where it leads more to a welcome than each of the ways in which something is only handed over. */
    Optional<Finding> channels() {
        List<FunnelSteps> told = reading.channelsApart().stream()
                .filter(part -> part.steps().get(FunnelSteps.SHOWN).count().visible()
                        && part.part().shown() >= FEWEST
                        && (part.steps().get(FunnelSteps.WELCOMED).count().visible() || isFew(part)))
                .toList();
        List<FunnelSteps> handed = told.stream()
                .filter(part -> HANDED_OVER.contains(part.part().key()))
                .toList();
        return told.stream()
                .filter(part -> part.part().key().equals("went_along") && !handed.isEmpty())
                .filter(part -> isAbove(part, handed))
                .findFirst()
                .map(part -> new Finding(
                        reading.say("look.channel", sentences(handed), ofShown(part)),
                        reading.say("look.channel.reason"),
                        Part.STEPS,
                        "channel"));
    }

    private String sentences(List<FunnelSteps> parts) {
        return parts.stream()
                .map(part -> reading.say("look.channel.by." + part.part().key(), ofShown(part)))
                .reduce((one, other) -> reading.say("part.together", one, other))
                .orElse("");
    }

    /** “færre end 5 af 142”. */
    private String ofShown(FunnelSteps part) {
        return reading.say(
                "look.of",
                reading.words()
                        .countInWords(part.steps().get(FunnelSteps.WELCOMED).count()),
                part.part().shown());
    }

    /** True where its whole interval of those shown who were welcomed lies above that of every other. */
    private static boolean isAbove(FunnelSteps part, List<FunnelSteps> others) {
        Double low = part.part().welcomedShare().low();
        return low != null
                && others.stream()
                        .map(other -> other.part().welcomedShare().high())
                        .allMatch(high -> high != null && high < low);
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
                || !reading.suppression().mayShow(figure.n())
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
