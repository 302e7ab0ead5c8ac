package dk.bindeled.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.function.Predicate;

/** Calls, and references to methods, that give what persons are called. */
final class PersonLabels {

    /** The name or pseudonym of a person. */
    static final DescribedPredicate<JavaAccess<?>> NAMING = accessTo(
            "names of persons",
            target -> is(target, "Pseudonyms") && target.getName().equals("of"));

    /** The label of something that may be a person. */
    static final DescribedPredicate<JavaAccess<?>> READING = accessTo(
            "labels of persons",
            target -> (Set.of("Node", "Actor").contains(target.getOwner().getSimpleName())
                            && target.getName().equals("label"))
                    || (is(target, "ReferralRow")
                            && Set.of("guideLabel", "citizenLabel").contains(target.getName())));

    private PersonLabels() {}

    static boolean asksForNames(JavaClass asking) {
        return asking.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getName().matches(".*\\.privacy\\.PersonNames(\\$Named)?"));
    }

    private static boolean is(CodeUnitAccessTarget target, String owner) {
        return target.getOwner().getSimpleName().equals(owner);
    }

    private static DescribedPredicate<JavaAccess<?>> accessTo(String name, Predicate<CodeUnitAccessTarget> predicate) {
        return DescribedPredicate.describe(
                name, access -> access.getTarget() instanceof CodeUnitAccessTarget target && predicate.test(target));
    }
}
