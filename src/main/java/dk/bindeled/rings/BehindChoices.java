package dk.bindeled.rings;

import dk.bindeled.network.Channel;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.ReferralRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which referrals stand behind which figure of the screen. */
final class BehindChoices {

    private static final List<String> STEPS = List.of("begun", "shown", "welcomed", "still_there");

    private final Reading reading;

    BehindChoices(Reading reading) {
        this.reading = reading;
    }

    /** Those that came to each step, and those still open. */
    List<Behind.Some> steps() {
        List<Behind.Some> some = new ArrayList<>();
        for (int k = 0; k < STEPS.size(); k++) {
            int step = k;
            some.add(new Behind.Some(reading.say("step." + STEPS.get(k)), row -> row.step() >= step));
        }
        some.add(new Behind.Some(reading.say("column.open"), ReferralRow::open));
        return some;
    }

    /** Those of each part of a divided funnel. */
    List<Behind.Some> parts(List<FunnelSteps> parts) {
        return parts.stream()
                .map(FunnelSteps::part)
                .map(part -> new Behind.Some(reading.words().part(part), row -> isOf(part, row)))
                .toList();
    }

    /** True if a referral is one of those a part of the funnel counts. */
    static boolean isOf(FunnelCount part, ReferralRow row) {
        List<String> keys = Arrays.asList(part.key().split(Pattern.quote(FunnelCount.AND), -1));
        return switch (part.by()) {
            case ALL -> true;
            case COMMUNITY -> part.key().equals(orEmpty(row.referral().community()));
            case GUIDE_KIND -> keys.contains(row.guideKind());
            case AREA -> part.key().equals(row.area());
            case PERIOD -> keys.contains(row.period());
            case CHANNEL -> keys.contains(code(row.referral().channel()));
        };
    }

    /** Those begun unasked, by kind of guide. */
    List<Behind.Some> unasked() {
        return reading.guides().stream()
                .map(FunnelSteps::part)
                .map(part -> new Behind.Some(
                        reading.words().part(part),
                        row -> Boolean.TRUE.equals(row.referral().unasked()) && isOf(part, row)))
                .toList();
    }

    private static String code(@Nullable Channel channel) {
        return channel == null ? "" : channel.code();
    }

    private static String orEmpty(@Nullable String id) {
        return id == null ? "" : id;
    }
}
