package dk.bindeled.study;

import dk.bindeled.analysis.layout.FrozenLayout;
import dk.bindeled.analysis.layout.Place;
import dk.bindeled.analysis.layout.Region;
import dk.bindeled.network.Actor;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Unit;
import dk.bindeled.store.Bytes;
import dk.bindeled.store.StoreUnavailable;
import dk.bindeled.store.StoredStudy;
import dk.bindeled.store.StudyArchive;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps a network's layout beside its studies, so that a picture is the same at each visit, also after a new version of the program draws in another
 * way. It holds places by their order and no ids, and is deleted when somebody is erased. Dates and referrals are not drawn, so it does not hang on them. When who is drawn has changed,
 * that of the network before makes way.
 */
@Component
class StoredLayouts implements Layouts {

    private static final Logger LOG = LoggerFactory.getLogger(StoredLayouts.class);
    private static final String PLACES = "places.json.gz";

    /** Changes with the shape of what is kept: one of another shape is drawn anew rather than misread. */
    private static final String FORMAT = "layout 1";

    private final StudyArchive archive;
    private final Clock clock;

    /** What is kept of a layout. */
    private record Kept(List<Region> regions, List<Place> places) {}

    StoredLayouts(StudyArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public FrozenLayout of(Studies.AllRows all, Unit unit, Progress progress) {
        NetworkRows undated = all.rows().undated();
        String fingerprint = undated.fingerprint();
        String parameters = StudyPayload.text(Map.of("unit", unit));
        String id = StudyId.of(parameters, fingerprint, "", FORMAT);
        Bytes known = archive.find(id)
                .filter(StoredStudy::isWhole)
                .map(stored -> stored.results().get(PLACES))
                .orElse(null);
        if (known != null) {
            Kept kept = StudyPayload.unpack(known.toArray(), Kept.class);
            return FrozenLayout.of(undated.actors().stream().map(Actor::id).toList(), kept.regions(), kept.places());
        }
        FrozenLayout drawn = Layouts.draw(undated, unit, progress);
        progress.stopIfCancelled();
        try {
            keep(id, parameters, fingerprint, drawn, all.stateMark());
        } catch (StoreUnavailable e) {
            // To look at the map one need not write: it is drawn anew the next time.
            LOG.warn("The map's layout could not be kept", e);
        }
        return drawn;
    }

    private void keep(String id, String parameters, String fingerprint, FrozenLayout drawn, String stateMark) {
        List<StoredStudy> before = archive.list(StoredStudy.LAYOUT);
        StoredStudy layout = new StoredStudy(
                id,
                StoredStudy.LAYOUT,
                archive.momentFor(clock.instant()),
                "",
                parameters,
                StudyParameters.DEFAULT_SEED,
                ProgramVersion.current(),
                fingerprint,
                Map.of(PLACES, Bytes.of(StudyPayload.pack(new Kept(drawn.regions(), drawn.places())))));
        if (archive.save(layout, stateMark)) {
            before.stream()
                    .filter(old -> !old.fingerprint().equals(fingerprint))
                    .forEach(old -> archive.delete(old.id()));
        }
    }
}
