package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StudyPayloadTest {

    @Test
    void aStoredResultComesBackAsItWas() {
        StudyResult result = StudyFixture.result();
        assertThat(StudyPayload.unpack(StudyPayload.pack(result))).isEqualTo(result);
        StudyResult more = StudyFixture.studyWithSupplements().result();
        assertThat(StudyPayload.unpack(StudyPayload.pack(more))).isEqualTo(more);
    }

    @Test
    void theSameResultIsStoredAsTheSameBytes() {
        assertThat(StudyPayload.pack(StudyFixture.result())).isEqualTo(StudyPayload.pack(StudyFixture.result()));
    }

    @Test
    void parametersComeBackAsTheyWere() {
        StudyParameters parameters = StudyFixture.study().parameters();
        assertThat(StudyPayload.parameters(StudyPayload.text(parameters))).isEqualTo(parameters);
        assertThat(StudyPayload.parameters(StudyPayload.text(StudyParameters.defaults())))
                .isEqualTo(StudyParameters.defaults());
        StudyParameters more = StudyFixture.studyWithSupplements().parameters();
        assertThat(StudyPayload.parameters(StudyPayload.text(more))).isEqualTo(more);
    }

    @Test
    void theOrderOfFiguresIsKept() {
        StudyResult back = StudyPayload.unpack(StudyPayload.pack(StudyFixture.result()));
        assertThat(back.network().bonding().keySet()).containsExactly("supported_share", "transitivity");
    }
}
