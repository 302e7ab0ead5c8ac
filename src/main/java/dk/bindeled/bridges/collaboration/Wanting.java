package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.Component;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import dk.bindeled.study.WantedSteps;
import dk.bindeled.study.WantedSteps.Saved;
import dk.bindeled.study.WantedSteps.WantedStep;
import dk.bindeled.ui.Background;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is wanted of each pair as this page knows it, and the way to say otherwise. A file that is downloaded reads it beside the page. */
final class Wanting {

    private final WantedSteps steps;
    private final Background background;
    private final String who;
    private final boolean open;
    private final Map<BodyPair, WantedStep> known;

    /**
     * What is wanted.
     *
     * @param known of each pair
     * @param who name of the one who looks
     * @param open true if he may say what is wanted
     */
    Wanting(WantedSteps steps, Background background, Map<BodyPair, WantedStep> known, String who, boolean open) {
        this.steps = steps;
        this.background = background;
        this.known = new ConcurrentHashMap<>(known);
        this.who = who;
        this.open = open;
    }

    /** True if whoever looks may say what is wanted. */
    boolean isOpen() {
        return open;
    }

    /** The step wanted of a pair, or null. */
    @Nullable
    LadderStep step(BodyPair pair) {
        WantedStep wanted = known.get(pair);
        return wanted == null ? null : wanted.step();
    }

    /** Who wants it and since when; empty where nothing is wanted. */
    Optional<WantedStep> of(BodyPair pair) {
        return Optional.ofNullable(known.get(pair)).filter(wanted -> wanted.step() != null);
    }

    /** Says what is wanted, beside the page: the database may have to be waited for. */
    void set(
            Component on,
            BodyPair pair,
            @Nullable LadderStep step,
            Consumer<Saved> onDone,
            Consumer<Throwable> onFault) {
        WantedStep before = known.get(pair);
        long version = before == null ? 0 : before.version();
        background.start(
                on.getUI().orElseThrow(),
                _ -> steps.set(pair, step, version, who),
                (_, _) -> {},
                saved -> {
                    known.put(pair, saved.now());
                    onDone.accept(saved);
                },
                onFault);
    }
}
