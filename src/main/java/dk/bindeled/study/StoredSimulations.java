package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.store.Bytes;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.StoredStudy;
import dk.bindeled.store.StudyArchive;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Simulations kept in the database beside the studies, and in memory those that were asked for last. */
@Service
class StoredSimulations implements Simulations, Remembering {

    /** Changes with the shape of a result: one of another shape is computed anew rather than misread. */
    private static final int FORMAT = 2;

    private final Studies studies;
    private final NetworkReader reader;
    private final StudyArchive archive;
    private final Clock clock;
    private final Chunks chunks;
    private final Recent<String, SimulatedStudy<?, ?>> recent;
    private final Turn oneAtATime;
    private final FewestPersons fewest;

    @Autowired
    StoredSimulations(Studies studies, NetworkReader reader, StudyArchive archive, Clock clock) {
        this(studies, reader, archive, clock, Chunks.onAllProcessors(), new Recent<>(8), new Turn(), FewestPersons.ONE);
    }

    private StoredSimulations(
            Studies studies,
            NetworkReader reader,
            StudyArchive archive,
            Clock clock,
            Chunks chunks,
            Recent<String, SimulatedStudy<?, ?>> recent,
            Turn oneAtATime,
            FewestPersons fewest) {
        this.studies = studies;
        this.reader = reader;
        this.archive = archive;
        this.clock = clock;
        this.chunks = chunks;
        this.recent = recent;
        this.oneAtATime = oneAtATime;
        this.fewest = fewest;
    }

    @Override
    public SimulatedStudy<SimulationParameters, SimulationResult> simulate(
            SimulationParameters asked, String by, Progress progress) {
        return answer(
                SimulatedQuestion.SIMULATION,
                asked.spread(),
                snapshot ->
                        new SimulationParameters(asked.spread().resolvedFor(snapshot), asked.starters(), asked.runs()),
                by,
                progress);
    }

    @Override
    public SimulatedStudy<SeedParameters, SeedResult> chooseSeeds(SeedParameters asked, String by, Progress progress) {
        return answer(
                SimulatedQuestion.SEEDS,
                asked.spread(),
                snapshot -> asked.withSpread(asked.spread().resolvedWithGroupsOf(snapshot)),
                by,
                progress);
    }

    @Override
    public SimulatedStudy<TrainingParameters, TrainingResult> whomToTrain(
            TrainingParameters asked, String by, Progress progress) {
        return answer(
                SimulatedQuestion.TRAINING,
                asked.spread(),
                snapshot -> new TrainingParameters(
                        asked.spread().resolvedFor(snapshot),
                        asked.starters(),
                        asked.k(),
                        asked.factor(),
                        asked.runs()),
                by,
                progress);
    }

    @Override
    public SimulatedStudy<DepartureParameters, DepartureResult> onWhomItHangs(
            DepartureParameters asked, String by, Progress progress) {
        return answer(
                SimulatedQuestion.DEPARTURES,
                asked.spread(),
                snapshot ->
                        new DepartureParameters(asked.spread().resolvedFor(snapshot), asked.starters(), asked.runs()),
                by,
                progress);
    }

    @Override
    @PermitAll
    public void forget() {
        recent.clear();
    }

    @Override
    public Simulations using(int threads) {
        return new StoredSimulations(studies, reader, archive, clock, new Chunks(threads), recent, oneAtATime, fewest);
    }

    @Override
    public Simulations forFewestPersons(int limit) {
        return new StoredSimulations(
                studies, reader, archive, clock, chunks, recent, oneAtATime, new FewestPersons(limit));
    }

    private <P, R> SimulatedStudy<P, R> answer(
            SimulatedQuestion<P, R> question,
            SpreadParameters spread,
            Function<Snapshot, P> resolve,
            String by,
            Progress progress) {
        return Room.ofThisProgram().within(() -> found(question, spread, resolve, by, progress), recent::clear);
    }

    private <P, R> SimulatedStudy<P, R> found(
            SimulatedQuestion<P, R> question,
            SpreadParameters spread,
            Function<Snapshot, P> resolve,
            String by,
            Progress progress) {
        SnapshotQuery query = spread.query();
        long round = recent.round();
        String stateMark = reader.stateMark();
        Snapshot snapshot = studies.snapshot(query, progress.part(0, 0.2));
        P parameters = resolve.apply(snapshot);
        String text = StudyPayload.text(parameters);
        String version = ProgramVersion.current();
        String id = StudyId.of(text, snapshot.fingerprint(), version, question.name() + FORMAT);
        if (fewest.isLimit()) {
            question.check().of(fewest, snapshot, parameters);
        }
        oneAtATime.begin(progress.part(0.2, 1));
        try {
            progress.stopIfCancelled();
            SimulatedStudy<?, ?> known = recent.get(id);
            SimulatedStudy<P, R> study = known != null
                    ? same(question, parameters, known)
                    : archive.find(id)
                            .filter(StoredStudy::isWhole)
                            .map(stored -> restored(question, parameters, stored))
                            .orElseGet(() -> {
                                R result = question.finding().of(snapshot, parameters, chunks, progress.part(0.2, 1));
                                progress.stopIfCancelled();
                                return kept(
                                        question,
                                        new SimulatedStudy<>(
                                                id,
                                                archive.momentFor(clock.instant()),
                                                by,
                                                parameters,
                                                version,
                                                snapshot.fingerprint(),
                                                result),
                                        text,
                                        spread.seed(),
                                        stateMark);
                            });
            recent.put(id, study, round);
            fewest.checkChosen(question.named().applyAsInt(study.result()));
            return study;
        } finally {
            oneAtATime.end();
        }
    }

    private <P, R> SimulatedStudy<P, R> kept(
            SimulatedQuestion<P, R> question,
            SimulatedStudy<P, R> study,
            String parameters,
            long seed,
            String stateMark) {
        Bytes packed = Bytes.of(StudyPayload.pack(study.result()));
        StoredStudy stored = new StoredStudy(
                study.id(),
                StoredStudy.SIMULATION,
                study.at(),
                study.by(),
                parameters,
                seed,
                study.version(),
                study.fingerprint(),
                Map.of(payload(question), packed));
        archive.save(stored, stateMark);
        return study;
    }

    private static <P, R> SimulatedStudy<P, R> restored(
            SimulatedQuestion<P, R> question, P parameters, StoredStudy stored) {
        Bytes packed = stored.results().get(payload(question));
        if (packed == null) {
            throw new IllegalStateException("Simulation " + stored.id() + " holds no " + payload(question));
        }
        return new SimulatedStudy<>(
                stored.id(),
                stored.at(),
                stored.by(),
                parameters,
                stored.version(),
                stored.fingerprint(),
                StudyPayload.unpack(packed.toArray(), question.shape()));
    }

    /** The same id is the same question and the same parameters. */
    private static <P, R> SimulatedStudy<P, R> same(
            SimulatedQuestion<P, R> question, P parameters, SimulatedStudy<?, ?> known) {
        return new SimulatedStudy<>(
                known.id(),
                known.at(),
                known.by(),
                parameters,
                known.version(),
                known.fingerprint(),
                question.shape().cast(known.result()));
    }

    private static String payload(SimulatedQuestion<?, ?> question) {
        return question.name() + ".json.gz";
    }
}
