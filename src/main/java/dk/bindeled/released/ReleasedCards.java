package dk.bindeled.released;

import dk.bindeled.network.Form;
import dk.bindeled.privacy.ReleaseCell;
import dk.bindeled.privacy.ReleaseFigure;
import dk.bindeled.ui.FigureCard;
import dk.bindeled.ui.FigureStrip;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four cards at the head: each form's first figure with a sentence. */
final class ReleasedCards {

    private final ReleasedWords words;

    ReleasedCards(ReleasedWords words) {
        this.words = words;
    }

    List<FigureCard.Content> all() {
        return List.of(
                card(Form.BONDING, "supported_share", null),
                card(Form.BRIDGING, "bridging_ratio", null),
                card(Form.LINKING, "share_within_two", coverage()),
                cascade());
    }

    private FigureCard.Content card(Form form, String measure, @Nullable String basis) {
        Optional<ReleaseFigure> found = words.figure(null, form, measure);
        Double value = found.map(ReleaseFigure::value).orElse(null);
        String written = found.map(words::written).orElseGet(() -> words.say("missing"));
        String sentence = value == null
                ? words.say(found.filter(ReleaseFigure::withheld).isPresent() ? "card.withheld" : "card.missing")
                : words.say(
                        form.code() + ".sentence",
                        form == Form.BRIDGING
                                ? words.numbers().percent(value)
                                : words.numbers().count(Math.round(100 * value)));
        return content(form, written, value != null, sentence, strip(form, value), basis);
    }

    private static FigureStrip.@Nullable Marks strip(Form form, @Nullable Double value) {
        if (value == null) {
            return null;
        }
        return form == Form.BRIDGING
                ? new FigureStrip.Marks(value, null, null, 1.0, Math.max(1.25, 1.1 * value))
                : FigureStrip.Marks.share(value);
    }

    private @Nullable String coverage() {
        return words.figure(null, Form.LINKING, "citizens_with_ties")
                .map(ReleaseFigure::value)
                .map(share -> words.say("coverage", words.numbers().percent(share)))
                .orElse(null);
    }

    private FigureCard.Content cascade() {
        Long reached = words.tables()
                .cell(ReleaseCell.RINGS, ReleaseCell.ALL, ReleasedWords.PERSONS)
                .map(ReleaseCell::persons)
                .orElse(null);
        Optional<ReleaseFigure> reproduction = words.figure(null, Form.CASCADE, "reproduction");
        String sentence = reproduction
                .filter(figure -> figure.value() != null)
                .map(figure -> words.say("cascade.sentence", words.written(figure)))
                .orElseGet(() -> words.say("cascade.unknown"));
        String value = reached == null
                ? words.say("withheld")
                : words.say("cascade.value", words.numbers().count(reached));
        return content(Form.CASCADE, value, reached != null, sentence, null, null);
    }

    private FigureCard.Content content(
            Form form,
            String value,
            boolean known,
            String sentence,
            FigureStrip.@Nullable Marks strip,
            @Nullable String basis) {
        return new FigureCard.Content(
                form,
                words.speech().of(form),
                value,
                known,
                sentence,
                strip,
                null,
                null,
                basis,
                words.speech().say("overview." + form.code() + ".explanation"));
    }
}
