package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Referral;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two and a half years of showing the way in Lindeå. Staff start, and those they reach show nobody on; ambassadors start, and those they
 * reach often show others. Told day by day, so that nobody guides before there is reason to.
 */
final class ReferralStory {

    /** From this day on, and not before, professionals also act without having been asked. */
    static final LocalDate UNASKED_FROM = LocalDate.of(2024, 1, 1);

    /** Mean number of tries of someone welcomed in ring 1, 2, …; nobody beyond the last ring goes on. */
    private static final List<Double> TRIES_BY_RING = List.of(2.2, 1.8, 1.4, 1.0, 0.45);

    private static final int WELCOMED_BY_THE_CROWDED = 8;
    private static final int FOUND_THE_WAY_ALONE = 14;

    /** Someone's turn to show the way. Ring 0 is the one who starts. */
    private record Turn(int number, LocalDate on, Actor guide, GuideRole role, int ring) {}

    private final Population population;
    private final Gatherings gatherings;
    private final TieBook ties;
    private final Draw draw;
    private final List<Actor> citizens;
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::on).thenComparingInt(Turn::number));
    private final List<Referral> referrals = new ArrayList<>();
    private final Map<String, LocalDate> touched = new HashMap<>();
    private final Map<String, LocalDate> welcomed = new HashMap<>();
    private int nextTurn;
    private int crowdedWelcomes;

    ReferralStory(Population population, Gatherings gatherings, TieBook ties, Draw draw) {
        this.population = population;
        this.gatherings = gatherings;
        this.ties = ties;
        this.draw = draw;
        this.citizens = population.ordinaryCitizens().stream()
                .filter(person -> !population.isDependant(person.id()) && !population.isUnmapped(person.id()))
                .toList();
    }

    /** The referrals in the order in which they were begun, numbered in that order. */
    List<Referral> referrals() {
        List<Referral> ordered = referrals.stream()
                .sorted(Comparator.comparing(Referral::begunOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(k -> numbered("r%04d".formatted(k + 1), ordered.get(k)))
                .toList();
    }

    void tell() {
        planStaff();
        planAmbassadors();
        for (int k = 0; k < FOUND_THE_WAY_ALONE; k++) {
            comeAlone(draw.day(Lindeaa.FIRST_DAY, Lindeaa.LAST_DAY));
        }
        while (!turns.isEmpty()) {
            take(turns.remove());
        }
    }

    private void planStaff() {
        for (Post post : Post.ALL) {
            if (post.isHybrid() || post.isDecisionMaker()) {
                continue;
            }
            Actor person = population.person(post.person());
            if (post.isCommunityGuide()) {
                LocalDate on = Lindeaa.FIRST_DAY.plusDays(draw.below(14));
                while (!on.isAfter(Lindeaa.LAST_DAY)) {
                    plan(on, person, GuideRole.COMMUNITY_GUIDE, 0);
                    on = on.plusDays(draw.between(6, 15));
                }
            } else {
                planSome(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 12, 31), person, draw.between(1, 3));
                planSome(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), person, draw.between(2, 4));
                planSome(UNASKED_FROM, Lindeaa.LAST_DAY, person, draw.between(2, 4));
            }
        }
    }

    private void planSome(LocalDate first, LocalDate last, Actor person, int count) {
        for (int k = 0; k < count; k++) {
            plan(draw.day(first, last), person, GuideRole.PROFESSIONAL, 0);
        }
    }

    private void planAmbassadors() {
        for (Actor person : population.persons()) {
            if (person.kinds().contains(Kind.AMBASSADOR)) {
                LocalDate on = draw.day(LocalDate.of(2022, 1, 20), LocalDate.of(2022, 11, 30));
                while (!on.isAfter(Lindeaa.LAST_DAY)) {
                    plan(on, person, GuideRole.AMBASSADOR, 0);
                    on = on.plusDays(draw.between(55, 130));
                }
            }
        }
    }

    private void plan(LocalDate on, Actor guide, GuideRole role, int ring) {
        turns.add(new Turn(nextTurn++, on, guide, role, ring));
    }

    private void take(Turn turn) {
        if (turn.on().isAfter(Lindeaa.LAST_DAY)) {
            return;
        }
        Channel channel = turn.role().channel(draw);
        Community community = turn.role().community(draw);
        boolean crowded = community.id().equals(Community.CROWDED);
        boolean reaches = draw.chance(Math.min(0.97, GuideRole.welcome(channel) * community.welcome()))
                && (!crowded || crowdedWelcomes++ < WELCOMED_BY_THE_CROWDED);
        if (reaches && !crowded && !turn.role().isStaff() && draw.chance(0.08)) {
            tellOnward(turn, channel, community);
            return;
        }
        Actor citizen = someoneFor(turn);
        LocalDate shown = turn.on().plusDays(draw.between(0, 14));
        if (!reaches && draw.chance(turn.role().isStaff() ? 0.16 : 0.45)) {
            tellStopped(turn, channel, community, citizen, null);
        } else if (!reaches) {
            tellStopped(turn, channel, community, citizen, shown);
        } else {
            tellWelcome(turn, channel, community, citizen, shown);
        }
    }

    /** A citizen nobody has welcomed yet, and nobody is busy with; most often from near the guide. */
    private Actor someoneFor(Turn turn) {
        String area = turn.guide().area();
        int near = draw.weighted(turn.role().isStaff() ? List.of(0.0, 0.6, 0.4, 0.0) : List.of(0.42, 0.28, 0.24, 0.06));
        for (int tries = 0; ; tries++) {
            Actor citizen = draw.pick(citizens);
            String district = Places.districtOf(String.valueOf(citizen.area()));
            boolean close = tries > 400
                    || near == 3
                    || area == null
                    || (near == 0 && area.equals(citizen.area()))
                    || (near == 1 && Places.districtOf(area).equals(district))
                    || (near == 2 && Places.around(area).contains(district));
            LocalDate free = touched.get(citizen.id());
            LocalDate from = citizen.from();
            if (close
                    && !citizen.id().equals(turn.guide().id())
                    && !welcomed.containsKey(citizen.id())
                    && (free == null || free.isBefore(turn.on()))
                    && (from == null || from.isBefore(turn.on()))) {
                return citizen;
            }
        }
    }

    private void tellStopped(
            Turn turn, Channel channel, Community community, Actor citizen, @Nullable LocalDate shown) {
        LocalDate last = shown == null ? turn.on() : shown;
        LocalDate ended = draw.chance(0.96) ? last.plusDays(draw.between(20, 80)) : null;
        touched.put(citizen.id(), ended == null ? last : ended);
        tell(turn, channel, community, citizen, shown, null, null, ended);
    }

    private void tellWelcome(Turn turn, Channel channel, Community community, Actor citizen, LocalDate shown) {
        LocalDate on = shown.plusDays(draw.between(2, 28));
        LocalDate later = on.plusDays(draw.between(92, 140));
        boolean stays = draw.chance(0.8);
        tell(turn, channel, community, citizen, shown, on, stays ? later : null, stays ? null : later);
        welcomed.put(citizen.id(), on);
        if (on.isAfter(Lindeaa.LAST_DAY)) {
            return;
        }
        settleIn(turn.guide(), community, citizen, on);
        if (turn.role().isStaff()) {
            return;
        }
        int ring = turn.ring() + 1;
        if (ring <= TRIES_BY_RING.size() && draw.chance(0.6)) {
            int tries = 0;
            for (int k = 0; k < 6; k++) {
                tries += draw.chance(TRIES_BY_RING.get(ring - 1) / 0.6 / 6) ? 1 : 0;
            }
            LocalDate next = on.plusDays(draw.between(7, 60));
            for (int k = 0; k < tries; k++) {
                plan(next, citizen, GuideRole.CITIZEN, ring);
                next = next.plusDays(draw.between(10, 40));
            }
        }
    }

    /** Someone who has been welcomed in one place is shown on to another. */
    private void tellOnward(Turn turn, Channel channel, Community community) {
        List<String> settled = welcomed.entrySet().stream()
                .filter(entry -> entry.getValue().plusDays(60).isBefore(turn.on()))
                .map(Map.Entry::getKey)
                .filter(id -> !id.equals(turn.guide().id()))
                .sorted()
                .toList();
        if (!settled.isEmpty()) {
            LocalDate shown = turn.on().plusDays(draw.between(0, 7));
            LocalDate on = shown.plusDays(draw.between(2, 14));
            Actor citizen = population.person(draw.pick(settled));
            tell(turn, channel, community, citizen, shown, on, on.plusDays(draw.between(92, 130)), null);
        }
    }

    /** A newcomer comes to know the guide and a few of those who were there before. */
    private void settleIn(Actor guide, Community community, Actor newcomer, LocalDate on) {
        ties.add(guide, newcomer, TieBook.Bond.of(TieType.KNOWS, 1, "vejvisning", on));
        for (Actor member : gatherings.firstAcquaintances(community.id(), newcomer, draw.between(1, 2))) {
            LocalDate since = on.plusDays(draw.between(7, 90));
            ties.add(newcomer, member, TieBook.Bond.of(TieType.KNOWS, 1, community.label(), since));
        }
        if (draw.chance(0.7)) {
            gatherings.welcome(community.id(), newcomer, on.plusDays(draw.between(0, 30)));
        }
    }

    /** Someone who comes without a guide. */
    private void comeAlone(LocalDate begun) {
        Actor citizen = draw.pick(citizens);
        LocalDate on = begun.plusDays(draw.between(1, 20));
        if (!welcomed.containsKey(citizen.id()) && citizen.from() == null) {
            welcomed.put(citizen.id(), on);
            Community community = draw.pick(Community.warm());
            add(new Referral(
                    "", null, citizen.id(), community.id(), null, null, begun, begun, on, on.plusDays(95), null));
        }
    }

    private void tell(
            Turn turn,
            Channel channel,
            Community community,
            Actor citizen,
            @Nullable LocalDate shown,
            @Nullable LocalDate welcomedOn,
            @Nullable LocalDate stillThere,
            @Nullable LocalDate ended) {
        add(new Referral(
                "",
                turn.guide().id(),
                citizen.id(),
                community.id(),
                channel,
                isUnasked(turn),
                turn.on(),
                shown,
                welcomedOn,
                stillThere,
                ended));
    }

    private boolean isUnasked(Turn turn) {
        return turn.role().isStaff() ? !turn.on().isBefore(UNASKED_FROM) && draw.chance(0.4) : draw.chance(0.75);
    }

    /** Keeps of a referral what is known when the data end. */
    private void add(Referral told) {
        Referral known = told.asKnownAt(Lindeaa.LAST_DAY);
        if (known.begunOn() != null) {
            referrals.add(known);
        }
    }

    private static Referral numbered(String id, Referral referral) {
        return new Referral(
                id,
                referral.guide(),
                referral.citizen(),
                referral.community(),
                referral.channel(),
                referral.unasked(),
                referral.begunOn(),
                referral.shownOn(),
                referral.welcomedOn(),
                referral.stillThereOn(),
                referral.endedOn());
    }
}
