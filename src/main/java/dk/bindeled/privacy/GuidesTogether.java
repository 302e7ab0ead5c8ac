package dk.bindeled.privacy;

import dk.bindeled.study.CascadeFigures;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.StudyResult;
import dk.bindeled.study.UnaskedCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells community guides and other professionals together where fewer community guides than the limit have shown anyone the way: a
 * municipality has hired two or three of them, and what "the community guides" do would be told of single colleagues. The key of both
 * together is {@link ReproductionCount#STAFF}. Other kinds of guides are told also where few guide: there, as everywhere, what decides is how
 * many persons were shown the way.
 */
public final class GuidesTogether {

    /** Kinds of guides in the order in which they are told; community guides alone, or together with other staff. */
    public static final List<String> KINDS =
            List.of("ambassador", "community_guide", ReproductionCount.STAFF, "professional", "citizen", "unknown");

    private static final String GUIDE = "community_guide";
    private static final String PROFESSIONAL = "professional";
    private static final Set<String> BOTH = Set.of(GUIDE, PROFESSIONAL);

    private GuidesTogether() {}

    /**
     * The result as it may be told of kinds of guides.
     *
     * @param rows all referrals of the network the result was found in
     */
    public static StudyResult told(StudyResult result, Collection<ReferralRow> rows, Suppression suppression) {
        return areTold(rows, suppression) ? together(result) : result;
    }

    /** True if both kinds are told together of these referrals. */
    static boolean areTold(Collection<ReferralRow> rows, Suppression suppression) {
        Set<String> guides = new HashSet<>();
        for (ReferralRow row : rows) {
            String guide = row.referral().guide();
            if (guide != null && row.guideKind().equals(GUIDE)) {
                guides.add(guide);
            }
        }
        return !suppression.mayShowCount(guides.size());
    }

    /** The key under which a kind of guide is told, where both are told together or not. */
    static String kind(String guideKind, boolean together) {
        return together && BOTH.contains(guideKind) ? ReproductionCount.STAFF : guideKind;
    }

    private static StudyResult together(StudyResult result) {
        return new StudyResult(
                result.network(),
                result.actors(),
                result.groups(),
                result.pairs(),
                result.cascades().stream().map(GuidesTogether::tree).toList(),
                result.rings(),
                funnel(result.funnel()),
                result.parents(),
                unasked(result.unasked()),
                reproduction(result.reproduction()),
                result.flows(),
                result.wrongReferrals(),
                result.retention(),
                result.newTies(),
                result.communities());
    }

    private static CascadeFigures tree(CascadeFigures tree) {
        return BOTH.contains(tree.guideKind()) ? tree.withGuideKind(ReproductionCount.STAFF) : tree;
    }

    private static List<FunnelCount> funnel(List<FunnelCount> parts) {
        List<FunnelCount> both = parts.stream()
                .filter(part -> part.by() == FunnelCount.By.GUIDE_KIND && BOTH.contains(part.key()))
                .toList();
        if (both.isEmpty()) {
            return parts;
        }
        List<FunnelCount> told = new ArrayList<>(parts);
        told.set(told.indexOf(both.getFirst()), FunnelCount.together(both).withKey(ReproductionCount.STAFF));
        told.removeAll(both);
        return told;
    }

    private static List<UnaskedCount> unasked(List<UnaskedCount> counts) {
        List<UnaskedCount> both = counts.stream()
                .filter(count -> BOTH.contains(count.guideKind()))
                .toList();
        Stream<UnaskedCount> told = both.stream()
                .collect(Collectors.groupingBy(UnaskedCount::period, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(period -> UnaskedCount.together(ReproductionCount.STAFF, period));
        return Stream.concat(counts.stream().filter(count -> !BOTH.contains(count.guideKind())), told)
                .toList();
    }

    /** What was reckoned for both stands in for each; where community guides brought nobody who was followed, there is nothing to join. */
    private static List<ReproductionCount> reproduction(List<ReproductionCount> parts) {
        if (parts.stream().noneMatch(part -> part.by() == ReproductionCount.By.STAFF)) {
            return parts;
        }
        return parts.stream()
                .filter(part -> part.by() != ReproductionCount.By.GUIDE_KIND || !BOTH.contains(part.key()))
                .map(part -> part.by() == ReproductionCount.By.STAFF
                        ? new ReproductionCount(ReproductionCount.By.GUIDE_KIND, part.key(), part.reproduction())
                        : part)
                .toList();
    }
}
