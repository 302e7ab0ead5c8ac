package dk.bindeled.rings;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.GuidesTogether;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.AreaRing;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelCount.By;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.study.ShrunkShare;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Choices;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One study as this screen reads it: what was found, what of it may be shown, how it is put into words, and what stands behind it.
 *
 * @param result what was found
 * @param snapshot the network it was found in
 * @param windowDays follow-up window of the reproduction number
 * @param choices the four choices of the address
 * @param suppression what may be shown
 * @param words how it is said
 * @param rings persons by ring, starter and area, as they may be shown
 * @param counted what is counted beside the study
 * @param behind the referrals behind the figures, for those who may see them
 */
record Reading(
        StudyResult result,
        Snapshot snapshot,
        int windowDays,
        Choices choices,
        Suppression suppression,
        RingWords words,
        VisibleRings rings,
        Counted counted,
        Behind behind) {

    /**
     * What is counted beside the study, from the same network.
     *
     * @param areas persons by ring and area; none where the network has no areas to compare
     * @param rows all referrals
     */
    record Counted(List<AreaRing> areas, List<ReferralRow> rows) {

        Counted {
            areas = List.copyOf(areas);
            rows = List.copyOf(rows);
        }

        static Counted of(StudyResult result, Snapshot snapshot) {
            @Nullable AreaLevel level = AreaRing.levelOf(snapshot);
            return new Counted(
                    level == null ? List.of() : AreaRing.of(result, snapshot, level), ReferralRow.of(snapshot));
        }
    }

    private static final List<String> CHANNELS = List.of("postcard", "web", "phone", "talk", "went_along", "");

    /** A study as it may be read: kinds of guides who are few are told together. */
    static Reading of(
            StudyResult result,
            Snapshot snapshot,
            int windowDays,
            Choices choices,
            Suppression suppression,
            RingWords words,
            Counted counted,
            Behind behind) {
        StudyResult told = GuidesTogether.told(result, counted.rows(), suppression);
        return new Reading(
                told,
                snapshot,
                windowDays,
                choices,
                suppression,
                words,
                VisibleRings.of(told, counted.areas(), suppression),
                counted,
                behind);
    }

    String say(String key, Object... parameters) {
        return words.say(key, parameters);
    }

    /** The funnel of all referrals. */
    FunnelSteps whole() {
        return FunnelSteps.ofAll(parts(By.ALL).findFirst().orElseThrow(), suppression);
    }

    /** The funnel by way, from what is only handed over to going along; ways of which little may be told are told together. */
    List<FunnelSteps> channels() {
        return together(By.CHANNEL, CHANNELS);
    }

    /** The funnel by way, each way for itself. */
    List<FunnelSteps> channelsApart() {
        return FunnelSteps.ofParts(
                parts(By.CHANNEL)
                        .sorted(Comparator.comparingInt(part -> CHANNELS.indexOf(part.key())))
                        .toList(),
                suppression);
    }

    /** The funnel by kind of guide; kinds of which little may be told are told together. */
    List<FunnelSteps> guides() {
        return together(By.GUIDE_KIND, GuidesTogether.KINDS);
    }

    /** The funnel by area of the citizen, in the order of names. */
    List<FunnelSteps> areas() {
        return byName(By.AREA);
    }

    /** The share welcomed of each part of a division, drawn towards that of all. */
    Map<String, Double> evened(By by) {
        return ShrunkShare.ofWelcomed(parts(by).toList());
    }

    /** The funnel by half-year of the first step, in the order of time. */
    List<FunnelSteps> periods() {
        return FunnelSteps.ofParts(
                parts(By.PERIOD).sorted(Comparator.comparing(FunnelCount::key)).toList(), suppression);
    }

    /** The funnel by community, in the order of names. */
    List<FunnelSteps> communities() {
        return byName(By.COMMUNITY);
    }

    /** Persons brought between the chosen groups, which stand in the order of their names. */
    FlowTable flows() {
        Groups groups = snapshot.groups();
        List<FlowTable.Group> named = IntStream.range(0, groups.count())
                .mapToObj(g -> new FlowTable.Group(groups.id(g), groups.label(g)))
                .sorted(words.speech().byName(FlowTable.Group::label))
                .toList();
        return FlowTable.of(
                named,
                result.flows().stream()
                        .collect(Collectors.toMap(
                                flow -> new FlowTable.Way(flow.guideGroup(), flow.citizenGroup()),
                                flow -> (long) flow.persons())),
                suppression);
    }

    /** A figure of cascades. */
    Figure figure(String name) {
        return result.network().figure(Form.CASCADE, name);
    }

    private List<FunnelSteps> byName(By by) {
        return FunnelSteps.ofParts(
                parts(by)
                        .sorted(Comparator.comparing(
                                        (FunnelCount part) -> part.key().isEmpty())
                                .thenComparing(words.speech().byName(words::part)))
                        .toList(),
                suppression);
    }

    private List<FunnelSteps> together(By by, List<String> order) {
        return FunnelSteps.ofPartsTogether(
                parts(by)
                        .sorted(Comparator.comparingInt(part -> order.indexOf(part.key())))
                        .toList(),
                suppression);
    }

    private Stream<FunnelCount> parts(By by) {
        return result.funnel().stream().filter(part -> part.by() == by);
    }
}
