package dk.bindeled.bridges;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.GroupMatrix;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bridges are read from: a study, groups that stand against each other, what the persons are who carry fragile bridges, the rule of what may be
 * shown, and the language it is told in.
 *
 * @param result what the study found
 * @param matrix the groups against each other, or against those of another grouping
 * @param across the other grouping, or null
 * @param visible of which groups figures may be shown
 * @param visibleColumns the same of the columns; of one grouping the same object
 * @param roles for persons on whom a bridge hangs, by id, a role that is common enough to be told; nobody is named
 * @param suppression decides what may be shown
 * @param speech the language
 * @param introducing the way to the persons behind, or null where none leads there
 * @param begun {@link Possibilities#round} before the study was read: what is ranked of it is kept only if nobody had to be forgotten since
 */
record PairReading(
        StudyResult result,
        GroupMatrix matrix,
        @Nullable Grouping across,
        VisibleGroups visible,
        VisibleGroups visibleColumns,
        Map<String, Kind> roles,
        Suppression suppression,
        Speech speech,
        @Nullable Introducing introducing,
        long begun) {

    PairReading {
        if (matrix.across() != (across != null)) {
            throw new IllegalArgumentException("A matrix of " + across + " that is across " + matrix.across());
        }
        roles = Map.copyOf(roles);
    }

    /** The pairs there are: of one grouping all that the study has, also of groups that are not drawn. */
    List<PairFigures> pairs() {
        return matrix.across() ? matrix.pairs() : result.pairs();
    }

    /** What a pair of groups is found by. Of one grouping it makes no difference which of the two is named first. */
    String key(String a, String b) {
        return matrix.across() || a.compareTo(b) < 0 ? a + "~" + b : b + "~" + a;
    }

    /** True if groups are made of bodies, which need no shelter. */
    boolean ofBodies() {
        return result.network().unit() == Unit.BODIES;
    }

    /** True if the figures of a pair may be shown. */
    boolean mayShow(PairFigures pair) {
        return new ShownPairs(matrix, result.network().unit(), visible, visibleColumns, suppression).mayShow(pair);
    }

    /**
     * True if it may be said how many persons a pair has: not where those in both groups are few, the sizes of the groups being known. Of two groupings it is
     * never said: whoever knows how many of a group are in each of the others but one knows the last.
     */
    boolean mayShowPersons(PairFigures pair) {
        return mayShow(pair) && mayShowShared(pair);
    }

    /** True if it may be said how many are in both groups. */
    boolean mayShowShared(PairFigures pair) {
        return mayShowCount(pair.sharedMembers()) && !sheltersShared();
    }

    /** True if nothing may be told from which it could be worked out who is in both groups, or how many are: two groupings tell of a person twice. */
    boolean sheltersShared() {
        return matrix.across() && !ofBodies();
    }

    /** True if it may be said which associations and forums somebody of a group is in: not where these are the other groups, for that one is in both then. */
    boolean mayNameBodies() {
        return !sheltersShared()
                || !(Grouping.MEMBERSHIP.equals(across)
                        || Grouping.MEMBERSHIP.code().equals(result.network().groups()));
    }

    /** True if a count of persons, or of bodies, may be shown. */
    boolean mayShowCount(long count) {
        return ofBodies() || suppression.mayShowCount(count);
    }

    String say(String key, Object... parameters) {
        return speech.say("bridges." + key, parameters);
    }

    Numbers numbers() {
        return speech.numbers();
    }
}
