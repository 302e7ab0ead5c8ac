package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.study.CascadeFigures;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.study.UnaskedCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuidesTogetherTest {

    private static final String BOTH = "community_guide+professional";
    private static final Suppression FIVE = new Suppression(5);

    private static Snapshot snapshot(NetworkRows rows) {
        return Snapshot.of(rows, SnapshotQuery.defaults(), LocalDate.of(2024, 12, 31));
    }

    private static StudyResult study(Snapshot snapshot) {
        return StudyResult.of(snapshot, StudyParameters.defaults(), Progress.UNWATCHED);
    }

    private static Set<String> kinds(StudyResult result) {
        Set<String> kinds = result.funnel().stream()
                .filter(part -> part.by() == FunnelCount.By.GUIDE_KIND)
                .map(FunnelCount::key)
                .collect(Collectors.toSet());
        result.unasked().stream().map(UnaskedCount::guideKind).forEach(kinds::add);
        result.cascades().stream().map(CascadeFigures::guideKind).forEach(kinds::add);
        result.reproduction().stream()
                .filter(part -> part.by() == ReproductionCount.By.GUIDE_KIND)
                .map(ReproductionCount::key)
                .forEach(kinds::add);
        return kinds;
    }

    @Test
    void threeCommunityGuidesAreToldTogetherWithTheOtherProfessionalsEverywhere() {
        Snapshot snapshot = snapshot(Lindeaa.generate(Lindeaa.SEED));
        StudyResult apart = study(snapshot);
        StudyResult told = GuidesTogether.told(apart, ReferralRow.of(snapshot), FIVE);
        assertThat(kinds(apart)).contains("community_guide", "professional").doesNotContain(BOTH);
        assertThat(kinds(told)).contains(BOTH).doesNotContain("community_guide", "professional");
    }

    @Test
    void togetherTheyAreAsManyAsApart() {
        Snapshot snapshot = snapshot(Lindeaa.generate(Lindeaa.SEED));
        StudyResult apart = study(snapshot);
        StudyResult told = GuidesTogether.told(apart, ReferralRow.of(snapshot), FIVE);
        assertThat(funnel(told, BOTH).welcomed())
                .isEqualTo(funnel(apart, "community_guide").welcomed()
                        + funnel(apart, "professional").welcomed());
        assertThat(told.unasked().stream().mapToInt(UnaskedCount::asked).sum())
                .isEqualTo(
                        apart.unasked().stream().mapToInt(UnaskedCount::asked).sum());
        assertThat(told.unasked()).doesNotHaveDuplicates();
        assertThat(r(told, BOTH)).isEqualTo(r(apart, "community_guide") + r(apart, "professional"));
    }

    @Test
    void asManyAsTheLimitAreToldApart() {
        NetworkRows rows = Lindeaa.generate(Lindeaa.SEED);
        List<String> guides = rows.referrals().stream()
                .map(referral -> referral.guide())
                .filter(Objects::nonNull)
                .filter(guide -> guide.startsWith("f"))
                .distinct()
                .limit(2)
                .toList();
        List<Tie> ties = rows.ties().stream()
                .map(tie -> tie.isCommunityGuidePost() || !guides.contains(tie.from()) || tie.role() == null
                        ? tie
                        : new Tie(
                                tie.from(),
                                tie.to(),
                                tie.type(),
                                tie.strength(),
                                tie.since(),
                                tie.until(),
                                tie.context(),
                                "fællesskabsguide"))
                .toList();
        Snapshot snapshot = snapshot(new NetworkRows(rows.areas(), rows.actors(), ties, rows.referrals()));
        StudyResult result = study(snapshot);
        assertThat(GuidesTogether.told(result, ReferralRow.of(snapshot), FIVE)).isSameAs(result);
        assertThat(GuidesTogether.told(result, ReferralRow.of(snapshot), new Suppression(6)))
                .isNotSameAs(result);
    }

    private static FunnelCount funnel(StudyResult result, String kind) {
        return result.funnel().stream()
                .filter(part ->
                        part.by() == FunnelCount.By.GUIDE_KIND && part.key().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static long r(StudyResult result, String kind) {
        return result.reproduction().stream()
                .filter(part -> part.by() == ReproductionCount.By.GUIDE_KIND
                        && part.key().equals(kind))
                .findFirst()
                .orElseThrow()
                .reproduction()
                .n();
    }
}
