package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored on one person.
 *
 * @param actor the person
 * @param imports ids of the imports that say it, the one it came from first
 * @param ties ties, memberships and employments
 * @param referrals referrals in which the person is the guide or was shown the way
 * @param earlier what was stored before an import changed it, kept for undoing that import
 * @param studies studies and simulations that name the person, without what they found
 * @param views saved views that point at the person
 * @param exclusions introductions of the person that are excluded
 * @param plans plans that the person is part of
 */
public record StoredPerson(
        Actor actor,
        List<String> imports,
        List<StoredTie> ties,
        List<StoredReferral> referrals,
        List<EarlierValues> earlier,
        List<StoredStudy> studies,
        List<PointingView> views,
        List<KeptIntroduction> exclusions,
        List<PointingView> plans) {

    public StoredPerson {
        imports = List.copyOf(imports);
        ties = List.copyOf(ties);
        referrals = List.copyOf(referrals);
        earlier = List.copyOf(earlier);
        studies = List.copyOf(studies);
        views = List.copyOf(views);
        exclusions = List.copyOf(exclusions);
        plans = List.copyOf(plans);
    }

    /**
     * A tie.
     *
     * @param tie the tie
     * @param body name of the body at the other end, or its id; null where a person is there
     * @param imports ids of the imports that say it
     */
    public record StoredTie(Tie tie, @Nullable String body, List<String> imports) {}

    /**
     * A referral.
     *
     * @param referral the referral
     * @param community name of the community, or its id; null where none is recorded
     * @param imports ids of the imports that say it
     */
    public record StoredReferral(
            Referral referral, @Nullable String community, List<String> imports) {}

    /**
     * What a row said before an import changed it.
     *
     * @param importId the import that changed it
     * @param sort {@code actors}, {@code ties} or {@code referrals}
     * @param fields its fields, without those that name others
     */
    public record EarlierValues(String importId, String sort, Map<String, String> fields) {}

    /**
     * A saved view, or a plan, that points at the person.
     *
     * @param changedAt when it was saved last
     * @param owner the user whose it is
     */
    public record PointingView(Instant changedAt, String owner) {}

    /**
     * An introduction of the person that is not to be proposed; to whom is not told.
     *
     * @param at when it was excluded
     * @param by the user who did
     */
    public record KeptIntroduction(Instant at, String by) {}
}
