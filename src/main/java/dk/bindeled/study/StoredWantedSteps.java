package dk.bindeled.study;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import dk.bindeled.store.StoredStep;
import dk.bindeled.store.UserAccount;
import dk.bindeled.store.UserAccounts;
import dk.bindeled.store.WantedStepArchive;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Wanted steps as the database keeps them, asked for each time: others may change them at any moment. */
@Service
class StoredWantedSteps implements WantedSteps {

    private final WantedStepArchive archive;
    private final UserAccounts accounts;
    private final Clock clock;

    StoredWantedSteps(WantedStepArchive archive, UserAccounts accounts, Clock clock) {
        this.archive = archive;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Map<BodyPair, WantedStep> all() {
        Map<String, String> called =
                accounts.list().stream().collect(Collectors.toMap(UserAccount::name, UserAccount::displayName));
        Map<BodyPair, WantedStep> all = new TreeMap<>();
        archive.list().forEach(step -> all.put(step.pair(), wanted(step, called.getOrDefault(step.by(), step.by()))));
        return all;
    }

    @Override
    public Saved set(BodyPair pair, @Nullable LadderStep step, long version, String by) {
        WantedStepArchive.Saved saved = archive.save(pair, step, version, by, clock.instant());
        StoredStep now = saved.now();
        return new Saved(
                saved.kept(),
                wanted(
                        now,
                        accounts.find(now.by()).map(UserAccount::displayName).orElse(now.by())));
    }

    private static WantedStep wanted(StoredStep step, String by) {
        return new WantedStep(step.step(), by, step.at(), step.version());
    }
}
