package dk.bindeled.map;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.ui.ScreenLink;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The screens on which what is selected can be looked at as well: how it hangs together with others, and how the rings go through it. */
final class Ways {

    private static final List<String> SCREENS = List.of("bridges", "rings");

    private Ways() {}

    /**
     * The screens, each with a group to begin with.
     *
     * @param grouping by what it is a group, null for the groups that are chosen
     * @param group its id, or null for none
     */
    static List<Detail.Way> ofGroup(@Nullable Grouping grouping, @Nullable String group) {
        return group == null ? of(null, Map.of()) : of(grouping, Map.of(ScreenLink.GROUP, group));
    }

    /** The screens, each with two of the chosen groups to begin with. */
    static List<Detail.Way> ofPair(String a, String b) {
        return of(null, Map.of(ScreenLink.PAIR, a.compareTo(b) < 0 ? a + "~" + b : b + "~" + a));
    }

    /** The groups that a body makes one of, or null. */
    static @Nullable Grouping groupingOf(Iterable<Kind> kinds) {
        for (Kind kind : kinds) {
            if (kind == Kind.ASSOCIATION || kind == Kind.FORUM) {
                return Grouping.MEMBERSHIP;
            }
            if (kind == Kind.ORGANISATION) {
                return Grouping.EMPLOYER;
            }
        }
        return null;
    }

    private static List<Detail.Way> of(@Nullable Grouping grouping, Map<String, String> more) {
        return SCREENS.stream()
                .map(screen -> new Detail.Way(screen, grouping, more))
                .toList();
    }
}
