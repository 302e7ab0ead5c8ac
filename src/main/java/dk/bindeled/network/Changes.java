package dk.bindeled.network;

import dk.bindeled.network.Change.AddAmbassador;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemoveAmbassador;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Change.RemoveTie;
import dk.bindeled.network.Change.Train;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an imagined network: those of a real one on a date, with a list of changes carried out one after the other. What is added is there from
 * the date on; whoever leaves and what ends does so on the date, so that what was done before still counts as done.
 *
 * <p>The rows say nothing of whether the changes make sense; what they speak of must be there.
 */
public final class Changes {

    private final LocalDate date;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Tie> ties;

    private Changes(NetworkRows rows, LocalDate date) {
        this.date = date;
        this.ties = new ArrayList<>(rows.ties());
        rows.actors().forEach(actor -> actors.put(actor.id(), actor));
    }

    /**
     * The rows of a network with changes.
     *
     * @param date on which they are carried out
     * @throws IllegalArgumentException if a change speaks of someone who is not there on the date, or adds someone there is or was
     */
    public static NetworkRows applied(NetworkRows rows, List<Change> changes, LocalDate date) {
        Changes applied = new Changes(rows, date);
        changes.forEach(applied::apply);
        return new NetworkRows(rows.areas(), List.copyOf(applied.actors.values()), applied.ties, rows.referrals());
    }

    /**
     * An actor in or out of the ambassadors.
     *
     * @param actor a person
     */
    public static Actor asAmbassador(Actor actor, boolean ambassador) {
        Set<Kind> kinds = EnumSet.copyOf(actor.kinds());
        if (ambassador) {
            kinds.add(Kind.AMBASSADOR);
        } else {
            kinds.remove(Kind.AMBASSADOR);
        }
        if (kinds.isEmpty()) {
            kinds.add(Kind.CITIZEN);
        }
        return new Actor(
                actor.id(),
                kinds,
                actor.label(),
                actor.area(),
                actor.belongsTo(),
                actor.tier(),
                actor.sector(),
                actor.from(),
                actor.until(),
                actor.attributes());
    }

    /** The person that a change adds. */
    public static Actor added(AddPerson change, LocalDate date) {
        return actor(change.id(), change.kinds(), null, change.area(), date);
    }

    private void apply(Change change) {
        switch (change) {
            case AddTie(String a, String b, TieType layer) -> {
                present(a);
                present(b);
                ties.add(new Tie(a, b, layer, null, date, null, null, null));
            }
            case RemoveTie(String a, String b) -> {
                present(a);
                present(b);
                ties.replaceAll(tie -> joins(tie, a, b) ? ended(tie) : tie);
            }
            case AddPerson person -> add(added(person, date));
            case RemovePerson(String id) -> {
                Actor actor = present(id);
                actors.put(id, ended(actor));
            }
            case AddAmbassador(String id) -> actors.put(id, asAmbassador(present(id), true));
            case RemoveAmbassador(String id) -> actors.put(id, asAmbassador(present(id), false));
            case AddForum(String id, String label, List<String> members) -> {
                add(actor(id, Set.of(Kind.FORUM), label, null, date));
                for (String member : members) {
                    present(member);
                    ties.add(new Tie(member, id, TieType.MEMBER_OF, null, date, null, null, null));
                }
            }
            case Train training -> training.ids().forEach(this::present);
        }
    }

    private Actor present(String id) {
        Actor actor = actors.get(id);
        if (actor == null || !actor.holdsAt(date)) {
            throw new IllegalArgumentException("Nobody called " + id + " is there on " + date);
        }
        return actor;
    }

    private void add(Actor actor) {
        if (actors.putIfAbsent(actor.id(), actor) != null) {
            throw new IllegalArgumentException("There is or was someone called " + actor.id());
        }
    }

    private boolean joins(Tie tie, String a, String b) {
        return tie.type().isLayer()
                && tie.holdsAt(date)
                && ((tie.from().equals(a) && tie.to().equals(b))
                        || (tie.from().equals(b) && tie.to().equals(a)));
    }

    private Tie ended(Tie tie) {
        return new Tie(tie.from(), tie.to(), tie.type(), tie.strength(), tie.since(), date, tie.context(), tie.role());
    }

    private Actor ended(Actor actor) {
        return new Actor(
                actor.id(),
                actor.kinds(),
                actor.label(),
                actor.area(),
                actor.belongsTo(),
                actor.tier(),
                actor.sector(),
                actor.from(),
                date,
                actor.attributes());
    }

    private static Actor actor(
            String id, Set<Kind> kinds, @Nullable String label, @Nullable String area, LocalDate from) {
        return new Actor(id, kinds, label, area, null, null, null, from, null, Map.of());
    }
}
