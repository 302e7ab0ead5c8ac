package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorthALookTest {

    @Test
    void whatWasPlantedInLindeaaIsNamedInASentence() {
        List<String> said = new WorthALook(Readings.lindeaa(2024))
                .all().stream().map(Finding::text).toList();
        assertThat(said)
                .contains(
                        "Ambassadors’ rings go on, as far as ring 6. Community guides’ and other professionals’ rings stop at the first.",
                        "Træn Sammen Lindeå: many are sent there, few are welcomed. Of 85 referrals that no longer wait for it, 8 led to a welcome.",
                        "Community guides and other professionals have begun to show the way unasked: for the first time in the 1st half 2024.",
                        "A card is not enough: by postcard, fewer than 5 of 142 referrals led to a welcome"
                                + " and by website, fewer than 5 of 85."
                                + " Where someone went along, 364 of 417 did.");
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 99})
    void theRulesFindTheSameMotifsWhereChanceDrewAnotherLindeaa(long seed) {
        WorthALook look = new WorthALook(Readings.lindeaa(seed));
        StepFindings steps = new StepFindings(Readings.lindeaa(seed));
        assertThat(look.rings()).isPresent();
        assertThat(steps.fewWelcomes().map(Finding::text))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Træn Sammen Lindeå"));
        assertThat(look.unasked().map(Finding::text))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("Community guides and other professionals have begun"));
        assertThat(steps.channels()).isPresent();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        NetworkRows rows = Lindeaa.generate(2024);
        List<Referral> alike = rows.referrals().stream()
                .map(referral -> new Referral(
                        referral.id(),
                        referral.guide(),
                        referral.citizen(),
                        referral.community(),
                        null,
                        true,
                        referral.begunOn(),
                        referral.begunOn(),
                        referral.begunOn(),
                        null,
                        null))
                .toList();
        Snapshot snapshot = Readings.snapshot(new NetworkRows(rows.areas(), rows.actors(), rows.ties(), alike));
        StudyResult result = StudyResult.of(snapshot, StudyParameters.defaults(), Progress.UNWATCHED);
        Reading reading = Readings.of(snapshot, result, Sight.NAMES, Readings.ENGLISH);
        WorthALook look = new WorthALook(reading);
        StepFindings steps = new StepFindings(reading);
        assertThat(steps.fewWelcomes()).isEmpty();
        assertThat(look.unasked()).isEmpty();
        assertThat(steps.channels()).isEmpty();
        assertThat(look.wrong()).isEmpty();
    }
}
