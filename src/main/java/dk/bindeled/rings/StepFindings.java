package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.study.FunnelCount;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is worth a look among the steps of the funnel: where few are welcomed, and what is not enough to get there. */
final class StepFindings {

    /** Referrals below which a part says nothing of its own. */
    private static final int FEWEST = 10;

    private static final String POSTCARD = "postcard";
    private static final Set<String> HANDED_OVER = Set.of(POSTCARD, "web");

    private final Reading reading;

    StepFindings(Reading reading) {
        this.reading = reading;
    }

    /** The community where most are shown the way and not welcomed, if its whole interval lies below the share of all. */
    Optional<Finding> fewWelcomes() {
        Figure whole = reading.whole().steps().get(FunnelSteps.WELCOMED).knownShare();
        Double usual = whole == null ? null : whole.value();
        if (usual == null) {
            return Optional.empty();
        }
        return losing(reading.communities()).stream()
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

    /** The communities whose whole interval lies below the share of all, in the order of names: where the welcome may be worth a talk. */
    List<FunnelSteps> losing(List<FunnelSteps> communities) {
        Figure whole = reading.whole().steps().get(FunnelSteps.WELCOMED).knownShare();
        Double usual = whole == null ? null : whole.value();
        return usual == null
                ? List.of()
                : communities.stream()
                        .filter(part -> !part.part().key().isEmpty()
                                && part.steps().get(FunnelSteps.SHOWN).count().visible()
                                && part.part().shown() >= FEWEST
                                && isBelow(part, usual))
                        .toList();
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

    /** True where so few were welcomed that it is withheld for that. */
    private boolean isFew(FunnelSteps part) {
        return part.part().welcomed() < reading.suppression().limit();
    }

    /** Going along, where it leads more to a welcome than the ways in which something is only handed over. */
    Optional<Finding> channels() {
        List<FunnelSteps> told =
                reading.channels().stream().filter(this::isTold).toList();
        List<FunnelSteps> handed = handedOver(told);
        boolean card = handed.stream().anyMatch(part -> keys(part).contains(POSTCARD));
        return told.stream()
                .filter(part -> part.part().key().equals("went_along") && !handed.isEmpty())
                .filter(part -> isAbove(part, handed))
                .findFirst()
                .map(part -> new Finding(
                        reading.say(card ? "look.channel" : "look.channel.web", sentences(handed), ofShown(part)),
                        reading.say("look.channel.reason"),
                        Part.STEPS,
                        "channel"));
    }

    /**
     * The ways in which something is only handed over, told together where the table by way tells these together and no others. Where it tells
     * them together with others, each is said to be few, which leaves open who is which as long as the others may still be many enough.
     */
    private List<FunnelSteps> handedOver(List<FunnelSteps> told) {
        List<FunnelSteps> alone = told.stream()
                .filter(part -> HANDED_OVER.containsAll(keys(part)))
                .toList();
        if (!alone.isEmpty()) {
            return alone;
        }
        List<FunnelSteps> few = reading.channelsApart().stream()
                .filter(part -> HANDED_OVER.contains(part.part().key()) && isTold(part) && isFew(part))
                .toList();
        int most = few.size() * (reading.suppression().limit() - 1);
        boolean hidden = reading.channels().stream()
                .filter(part -> few.stream()
                        .anyMatch(one -> keys(part).contains(one.part().key())))
                .allMatch(part -> reading.suppression().mayShow(part.part().welcomed() - most));
        return hidden ? few : List.of();
    }

    private boolean isTold(FunnelSteps part) {
        return part.steps().get(FunnelSteps.SHOWN).count().visible()
                && part.part().shown() >= FEWEST
                && (part.steps().get(FunnelSteps.WELCOMED).count().visible() || isFew(part));
    }

    private String sentences(List<FunnelSteps> parts) {
        return parts.stream()
                .map(part -> reading.say(
                        part.equals(parts.getFirst()) ? "look.channel.by" : "look.channel.and-by",
                        inSentence(reading.words().part(part.part())),
                        ofShown(part)))
                .reduce((one, other) -> reading.say("part.together", one, other))
                .orElse("");
    }

    private String inSentence(String name) {
        Locale language = reading.words().speech().language();
        return name.substring(0, 1).toLowerCase(language) + name.substring(1);
    }

    private static List<String> keys(FunnelSteps part) {
        return Arrays.asList(part.part().key().split(Pattern.quote(FunnelCount.AND), -1));
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
}
