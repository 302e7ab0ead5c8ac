package dk.bindeled.overview;

import dk.bindeled.network.Form;
import dk.bindeled.network.Kind;
import dk.bindeled.privacy.VisibleFunnel;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.ReproductionCount;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is worth a look among the cascades: how far rings go, where people are welcomed, and what leads them there. */
final class RingFindings {

    /** Fewest persons shown the way before a community's welcomes are told of. */
    private static final int FEWEST_SHOWN = 10;

    private static final Set<String> BY_HAND = Set.of("postcard", "web");

    /** Community guides are professionals, too, and are told of alone only where they are not few. */
    private static final Set<String> STAFF =
            Set.of("community_guide", Kind.PROFESSIONAL.code(), ReproductionCount.STAFF);

    private final Reading reading;

    RingFindings(Reading reading) {
        this.reading = reading;
    }

    /** Ambassadors' rings, where they go further than professionals', and nothing that is withheld could say otherwise. */
    Optional<Finding> rings() {
        int ambassadors = lastRing(Set.of(Kind.AMBASSADOR.code()));
        int professionals = lastRing(STAFF);
        boolean certain = roles(STAFF).noneMatch(role -> reading.rings().isHiddenBeyond(role, professionals));
        return professionals >= 1 && ambassadors > professionals && certain
                ? Optional.of(new Finding(
                        Form.CASCADE,
                        reading.say("finding.rings", ambassadors, professionals),
                        reading.say("finding.rings.reason"),
                        reading.say("finding.rings.link"),
                        "rings",
                        Map.of()))
                : Optional.empty();
    }

    /** The largest ring of which it may be said how many persons guides of these kinds have brought to it: the same as on the screen of rings. */
    private int lastRing(Set<String> kinds) {
        return roles(kinds).map(reading.rings()::lastRing).max().orElse(0);
    }

    private IntStream roles(Set<String> kinds) {
        List<String> roles = reading.rings().roles();
        return IntStream.range(0, roles.size()).filter(role -> kinds.contains(roles.get(role)));
    }

    /** The community where most are shown the way and not yet welcomed, if fewer are welcomed there than chance explains. */
    Optional<Finding> fewWelcomes() {
        Optional<Double> usual = rows(FunnelCount.By.ALL).stream()
                .findFirst()
                .map(row -> row.welcomedShare().value());
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        return VisibleFunnel.ofParts(rows(FunnelCount.By.COMMUNITY), reading.suppression()).stream()
                .filter(row ->
                        row.shows(VisibleFunnel.SHOWN) && (row.shows(VisibleFunnel.WELCOMED) || isFew(row.part())))
                .map(VisibleFunnel::part)
                .filter(row -> row.shown()
                        >= Math.max(FEWEST_SHOWN, reading.suppression().limit()))
                .filter(row -> row.welcomedShare().high() != null
                        && row.welcomedShare().high() < usual.get())
                .max(Comparator.<FunnelCount>comparingInt(row -> row.shown() - row.welcomed())
                        .thenComparing(FunnelCount::key, Comparator.reverseOrder()))
                .map(row -> new Finding(
                        Form.CASCADE,
                        !isFew(row)
                                ? reading.say("finding.welcome", row.label(), row.shown(), row.welcomed())
                                : reading.say(
                                        "finding.welcome.few",
                                        row.label(),
                                        row.shown(),
                                        reading.suppression().limit()),
                        reading.say("finding.welcome.reason", reading.outOfHundred(usual.get())),
                        reading.say("finding.welcome.link"),
                        "rings",
                        Map.of()));
    }

    private boolean isFew(FunnelCount row) {
        return !reading.suppression().mayShowCount(row.persons().steps().get(VisibleFunnel.WELCOMED))
                && row.welcomed() < reading.suppression().limit();
    }

    /** Going along, where it leads more to a welcome than what is only handed over; told of parts whose welcomes may be told. */
    Optional<Finding> channels() {
        List<FunnelCount> told =
                VisibleFunnel.ofPartsTogether(rows(FunnelCount.By.CHANNEL), reading.suppression()).stream()
                        .filter(row -> row.shows(VisibleFunnel.BEGUN) && row.shows(VisibleFunnel.WELCOMED))
                        .map(VisibleFunnel::part)
                        .toList();
        List<FunnelCount> byHand =
                told.stream().filter(row -> BY_HAND.containsAll(keys(row))).toList();
        boolean all = rows(FunnelCount.By.CHANNEL).stream()
                .map(FunnelCount::key)
                .filter(BY_HAND::contains)
                .allMatch(key -> byHand.stream().anyMatch(row -> keys(row).contains(key)));
        int begun = byHand.stream().mapToInt(FunnelCount::begun).sum();
        int welcomed = byHand.stream().mapToInt(FunnelCount::welcomed).sum();
        return told.stream()
                .filter(row -> row.key().equals("went_along"))
                .filter(row -> all && row.begun() >= FEWEST_SHOWN && begun >= FEWEST_SHOWN)
                .filter(row -> share(row.welcomed(), row.begun()) > 2 * share(welcomed, begun))
                .findFirst()
                .map(row -> new Finding(
                        Form.CASCADE,
                        reading.say(
                                "finding.channel",
                                reading.outOfHundred(share(row.welcomed(), row.begun())),
                                reading.outOfHundred(share(welcomed, begun))),
                        reading.say("finding.channel.reason", row.begun(), begun),
                        reading.say("finding.channel.link"),
                        "rings",
                        Map.of()));
    }

    private static List<String> keys(FunnelCount row) {
        return Arrays.asList(row.key().split(Pattern.quote(FunnelCount.AND), -1));
    }

    private List<FunnelCount> rows(FunnelCount.By by) {
        return reading.result().funnel().stream().filter(row -> row.by() == by).toList();
    }

    private static double share(int count, int of) {
        return (double) count / of;
    }
}
