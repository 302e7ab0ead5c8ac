package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideKindTest {

    private final Acts acts = new Acts().asOf(100).person("p", Kind.PROFESSIONAL);

    private GuideKind kind() {
        return GuideKind.of(acts.snapshot(), "p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fællesskabsguide", "Fællesskabsguide ", "community guide", "Community_Guide"})
    void whoeverIsEmployedAsCommunityGuideIsOne(String role) {
        acts.post("p", role, null, null);
        assertThat(kind()).isEqualTo(GuideKind.COMMUNITY_GUIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "leder af fællesskabsguider", ""})
    void anotherPostMakesNobodyOne(String role) {
        acts.post("p", role, null, null);
        assertThat(kind()).isEqualTo(GuideKind.PROFESSIONAL);
    }

    @Test
    void whatSomeoneDidInAPostSinceLeftStillCountsAsDoneByACommunityGuide() {
        acts.post("p", "fællesskabsguide", 10, 50);
        assertThat(kind()).isEqualTo(GuideKind.COMMUNITY_GUIDE);
    }

    @Test
    void aPostThatHasNotBegunDoesNotCountYet() {
        acts.post("p", "fællesskabsguide", 101, null);
        assertThat(kind()).isEqualTo(GuideKind.PROFESSIONAL);
    }

    @Test
    void anAmbassadorStaysOne() {
        acts.person("p", Kind.CITIZEN, Kind.AMBASSADOR).post("p", "fællesskabsguide", null, null);
        assertThat(kind()).isEqualTo(GuideKind.AMBASSADOR);
    }

    @Test
    void theRoleOfAMemberIsNoPost() {
        Tie member = new Tie("p", Acts.CLUB, TieType.MEMBER_OF, null, null, null, null, "fællesskabsguide");
        assertThat(member.isCommunityGuidePost()).isFalse();
    }
}
