package dk.bindeled.privacy;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import dk.bindeled.study.LevelFormCell;
import dk.bindeled.study.NetworkFigures;
import dk.bindeled.study.StudyResult;
import java.util.ArrayList;
import java.util.List;

/** Puts together the tables of a release from the study of its date. */
final class Releasing {

    private Releasing() {}

    /**
     * The tables, with all withheld that must be.
     *
     * @param snapshot the network of a fixed date
     * @param result its study with default parameters
     * @param network its name, or empty
     * @param version version of the program
     * @param before what earlier releases told
     */
    static ReleaseTables tables(
            Snapshot snapshot,
            StudyResult result,
            String network,
            String version,
            Suppression suppression,
            List<ToldBefore> before) {
        CountedPersons counted = CountedPersons.of(snapshot, result, FixedDates.halfYear(snapshot.date()), suppression);
        return new ReleaseTables(
                snapshot.date(),
                network,
                version,
                suppression.limit(),
                counted.without(JointSuppression.withheld(counted.tables(), suppression.limit(), before)),
                figures(snapshot, result.network(), suppression),
                TiesBetweenAreas.of(snapshot, suppression.limit()));
    }

    private static List<ReleaseFigure> figures(Snapshot snapshot, NetworkFigures network, Suppression suppression) {
        long persons = snapshot.unit() == Unit.PERSONS ? snapshot.size() : 0;
        List<ReleaseFigure> figures = new ArrayList<>();
        figures.add(head(Form.BONDING, "supported_share", network, persons, suppression));
        figures.add(head(Form.BRIDGING, "bridging_ratio", network, persons, suppression));
        figures.add(head(Form.LINKING, "share_within_two", network, persons, suppression));
        figures.add(head(Form.CASCADE, "reproduction", network, persons, suppression));
        figures.add(ReleaseFigure.of(
                null,
                Form.LINKING,
                "citizens_with_ties",
                network.coverage().getOrDefault("citizens_with_ties", Figure.missing(Reason.NO_CITIZENS, 0)),
                persons,
                suppression));
        for (LevelFormCell cell : network.levelForm()) {
            figures.add(
                    ReleaseFigure.of(cell.level(), cell.form(), cell.measure(), cell.figure(), persons, suppression));
        }
        return figures;
    }

    private static ReleaseFigure head(
            Form form, String measure, NetworkFigures network, long persons, Suppression suppression) {
        return ReleaseFigure.of(null, form, measure, network.figure(form, measure), persons, suppression);
    }
}
