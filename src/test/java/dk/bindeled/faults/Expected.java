package dk.bindeled.faults;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The network there must be after the first so many deeds, kept outside the program. */
final class Expected {

    private final Map<String, Area> areas = new TreeMap<>();
    private final Map<String, Actor> actors = new TreeMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, Referral> referrals = new TreeMap<>();
    private int imports;

    /** The network after deeds 0 … {@code count - 1}. */
    static Expected after(int count) {
        Expected expected = new Expected();
        for (int number = 0; number < count; number++) {
            // a large import and its undoing, both done, leave nothing: what an undo leaves must be exactly this
            boolean undoneLater = number % Deed.ROUND == 5 && number + 1 < count;
            if (!undoneLater && number % Deed.ROUND != 6) {
                expected.does(new Deed(number));
            }
        }
        return expected;
    }

    private void does(Deed deed) {
        switch (deed.sort()) {
            case IMPORT, CHANGE -> {
                NetworkRows rows = deed.rows();
                rows.areas().forEach(area -> areas.put(area.id(), area));
                rows.actors().forEach(actor -> actors.merge(actor.id(), actor, Expected::changed));
                ties.addAll(rows.ties());
                imports++;
            }
            case EDIT -> {
                referrals.put(deed.referral().id(), deed.referral());
                imports++;
            }
            case STUDY, UNDO -> {
                // the network stays as it is, or has been left out above
            }
        }
    }

    private static Actor changed(Actor before, Actor after) {
        Map<String, String> attributes = new TreeMap<>(before.attributes());
        attributes.putAll(after.attributes());
        return new Actor(
                after.id(),
                after.kinds(),
                after.label(),
                after.area(),
                after.belongsTo(),
                after.tier(),
                after.sector(),
                after.from(),
                after.until(),
                attributes);
    }

    /** How many imports the network consists of. */
    int imports() {
        return imports;
    }

    /** A hash of every field of every row. */
    String digest() {
        return digest(new NetworkRows(
                List.copyOf(areas.values()), List.copyOf(actors.values()), ties, List.copyOf(referrals.values())));
    }

    /** A hash of every field of every row, in whatever order they come. */
    static String digest(NetworkRows rows) {
        StringBuilder text = new StringBuilder();
        Stream.of(rows.areas(), rows.actors(), rows.ties(), rows.referrals())
                .flatMap(List::stream)
                .map(Expected::line)
                .sorted()
                .forEach(line -> text.append(line).append('\n'));
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sets and maps have no order of their own. */
    private static String line(Object row) {
        return row instanceof Actor actor
                ? String.join(
                        "|",
                        "actor",
                        actor.id(),
                        actor.kinds().stream().sorted().toList().toString(),
                        String.valueOf(actor.label()),
                        String.valueOf(actor.area()),
                        String.valueOf(actor.belongsTo()),
                        String.valueOf(actor.tier()),
                        String.valueOf(actor.sector()),
                        String.valueOf(actor.from()),
                        String.valueOf(actor.until()),
                        new TreeMap<>(actor.attributes()).toString())
                : row.toString();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
