package dk.bindeled.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells in one line on stderr, in the user's language, why the application did not start, where it is for want of the database. Spring
 * Boot then ends the program with {@link StoreUnavailable#EXIT_STATUS} and prints nothing more.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreUnavailableReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        StoreUnavailable unavailable = causeOf(failure);
        if (unavailable == null) {
            return false;
        }
        System.err.println(unavailable.getLocalizedMessage());
        return true;
    }

    private static @Nullable StoreUnavailable causeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable unavailable) {
                return unavailable;
            }
        }
        return null;
    }
}
