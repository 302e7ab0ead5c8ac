package dk.bindeled.bridges.changes;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.ScenarioFigure;
import dk.bindeled.study.ScenarioOutlook;
import dk.bindeled.study.ScenarioPair;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a scenario: figures on as many persons as the limit, and of smaller groups the class only.
 *
 * <p>Whoever makes the changes knows them, and may make as many as he likes: a withheld figure could be lifted over the limit by persons and ties that are
 * only imagined, and worked out by taking them off again. So nothing is shown with the changes that is withheld without them. What is shown without them
 * is no more than other pages tell.
 */
public final class Visible {

    private final VisibleGroups groups;
    private final Suppression suppression;

    /**
     * What may be shown of the groups of a network.
     *
     * @param groups without the changes
     */
    public Visible(VisibleGroups groups, Suppression suppression) {
        this.groups = groups;
        this.suppression = suppression;
    }

    /** The fewest persons a figure may rest on. */
    public int limit() {
        return suppression.limit();
    }

    /** True if the value of a figure may be shown as it is without the changes. */
    public boolean showsBefore(ScenarioFigure figure) {
        return mayShow(figure.name(), figure.before())
                && (!isOfTies(figure.name()) || figure.before().value() == null || groups.showsTiesBetween());
    }

    /**
     * True if the value may be shown that it has with the changes, and the difference.
     *
     * @param persons how many each group has with the changes, without those that have nobody
     */
    public boolean showsAfter(ScenarioFigure figure, Map<String, Long> persons) {
        if (figure.after().value() == null) {
            return true; // there is nothing but the reason
        }
        boolean ties = !isOfTies(figure.name()) || (groups.showsTiesBetween() && showsTiesBetween(persons));
        return showsBefore(figure) && mayShow(figure.name(), figure.after()) && ties;
    }

    /** Where only two groups are left, what is counted of all ties is counted of these two, and neither may be small. */
    private boolean showsTiesBetween(Map<String, Long> persons) {
        return persons.size() > 2
                || persons.entrySet().stream()
                        .allMatch(group -> groups.shows(group.getKey()) && suppression.mayShow(group.getValue()));
    }

    private static boolean isOfTies(ScenarioFigure.Name name) {
        return switch (name) {
            case SUPPORTED_SHARE, TIES_WITHIN, TIES_BETWEEN, BRIDGING_RATIO, EI, TIES_PER_MEMBER -> true;
            case SHARE_WITHIN_TWO,
                    SHARE_WITHIN_TWO_OF_INSTITUTION,
                    CITIZENS_WITH_TIES,
                    LINKING_TIES,
                    LINKING_TIES_PER_100 -> false;
        };
    }

    private boolean mayShow(ScenarioFigure.Name name, Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return true; // there is nothing but the reason
        }
        return switch (name) {
            case SUPPORTED_SHARE, TIES_WITHIN, TIES_BETWEEN, BRIDGING_RATIO, EI, TIES_PER_MEMBER -> true;
            case SHARE_WITHIN_TWO, SHARE_WITHIN_TWO_OF_INSTITUTION, CITIZENS_WITH_TIES ->
                suppression.mayShowShare(value, figure.n());
            case LINKING_TIES -> suppression.mayShowCount(Math.round(value));
            case LINKING_TIES_PER_100 -> suppression.mayShowMean(value / 100, figure.n());
        };
    }

    /** True if a group of the network may be told of. */
    public boolean shows(String group) {
        return groups.shows(group);
    }

    /** True if more than the class of a pair may be shown, before and after. */
    public boolean shows(ScenarioPair pair) {
        // A group that is only imagined is shown as far as it goes: it is as large as its state tells.
        return groups.shows(pair.a()) && groups.shows(pair.b()) && isShown(pair.before()) && isShown(pair.after());
    }

    /** True if more than the class of a pair may be shown as it is in the network that this is of. */
    public boolean shows(ScenarioPair pair, ScenarioPair.@Nullable State state) {
        return groups.shows(pair.a()) && groups.shows(pair.b()) && isShown(state);
    }

    private boolean isShown(ScenarioPair.@Nullable State state) {
        return state == null
                || (suppression.mayShow(state.aPersons())
                        && suppression.mayShow(state.bPersons())
                        && suppression.mayShowCount(state.sharedMembers()));
    }

    /** True if it may be told how the network hangs together: neither in its largest part nor outside of it there may be few, before or after. */
    public boolean showsParts(ScenarioOutlook outlook) {
        ScenarioOutlook.Count persons = outlook.persons();
        ScenarioOutlook.Count largest = outlook.largestPart();
        return suppression.mayShowCount(largest.before())
                && suppression.mayShowCount(largest.after())
                && suppression.mayShowCount(persons.before() - largest.before())
                && suppression.mayShowCount(persons.after() - largest.after());
    }

    /** True if it may be told how many persons are reached: neither they nor those it starts from may be few, before or after. */
    public boolean shows(ScenarioOutlook.Reach reach) {
        return suppression.mayShowCount(reach.startersBefore())
                && suppression.mayShowCount(reach.startersAfter())
                && showsReached(reach.before())
                && showsReached(reach.after());
    }

    private boolean showsReached(Figure reached) {
        Double mean = reached.value();
        return mean == null || suppression.mayShowCount(Math.round(mean));
    }
}
