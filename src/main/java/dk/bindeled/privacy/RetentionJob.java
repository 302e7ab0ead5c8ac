package dk.bindeled.privacy;

import dk.bindeled.store.ImportUnderWay;
import dk.bindeled.store.StoreUnavailable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes expired imports back: at the start, and every hour after it, so that it happens within an hour of midnight, and again soon where
 * something else was under way.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final Retention retention;

    RetentionJob(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void run() {
        try {
            List<String> gone = CurrentUser.asProgram(retention::expire);
            gone.forEach(file -> LOG.info("The import {} has expired and was taken back", file));
        } catch (ImportUnderWay e) {
            LOG.info("Expired imports are taken back later: an import is under way");
        } catch (StoreUnavailable e) {
            LOG.warn("Expired imports could not be taken back, and will be tried again: {}", e.getMessage());
        }
    }
}
