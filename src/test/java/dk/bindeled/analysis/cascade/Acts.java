package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small network of referrals, written down act by act. Days are counted from 1 January 2022; everyone named is a citizen unless said. */
final class Acts {

    static final LocalDate START = LocalDate.of(2022, 1, 1);
    static final String CLUB = "club";

    private final Map<String, Actor> actors = new TreeMap<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Tie> posts = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();
    private LocalDate date = START.plusDays(1000);

    Acts() {
        actor(CLUB, null, Kind.ASSOCIATION);
    }

    static LocalDate day(int day) {
        return START.plusDays(day);
    }

    Acts person(String id, Kind... kinds) {
        return actor(id, null, kinds);
    }

    Acts actor(String id, @Nullable String area, Kind... kinds) {
        Set<Kind> all = EnumSet.copyOf(List.of(kinds));
        actors.put(id, new Actor(id, all, null, area, null, null, null, null, null, Map.of()));
        return this;
    }

    /** Someone who has left the network before the date of the snapshot. */
    Acts gone(String id, int untilDay) {
        actors.put(
                id,
                new Actor(id, EnumSet.of(Kind.CITIZEN), null, null, null, null, null, null, day(untilDay), Map.of()));
        return this;
    }

    Acts area(Area area) {
        areas.add(area);
        return this;
    }

    /** A post at the club. */
    Acts post(String id, String role, @Nullable Integer since, @Nullable Integer until) {
        posts.add(new Tie(id, CLUB, TieType.EMPLOYED_BY, null, at(since), at(until), null, role));
        return this;
    }

    Acts asOf(int day) {
        date = day(day);
        return this;
    }

    /** The guide (null for nobody) shows the citizen the way to the club on one day; the club welcomes him on another. */
    Acts welcome(@Nullable String guide, String citizen, int shown, int welcomed) {
        return referral(guide, citizen, CLUB, null, shown, welcomed, null, null);
    }

    /** A referral without any date. */
    Acts undated(@Nullable String guide, String citizen) {
        return referral(guide, citizen, CLUB, null, null, null, null, null);
    }

    Acts referral(
            @Nullable String guide,
            @Nullable String citizen,
            @Nullable String community,
            @Nullable Integer begun,
            @Nullable Integer shown,
            @Nullable Integer welcomed,
            @Nullable Integer stillThere,
            @Nullable Integer ended) {
        return add(guide, citizen, community, null, null, begun, shown, welcomed, stillThere, ended);
    }

    Acts told(@Nullable String guide, @Nullable Channel channel, @Nullable Boolean unasked, @Nullable Integer begun) {
        return add(guide, null, null, channel, unasked, begun, null, null, null, null);
    }

    private Acts add(
            @Nullable String guide,
            @Nullable String citizen,
            @Nullable String community,
            @Nullable Channel channel,
            @Nullable Boolean unasked,
            @Nullable Integer... days) {
        String id = String.format("r%04d", referrals.size() + 1);
        referrals.add(new Referral(
                id,
                guide,
                citizen,
                community,
                channel,
                unasked,
                at(days[0]),
                at(days[1]),
                at(days[2]),
                at(days[3]),
                at(days[4])));
        return this;
    }

    /** Makes citizens of everyone who is named in a referral and not yet known, except those whose id begins with a question mark. */
    Acts withCitizens() {
        for (Referral referral : referrals) {
            for (String id : new String[] {referral.guide(), referral.citizen()}) {
                if (id != null && !id.startsWith("?") && !actors.containsKey(id)) {
                    person(id, Kind.CITIZEN);
                }
            }
        }
        return this;
    }

    NetworkRows rows() {
        return new NetworkRows(areas, List.copyOf(actors.values()), posts, referrals);
    }

    Snapshot snapshot() {
        return Snapshot.of(rows(), SnapshotQuery.defaults().withDate(date), date);
    }

    Forest forest() {
        withCitizens();
        return Forest.of(snapshot());
    }

    Forest forest(Touch touch) {
        withCitizens();
        return Forest.of(snapshot(), touch);
    }

    private static @Nullable LocalDate at(@Nullable Integer day) {
        return day == null ? null : day(day);
    }
}
