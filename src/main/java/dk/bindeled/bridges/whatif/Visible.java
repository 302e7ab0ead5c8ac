package dk.bindeled.bridges.whatif;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.ScenarioFigure;
import dk.bindeled.study.ScenarioPair;
import org.jspecify.annotations.Nullable;

/** What may be shown of a scenario: figures on as many persons as the limit, and of smaller groups the class only, before and after. */
final class Visible {

    private final VisibleGroups groups;
    private final Suppression suppression;

    Visible(VisibleGroups groups, Suppression suppression) {
        this.groups = groups;
        this.suppression = suppression;
    }

    /** True if the value of a figure may be shown, before or after. */
    boolean shows(ScenarioFigure.Name name, dk.bindeled.network.Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return true; // there is nothing but the reason
        }
        return switch (name) {
            case SUPPORTED_SHARE, TIES_WITHIN, TIES_BETWEEN, BRIDGING_RATIO, EI, TIES_PER_MEMBER ->
                groups.showsTiesBetween();
            case SHARE_WITHIN_TWO, SHARE_WITHIN_TWO_OF_INSTITUTION, CITIZENS_WITH_TIES ->
                suppression.mayShowShare(value, figure.n());
            case LINKING_TIES -> suppression.mayShowCount(Math.round(value));
            case LINKING_TIES_PER_100 -> suppression.mayShowMean(value / 100, figure.n());
        };
    }

    /** True if a group of the network may be told of. */
    boolean shows(String group) {
        return groups.shows(group);
    }

    /** True if more than the class of a pair may be shown, before and after. */
    boolean shows(ScenarioPair pair) {
        return isShown(pair, pair.before(), true) && isShown(pair, pair.after(), pair.before() != null);
    }

    private boolean isShown(ScenarioPair pair, ScenarioPair.@Nullable State state, boolean known) {
        return state == null
                || (suppression.mayShow(state.aPersons())
                        && suppression.mayShow(state.bPersons())
                        && suppression.mayShowCount(state.sharedMembers())
                        && (!known || (groups.shows(pair.a()) && groups.shows(pair.b()))));
    }
}
