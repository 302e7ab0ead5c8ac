package dk.bindeled.store;

import java.util.List;

/**
 * Where a person was looked for, and found.
 *
 * @param nodes nodes looked at
 * @param relationships relationships looked at
 * @param texts texts looked at
 * @param packed packed results looked into
 * @param files files looked into
 * @param nameLookedFor false where there was no name, or others bear it too: then finding it would say nothing
 * @param found where something was found
 */
public record Traces(
        long nodes, long relationships, long texts, long packed, long files, boolean nameLookedFor, List<Trace> found) {

    public Traces {
        found = List.copyOf(found);
    }

    /**
     * Something was found.
     *
     * @param place where, for instance {@code Change.before} or {@code file uploads/x}
     * @param what {@code id}, {@code name} or {@code mark}
     * @param times how often
     */
    public record Trace(String place, String what, long times) {}

    /** True if nothing was found. */
    public boolean isClean() {
        return found.isEmpty();
    }
}
