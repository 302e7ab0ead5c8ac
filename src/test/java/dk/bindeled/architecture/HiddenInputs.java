package dk.bindeled.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Calls, and references to methods, that bring in something that is not a parameter: the time of day, or chance that no
 * seed decides.
 */
final class HiddenInputs {

    static final DescribedPredicate<JavaAccess<?>> CLOCK = accessTo("the clock", HiddenInputs::readsTheClock);

    static final DescribedPredicate<JavaAccess<?>> UNSEEDED_CHANCE =
            accessTo("chance without a seed", HiddenInputs::drawsWithoutASeed);

    private HiddenInputs() {}

    private static boolean readsTheClock(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getFullName();
        String method = target.getName();
        return switch (owner) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(method);
            case "java.util.Calendar" -> method.equals("getInstance");
            case "java.util.Date" -> isWithoutParameters(target);
            case "java.time.Clock" -> true;
            default -> owner.startsWith("java.time.") && method.equals("now");
        };
    }

    private static boolean drawsWithoutASeed(CodeUnitAccessTarget target) {
        String method = target.getName();
        return switch (target.getOwner().getFullName()) {
            case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
            case "java.lang.Math", "java.lang.StrictMath" -> method.equals("random");
            case "java.util.UUID" -> method.equals("randomUUID");
            case "java.util.random.RandomGenerator" ->
                Set.of("of", "getDefault").contains(method);
            case "java.util.random.RandomGeneratorFactory" -> method.equals("create") && isWithoutParameters(target);
            case "java.util.Random", "java.util.SplittableRandom" ->
                method.equals("<init>") && isWithoutParameters(target);
            // Shuffling takes its chance as a second parameter.
            case "java.util.Collections" ->
                method.equals("shuffle") && target.getRawParameterTypes().size() == 1;
            default -> false;
        };
    }

    private static boolean isWithoutParameters(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> accessTo(String name, Predicate<CodeUnitAccessTarget> predicate) {
        return DescribedPredicate.describe(
                name, access -> access.getTarget() instanceof CodeUnitAccessTarget target && predicate.test(target));
    }
}
