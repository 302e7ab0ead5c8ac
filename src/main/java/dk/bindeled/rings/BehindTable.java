package dk.bindeled.rings;

import dk.bindeled.network.Channel;
import dk.bindeled.network.Referral;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Referrals one by one, as the one who looks may see them: by name, or with pseudonyms, also for the ids that files know them by. The look
 * at their persons is recorded.
 */
final class BehindTable {

    private static final List<String> COLUMNS = List.of("guide", "citizen", "community", "channel", "unasked");
    private static final List<String> STEPS = List.of("begun", "shown", "welcomed", "still_there", "ended");

    private final PersonNames names;
    private final RingWords words;
    private final Notes notes;

    BehindTable(PersonNames names, RingWords words) {
        this(names, words, new Notes(List.of(), row -> List.of()));
    }

    private BehindTable(PersonNames names, RingWords words, Notes notes) {
        this.names = names;
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
        return new BehindTable(names, words, further);
    }

    /**
     * The rows in the order given.
     *
     * @param deed {@link Deed#LOOKED_AT}, or {@link Deed#EXPORTED} for a file
     */
    TableData of(Deed deed, String caption, List<ReferralRow> rows) {
        PersonNames.Named named = names.look(
                deed,
                "rings.behind",
                rows.stream()
                        .map(ReferralRow::referral)
                        .flatMap(referral -> Stream.of(referral.guide(), referral.citizen()))
                        .filter(Objects::nonNull)
                        .toList());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(words.say("behind.id")));
        notes.headings().forEach(heading -> columns.add(Column.words(heading)));
        COLUMNS.forEach(column -> columns.add(Column.words(words.say("behind." + column))));
        STEPS.forEach(step -> columns.add(Column.words(words.say("behind." + step))));
        return new TableData(
                caption, columns, rows.stream().map(row -> row(row, named)).toList());
    }

    private List<String> row(ReferralRow row, PersonNames.Named named) {
        Referral referral = row.referral();
        List<String> cells = new ArrayList<>();
        cells.add(named.referral(referral.id()));
        cells.addAll(notes.cells().apply(row));
        cells.add(person(named, referral.guide(), row.guideLabel()));
        cells.add(person(named, referral.citizen(), row.citizenLabel()));
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
    private static String person(PersonNames.Named named, @Nullable String id, @Nullable String label) {
        return id == null ? "" : named.of(id, label);
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
