package dk.bindeled.faults;

import dk.bindeled.demo.Towns;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Channel;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What someone does to a network, by number: an import that stays, forms, an import that changes what is there, a study, a large import and its
 * undoing, and again. The same number is always the same deed.
 */
final class Deed {

    /** So many deeds are one round. */
    static final int ROUND = 8;

    /** What sort of thing is done. */
    enum Sort {
        IMPORT,
        EDIT,
        CHANGE,
        STUDY,
        UNDO
    }

    private static final int PERSONS = 200;
    private static final int MANY_PERSONS = 2_000;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final int number;

    Deed(int number) {
        this.number = number;
    }

    Sort sort() {
        return switch (number % ROUND) {
            case 0, 5 -> Sort.IMPORT;
            case 3 -> Sort.CHANGE;
            case 4 -> Sort.STUDY;
            case 6 -> Sort.UNDO;
            default -> Sort.EDIT;
        };
    }

    /** Name of the file that is imported. */
    String file() {
        return "deed-" + number;
    }

    /** The file whose import is undone. */
    String undone() {
        return new Deed(number - 1).file();
    }

    /** Date of the study. */
    LocalDate day() {
        return DAY.plusDays(number);
    }

    /** The rows that are imported, or those with which others are changed. */
    NetworkRows rows() {
        return switch (number % ROUND) {
            case 0 -> town(PERSONS);
            case 5 -> town(MANY_PERSONS);
            default ->
                new NetworkRows(
                        List.of(),
                        new Deed(number - 3)
                                .rows().actors().stream()
                                        .limit(PERSONS / 2)
                                        .map(this::renamed)
                                        .toList(),
                        List.of(),
                        List.of());
        };
    }

    private NetworkRows town(int persons) {
        String prefix = number + "-";
        NetworkRows plain = Towns.generate(persons, 5 * persons, number);
        return new NetworkRows(
                plain.areas().stream()
                        .map(area -> new Area(
                                prefix + area.id(), area.label(), area.level(), prefixed(prefix, area.parent())))
                        .toList(),
                plain.actors().stream()
                        .map(actor -> new Actor(
                                prefix + actor.id(),
                                actor.kinds(),
                                actor.label(),
                                prefixed(prefix, actor.area()),
                                prefixed(prefix, actor.belongsTo()),
                                actor.tier(),
                                actor.sector(),
                                actor.from(),
                                actor.until(),
                                actor.attributes()))
                        .toList(),
                plain.ties().stream()
                        .map(tie -> new Tie(
                                prefix + tie.from(),
                                prefix + tie.to(),
                                tie.type(),
                                tie.strength(),
                                tie.since(),
                                tie.until(),
                                tie.context(),
                                tie.role()))
                        .toList(),
                List.of());
    }

    private static @Nullable String prefixed(String prefix, @Nullable String id) {
        return id == null ? null : prefix + id;
    }

    private Actor renamed(Actor actor) {
        return new Actor(
                actor.id(),
                actor.kinds(),
                "renamed " + number,
                actor.area(),
                actor.belongsTo(),
                actor.tier(),
                actor.sector(),
                actor.from(),
                actor.until(),
                Map.of("changed", Integer.toString(number)));
    }

    /** The referral that is registered: each is written three times, with more of its way each time. */
    Referral referral() {
        int round = number / ROUND;
        int first = round * ROUND;
        List<Actor> actors = new Deed(first).rows().actors();
        int step = number % ROUND;
        return new Referral(
                "r" + round,
                actors.get(0).id(),
                actors.get(1).id(),
                null,
                Channel.TALK,
                null,
                DAY,
                step >= 2 ? DAY.plusDays(2) : null,
                step >= 7 ? DAY.plusDays(9) : null,
                null,
                null);
    }
}
