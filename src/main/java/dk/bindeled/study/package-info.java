/** A snapshot, parameters and a seed become a stored, reproducible result, which everything that shows reads. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "study",
        allowedDependencies = {
            "network",
            "store",
            "analysis",
            "analysis :: structure",
            "analysis :: capital",
            "analysis :: gaps",
            "analysis :: cascade",
            "analysis :: statistics",
            "analysis :: layout"
        })
package dk.bindeled.study;
