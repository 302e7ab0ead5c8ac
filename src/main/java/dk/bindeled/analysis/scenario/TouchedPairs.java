package dk.bindeled.analysis.scenario;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the pairs of groups that steps are about, by the groups as they are before each. */
final class TouchedPairs {

    private final WorkingGroups groups;
    private final Set<Long> pairs = new TreeSet<>();

    TouchedPairs(WorkingGroups groups) {
        this.groups = groups;
    }

    void add(Step step) {
        switch (step) {
            case Step.Join(int u, int v) -> all(groups.of(u), groups.of(v));
            case Step.Part(int u, int v) -> all(groups.of(u), groups.of(v));
            case Step.Put(int v, int group) -> all(groups.of(v), group);
            case Step.Take(int v, int group) -> all(groups.of(v), group);
            case Step.Enter _, Step.Leave _ -> {
                // touches no pair by itself
            }
        }
    }

    /** In the order of the groups. */
    Set<WhatIf.TouchedPair> found() {
        Set<WhatIf.TouchedPair> found = new LinkedHashSet<>();
        for (long key : pairs) {
            found.add(new WhatIf.TouchedPair(groups.id((int) (key >>> 32)), groups.id((int) key)));
        }
        return found;
    }

    private void all(int[] some, int... others) {
        for (int a : some) {
            for (int b : others) {
                if (a != b) {
                    pairs.add(((long) Math.min(a, b) << 32) | Math.max(a, b));
                }
            }
        }
    }
}
