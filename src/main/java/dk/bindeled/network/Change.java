package dk.bindeled.network;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is imagined to be otherwise in a network, on the network's date. A list of changes is a what-if.
 *
 * <p>{@link Changes} turns the rows of a network and a list of changes into the rows of the imagined network; {@link ChangeText} writes a change as a
 * line of text and reads it back.
 */
public sealed interface Change {

    /**
     * Two persons are tied.
     *
     * @param a id of a person
     * @param b id of another person, not tied to the first
     * @param layer what the tie is made of
     */
    record AddTie(String a, String b, TieType layer) implements Change {

        public AddTie {
            if (!layer.isLayer()) {
                throw new IllegalArgumentException("A tie between persons is not made of " + layer);
            }
        }
    }

    /**
     * Two persons are tied no more: every tie between them ends, whatever it is made of and whichever way it goes.
     *
     * @param a id of a person
     * @param b id of another person
     */
    record RemoveTie(String a, String b) implements Change {}

    /**
     * Someone comes, without ties.
     *
     * @param id an id nobody has had
     * @param kinds kinds of person, at least one
     * @param area id of the area where the person lives, or null
     */
    record AddPerson(String id, Set<Kind> kinds, @Nullable String area) implements Change {

        public AddPerson {
            kinds = Kind.set(kinds);
            if (id.isBlank() || kinds.isEmpty() || !kinds.stream().allMatch(Kind::isPerson)) {
                throw new IllegalArgumentException("No person is called " + id + " and is " + kinds);
            }
        }
    }

    /**
     * Someone leaves, with all ties and memberships.
     *
     * @param id id of a person
     */
    record RemovePerson(String id) implements Change {}

    /**
     * Someone becomes an ambassador, and stays whatever else the person is.
     *
     * @param id id of a person
     */
    record AddAmbassador(String id) implements Change {}

    /**
     * Someone is an ambassador no more. Who was nothing else is a citizen then.
     *
     * @param id id of an ambassador
     */
    record RemoveAmbassador(String id) implements Change {}

    /**
     * A forum where people meet. Membership makes a group and never a tie between persons: where groups are made by membership the forum is one more
     * group, and each member who is in another group too is a bridge between the two; by any other grouping no figure moves. Ties that are hoped
     * to grow from meeting there are changes of their own.
     *
     * @param id an id nobody and nothing has had
     * @param label its name
     * @param members ids of persons, at least one; kept in order, each once
     */
    record AddForum(String id, String label, List<String> members) implements Change {

        public AddForum {
            members = List.copyOf(new TreeSet<>(members));
            if (id.isBlank() || members.isEmpty()) {
                throw new IllegalArgumentException(
                        "No forum is called " + id + " and has " + members.size() + " members");
            }
        }
    }

    /**
     * Ambassadors are trained in showing the way: in a simulation each of their tries succeeds so many times as often, to always at most. Who is tied
     * to whom stays as it is.
     *
     * @param ids ids of persons, at least one; kept in order, each once
     * @param uplift more than 1, at most {@link #MOST_UPLIFT}
     */
    record Train(List<String> ids, double uplift) implements Change {

        /** Of a try that succeeds one time in ten nothing more can be made. */
        public static final double MOST_UPLIFT = 10;

        public Train {
            ids = List.copyOf(new TreeSet<>(ids));
            if (ids.isEmpty() || !(uplift > 1 && uplift <= MOST_UPLIFT)) {
                throw new IllegalArgumentException("No training of " + ids.size() + " persons by " + uplift);
            }
        }
    }
}
