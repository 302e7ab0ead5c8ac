package dk.bindeled.map;

import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Form;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.NetworkPicture.Disc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which forms ties between two discs can have at all. Where the groups are areas everyone knows that much without being told: ties within an area are
 * bonding, those between two are bridging, and those of someone in no area are neither.
 */
final class PossibleForms {

    /** For each disc the groups of those who stand in it; null where groups are not areas of the picture. */
    private final @Nullable List<Set<String>> groups;
    /** For each disc whether some who stand in it are in no group. */
    private final boolean[] hasOthers;

    PossibleForms(NetworkPicture picture) {
        List<Disc> discs = picture.discs();
        AreaLevel level = picture.grouping().areaLevel().orElse(null);
        this.hasOthers = new boolean[discs.size()];
        this.groups = discs.stream()
                        .anyMatch(disc -> disc.area() != null && disc.area().level() == level)
                ? groups(discs, level)
                : null;
    }

    private List<Set<String>> groups(List<Disc> discs, @Nullable AreaLevel level) {
        List<Set<String>> found = new ArrayList<>();
        boolean[] hasParts = new boolean[discs.size()];
        for (Disc disc : discs) {
            found.add(new TreeSet<>());
            if (disc.parent() >= 0) {
                hasParts[disc.parent()] = true;
            }
        }
        for (int number = 0; number < discs.size(); number++) {
            if (!hasParts[number] && discs.get(number).persons() > 0) {
                String group = group(discs, number, level);
                for (int at = number; at >= 0; at = discs.get(at).parent()) {
                    hasOthers[at] |= group == null;
                    if (group != null) {
                        found.get(at).add(group);
                    }
                }
            }
        }
        return found;
    }

    /** The area of a level that a disc is or lies in. */
    private static @Nullable String group(List<Disc> discs, int number, @Nullable AreaLevel level) {
        for (int at = number; at >= 0; at = discs.get(at).parent()) {
            Area area = discs.get(at).area();
            if (area != null && area.level() == level) {
                return area.id();
            }
        }
        return null;
    }

    /** True if a tie of the bundle may be of a form; null stands for no form. */
    boolean may(@Nullable Form form, Bundle bundle) {
        if (groups == null) {
            return true;
        }
        if (form == null) {
            return hasOthers[bundle.a()] || hasOthers[bundle.b()];
        }
        Set<String> a = groups.get(bundle.a());
        Set<String> b = groups.get(bundle.b());
        return form == Form.BONDING
                ? !Collections.disjoint(a, b)
                : !a.isEmpty() && !b.isEmpty() && (a.size() > 1 || !a.equals(b));
    }
}
