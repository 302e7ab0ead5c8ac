package dk.bindeled.rings;

import dk.bindeled.network.Groups;
import dk.bindeled.network.Referral;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.AttributedWelcome;
import dk.bindeled.study.CascadeFigures;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.study.ReproductionCount.By;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which referrals brought persons: those behind the figures of rings, trees, reproduction and ways between groups. */
final class BroughtBy {

    private final Reading reading;
    private final Map<String, AttributedWelcome> welcomes;

    BroughtBy(Reading reading) {
        this.reading = reading;
        this.welcomes = reading.result().parents().stream()
                .collect(Collectors.toMap(AttributedWelcome::person, Function.identity()));
    }

    /** Those by which the persons of each ring were brought. */
    List<Behind.Some> rings() {
        List<Behind.Some> some = new ArrayList<>();
        for (int k = 0; k < reading.rings().rings(); k++) {
            int ring = k;
            some.add(some(reading.words().ring(ring), welcome -> welcome.ring() == ring));
        }
        return some;
    }

    /** Those by which the persons of each starter's kind were brought, in whichever ring. */
    List<Behind.Some> roles() {
        Map<String, String> roles = reading.result().cascades().stream()
                .collect(Collectors.toMap(CascadeFigures::root, VisibleRings::roleOf));
        return reading.rings().roles().stream()
                .map(role -> some(reading.words().role(role), welcome -> role.equals(roles.get(welcome.root()))))
                .toList();
    }

    /** Those of each tree. */
    List<Behind.Some> trees(List<TreeDrawing> trees) {
        List<Behind.Some> some = new ArrayList<>();
        for (TreeDrawing tree : trees) {
            some.add(some(
                    reading.say("trees.name", some.size() + 1),
                    welcome -> welcome.root().equals(tree.figures().root())));
        }
        return some;
    }

    /** Those by which persons who were followed for the whole window were brought, and those by which these brought others within it. */
    List<Behind.Some> reproduction() {
        return List.of(
                some(reading.say("reproduction.behind.followed"), this::isFollowed),
                some(reading.say("reproduction.behind.brought"), this::isBroughtInTime));
    }

    /** Those by which the persons of each part of R were brought, who were followed for the whole window. */
    List<Behind.Some> reproduction(By by, List<ReproductionRows.Row> parts, UnaryOperator<String> name) {
        return parts.stream()
                .map(part -> new Behind.Some(
                        name.apply(part.key()),
                        row -> isBrought(row, welcome -> isFollowed(welcome) && isIn(by, part.key(), welcome, row))))
                .toList();
    }

    /** Those by which the first so many persons were brought, where so many have been. */
    List<Behind.Some> first(List<Integer> persons) {
        List<LocalDate> days = welcomes.values().stream()
                .map(AttributedWelcome::welcomedOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return persons.stream()
                .filter(many -> many <= days.size())
                .map(many -> some(
                        reading.say("pace.behind", many),
                        welcome -> welcome.welcomedOn() != null
                                && !welcome.welcomedOn().isAfter(days.get(many - 1))))
                .toList();
    }

    /** Those by which persons were brought within the guide's group or out of it, and those that went out from each group. */
    List<Behind.Some> ways(List<FlowTable.Group> from) {
        List<Behind.Some> some = new ArrayList<>();
        some.add(some(reading.say("home.behind.within"), welcome -> isWay(welcome, true)));
        some.add(some(reading.say("home.behind.across"), welcome -> isWay(welcome, false)));
        for (FlowTable.Group group : from) {
            some.add(some(
                    reading.say("home.behind.from", group.label()),
                    welcome -> groups(welcome.parent()).contains(group.id())
                            && !groups(welcome.person()).isEmpty()));
        }
        return some;
    }

    private static boolean isIn(By by, String key, AttributedWelcome welcome, ReferralRow row) {
        LocalDate day = welcome.welcomedOn();
        return switch (by) {
            case MONTH -> day != null && YearMonth.from(day).toString().equals(key);
            case HALF_YEAR ->
                day != null && ReproductionRows.halfYear(YearMonth.from(day)).equals(key);
            case GUIDE_KIND, STAFF ->
                welcome.parent() == null
                        ? key.equals("none")
                        : Arrays.asList(key.split(Pattern.quote(FunnelCount.AND), -1))
                                .contains(row.guideKind());
        };
    }

    private Behind.Some some(String name, Predicate<AttributedWelcome> wanted) {
        return new Behind.Some(name, row -> isBrought(row, wanted));
    }

    /** True if a referral is the one by which a person was brought, or that of a first welcome without a valid guide. */
    private boolean isBrought(ReferralRow row, Predicate<AttributedWelcome> wanted) {
        AttributedWelcome welcome =
                welcomes.get(Objects.requireNonNullElse(row.referral().citizen(), ""));
        if (welcome == null || !wanted.test(welcome)) {
            return false;
        }
        String referral = welcome.referral();
        return referral == null
                ? row.step() >= FunnelSteps.WELCOMED && Objects.equals(welcomedBy(row.referral()), welcome.welcomedOn())
                : referral.equals(row.referral().id());
    }

    /** The day on which a citizen had been welcomed at the latest: a later step implies the earlier ones. */
    private static @Nullable LocalDate welcomedBy(Referral referral) {
        return referral.welcomedOn() != null ? referral.welcomedOn() : referral.stillThereOn();
    }

    private boolean isFollowed(AttributedWelcome welcome) {
        LocalDate day = welcome.welcomedOn();
        return day != null && !day.isAfter(reading.snapshot().date().minusDays(reading.windowDays()));
    }

    private boolean isBroughtInTime(AttributedWelcome welcome) {
        AttributedWelcome parent = welcome.parent() == null ? null : welcomes.get(welcome.parent());
        if (parent == null || !isFollowed(parent)) {
            return false;
        }
        LocalDate from = parent.welcomedOn();
        LocalDate day = welcome.welcomedOn();
        return from != null && day != null && !day.isAfter(from.plusDays(reading.windowDays()));
    }

    /** True if guide and person each are in a group, and in a common one or not. */
    private boolean isWay(AttributedWelcome welcome, boolean within) {
        List<String> guides = groups(welcome.parent());
        List<String> own = groups(welcome.person());
        return !guides.isEmpty() && !own.isEmpty() && guides.stream().anyMatch(own::contains) == within;
    }

    private List<String> groups(@Nullable String id) {
        int v = reading.snapshot().indexOf(id);
        Groups groups = reading.snapshot().groups();
        return v < 0 || v >= groups.size()
                ? List.of()
                : Arrays.stream(groups.groupsOf(v)).mapToObj(groups::id).toList();
    }
}
