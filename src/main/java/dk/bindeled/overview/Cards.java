package dk.bindeled.overview;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.overview.Reading.Scale;
import dk.bindeled.privacy.VisibleFunnel;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.NetworkFigures;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.FigureCard;
import dk.bindeled.ui.FigureStrip;
import dk.bindeled.ui.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The four cards: what each form's first figure says, and what it rests on. */
final class Cards {

    private final Reading reading;
    private final NetworkFigures network;
    private final Numbers numbers;

    Cards(Reading reading) {
        this.reading = reading;
        this.network = reading.result().network();
        this.numbers = reading.numbers();
    }

    List<FigureCard.Content> all() {
        return List.of(bonding(), bridging(), linking(), cascade());
    }

    private FigureCard.Content bonding() {
        Figure figure = network.figure(Form.BONDING, "supported_share");
        Double share = figure.value();
        if (!reading.mayShowWhole() || share == null) {
            return without(Form.BONDING, figure);
        }
        return content(
                Form.BONDING,
                numbers.percent(share),
                reading.say("bonding.sentence", reading.outOfHundred(share)),
                FigureStrip.Marks.share(share),
                null,
                change(Form.BONDING, "supported_share", Scale.SHARE),
                basis(
                        reading.visible().showsOutside() ? coverage("classified") : null,
                        reading.say("basis.ties-within", numbers.count(figure.n()))));
    }

    private FigureCard.Content bridging() {
        Figure figure = network.figure(Form.BRIDGING, "bridging_ratio");
        Double ratio = figure.value();
        if (!reading.mayShowWhole() || ratio == null || !reading.visible().showsTiesBetween()) {
            return without(Form.BRIDGING, figure);
        }
        Figure between = network.figure(Form.BRIDGING, "ties_between");
        Double observed = between.value();
        Double expected = between.expected();
        return content(
                Form.BRIDGING,
                numbers.decimal(ratio, 2),
                reading.say("bridging.sentence", numbers.percent(ratio)),
                new FigureStrip.Marks(ratio, null, null, 1.0, Math.max(1.25, 1.1 * ratio)),
                observed == null || expected == null
                        ? null
                        : reading.say(
                                "bridging.expected",
                                numbers.count(Math.round(observed)),
                                numbers.count(Math.round(expected))),
                change(Form.BRIDGING, "bridging_ratio", Scale.TIMES),
                basis(
                        reading.visible().showsOutside() ? coverage("classified") : null,
                        reading.say("basis.ties", numbers.count(figure.n()))));
    }

    private FigureCard.Content linking() {
        Figure figure = network.figure(Form.LINKING, "share_within_two");
        Double share = figure.value();
        if (!reading.mayShowWhole() || share == null || !reading.suppression().mayShow(figure.n())) {
            return without(Form.LINKING, figure);
        }
        Double institution =
                network.figure(Form.LINKING, "share_within_two_of_institution").value();
        String sentence = reading.say("linking.sentence", reading.outOfHundred(share));
        return content(
                Form.LINKING,
                numbers.percent(share),
                institution == null
                        ? sentence
                        : sentence + " " + reading.say("linking.institution", reading.outOfHundred(institution)),
                FigureStrip.Marks.share(share),
                null,
                change(Form.LINKING, "share_within_two", Scale.SHARE),
                basis(coverage("citizens_with_ties"), reading.say("basis.citizens", numbers.count(figure.n()))));
    }

    private FigureCard.Content cascade() {
        Figure reached = network.figure(Form.CASCADE, "reached");
        Double persons = reached.value();
        if (persons == null || !reading.suppression().mayShowCount(Math.round(persons))) {
            return without(Form.CASCADE, reached);
        }
        Figure r = network.figure(Form.CASCADE, "reproduction");
        Double rings = network.figure(Form.CASCADE, "rings").value();
        String inRings = reading.say("cascade.rings", rings == null ? 0 : Math.round(rings));
        return content(
                Form.CASCADE,
                reading.say("cascade.value", numbers.count(Math.round(persons))),
                inRings + " " + reproduction(r),
                marks(r),
                null,
                change(Form.CASCADE, "reached", Scale.COUNT),
                open());
    }

    /** How many referrals are open, by the same decision as on the screen of rings. */
    private @Nullable String open() {
        return reading.result().funnel().stream()
                .filter(row -> row.by() == FunnelCount.By.ALL)
                .filter(row -> VisibleFunnel.of(row, reading.suppression()).open())
                .findFirst()
                .map(row -> reading.say("cascade.open", row.open()))
                .orElse(null);
    }

    private String reproduction(Figure r) {
        Double mean = r.value();
        if (mean == null || !reading.suppression().mayShowMean(mean, r.n())) {
            return reading.say("cascade.reproduction.unknown");
        }
        return r.low() == null || r.high() == null
                ? reading.say("cascade.reproduction.alone", numbers.decimal(mean, 1), reading.reason(r))
                : reading.say("cascade.reproduction", numbers.decimal(mean, 1), numbers.range(r.low(), r.high(), 1));
    }

    private FigureStrip.@Nullable Marks marks(Figure r) {
        Double mean = r.value();
        if (mean == null || !reading.suppression().mayShowMean(mean, r.n())) {
            return null;
        }
        double end = Math.max(1.25, 1.1 * (r.high() == null ? mean : r.high()));
        return new FigureStrip.Marks(mean, r.low(), r.high(), 1.0, end);
    }

    private FigureCard.Content content(
            Form form,
            String value,
            String sentence,
            FigureStrip.@Nullable Marks strip,
            @Nullable String expected,
            @Nullable String change,
            @Nullable String basis) {
        return new FigureCard.Content(
                form,
                reading.speech().of(form),
                value,
                true,
                sentence,
                strip,
                expected,
                change,
                basis,
                reading.say(form.code() + ".explanation"));
    }

    private FigureCard.Content without(Form form, Figure figure) {
        String value = figure.isKnown() ? reading.speech().withheld() : reading.reason(figure);
        String sentence = figure.isKnown()
                ? reading.say("withheld.sentence", reading.suppression().limit())
                : reading.say(form.code() + ".missing");
        return new FigureCard.Content(
                form,
                reading.speech().of(form),
                value,
                false,
                sentence,
                null,
                null,
                null,
                null,
                reading.say(form.code() + ".explanation"));
    }

    private @Nullable String coverage(String name) {
        Figure coverage = network.coverage().get(name);
        Double share = coverage == null ? null : coverage.value();
        // Of a small network the share tells how many are missing from it.
        return coverage == null || share == null || !reading.suppression().mayShowShare(share, coverage.n())
                ? null
                : reading.say("coverage", numbers.percent(share));
    }

    private static String basis(@Nullable String... parts) {
        return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** The change since the comparison date; null where none is chosen. */
    private @Nullable String change(Form form, String measure, Scale scale) {
        StudyResult before = reading.before();
        if (before == null) {
            return null;
        }
        String since = numbers.date(before.network().date());
        Double now = network.figure(form, measure).value();
        Figure then = before.network().figure(form, measure);
        if (now == null
                || then.value() == null
                || !reading.suppression().mayShow(before.network().n())) {
            return reading.say("change.unknown", since);
        }
        double difference = now - then.value();
        String text = switch (scale) {
            case SHARE -> numbers.change(100 * difference, 0);
            case TIMES -> numbers.change(difference, 2);
            case COUNT -> numbers.change(difference, 0);
        };
        if (text.matches("[0.,]+")) {
            return reading.say("change.none", since);
        }
        // A growth by three persons is a figure on three persons.
        if (scale == Scale.COUNT && !reading.suppression().mayShowCount(Math.abs(Math.round(difference)))) {
            return reading.say("change.withheld", since);
        }
        return reading.say(
                "change." + (scale == Scale.SHARE ? "points" : scale == Scale.COUNT ? "persons" : "plain"),
                text,
                since);
    }
}
