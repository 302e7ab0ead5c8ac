package dk.bindeled.study;

import dk.bindeled.analysis.layout.FrozenLayout;
import dk.bindeled.analysis.layout.Place;
import dk.bindeled.analysis.layout.Region;
import dk.bindeled.network.Progress;
import dk.bindeled.store.Bytes;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.StoredStudy;
import dk.bindeled.store.StudyArchive;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps a network's layout beside its studies, so that a picture is the same at each visit, also after a new version of the program draws in another
 * way. It holds places by their order and no ids. When the network has changed, that of the network before makes way.
 */
@Component
class StoredLayouts implements Layouts {

    private static final String PLACES = "places.json.gz";

    /** Changes with the shape of what is kept: one of another shape is drawn anew rather than misread. */
    private static final String FORMAT = "layout 1";

    private final NetworkReader reader;
    private final StudyArchive archive;
    private final Clock clock;

    /** What is kept of a layout. */
    private record Kept(List<Region> regions, List<Place> places) {}

    StoredLayouts(NetworkReader reader, StudyArchive archive, Clock clock) {
        this.reader = reader;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public FrozenLayout of(Studies.Everyone everyone, Progress progress) {
        String parameters = StudyPayload.text(Map.of("unit", everyone.snapshot().unit()));
        String id = StudyId.of(parameters, everyone.fingerprint(), "", FORMAT);
        String mark = reader.stateMark();
        Optional<Bytes> known = archive.find(id)
                .filter(StoredStudy::isWhole)
                .map(stored -> stored.results().get(PLACES));
        if (known.isPresent()) {
            Kept kept = StudyPayload.unpack(known.get().toArray(), Kept.class);
            return FrozenLayout.of(everyone.snapshot(), kept.regions(), kept.places());
        }
        FrozenLayout drawn = Layouts.drawn().of(everyone, progress);
        progress.stopIfCancelled();
        List<StoredStudy> before = archive.list(StoredStudy.LAYOUT);
        boolean kept = archive.save(
                new StoredStudy(
                        id,
                        StoredStudy.LAYOUT,
                        archive.momentFor(clock.instant()),
                        "",
                        parameters,
                        StudyParameters.DEFAULT_SEED,
                        ProgramVersion.current(),
                        everyone.fingerprint(),
                        Map.of(PLACES, Bytes.of(StudyPayload.pack(new Kept(drawn.regions(), drawn.places()))))),
                mark);
        if (kept) {
            before.stream()
                    .filter(old -> !old.fingerprint().equals(everyone.fingerprint()))
                    .forEach(old -> archive.delete(old.id()));
        }
        return drawn;
    }
}
