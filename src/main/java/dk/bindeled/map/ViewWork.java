package dk.bindeled.map;

import com.vaadin.flow.component.Component;
import dk.bindeled.ui.Background;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work with views beside the page: the database may have to be waited for, for instance while it is copied.
 *
 * @param words what went wrong, in words
 */
record ViewWork(Background background, Function<Throwable, String> words) {

    /**
     * Starts it. Call it under the page's lock.
     *
     * @param on what of the page it is done for
     * @param work on another thread
     */
    <T> void start(Component on, Supplier<T> work, Consumer<T> then, Consumer<String> failed) {
        background.start(
                on.getUI().orElseThrow(),
                _ -> work.get(),
                (_, _) -> {},
                then,
                fault -> failed.accept(words.apply(fault)));
    }
}
