package dk.bindeled.network;

import java.util.function.Consumer;

/**
 * Ties that are told one at a time instead of being laid out in memory, as those of a list too long to keep.
 *
 * <p>Told anew each time it is asked, any number of times: the same ties, in any order. Whoever listens keeps nothing of them.
 */
@FunctionalInterface
public interface TieSource {

    /** Tells every tie once. */
    void tell(Consumer<? super Tie> listener);
}
