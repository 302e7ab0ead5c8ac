package dk.bindeled.rings;

import dk.bindeled.network.Channel;
import dk.bindeled.network.Referral;
import dk.bindeled.privacy.Pseudonyms;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Referrals one by one, as the one who looks may see them: by name, or with pseudonyms, also for the
 * ids that files know them by. */
final class BehindTable {

    private static final List<String> COLUMNS = List.of("guide", "citizen", "community", "channel", "unasked");
    private static final List<String> STEPS = List.of("begun", "shown", "welcomed", "still_there", "ended");

    private final Sight sight;
    private final Pseudonyms pseudonyms;
    private final RingWords words;
    private final Notes notes;

    BehindTable(Sight sight, Pseudonyms pseudonyms, RingWords words) {
        this(sight, pseudonyms, words, new Notes(List.of(), row -> List.of()));
    }

    private BehindTable(Sight sight, Pseudonyms pseudonyms, RingWords words, Notes notes) {
        this.sight = sight;
        this.pseudonyms = pseudonyms;
        this.words = words;
        this.notes = notes;
    }

    /**
     * What else is said of each referral.
     *
     * @param headings one for each column
     * @param cells as many for each row
     */
    record Notes(List<String> headings, Function<ReferralRow, List<String>> cells) {

        Notes {
            headings = List.copyOf(headings);
        }
    }

    /** The same with further columns, which stand first. */
    BehindTable noting(Notes further) {
        return new BehindTable(sight, pseudonyms, words, further);
    }

    /** The rows in the order given. */
    TableData of(String caption, List<ReferralRow> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(words.say("behind.id")));
        notes.headings().forEach(heading -> columns.add(Column.words(heading)));
        COLUMNS.forEach(column -> columns.add(Column.words(words.say("behind." + column))));
        STEPS.forEach(step -> columns.add(Column.words(words.say("behind." + step))));
        return new TableData(caption, columns, rows.stream().map(this::row).toList());
    }

    private List<String> row(ReferralRow row) {
        Referral referral = row.referral();
        List<String> cells = new ArrayList<>();
        cells.add(sight == Sight.NAMES ? referral.id() : pseudonyms.of("referral " + referral.id()));
        cells.addAll(notes.cells().apply(row));
        cells.add(person(referral.guide(), row.guideLabel()));
        cells.add(person(referral.citizen(), row.citizenLabel()));
        cells.add(other(referral.community(), row.communityLabel()));
        cells.add(channel(referral.channel()));
        cells.add(unasked(referral.unasked()));
        Stream.of(
                        referral.begunOn(),
                        referral.shownOn(),
                        referral.welcomedOn(),
                        referral.stillThereOn(),
                        referral.endedOn())
                .forEach(date -> cells.add(date(date)));
        return cells;
    }

    /** What a person is called by the one who looks; nothing where nobody is recorded. */
    String person(@Nullable String id, @Nullable String label) {
        return id == null ? "" : sight.nameOf(id, label, true, pseudonyms);
    }

    private static String other(@Nullable String id, @Nullable String label) {
        return label != null ? label : id == null ? "" : id;
    }

    private String channel(@Nullable Channel channel) {
        return channel == null ? "" : words.say("channel." + channel.code());
    }

    private String unasked(@Nullable Boolean unasked) {
        return unasked == null ? "" : words.say(unasked ? "behind.yes" : "behind.no");
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : words.numbers().date(date);
    }
}
