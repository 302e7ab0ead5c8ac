package dk.bindeled.map;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Choices;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the map's screen is made of.
 *
 * @param picture null without a network
 * @param compared the picture beside another date, null where none is chosen
 * @param result the study of the same network, null without one
 * @param stops days that are offered on the line of dates
 * @param groupings what groups can be made by
 */
record MapContent(
        @Nullable ToldPicture picture,
        @Nullable ComparedPicture compared,
        @Nullable StudyResult result,
        List<LocalDate> stops,
        List<Grouping> groupings) {

    MapContent {
        stops = List.copyOf(stops);
        groupings = List.copyOf(groupings);
    }

    /**
     * What is to be shown for some choices.
     *
     * @param by who asks
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    static MapContent find(
            Studies studies, ToldPictures pictures, Choices choices, String by, Sight sight, Progress progress) {
        if (!studies.hasNetwork()) {
            return new MapContent(null, null, null, List.of(), List.of());
        }
        LocalDate then = choices.comparison();
        ComparedPicture compared =
                then == null ? null : pictures.compared(choices.query(), then, sight, progress.part(0, 0.5));
        ToldPicture picture =
                compared == null ? pictures.picture(choices.query(), sight, progress.part(0, 0.5)) : compared.now();
        StudyResult result = studies.run(StudyParameters.of(choices.query()), by, progress.part(0.5, 1))
                .result();
        LocalDate last =
                studies.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED).date();
        List<LocalDate> stops = TimeStops.of(studies.rows(Progress.UNWATCHED).rows(), last);
        return new MapContent(picture, compared, result, stops, studies.groupings(choices.query()));
    }
}
