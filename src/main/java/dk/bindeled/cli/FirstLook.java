package dk.bindeled.cli;

import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Works out what the first page and the map show while nobody has asked yet, so that those who come first need not wait for it. Whoever comes
 * before it is ready waits for the same calculation.
 */
final class FirstLook {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLook.class);

    private volatile boolean stopped;

    private FirstLook() {}

    /** Begins beside everything else, and stops when the application does. */
    static void begin(ConfigurableApplicationContext context) {
        FirstLook look = new FirstLook();
        context.addApplicationListener((ContextClosedEvent event) -> look.stopped = true);
        Studies studies = context.getBean(Studies.class);
        Pictures pictures = context.getBean(Pictures.class);
        Thread.ofPlatform().name("first-look").daemon().start(() -> look.work(studies, pictures));
    }

    private void work(Studies studies, Pictures pictures) {
        try {
            CurrentUser.asProgram(() -> {
                if (studies.hasNetwork()) {
                    studies.run(StudyParameters.defaults(), CurrentUser.PROGRAM, progress());
                    pictures.picture(SnapshotQuery.defaults(), progress());
                }
                return true;
            });
        } catch (CancellationException e) {
            // the program stops
        } catch (RuntimeException e) {
            // whoever opens a page is told what is wrong, with what to do
            if (!stopped) {
                LOG.warn("What the first page shows could not be worked out beforehand", e);
            }
        }
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return stopped;
            }
        };
    }
}
