package dk.bindeled.bridges.whatif;

import dk.bindeled.plans.Plan;
import dk.bindeled.study.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one sheet that is worked on, or the two that stand beside each other, of which one is worked on. */
final class Sheets {

    private final List<Sheet> sheets;
    private int edited;
    private @Nullable Sheet dropped;

    /** @param sheets one or two */
    Sheets(List<Sheet> sheets) {
        this.sheets = new ArrayList<>(sheets);
    }

    /** The one that is worked on. */
    Sheet current() {
        return sheets.get(edited);
    }

    /** Its scenario. */
    Scenario scenario() {
        return current().scenario();
    }

    /** All, the first first. */
    List<Sheet> all() {
        return List.copyOf(sheets);
    }

    /** True if two stand beside each other. */
    boolean areTwo() {
        return sheets.size() > 1;
    }

    /** The place of the one that is worked on. */
    int edited() {
        return edited;
    }

    /** False once what they held was dropped. */
    boolean areOpen() {
        return sheets.stream().allMatch(sheet -> sheet.scenario().isOpen());
    }

    /** Goes on in a copy, beside the one there is. */
    void compare() {
        sheets.add(current().copy());
        edited = 1;
    }

    /** Goes on in another one. */
    void turn(int place) {
        edited = place;
    }

    /** Puts the one away that is not worked on; it can be {@linkplain #bringBack brought back}. */
    void drop() {
        dropped = sheets.remove(1 - edited);
        edited = 0;
        current().stayAlone();
    }

    /** The one that was put away last, as long as no other stands beside this one. */
    Optional<Sheet> dropped() {
        return Optional.ofNullable(dropped)
                .filter(sheet -> !areTwo() && sheet.scenario().isOpen());
    }

    /** Has the one beside the other again that was put away, which is worked on then. */
    void bringBack() {
        dropped().ifPresent(sheet -> {
            sheets.add(sheet);
            edited = 1;
            dropped = null;
        });
    }

    /** Ids of the plans that are open. */
    List<String> plans() {
        return sheets.stream()
                .flatMap(sheet -> sheet.plan().stream())
                .map(Plan::id)
                .toList();
    }
}
