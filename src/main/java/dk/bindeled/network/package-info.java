/** The words everyone uses: actors, ties, areas, referrals and groupings, and the immutable {@link Snapshot} of a network at a date. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "network",
        allowedDependencies = {})
package dk.bindeled.network;
