package dk.bindeled.map;

import dk.bindeled.study.ActorFigures;
import dk.bindeled.study.StudyResult;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures of an actor that marks can be coloured, sized or named by; their codes are the names of the columns of {@code actors.csv}. */
enum ActorFigure {
    DEGREE("degree", true, actor -> (double) actor.degree()),
    BONDING_TIES("bonding_ties", true, actor -> real(actor.bondingTies())),
    SUPPORTED_TIES("supported_ties", true, actor -> real(actor.supportedTies())),
    CLUSTERING("clustering", false, ActorFigures::clustering),
    CORE_NUMBER("core_number", true, actor -> (double) actor.coreNumber()),
    BRIDGING_TIES("bridging_ties", true, actor -> real(actor.bridgingTies())),
    GROUPS_REACHED("groups_reached", true, actor -> real(actor.groupsReached())),
    EFFECTIVE_SIZE("effective_size", false, ActorFigures::effectiveSize),
    CONSTRAINT("constraint", false, ActorFigures::constraint),
    BETWEENNESS("betweenness_normalised", false, ActorFigures::betweennessNormalised),
    CUT_OFF("cut_off", true, actor -> (double) actor.cutOff()),
    PARTICIPATION("participation", false, ActorFigures::participation),
    LINKING_TIES("linking_ties", true, actor -> real(actor.linkingTies())),
    STEPS("steps_to_decision_maker", true, actor -> real(actor.stepsToDecisionMaker())),
    INSTITUTIONS("institutions_reached", true, actor -> real(actor.institutionsReached())),
    ROUTES("routes", true, actor -> real(actor.routes())),
    WELCOMED("persons_welcomed", true, actor -> (double) actor.personsWelcomed()),
    DESCENDANTS("descendants_welcomed", true, actor -> (double) actor.descendantsWelcomed());

    private final String code;
    private final boolean whole;

    @SuppressWarnings("ImmutableEnumChecker") // a method's reference never changes
    private final Function<ActorFigures, @Nullable Double> figure;

    ActorFigure(String code, boolean whole, Function<ActorFigures, @Nullable Double> figure) {
        this.code = code;
        this.whole = whole;
        this.figure = figure;
    }

    static Optional<ActorFigure> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    /** False for what is an estimate with an error: of most actors it tells nothing. */
    boolean isKnownOfEach(StudyResult result) {
        return this != BETWEENNESS || result.network().betweenness().epsilon() == null;
    }

    /** True for counts. */
    boolean isWhole() {
        return whole;
    }

    /** The figure of an actor, 0 or above; null where it is not defined. */
    @Nullable
    Double of(ActorFigures actor) {
        return figure.apply(actor);
    }

    private static @Nullable Double real(@Nullable Integer count) {
        return count == null ? null : (Double) count.doubleValue();
    }
}
